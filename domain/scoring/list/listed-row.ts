import type { Assessed, Assessment } from "../assess-use-case";
import type { RankSpread, WeightedRow } from "../rank-robustness";
import type { Lane } from "../rank-use-cases";
import type { UseCaseScore } from "../score-use-case";
import type { UseCase } from "../use-case";
import type { Verdict } from "../verdict";

/** What a list shows of a score and its verdict, and what the priority is made of. */
export function judgedFields(score: UseCaseScore | null, verdict: Verdict, priorityPerRootEffort: number | null) {
  const { terms } = score ?? {};
  return {
    verdict: verdict.verdict,
    sentence: verdict.sentence,
    priority: score?.priority ?? null,
    priorityPerRootEffort,
    customerValue: score?.customerValue ?? null,
    commercialValue: score?.commercialValue ?? null,
    feasibility: score?.feasibility ?? null,
    creepiness: score?.creepiness ?? null,
    creepinessBand: score?.creepinessBand ?? null,
    regretRisk: score?.regretRisk ?? null,
    regretBand: score?.regretBand ?? null,
    /** Unrounded, 0 to 100: what weights are applied to. */
    points: terms
      ? {
          customerValue: terms.customerValue.points,
          commercialValue: terms.commercialValue.points,
          feasibility: terms.feasibility.points,
          creepiness: terms.creepiness.points,
          regret: terms.regret.points,
        }
      : null,
    /** Each weight times its points, before confidence. */
    terms: terms
      ? {
          customerValue: terms.customerValue.weight * terms.customerValue.points,
          commercialValue: terms.commercialValue.weight * terms.commercialValue.points,
          feasibility: terms.feasibility.weight * terms.feasibility.points,
          confidence: terms.confidence.answer,
          multiplier: terms.confidence.multiplier,
          creepiness: terms.creepiness.contribution,
          regret: terms.regret.contribution,
        }
      : null,
  };
}

/** Where a row stands in its lane; nulls where it is not ranked. */
export function rankFields(spread: RankSpread | undefined) {
  return {
    rank: spread?.rank ?? null,
    rankRange: spread?.rankRange ?? null,
    robustness: spread?.rankRobustness ?? null,
  };
}

export const laneOf = (tableStakes: boolean): Lane => (tableStakes ? "table_stakes" : "standard");

/** What a line of the list is made of; the rest of a use case is for its own page. */
export type ListedFields = Assessed &
  Pick<
    UseCase,
    "name" | "ownerId" | "outcomeId" | "function" | "audienceIds" | "liveSince" | "stoppedAt" | "stopReason"
  >;

/** One line of the list: what it is, how it is scored, where it ranks. */
export function listedRow(
  { useCase, lane, score, verdict, pitfallSeverity, effortWeeks, priorityPerRootEffort }: Assessment<ListedFields>,
  spread: RankSpread | undefined,
) {
  return {
    id: useCase.id,
    name: useCase.name,
    mode: useCase.mode,
    status: useCase.status,
    channelIds: useCase.channelIds,
    ownerId: useCase.ownerId,
    at: useCase.moment,
    scores: useCase.scores,
    severity: pitfallSeverity,
    /** Its own, else its template's. */
    effortWeeks,
    ownEffortWeeks: useCase.effortWeeks,
    function: useCase.function,
    audienceIds: useCase.audienceIds,
    dataElementIds: useCase.dataElementIds,
    sensitiveCategories: useCase.sensitiveCategories,
    privacyReview: useCase.privacyReview,
    outcomeId: useCase.outcomeId,
    liveSince: useCase.liveSince,
    stoppedAt: useCase.stoppedAt,
    stopReason: useCase.stopReason,
    lane,
    ...judgedFields(score, verdict, priorityPerRootEffort),
    ...rankFields(spread),
  };
}

/** A line of the list with what the server adds in words, and the version that a write must name. */
export type ListedRow = ReturnType<typeof listedRow> & {
  readonly moment: string;
  readonly momentWords: string;
  readonly version: number;
  /** Person-weeks where it has none of its own. */
  readonly templateEffortWeeks: number | null;
  /** When somebody last scored it, milliseconds since 1970; null when nobody did by name. */
  readonly scoredAt: number | null;
};

/** What ranking needs of a line of the list. */
export function weightedRow(
  row: Pick<
    ListedRow,
    "id" | "status" | "lane" | "verdict" | "priority" | "priorityPerRootEffort" | "customerValue" | "points" | "terms"
  >,
): WeightedRow {
  const { points, terms } = row;
  return {
    id: row.id,
    status: row.status,
    lane: row.lane,
    verdict: row.verdict,
    priority: row.priority,
    priorityPerRootEffort: row.priorityPerRootEffort,
    customerValue: row.customerValue,
    terms:
      points && terms
        ? {
            customerValue: { points: points.customerValue },
            commercialValue: { points: points.commercialValue },
            feasibility: { points: points.feasibility },
            confidence: { multiplier: terms.multiplier },
            creepiness: { points: points.creepiness },
            regret: { points: points.regret },
          }
        : null,
  };
}
