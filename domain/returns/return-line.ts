import { rounded } from "../rounding";
import type { Parameters } from "../settings";
import type { ReturnLine } from "./returns";

export const horizonStates = ["not_started", "too_early", "within", "past"] as const;
export type HorizonState = (typeof horizonStates)[number];

export type Return = {
  readonly id: string;
  /** Whole money. */
  readonly totalCost: number;
  readonly totalMargin: number;
  /** (margin - cost) / cost, percent, one decimal; null without cost. */
  readonly roiPct: number | null;
  /** First quarter from which the cumulative result stays at 0 or above to the end of the line. */
  readonly paybackQuarter: string | null;
  readonly cumulative: readonly number[];
  /** Over the quarters up to actualThrough. */
  readonly toDate: {
    readonly quarters: number;
    readonly cost: number;
    readonly margin: number;
    readonly roiPct: number | null;
  };
  /** Null when the line has no function, so no horizon. */
  readonly horizonState: HorizonState | null;
};

/** Cost, margin, payback and horizon of one line (formulas 22 and 23). A missing cost or margin counts 0. */
export function returnOf(line: ReturnLine, horizons: Parameters["horizons"]): Return {
  const rows = line.quarters.map((quarter, index) => ({
    quarter,
    cost: cents(line.cost[index]),
    margin: cents(line.incrementalMargin[index]),
  }));
  const actual = rows.filter(({ quarter }) => line.actualThrough !== null && quarter <= line.actualThrough);
  let running = 0;
  const cumulative = rows.map(({ cost, margin }) => (running += margin - cost));
  const total = totalsOf(rows);
  const toDate = totalsOf(actual);
  return {
    id: line.id,
    totalCost: whole(total.cost),
    totalMargin: whole(total.margin),
    roiPct: roiOf(total),
    paybackQuarter: rows[paybackIndex(cumulative) ?? -1]?.quarter ?? null,
    cumulative: cumulative.map(whole),
    toDate: { quarters: actual.length, cost: whole(toDate.cost), margin: whole(toDate.margin), roiPct: roiOf(toDate) },
    horizonState: horizonStateOf(actual.length, line.function, horizons),
  };
}

/** Whether the line has earned less than it cost in the quarters up to actualThrough, unrounded. */
export function isLosingToDate(line: ReturnLine): boolean {
  const loss = line.quarters.reduce(
    (sum, quarter, index) =>
      line.actualThrough !== null && quarter <= line.actualThrough
        ? sum + cents(line.incrementalMargin[index]) - cents(line.cost[index])
        : sum,
    0,
  );
  return loss < 0;
}

/** State by the number of actual quarters: none, under the minimum, up to the maximum, beyond (formula 23). */
export function horizonStateOf(
  quarters: number,
  businessFunction: ReturnLine["function"],
  horizons: Parameters["horizons"],
): HorizonState | null {
  if (quarters === 0) return "not_started";
  if (businessFunction === null) return null;
  const { min, max } = horizons[businessFunction];
  if (quarters < min) return "too_early";
  return quarters <= max ? "within" : "past";
}

type Row = { readonly cost: number; readonly margin: number };

// Sums run in whole minor units, so that a line that just pays back is not missed by a rounding error.
export const cents = (amount: number | null | undefined): number => Math.round((amount ?? 0) * 100);
export const whole = (minor: number): number => rounded(minor / 100, 0);

/** Sums of cost and margin, in the unit given. */
export function totalsOf(rows: readonly Row[]): Row {
  return rows.reduce((sum, row) => ({ cost: sum.cost + row.cost, margin: sum.margin + row.margin }), {
    cost: 0,
    margin: 0,
  });
}

/** (margin - cost) / cost, percent, one decimal; null without cost (formula 22). */
export function roiOf({ cost, margin }: Row): number | null {
  return cost === 0 ? null : rounded((100 * (margin - cost)) / cost, 1);
}

/** Where the cumulative result starts to stay at 0 or above to the end; null when it never does (formula 22). */
export function paybackIndex(cumulative: readonly number[]): number | null {
  const lastBelow = cumulative.findLastIndex((value) => value < 0);
  return lastBelow + 1 < cumulative.length ? lastBelow + 1 : null;
}
