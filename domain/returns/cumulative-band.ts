import type { LineQuarter } from "./line-quarters";
import { cents, whole } from "./return-line";

type Ranged = Pick<LineQuarter, "observed" | "margin" | "low" | "high">;

/** The cumulative result at both ends of the expected margin: whole money, one for each quarter. */
export type CumulativeBand = { readonly low: readonly number[]; readonly high: readonly number[] };

/** Whether a quarter is expected within a range that somebody gave. */
export function hasRange({ observed, low, high }: Pick<Ranged, "observed" | "low" | "high">): boolean {
  return !observed && (low !== null || high !== null);
}

/**
 * The margin of a quarter at both ends of its range. What was observed has none, an expected quarter without one counts
 * as it is expected, and the range never leaves the expected margin out. Money; missing counts 0.
 */
export function rangeOfQuarter(quarter: Ranged): { readonly low: number; readonly high: number } {
  const margin = quarter.margin ?? 0;
  if (!hasRange(quarter)) return { low: margin, high: margin };
  return { low: Math.min(quarter.low ?? margin, margin), high: Math.max(quarter.high ?? margin, margin) };
}

/** The cumulative result (formula 22) at both ends of the range; null when no expected quarter has one. */
export function cumulativeBand(quarters: readonly (Ranged & Pick<LineQuarter, "cost">)[]): CumulativeBand | null {
  if (!quarters.some(hasRange)) return null;
  const running = (end: "low" | "high") => {
    let sum = 0;
    return quarters.map((quarter) => whole((sum += cents(rangeOfQuarter(quarter)[end]) - cents(quarter.cost))));
  };
  return { low: running("low"), high: running("high") };
}
