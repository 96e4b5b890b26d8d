import { labelOf, uncapitalized } from "../deck/deck-words";
import type { againstRules, Review } from "../returns/returns";

export type ReviewDecision = Review["decision"];
export type AgainstRule = (typeof againstRules)[number];

/** Decisions after which customers go on meeting it as it is, or more of them do. */
export const goesOn: ReadonlySet<ReviewDecision> = new Set([
  "scale",
  "continue",
  "continue_as_cx_investment",
  "extend",
]);

/** What each decision means, for whoever chooses. */
export const decisionMeanings: Readonly<Record<ReviewDecision, string>> = {
  scale: "It works and is safe: more customers get it.",
  continue: "It goes on as it is.",
  continue_as_cx_investment: "Sales are flat, experience is better: it goes on for the customers.",
  extend: "It goes on as it is while more is found out.",
  redesign: "It is changed before it goes on.",
  narrow: "Fewer customers get it, or less of it.",
  pause: "It is switched off until something is known or repaired.",
  stop: "It ends, with a reason.",
};

const verbs: Readonly<Record<ReviewDecision, string>> = {
  scale: "scale",
  continue: "continue",
  continue_as_cx_investment: "continue",
  extend: "extend",
  redesign: "redesign",
  narrow: "narrow",
  pause: "pause",
  stop: "stop",
};

/** What the history says was done: "decided to stop use case". */
export const decidedAction = (decision: ReviewDecision): string =>
  `decided to ${verbs[decision]} use case${decision === "continue_as_cx_investment" ? " as CX investment" : ""}`;

export const decisionWords = (decision: ReviewDecision): string => labelOf("reviewDecision", decision);
export const stopReasonWords = (reason: string): string => labelOf("stopReason", reason);

/** What a decision went on against, as the end of a sentence. */
export const againstWords: Readonly<Record<AgainstRule, string>> = {
  HARD_STOP: "a hard stop",
  HOLLOW_WIN: "a hollow win",
  TEST_HARM: "a test that showed harm",
  TEST_INVALID: "a test whose result does not count",
};

/** "Stop, no ROI by horizon", "Scale, against the rule: a hollow win". */
export function toldDecision({
  decision,
  reason,
  suggested,
}: Pick<Review, "decision" | "reason" | "suggested">): string {
  const against = suggested?.against ? `, against the rule: ${againstWords[suggested.against]}` : "";
  return `${decisionWords(decision)}${reason === null ? "" : `, ${uncapitalized(stopReasonWords(reason))}`}${against}`;
}

/** At most `most` UTF-16 units, with a sign that something is left out. */
export function cutTo(words: string, most: number): string {
  if (words.length <= most) return words;
  const cut = words.slice(0, most - 1);
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`;
}
