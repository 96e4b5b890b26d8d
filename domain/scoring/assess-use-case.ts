import { worstSeverity } from "../customers/pitfall-severity";
import type { Foundations } from "../foundations/foundations-among";
import { type Readiness, readinessOf } from "../foundations/readiness";
import type { DataItem } from "../ledger/data-item";
import { type LedgerByElement, neededItems } from "../ledger/needed-items";
import { rounded } from "../rounding";
import type { Parameters } from "../settings";
import { effortOf } from "./effort";
import { hardStopsOf } from "./hard-stops";
import type { Lane } from "./rank-use-cases";
import { scoreUseCase, type UseCaseScore } from "./score-use-case";
import type { UseCase } from "./use-case";
import { type Verdict, verdictOf } from "./verdict";

/** What an assessment reads of a use case. */
export type Assessed = Pick<
  UseCase,
  | "id"
  | "templateId"
  | "status"
  | "mode"
  | "moment"
  | "tableStakes"
  | "scores"
  | "effortWeeks"
  | "channelIds"
  | "pitfallIds"
  | "dataElementIds"
  | "prerequisites"
  | "sensitiveCategories"
  | "privacyReview"
>;

/** One use case with everything that follows from it and the rows it points at. */
export type Assessment<Row extends Assessed = UseCase> = {
  readonly useCase: Row;
  readonly lane: Lane;
  readonly pitfallSeverity: number;
  /** Ledger rows, not retired, it needs. */
  readonly needed: readonly DataItem[];
  readonly hardStops: readonly string[];
  readonly readiness: Readiness;
  readonly effortWeeks: number | null;
  readonly score: UseCaseScore | null;
  readonly verdict: Verdict;
  /** Priority / √effort, one decimal; null without score or effort (formula 8). */
  readonly priorityPerRootEffort: number | null;
};

export type AssessmentSetting = {
  readonly severities: ReadonlyMap<string, number>;
  readonly ledger: LedgerByElement;
  readonly foundations: Foundations;
  readonly parameters: Parameters;
};

/** Scores, readiness, hard stops and verdict of one use case (formulas 1 to 8 and 12). */
export function assessUseCase<Row extends Assessed>(useCase: Row, setting: AssessmentSetting): Assessment<Row> {
  const { severities, ledger, foundations, parameters } = setting;
  const pitfallSeverity = worstSeverity(useCase.pitfallIds, severities);
  const needed = neededItems(useCase, ledger);
  const hardStops = hardStopsOf(useCase, needed, parameters.retargetingChannels);
  const score = scoreUseCase(useCase, pitfallSeverity, parameters);
  const effortWeeks = effortOf(useCase);
  return {
    useCase,
    lane: useCase.tableStakes ? "table_stakes" : "standard",
    pitfallSeverity,
    needed,
    hardStops,
    readiness: readinessOf(useCase.prerequisites, foundations.levelOf),
    effortWeeks,
    score,
    verdict: verdictOf(hardStops, score, parameters),
    priorityPerRootEffort:
      score === null || effortWeeks === null ? null : rounded(score.unroundedPriority / Math.sqrt(effortWeeks), 1),
  };
}
