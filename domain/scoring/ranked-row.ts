import type { Assessed, Assessment } from "./assess-use-case";
import type { WeightedRow } from "./rank-robustness";

/** What ranking and robustness need of an assessment. */
export function rankedRow({ useCase, lane, verdict, score, priorityPerRootEffort }: Assessment<Assessed>): WeightedRow {
  return {
    id: useCase.id,
    status: useCase.status,
    lane,
    verdict: verdict.verdict,
    priority: score?.priority ?? null,
    priorityPerRootEffort,
    customerValue: score?.customerValue ?? null,
    terms: score?.terms ?? null,
  };
}
