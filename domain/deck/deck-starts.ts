import type { ChosenPart, DeckAudience, DeckPart, DeckStart } from "./saved-deck";

type Start = { readonly name: string; readonly audience: DeckAudience; readonly parts: readonly DeckPart[] };

/** What a deck may start from: for whom it is, and what it tells in which order. Our default; every deck is edited. */
export const deckStartsOf: Readonly<Record<DeckStart, Start>> = {
  board: {
    name: "Board",
    audience: "board",
    parts: ["why", "scorecard", "matrix", "roadmap", "readout", "asks"],
  },
  steering: {
    name: "Steering",
    audience: "cmo_review",
    parts: [
      ...([
        "why",
        "map",
        "scorecard",
        "matrix",
        "harm",
        "roadmap",
        "changes",
        "returns",
        "readout",
        "learned",
      ] as const),
      ...(["decided", "notDoing", "asks", "sources"] as const),
    ],
  },
  working: {
    name: "Working",
    audience: "working_team",
    parts: [
      ...([
        "journey",
        "audiences",
        "matrix",
        "modes",
        "ledger",
        "foundations",
        "roadmap",
        "timeline",
        "changes",
      ] as const),
      ...(["learned", "sources"] as const),
    ],
  },
  readout: { name: "Experiment readout", audience: "cmo_review", parts: ["readout", "learned", "sources"] },
  map: { name: "Strategy map", audience: "board", parts: ["map"] },
};

/** The parts of a start, to be edited from there. */
export function partsOf(start: DeckStart): ChosenPart[] {
  return deckStartsOf[start].parts.map((part) => ({ id: part, part, subjectId: null, title: null, notes: null }));
}
