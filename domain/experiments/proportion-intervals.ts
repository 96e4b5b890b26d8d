import { betaQuantile, normalQuantile } from "./distributions";
import { failed, failure, isLevel, type Outcome } from "./outcome";
import { proportionPair, type TwoProportions } from "./proportion-tests";
import { countProblem } from "./sample";

export type RateInterval = { estimate: number; low: number; high: number };
type Rate = { x: number; n: number; level?: number };

/**
 * Wilson score interval of a rate (Wilson 1927), as fractions within [0, 1]. Statistics, section 5.
 *
 * Errors: INVALID_PROBABILITY, NO_UNITS, INVALID_COUNT.
 */
export function wilson({ x, n, level = 0.95 }: Rate): Outcome<RateInterval> {
  if (!isLevel(level)) return failure("INVALID_PROBABILITY");
  const problem = countProblem(x, n);
  if (problem) return problem;
  return { estimate: x / n, ...wilsonLimits(x, n, normalQuantile((1 + level) / 2)) };
}

/**
 * Clopper-Pearson interval of a rate from beta quantiles; 0 at x = 0 and 1 at x = n. Statistics, section 5.
 *
 * Errors: INVALID_PROBABILITY, NO_UNITS, INVALID_COUNT.
 */
export function clopperPearson({ x, n, level = 0.95 }: Rate): Outcome<RateInterval> {
  if (!isLevel(level)) return failure("INVALID_PROBABILITY");
  const problem = countProblem(x, n);
  if (problem) return problem;
  const tail = (1 - level) / 2;
  return {
    estimate: x / n,
    low: x === 0 ? 0 : betaQuantile(tail, x, n - x + 1),
    high: x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x),
  };
}

/**
 * Newcombe's interval of the difference of two rates from their Wilson limits (Newcombe 1998, method 10).
 * Statistics, section 5. Difference = treatment - control, in fractions.
 *
 * Errors: INVALID_PROBABILITY, NO_UNITS, INVALID_COUNT.
 */
export function propDiffNewcombe(
  counts: TwoProportions & { level?: number },
): Outcome<{ diff: number; low: number; high: number }> {
  const level = counts.level ?? 0.95;
  if (!isLevel(level)) return failure("INVALID_PROBABILITY");
  const pair = proportionPair(counts);
  if (failed(pair)) return pair;
  return newcombeLimits(counts, normalQuantile((1 + level) / 2));
}

/** Newcombe's limits for counts known to be readable and a normal quantile z. */
export function newcombeLimits(counts: TwoProportions, z: number): { diff: number; low: number; high: number } {
  const p1 = counts.x1 / counts.n1;
  const p2 = counts.x2 / counts.n2;
  const first = wilsonLimits(counts.x1, counts.n1, z);
  const second = wilsonLimits(counts.x2, counts.n2, z);
  const diff = p2 - p1;
  return {
    diff,
    low: diff - Math.hypot(p2 - second.low, first.high - p1),
    high: diff + Math.hypot(second.high - p2, p1 - first.low),
  };
}

function wilsonLimits(x: number, n: number, z: number): { low: number; high: number } {
  const rate = x / n;
  const square = z * z;
  const centre = (rate + square / (2 * n)) / (1 + square / n);
  const half = (z / (1 + square / n)) * Math.sqrt((rate * (1 - rate)) / n + square / (4 * n * n));
  return { low: x === 0 ? 0 : Math.max(0, centre - half), high: x === n ? 1 : Math.min(1, centre + half) };
}
