import { readMembers } from "@/db/accounts";
import { readDeckShares } from "@/db/deck-shares";
import { brandRows, type FrozenHead, readFrozenHeads, savedDeckRows } from "@/db/saved-decks";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { deckStartsOf } from "@/domain/deck/deck-starts";
import { dayWords } from "@/domain/deck/deck-words";
import { partWords } from "@/domain/deck/part-words";
import { deckStarts } from "@/domain/deck/saved-deck";
import { counted } from "@/domain/roadmap/wording";

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** When a deck last went out as a file, and who sent it. */
export function lastExportOf(heads: readonly FrozenHead[], deckId: string, named: (id: string) => string) {
  const last = heads.find((head) => head.deckId === deckId && head.reason === "export");
  return last ? { frozenId: last.id, at: last.at, by: named(last.madeBy) } : null;
}

export async function namesOf(ws: Workspace): Promise<(id: string) => string> {
  const names = new Map((await readMembers(ws)).map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? "Somebody who left";
}

/** The saved decks, what another one may start from, and the links that are out. */
export async function readDecks(ws: Workspace) {
  const named = await namesOf(ws);
  const heads = await readFrozenHeads(ws);
  const links = await readLinks(ws, null);
  const decks = (await savedDeckRows.read(ws)).map(({ id, name, audience, version, parts }) => ({
    ...{ id, name, audience, version },
    parts: parts.map(({ part }) => partWords[part].name),
    lastExport: lastExportOf(heads, id, named),
    openLinks: links.filter((link) => link.deckId === id && link.state === "open").length,
  }));
  const [brand] = await brandRows.read(ws);
  return {
    decks,
    links,
    sentence: sentenceOf(decks, links.filter(({ state }) => state === "open").length),
    hasBrand: brand !== undefined,
    starts: deckStarts.map((start) => {
      const { name, audience, parts } = deckStartsOf[start];
      return { start, name, audience, parts: parts.map((part) => partWords[part].name) };
    }),
    may: {
      edit: allows(ws.role, "edit"),
      contribute: allows(ws.role, "contribute"),
      manage: allows(ws.role, "manage"),
    },
  };
}

type Listed = { name: string; lastExport: { at: number } | null };

function sentenceOf(decks: readonly Listed[], open: number): string {
  if (decks.length === 0) return "No deck is made up yet; what the plan holds can go out as slides at any time.";
  const last = decks
    .filter(({ lastExport }) => lastExport !== null)
    .toSorted((a, b) => b.lastExport!.at - a.lastExport!.at)[0];
  const sent = last
    ? `“${last.name}” went out last, on ${dayWords(dayOf(last.lastExport!.at))}`
    : "none of them went out yet";
  const out =
    open === 0 ? "" : `; ${counted(open, "link")} ${open === 1 ? "is" : "are"} open to people without an account`;
  return `${counted(decks.length, "deck")}; ${sent}${out}.`;
}

/** The links to frozen decks, of one deck or of all; their secrets are not known. */
export async function readLinks(ws: Workspace, deckId: string | null) {
  const now = Date.now();
  return (await readDeckShares(ws))
    .filter((share) => deckId === null || share.deckId === deckId)
    .map(({ id, deckId: of, madeBy: _madeBy, frozenDeckId: _frozenDeckId, by, ...share }) => ({
      ...{ id, deckId: of, ...share, by },
      state:
        share.revokedAt !== null
          ? ("ended" as const)
          : share.expiresAt <= now
            ? ("expired" as const)
            : ("open" as const),
    }));
}
