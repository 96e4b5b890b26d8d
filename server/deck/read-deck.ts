import { experimentRows } from "@/db/experiments";
import { findFrozenDeck, readFrozenHeads } from "@/db/saved-decks";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import type { Deck } from "@/domain/deck/deck";
import { deckDifferences } from "@/domain/deck/deck-differences";
import { AttuneError } from "@/domain/errors";
import { findDeck } from "./find-deck";
import { makeDeck } from "./make-deck";
import { lastExportOf, namesOf } from "./read-decks";

/** What a deck is made of, and what its parts can be about. */
export async function readDeck(ws: Workspace, deckId: string) {
  const deck = await findDeck(ws, deckId);
  return {
    deck,
    lastExport: lastExportOf(await readFrozenHeads(ws), deckId, await namesOf(ws)),
    tests: (await experimentRows.read(ws))
      .filter(({ status }) => status !== "draft")
      .map(({ id, name }) => ({ id, name })),
    may: { edit: allows(ws.role, "edit"), contribute: allows(ws.role, "contribute") },
  };
}

/** The slides of a saved deck from the plan as it stands. */
export async function slidesOf(ws: Workspace, deckId: string): Promise<Deck> {
  const { parts, name } = await findDeck(ws, deckId);
  return makeDeck(ws, { parts, name });
}

/** A deck as it went out. */
export async function frozenSlides(ws: Workspace, frozenId: string): Promise<Deck> {
  const frozen = await findFrozenDeck(ws, frozenId);
  if (!frozen) throw new AttuneError("not_found", "This deck is not kept any more. Export it again.");
  return frozen.deck;
}

/** What is different since a deck last went out as a file; null where it never did. */
export async function readDifferences(ws: Workspace, deckId: string) {
  const now = await slidesOf(ws, deckId);
  const last = lastExportOf(await readFrozenHeads(ws), deckId, await namesOf(ws));
  const frozen = last && (await findFrozenDeck(ws, last.frozenId));
  return last && frozen ? { at: last.at, by: last.by, differences: deckDifferences(frozen.deck, now) } : null;
}
