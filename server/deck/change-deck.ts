import { commit } from "@/db/commit";
import { experimentRows } from "@/db/experiments";
import { readRemoved } from "@/db/removed";
import type { Stored } from "@/db/rows";
import { savedDeckRows } from "@/db/saved-decks";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { partsProblem } from "@/domain/deck/chosen-parts";
import { deckStartsOf, partsOf } from "@/domain/deck/deck-starts";
import { type ChosenPart, type DeckStart, type SavedDeck, savedDeck } from "@/domain/deck/saved-deck";
import { AttuneError } from "@/domain/errors";
import { findDeck } from "./find-deck";

type At = { deckId: string; version: number };

/** Saves a deck that starts from one of ours; everything in it is edited from there. */
export async function startDeck(ws: EditableWorkspace, { start, name }: { start: DeckStart; name: string }) {
  await refuseTwice(ws, name, null);
  const { audience } = deckStartsOf[start];
  const deck: SavedDeck = { id: `DK-${crypto.randomUUID().slice(0, 8)}`, name, audience, parts: partsOf(start) };
  return commit(ws, [savedDeckRows.add(ws, deck)], { action: "started deck", answer: { id: deck.id, version: 1 } });
}

export async function renameDeck(
  ws: EditableWorkspace,
  { deckId, version, name, audience }: At & Pick<SavedDeck, "name" | "audience">,
) {
  const before = await findDeck(ws, deckId);
  requireVersion(before, version);
  await refuseTwice(ws, name, deckId);
  return commit(ws, [savedDeckRows.put(ws, before, { ...before, name, audience })], {
    action: "renamed deck",
    answer: { version: version + 1 },
  });
}

/** Order, own titles and notes, what was added and taken out: the whole list at once. */
export async function putParts(ws: EditableWorkspace, { deckId, version, parts }: At & { parts: ChosenPart[] }) {
  const before = await findDeck(ws, deckId);
  requireVersion(before, version);
  const problem = partsProblem(parts);
  if (problem) throw new AttuneError("invalid", problem);
  await requireTests(ws, before, parts);
  return commit(ws, [savedDeckRows.put(ws, before, { ...before, parts })], {
    action: "changed deck",
    answer: { version: version + 1 },
  });
}

export async function removeDeck(ws: EditableWorkspace, { deckId, version }: At) {
  const before = await findDeck(ws, deckId);
  return commit(ws, [savedDeckRows.remove(ws, { ...before, version })], { action: "removed deck", answer: null });
}

export async function putBackDeck(ws: EditableWorkspace, deckId: string) {
  if (await savedDeckRows.find(ws, deckId)) throw new AttuneError("already_done", "This deck is here.");
  const removed = await readRemoved(ws, savedDeckRows, deckId);
  if (!removed) throw new AttuneError("not_found", "There is no such deck to put back.");
  return commit(ws, [savedDeckRows.add(ws, savedDeck.parse(removed))], {
    action: "put back deck",
    answer: { id: deckId, version: 1 },
  });
}

function requireVersion(before: Stored<SavedDeck>, version: number): void {
  if (before.version !== version)
    throw new AttuneError(
      "stale",
      `Somebody changed “${before.name}” meanwhile: it has ${before.parts.length} parts now. Look again, then save yours.`,
    );
}

/** What a deck named before may be gone meanwhile; what is named anew must be here. */
async function requireTests(ws: Workspace, before: SavedDeck, parts: readonly ChosenPart[]): Promise<void> {
  const known = new Set(before.parts.map(({ subjectId }) => subjectId));
  const named = parts.flatMap(({ subjectId }) => (subjectId === null || known.has(subjectId) ? [] : [subjectId]));
  const found = await experimentRows.readSome(ws, named);
  if (found.length < new Set(named).size) throw new AttuneError("not_found", "This test is not here any more.");
}

/** Two of one name could not be told apart. */
async function refuseTwice(ws: Workspace, name: string, but: string | null): Promise<void> {
  const same = (await savedDeckRows.read(ws)).some((each) => each.id !== but && each.name === name);
  if (same) throw new AttuneError("invalid", `There is a deck “${name}” already. Choose another name.`);
}
