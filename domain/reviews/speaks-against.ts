import { dayWords, uncapitalized } from "../deck/deck-words";
import type { DerivedWorkspace } from "../exchange/derive-workspace";
import type { Finding } from "../findings/find-findings";
import { isLosingToDate } from "../returns/return-line";
import type { Review } from "../returns/returns";
import type { GroundTest } from "./review-ground";
import { type AgainstRule, decisionWords, goesOn, type ReviewDecision } from "./review-words";

type About = {
  readonly useCaseId: string;
  readonly against: AgainstRule | null;
  readonly test: GroundTest | null;
  /** The review that changed or ended it after the test showed harm; null where nobody answered. */
  readonly answer: Pick<Review, "decision" | "date"> | null;
  /** Findings of harm about this use case. */
  readonly harms: readonly Finding[];
  readonly derived: DerivedWorkspace;
};

/**
 * What speaks against going on with a use case, each as the part of a sentence: the latest test, results that do not count,
 * findings of harm, and a line past its horizon (formula 23) that has earned less than it cost.
 */
export function speaksAgainst({ useCaseId, against, test, answer, harms, derived }: About): string[] {
  const answered = answer
    ? `, answered by “${uncapitalized(decisionWords(answer.decision))}” on ${dayWords(answer.date)}`
    : "";
  const [harm] = harms;
  return [
    test && against === "HOLLOW_WIN" && `its latest test was a hollow win${answered}`,
    test && against === "TEST_HARM" && `its latest test showed harm${answered}`,
    against === "TEST_INVALID" && "the result of a later test does not count",
    harm && `it may harm customers (${harmWords(harm)})`,
    losesPastHorizon(derived, useCaseId) && "past its horizon it has earned less than it cost",
  ].filter((part) => typeof part === "string");
}

/** The first sentence of what a finding says, as the part of a sentence. */
export const harmWords = ({ message }: Pick<Finding, "message">): string =>
  uncapitalized((message.split(". ")[0] ?? message).replace(/\.$/, ""));

const losesPastHorizon = ({ file, returns }: DerivedWorkspace, useCaseId: string): boolean =>
  file.returns.some(
    (line, at) => line.useCaseId === useCaseId && returns[at]?.horizonState === "past" && isLosingToDate(line),
  );

/** What somebody who goes on in spite of it should do first; empty where it does not go on. */
export function lookFirst(decision: ReviewDecision): string {
  if (!goesOn.has(decision)) return "";
  if (decision === "scale") return "look at it before more customers get it";
  return decision === "extend" ? "look at it before it goes on" : "look at it before you keep it";
}
