import { commit } from "@/db/commit";
import { addDeckShare, dropDeckShares, readDeckShares, revokeDeckShare } from "@/db/deck-shares";
import { addFrozenDeck, dropFrozenDecks, readFrozenHeads, savedDeckRows } from "@/db/saved-decks";
import type { ContributableWorkspace, EditableWorkspace, ManagedWorkspace, Workspace } from "@/db/workspace";
import { forOutsiders } from "@/domain/deck/for-outsiders";
import { AttuneError } from "@/domain/errors";
import { hashSecret, newSecret } from "../accounts/link-secret";
import { hashPassword } from "../accounts/password";
import { findDeck } from "./find-deck";
import { type Hides, slidesWithout } from "./hide-in-deck";
import { makeDeck } from "./make-deck";

const dayMs = 24 * 60 * 60 * 1_000;
/** What went out earlier than these is not compared with any more. */
const exportsKept = 3;
/** Of all decks of a workspace together: slides of a large plan are megabytes. Our default. */
const mostExports = 100;
/** Each link keeps slides of its own. Our default. */
const mostOpenLinks = 50;
/** Links that are over stay in the list for a while; of those before only the history tells. */
const overKept = 50;

const frozenId = () => `FD-${crypto.randomUUID().slice(0, 12)}`;

async function frozenOf(ws: Workspace, deckId: string) {
  const { name, parts } = await findDeck(ws, deckId);
  return {
    id: frozenId(),
    deckId,
    reason: "export" as const,
    madeBy: ws.userId,
    deck: await makeDeck(ws, { parts, name }),
  };
}

/** What a link keeps is what it shows and nothing more: what is hidden is not in the database a second time. */
async function sharedOf(ws: Workspace, deckId: string, hides: Hides) {
  const deck = forOutsiders(await slidesWithout(ws, deckId, hides));
  return { id: frozenId(), deckId, reason: "share" as const, madeBy: ws.userId, deck };
}

/** Keeps the deck as it goes out: the file is written from it, and the next one is compared with it. */
export async function freezeDeck(ws: ContributableWorkspace, deckId: string) {
  const frozen = await frozenOf(ws, deckId);
  const here = new Set((await savedDeckRows.read(ws)).map(({ id }) => id));
  const exports = (await readFrozenHeads(ws)).filter(({ reason }) => reason === "export");
  const older = exports.filter((head) => head.deckId === deckId).slice(exportsKept - 1);
  // Nothing is compared with what a deck was that is not here any more.
  const orphaned = exports.filter((head) => head.deckId === null || !here.has(head.deckId));
  const dropped = [...new Set([...older, ...orphaned, ...exports.slice(mostExports - 1)])].map(({ id }) => id);
  return commit(ws, [addFrozenDeck(ws, frozen), ...dropFrozenDecks(ws, dropped)], {
    action: "exported deck",
    answer: { id: frozen.id },
  });
}

type NewLink = Hides & { deckId: string; name: string; days: number; passphrase: string | null };

/** A link to the deck as it is now, for people without an account. It is shown once, and only its hash is kept. */
export async function shareDeck(
  ws: EditableWorkspace,
  { deckId, name, days, passphrase, hidesNames, hidesCosts }: NewLink,
) {
  const links = await readDeckShares(ws);
  const over = links.filter(({ revokedAt, expiresAt }) => revokedAt !== null || expiresAt <= Date.now());
  if (links.length - over.length >= mostOpenLinks)
    throw new AttuneError("invalid", `At most ${mostOpenLinks} links can be open at once. End one of them first.`);
  const frozen = await sharedOf(ws, deckId, { hidesNames, hidesCosts });
  const secret = newSecret();
  const share = {
    id: `DS-${crypto.randomUUID().slice(0, 12)}`,
    frozenDeckId: frozen.id,
    name,
    madeBy: ws.userId,
    expiresAt: Date.now() + days * dayMs,
    ...{ hidesNames, hidesCosts },
    secretHash: hashSecret(secret),
    passphraseHash: passphrase === null ? null : await hashPassword(passphrase),
  };
  // The answer of a repeated request must not hold the secret, so it is added after the commit.
  const answer = await commit(
    ws,
    [addFrozenDeck(ws, frozen), addDeckShare(ws, share), ...dropDeckShares(ws, over.slice(overKept))],
    {
      action: "shared deck",
      answer: { id: share.id, expiresAt: share.expiresAt },
    },
  );
  return { ...answer, secret };
}

/** Ends a link at once and for good. */
export async function revokeShare(
  ws: EditableWorkspace,
  { shareId, version }: { shareId: string; version: number },
): Promise<null> {
  const share = (await readDeckShares(ws)).find(({ id }) => id === shareId);
  if (!share) throw new AttuneError("not_found", "This link is not here any more.");
  if (share.revokedAt !== null) throw new AttuneError("already_done", "This link was ended already.");
  return commit(ws, [revokeDeckShare(ws, { id: shareId, version }, Date.now())], {
    action: "ended link to deck",
    answer: null,
  });
}

type Named = { shareId: string; version: number };

/** Ends all these links in one go: those that are open still, of those that somebody saw. */
export async function revokeShares(ws: ManagedWorkspace, named: readonly Named[]): Promise<{ ended: number }> {
  const known = new Map((await readDeckShares(ws)).map((share) => [share.id, share]));
  const open = named.flatMap(({ shareId, version }) => {
    const share = known.get(shareId);
    if (!share) throw new AttuneError("not_found", "One of these links is not here any more.");
    return share.revokedAt === null ? [{ id: shareId, version }] : [];
  });
  if (open.length === 0) throw new AttuneError("already_done", "These links were ended already.");
  const at = Date.now();
  return commit(
    ws,
    open.map((share) => revokeDeckShare(ws, share, at)),
    { action: "ended all links to decks", answer: { ended: open.length } },
  );
}
