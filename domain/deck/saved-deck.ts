import { z } from "zod";
import { oneOf } from "../enums";
import { id, list, maybe, text, words } from "../fields";

/** For whom a deck is made. */
export const deckAudiences = ["board", "cmo_review", "working_team"] as const;
export type DeckAudience = (typeof deckAudiences)[number];

/** What a deck starts from. */
export const deckStarts = ["board", "steering", "working", "readout", "map"] as const;
export type DeckStart = (typeof deckStarts)[number];

/** What a part of a deck tells, in the order a story would take. A part is as many slides as what it tells needs. */
export const deckParts = [
  "why",
  "map",
  "scorecard",
  "journey",
  "audiences",
  "matrix",
  "modes",
  "ledger",
  "foundations",
  "roadmap",
  "timeline",
  "changes",
  "returns",
  "harm",
  "readout",
  "learned",
  "decided",
  "notDoing",
  "asks",
  "sources",
] as const;
export type DeckPart = (typeof deckParts)[number];

/** One part of a deck, in words of its own where somebody wrote some. */
export const chosenPart = z.strictObject({
  /** Unique in its deck. */
  id,
  part: oneOf(deckParts),
  /** What it is about, where a part is about one thing: the test of a readout. Null: what the plan suggests. */
  subjectId: maybe(id),
  /** In place of the title that the numbers propose. */
  title: maybe(text(300)),
  /** Before the notes that are written from the numbers. */
  notes: maybe(text(4_000)),
});
export type ChosenPart = z.infer<typeof chosenPart>;

/** A deck under a name: what it is made of. What it shows is always the plan as it stands. */
export const savedDeck = z.strictObject({
  id,
  name: words(200),
  audience: oneOf(deckAudiences),
  parts: list(chosenPart, 60),
});
export type SavedDeck = z.infer<typeof savedDeck>;
