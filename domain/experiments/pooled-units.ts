import { failure, type Outcome } from "./outcome";
import { countProblem } from "./sample";

/**
 * Revenue per visitor from orders: sum = k·a, squares = (k - 1)s² + k·a². Assumes one order per buyer; the screen says so.
 * Statistics, section 5. Money in one currency unit throughout; sd with divisor n - 1.
 *
 * Errors: NO_UNITS, INVALID_COUNT, INSUFFICIENT_UNITS (fewer than 2 visitors, or orders without their mean and sd), NEGATIVE_SD.
 */
export function rpvFromAov(given: {
  n: number;
  orders: number;
  aovMean: number | null;
  aovSd: number | null;
}): Outcome<{ mean: number; sd: number }> {
  const { n, orders } = given;
  const problem = countProblem(orders, n);
  if (problem) return problem;
  if (n < 2) return failure("INSUFFICIENT_UNITS");
  if (orders > 0 && given.aovMean === null) return failure("INSUFFICIENT_UNITS");
  if (orders > 1 && given.aovSd === null) return failure("INSUFFICIENT_UNITS");
  const value = given.aovMean ?? 0;
  const spread = given.aovSd ?? 0;
  if (spread < 0) return failure("NEGATIVE_SD");
  const squares = Math.max(0, orders - 1) * spread * spread + orders * value * value;
  const mean = (orders * value) / n;
  return { mean, sd: Math.sqrt(Math.max(0, squares - n * mean * mean) / (n - 1)) };
}

export type DayFigures = { mean: number | null; sd: number | null; n: number | null };

/**
 * Days of one arm pooled into one mean and sd: mean = Σn·m/N, sd² = (Σ(n - 1)s² + Σn(m - mean)²)/(N - 1). Each unit counts
 * once, on the day of its first exposure; a day without units adds nothing. Statistics, section 5.
 *
 * Errors: NO_UNITS, INVALID_COUNT, INSUFFICIENT_UNITS, NEGATIVE_SD.
 */
export function combineDays(days: readonly DayFigures[]): Outcome<{ n: number; mean: number; sd: number }> {
  if (days.some((day) => day.n === null || !Number.isInteger(day.n) || day.n < 0)) {
    return failure(days.some((day) => day.n === null) ? "NO_UNITS" : "INVALID_COUNT");
  }
  const filled = days.flatMap(({ mean, sd, n }) => (n ? [{ mean, sd: n === 1 ? (sd ?? 0) : sd, n }] : []));
  const n = filled.reduce((sum, day) => sum + day.n, 0);
  if (n === 0) return failure("NO_UNITS");
  if (n < 2 || filled.some((day) => day.mean === null || day.sd === null)) return failure("INSUFFICIENT_UNITS");
  if (filled.some((day) => (day.sd ?? 0) < 0)) return failure("NEGATIVE_SD");
  const mean = filled.reduce((sum, day) => sum + day.n * (day.mean ?? 0), 0) / n;
  const squares = filled.reduce(
    (sum, day) => sum + (day.n - 1) * (day.sd ?? 0) ** 2 + day.n * ((day.mean ?? 0) - mean) ** 2,
    0,
  );
  return { n, mean, sd: Math.sqrt(squares / (n - 1)) };
}
