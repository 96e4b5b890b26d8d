import { withEveryGroup } from "../scoring/answers";
import type { UseCaseScores } from "../scoring/use-case";
import { isExperienceFamily } from "./decide";
import type { ArmReadout } from "./experiment-readout";

/** The answers about a use case that its own test gives; null where the test does not say. */
export type TestedScores = {
  readonly confidence: 5;
  /** Expected relative lift, by the anchors of the rubric. */
  readonly lift: number | null;
  /** Help given: 1 where the test shows that customers are worse off. */
  readonly help: 1 | null;
};

/** From here on a lift needs a test of our own that repeats it, says the rubric. */
const mostBelieved = 0.1;
const slack = 1e-9;

/**
 * What an own test that counts says of a use case: confidence 5; the lift by the anchors of the rubric (1 none, 2 under 1%,
 * 3 from 1%, 4 from 3%, 5 from 6% to 10%) where the primary is commercial and the test ran as planned; help 1 where a measure
 * of the experience shows harm. A lift above 10% says nothing until it is repeated.
 *
 * @param isCommercial whether the primary measures the business
 * @param isReplication whether the test repeats another
 */
export function scoresOfConclusion(
  { primary, guardrails, decision }: ArmReadout,
  { isCommercial, isReplication }: { readonly isCommercial: boolean; readonly isReplication: boolean },
): TestedScores {
  const harmed = guardrails.some(
    ({ family, state }) => isExperienceFamily(family) && (state === "harm" || state === "breach"),
  );
  const readsLift = isCommercial && decision !== "keep_running" && primary.error === undefined;
  return {
    confidence: 5,
    lift: readsLift ? liftAnswer(primary.state === "win" ? Math.abs(primary.lift ?? 0) : 0, isReplication) : null,
    help: harmed ? 1 : null,
  };
}

function liftAnswer(lift: number, isReplication: boolean): number | null {
  if (lift > mostBelieved + slack && !isReplication) return null;
  if (lift === 0) return 1;
  return 2 + [0.01, 0.03, 0.06].filter((from) => lift >= from - slack).length;
}

/** The answers with those of the test in them; what the test does not say stays. */
export function withTestedScores(
  scores: UseCaseScores | null,
  { confidence, lift, help }: TestedScores,
): UseCaseScores {
  const { commercialValue, customerValue, ...others } = withEveryGroup(scores);
  return {
    ...others,
    confidence,
    commercialValue: lift === null || !commercialValue ? commercialValue : { ...commercialValue, lift },
    customerValue: help === null || !customerValue ? customerValue : { ...customerValue, help },
  };
}
