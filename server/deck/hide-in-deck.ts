import { readNamesEver } from "@/db/deck-shares";
import type { Workspace } from "@/db/workspace";
import type { Deck } from "@/domain/deck/deck";
import { whatGoes } from "@/domain/deck/what-goes";
import { findDeck } from "./find-deck";
import { makeDeck } from "./make-deck";

export type Hides = { readonly hidesNames: boolean; readonly hidesCosts: boolean };

/** The slides of a saved deck without what a link is not to show. */
export async function slidesWithout(ws: Workspace, deckId: string, { hidesNames, hidesCosts }: Hides): Promise<Deck> {
  const { parts, name } = await findDeck(ws, deckId);
  if (!hidesNames && !hidesCosts) return makeDeck(ws, { parts, name });
  const people = hidesNames ? await readNamesEver(ws) : [];
  return makeDeck(ws, { parts, name, hidden: { names: hidesNames, costs: hidesCosts, people } });
}

/** What a link would leave out of a deck, in examples, before it is made. */
export async function readWhatGoes(ws: Workspace, deckId: string, hides: Hides) {
  const { parts, name } = await findDeck(ws, deckId);
  const plain = await makeDeck(ws, { parts, name });
  return whatGoes(plain, await slidesWithout(ws, deckId, hides));
}
