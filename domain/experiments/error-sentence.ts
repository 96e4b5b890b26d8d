import type { StatCode } from "./outcome";

const sentences: Record<StatCode | "TOO_EARLY", string> = {
  NO_UNITS: "No counts yet: nothing can be said.",
  INVALID_COUNT: "A count is impossible: below zero, not whole, or more successes than people.",
  INSUFFICIENT_UNITS: "Fewer than two people, or no mean and spread: too few to say anything.",
  NEGATIVE_SD: "A spread below zero was entered.",
  ZERO_VARIANCE: "No variation yet: everybody did the same.",
  BASELINE_ZERO: "The control is at zero, so a relative lift means nothing; see the difference.",
  NEED_TWO_ARMS: "A test needs two arms.",
  LENGTH_MISMATCH: "The arms and their weights do not match.",
  UNEXPECTED_TRAFFIC: "People were put into an arm that should have had none.",
  INVALID_PROBABILITY: "A level or share lies outside 0 to 1.",
  ZERO_EFFECT: "The planned effect is zero.",
  BURN_IN: "Too early to read at every look: a few more events are needed.",
  NO_PLANNED_SIZE: "Without a planned size this cannot be read before the end.",
  NOT_FINITE: "A value is not a number.",
  TOO_EARLY: "Too few people for the split to be checked.",
};

/** Why a number about a test cannot be given, as a sentence for the place where it would stand. */
export const errorSentence = (code: StatCode | "TOO_EARLY"): string => sentences[code];
