import { clamped, rounded } from "../rounding";
import type { Parameters } from "../settings";
import { byRank, type Lane, type RankedRow, rankedLane } from "./rank-use-cases";
import { type PriorityTerms, priorityBeforeClamp } from "./score-use-case";

export type Robustness = "firm" | "sensitive" | "fragile";
export type RankSpread = {
  readonly rank: number;
  readonly rankRange: readonly [number, number];
  readonly rankRobustness: Robustness;
};
export type WeightedRow = RankedRow & { readonly terms: PriorityTerms | null };
type Weights = Pick<Parameters, "weights" | "riskWeights">;

/**
 * Rank of each ranked use case in its lane (1 = first), and the lowest and highest rank it meets when each
 * of the five weights in turn is stepped up and down (formula 31). Verdicts and priority per root of
 * effort stay as they are. Unranked use cases are not in the map.
 */
export function rankRobustness(
  rows: readonly WeightedRow[],
  parameters: Weights & Pick<Parameters, "rankRobustness">,
): ReadonlyMap<string, RankSpread> {
  const spreads = new Map<string, RankSpread>();
  const variants = steppedWeights(parameters, parameters.rankRobustness.relativeStep);
  for (const lane of ["standard", "table_stakes"] satisfies Lane[]) {
    const present = rankedLane(rows, lane);
    const ranges = new Map(present.map((row, index) => [row.id, { rank: index + 1, low: index + 1, high: index + 1 }]));
    for (const weights of variants) {
      const tried = present.map((row) => ({ ...row, priority: row.terms && triedPriority(row.terms, weights) }));
      tried.sort(byRank).forEach((row, index) => {
        const range = ranges.get(row.id);
        if (!range) return;
        range.low = Math.min(range.low, index + 1);
        range.high = Math.max(range.high, index + 1);
      });
    }
    for (const [id, { rank, low, high }] of ranges)
      spreads.set(id, { rank, rankRange: [low, high], rankRobustness: robustnessOf(high - low, parameters) });
  }
  return spreads;
}

/** Ten sets of weights: each weight in turn stepped up and down; benefit weights brought back to a sum of 1. */
export function steppedWeights({ weights, riskWeights }: Weights, step: number): Weights[] {
  const factors = [1 + step, 1 - step];
  const benefits = (Object.keys(weights) as (keyof Weights["weights"])[]).flatMap((key) =>
    factors.map((factor) => {
      const changed = { ...weights, [key]: weights[key] * factor };
      const sum = changed.customerValue + changed.commercialValue + changed.feasibility;
      const share = sum === 0 ? 1 : sum;
      return {
        weights: {
          customerValue: changed.customerValue / share,
          commercialValue: changed.commercialValue / share,
          feasibility: changed.feasibility / share,
        },
        riskWeights,
      };
    }),
  );
  const risks = (Object.keys(riskWeights) as (keyof Weights["riskWeights"])[]).flatMap((key) =>
    factors.map((factor) => ({ weights, riskWeights: { ...riskWeights, [key]: riskWeights[key] * factor } })),
  );
  return [...benefits, ...risks];
}

const triedPriority = (terms: PriorityTerms, weights: Weights) =>
  rounded(clamped(priorityBeforeClamp(terms, weights), 0, 100), 1);

function robustnessOf(span: number, { rankRobustness: cuts }: Pick<Parameters, "rankRobustness">): Robustness {
  if (span <= cuts.firmRange) return "firm";
  return span <= cuts.sensitiveRange ? "sensitive" : "fragile";
}
