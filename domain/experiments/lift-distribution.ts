import { quantileOf } from "./quantile";

export type LiftDistribution = {
  readonly count: number;
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  /** Nine in ten lifts measured here were at most this high: what is above is a large claim. Our default. */
  readonly largeFrom: number;
  /** Lifts above zero. */
  readonly above: number;
};

const ninth = 0.9;

/** What past lifts (fractions of the control) say of the next one: the middle, the range, and from where on a claim is large. */
export function liftDistribution(lifts: readonly number[]): LiftDistribution | null {
  const [median, largeFrom] = [quantileOf(lifts, 0.5), quantileOf(lifts, ninth)];
  if (median === null || largeFrom === null) return null;
  return {
    ...{ count: lifts.length, median, largeFrom },
    ...{ lowest: Math.min(...lifts), highest: Math.max(...lifts) },
    above: lifts.filter((lift) => lift > 0).length,
  };
}
