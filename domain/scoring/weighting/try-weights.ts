import { clamped, rounded } from "../../rounding";
import type { Parameters } from "../../settings";
import { type Lane, type RankedRow, rankedLane } from "../rank-use-cases";
import type { RiskBand } from "../risk-band";
import { priorityBeforeClamp } from "../score-use-case";
import { type UseCaseVerdict, verdictOf } from "../verdict";
import type { WeightSet } from "./weighting";

/** What other weights can be tried on: a row of the list with the unrounded parts of its score. */
export type TriableRow = Pick<RankedRow, "id" | "status" | "lane" | "verdict" | "customerValue"> & {
  readonly name: string;
  readonly creepinessBand: RiskBand | null;
  readonly regretBand: RiskBand | null;
  readonly effortWeeks: number | null;
  /** Unrounded, 0 to 100; null when not scored. */
  readonly points: {
    readonly customerValue: number;
    readonly commercialValue: number;
    readonly feasibility: number;
    readonly creepiness: number;
    readonly regret: number;
  } | null;
  readonly scores: { readonly confidence: number | null } | null;
};

export type TriedRow = {
  readonly id: string;
  readonly name: string;
  readonly lane: Lane;
  readonly verdict: UseCaseVerdict;
  /** Rounded, one decimal; null when not scored. */
  readonly priority: number | null;
  /** Rank in its lane, 1 = first; null when not ranked. */
  readonly rank: number | null;
};

const lanes: readonly Lane[] = ["standard", "table_stakes"];
type Cuts = Pick<Parameters, "verdictCuts" | "customerValueFloor">;

/**
 * What a set of weights makes of the rows: priority, verdict and rank in the lane (formulas 6 to 8), in the order
 * given. Weights touch priorities only: what is blocked or has a severe risk stays so, what is not scored stays so.
 * The same as storing the weights and computing the workspace again; light enough for every step of a slider.
 */
export function tryWeights(rows: readonly TriableRow[], set: WeightSet, cuts: Cuts): TriedRow[] {
  const tried = rows.map((row) => triedRow(row, set, cuts));
  const ranks = new Map(
    lanes.flatMap((lane) => rankedLane(tried, lane).map(({ id }, at): [string, number] => [id, at + 1])),
  );
  return tried.map(({ id, name, lane, verdict, priority }) => ({
    id,
    name,
    lane,
    verdict,
    priority,
    rank: ranks.get(id) ?? null,
  }));
}

function triedRow(row: TriableRow, set: WeightSet, cuts: Cuts): RankedRow & { name: string } {
  const { id, name, status, lane, verdict, customerValue, effortWeeks, points, creepinessBand, regretBand } = row;
  const confidence = row.scores?.confidence ?? null;
  // Fields named one by one: spreading an object here makes two thousand rows take ten times as long.
  if (points === null || confidence === null || customerValue === null || !creepinessBand || !regretBand)
    return { id, name, status, lane, customerValue, verdict, priority: null, priorityPerRootEffort: null };
  const unrounded = clamped(
    priorityBeforeClamp(
      {
        customerValue: { points: points.customerValue },
        commercialValue: { points: points.commercialValue },
        feasibility: { points: points.feasibility },
        confidence: { multiplier: multiplierOf(confidence, set) },
        creepiness: { points: points.creepiness },
        regret: { points: points.regret },
      },
      set,
    ),
    0,
    100,
  );
  const priority = rounded(unrounded, 1);
  return {
    id,
    name,
    status,
    lane,
    customerValue,
    priority,
    priorityPerRootEffort: effortWeeks === null ? null : rounded(unrounded / Math.sqrt(effortWeeks), 1),
    // A hard stop does not look at priority, and the row does not name the rules that hold.
    verdict:
      verdict === "blocked"
        ? verdict
        : verdictOf([], { priority, customerValue, creepinessBand, regretBand }, cuts).verdict,
  };
}

function multiplierOf(confidence: number, { confidenceMultipliers }: WeightSet): number {
  const multipliers: Readonly<Record<string, number>> = confidenceMultipliers;
  return multipliers[String(confidence)] ?? 1;
}
