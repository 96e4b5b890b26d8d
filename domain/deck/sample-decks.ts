import { z } from "zod";
import content from "@/content/sample_decks.json";
import type { WorkspaceFile } from "../exchange/workspace-file";
import { type SavedDeck, savedDeck } from "./saved-deck";

/** Decks as they ship. */
export const sampleDecks = z.strictObject({ note: z.string(), decks: z.array(savedDeck) });

/** The decks that come with the sample workspace; a readout of a test that is not in the file names none. */
export function sampleDecksOf(file: WorkspaceFile): SavedDeck[] {
  const tests = new Set(file.experiments.map(({ id }) => id));
  return sampleDecks.parse(content).decks.map((deck) => ({
    ...deck,
    parts: deck.parts.map((part) =>
      part.subjectId === null || tests.has(part.subjectId) ? part : { ...part, subjectId: null, title: null },
    ),
  }));
}
