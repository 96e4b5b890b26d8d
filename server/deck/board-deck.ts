import type { Workspace } from "@/db/workspace";
import type { Deck } from "@/domain/deck/deck";
import { deckStartsOf, partsOf } from "@/domain/deck/deck-starts";
import type { DeckStart } from "@/domain/deck/saved-deck";
import { makeDeck } from "./make-deck";

/** The slides of a start as it ships, without a deck being saved for it. */
export function boardDeck(ws: Workspace, start: DeckStart = "steering"): Promise<Deck> {
  return makeDeck(ws, { parts: partsOf(start), name: `${deckStartsOf[start].name.toLowerCase()} deck` });
}
