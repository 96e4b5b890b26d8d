import type { DeckAudience, DeckPart } from "./saved-deck";

/** What the parts of a deck are called and what each tells, in the order a story would take. */
export const partWords: Readonly<Record<DeckPart, { readonly name: string; readonly tells: string }>> = {
  why: { name: "Why we personalize", tells: "The reason, where we will not, and which aims stand in pairs." },
  map: { name: "Strategy map", tells: "From business aim to customer aim to outcome, with both measures." },
  scorecard: { name: "Sales and experience", tells: "Both indexes side by side, and where they part." },
  journey: {
    name: "Where customers struggle",
    tells: "Moments and switches with their pitfalls, and what helps there.",
  },
  audiences: { name: "Who and where first", tells: "Scores of audiences, and which channels stay generic." },
  matrix: { name: "Use cases ranked", tells: "Value against risk, the top ten, what is blocked." },
  modes: { name: "Active and passive", tells: "Who does the work at each moment, and what is planned." },
  ledger: { name: "Data we hold", tells: "What is used, what is not, what customers get for it." },
  foundations: { name: "Foundations", tells: "How far the blocks are, what stands on what, who is ready." },
  roadmap: { name: "Roadmap", tells: "Lanes by quarter, with capacity, dependencies and warnings." },
  timeline: { name: "Timeline", tells: "Each piece of work over the months, with what waits for what." },
  changes: { name: "What changed", tells: "Moves since the last review, each with its reason." },
  returns: { name: "When returns come", tells: "Cost, margin and payback, with the customer’s side." },
  harm: { name: "Harm", tells: "What may harm customers or did, and what is done about it." },
  readout: { name: "A test and its readout", tells: "One verdict with its intervals, guardrails included." },
  learned: { name: "What we learned", tells: "Tests with decisions, harm caught, next questions." },
  decided: { name: "Stop, change, continue", tells: "Decisions with reasons, and what they set free." },
  notDoing: { name: "What we do not do", tells: "What was left out, refused or stopped, and why." },
  asks: { name: "Decisions asked", tells: "What is asked today, from whom, by when." },
  sources: { name: "Sources", tells: "Where every statement comes from, with its date." },
};

/** For whom a deck is, in the words of a sentence. */
export const audienceWords: Readonly<Record<DeckAudience, string>> = {
  board: "the board",
  cmo_review: "the CMO’s review",
  working_team: "the working team",
};
