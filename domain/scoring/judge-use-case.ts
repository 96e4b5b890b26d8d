import type { DataItem } from "../ledger/data-item";
import type { Parameters } from "../settings";
import { type HardStopRule, hardStopsOf } from "./hard-stops";
import { type ScoringParameters, scoreUseCase, type UseCaseScore } from "./score-use-case";
import type { UseCase } from "./use-case";
import { type Verdict, verdictOf } from "./verdict";

/** What a judgement reads of a use case: what a person may change and see move at once. */
export type Judged = Pick<
  UseCase,
  "scores" | "mode" | "moment" | "channelIds" | "sensitiveCategories" | "privacyReview"
>;

/** What the rest of the workspace says about it. */
export type JudgingBasis = {
  /** Worst pitfall it meets, 1 to 5 (`worstSeverity`). */
  readonly severity: number;
  /** Ledger rows, not retired, of its data elements (`neededItems`). */
  readonly needed: readonly DataItem[];
  readonly parameters: ScoringParameters &
    Pick<Parameters, "verdictCuts" | "customerValueFloor" | "retargetingChannels">;
};

export type Judgement = {
  readonly score: UseCaseScore | null;
  readonly hardStops: readonly HardStopRule[];
  readonly verdict: Verdict;
};

/**
 * Scores and verdict of one use case from its own answers and the little it needs of the workspace
 * (formulas 1 to 7). Light enough to run at every change of an answer; never fails.
 */
export function judgeUseCase(useCase: Judged, { severity, needed, parameters }: JudgingBasis): Judgement {
  const hardStops = hardStopsOf(useCase, needed, parameters.retargetingChannels);
  const score = scoreUseCase(useCase, severity, parameters);
  return { score, hardStops, verdict: verdictOf(hardStops, score, parameters) };
}
