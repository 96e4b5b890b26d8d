import type { Stored } from "@/db/rows";
import { savedDeckRows } from "@/db/saved-decks";
import type { Workspace } from "@/db/workspace";
import type { SavedDeck } from "@/domain/deck/saved-deck";
import { AttuneError } from "@/domain/errors";

/** @throws AttuneError `not_found` where this workspace has no such deck. */
export async function findDeck(ws: Workspace, deckId: string): Promise<Stored<SavedDeck>> {
  const deck = await savedDeckRows.find(ws, deckId);
  if (!deck) throw new AttuneError("not_found", "This deck is not here any more.");
  return deck;
}
