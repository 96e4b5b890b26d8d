import type { ChosenPart, DeckPart } from "./saved-deck";

/**
 * The parts with one of them at another place.
 *
 * @param to the place it takes, from 0; beyond the ends it stands at the end
 */
export function movedPart(parts: readonly ChosenPart[], id: string, to: number): ChosenPart[] {
  const found = parts.find((part) => part.id === id);
  if (!found) return [...parts];
  const rest = parts.filter((part) => part !== found);
  const place = Math.max(0, Math.min(rest.length, to));
  return [...rest.slice(0, place), found, ...rest.slice(place)];
}

/** The parts with another one at the end; its id says what it is, with a number where the deck has one of them already. */
export function withPart(parts: readonly ChosenPart[], part: DeckPart): ChosenPart[] {
  const taken = new Set(parts.map(({ id }) => id));
  let id: string = part;
  for (let number = 2; taken.has(id); number += 1) id = `${part}.${number}`;
  return [...parts, { id, part, subjectId: null, title: null, notes: null }];
}

/** Why these parts cannot make a deck, as a sentence; null where they can. */
export function partsProblem(parts: readonly ChosenPart[]): string | null {
  if (parts.length === 0) return "A deck needs at least one part. Add one, or remove the deck.";
  if (new Set(parts.map(({ id }) => id)).size < parts.length) return "Two parts of a deck cannot have the same id.";
  const astray = parts.find(({ part, subjectId }) => part !== "readout" && subjectId !== null);
  return astray ? "Only a readout is about one thing of its own." : null;
}
