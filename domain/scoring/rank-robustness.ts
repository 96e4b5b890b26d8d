import { clamped, rounded } from "../rounding";
import type { Parameters } from "../settings";
import { byTie, type Lane, type RankedRow, rankedLane, rankGroup } from "./rank-use-cases";
import { type PriorityInputs, priorityBeforeClamp } from "./score-use-case";

export type Robustness = "firm" | "sensitive" | "fragile";
export type RankSpread = {
  readonly rank: number;
  readonly rankRange: readonly [number, number];
  readonly rankRobustness: Robustness;
};
export type WeightedRow = RankedRow & { readonly terms: PriorityInputs | null };
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
    const low = Int32Array.from(present, (_, index) => index + 1);
    const high = Int32Array.from(low);
    const byTies = present.map((row, index) => ({ row, index })).sort((a, b) => byTie(a.row, b.row));
    for (const weights of variants) {
      const places = triedPlaces(byTies, weights);
      byTies.forEach(({ index }, at) => {
        const place = places[at] ?? 0;
        if (place < (low[index] ?? 0)) low[index] = place;
        if (place > (high[index] ?? 0)) high[index] = place;
      });
    }
    present.forEach(({ id }, index) => {
      const rankRange = [low[index] ?? 0, high[index] ?? 0] as const;
      const rankRobustness = robustnessOf(rankRange[1] - rankRange[0], parameters);
      spreads.set(id, { rank: index + 1, rankRange, rankRobustness });
    });
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

const triedPriority = (terms: PriorityInputs, weights: Weights) =>
  rounded(clamped(priorityBeforeClamp(terms, weights), 0, 100), 1);

type Placed = { readonly row: WeightedRow; readonly index: number };
/** Priorities have one decimal: 0 to 1,000 tenths, and one place for none. */
const tenths = 1_002;

/**
 * The place each row of one lane takes under other weights, 1 = first; rows in the order of their ties. Each priority is
 * one of 1,001 values, so that counting them replaces sorting: a list of thousands is ranked again within a frame.
 */
function triedPlaces(byTies: readonly Placed[], weights: Weights): Int32Array {
  const boxes = Int32Array.from(byTies, ({ row: { terms, verdict } }) => {
    const tenth = terms ? Math.round(triedPriority(terms, weights) * 10) : -1;
    return rankGroup(verdict) * tenths + 1_000 - tenth;
  });
  const before = new Int32Array(3 * tenths + 1);
  for (const box of boxes) before[box + 1] = (before[box + 1] ?? 0) + 1;
  for (let box = 1; box < before.length; box++) before[box] = (before[box] ?? 0) + (before[box - 1] ?? 0);
  return boxes.map((box) => {
    const place = (before[box] ?? 0) + 1;
    before[box] = place;
    return place;
  });
}

function robustnessOf(span: number, { rankRobustness: cuts }: Pick<Parameters, "rankRobustness">): Robustness {
  if (span <= cuts.firmRange) return "firm";
  return span <= cuts.sensitiveRange ? "sensitive" : "fragile";
}
