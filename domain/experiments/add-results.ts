import type { ArmResult } from "./experiment";
import { noFigures } from "./result-file";

type Count = Exclude<keyof ArmResult, "mean" | "sd">;
const counts: readonly Count[] = ["x", "n", "promoters", "passives", "detractors", "invited"];

/** Missing with a count is missing, so that a total never hides that a part of it is not known; nothing with nothing, too. */
const plus = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);

/** Σ(y - mean)² of an arm; a single unit has none, whatever is written. */
const spreadOf = ({ sd, n }: ArmResult) => ((n ?? 0) > 1 ? ((n ?? 1) - 1) * (sd ?? 0) ** 2 : 0);

/**
 * Two parts of one arm as one: counts are added, means and spreads pooled as `combine_days` does (statistics, section 5).
 * A part with nobody in it adds nothing to a mean.
 */
export function addResults(a: ArmResult, b: ArmResult): ArmResult {
  const added = { ...noFigures };
  for (const key of counts) added[key] = plus(a[key], b[key]);
  const n = added.n ?? 0;
  if (n === 0) return added;
  if ((a.n ?? 0) === 0) return { ...added, mean: b.mean, sd: b.sd };
  if ((b.n ?? 0) === 0) return { ...added, mean: a.mean, sd: a.sd };
  if (a.mean === null || b.mean === null) return added;
  const apart = b.mean - a.mean;
  const squares = spreadOf(a) + spreadOf(b) + (apart * apart * (a.n ?? 0) * (b.n ?? 0)) / n;
  return { ...added, mean: a.mean + (apart * (b.n ?? 0)) / n, sd: n > 1 ? Math.sqrt(squares / (n - 1)) : 0 };
}

/**
 * What came between two running totals: the inverse of {@link addResults}. Rounding never makes a spread below zero. The
 * counts of `until` must be at least those of `before`.
 */
export function takeResults(until: ArmResult, before: ArmResult): ArmResult {
  const left = { ...noFigures };
  for (const key of counts) left[key] = plus(until[key], before[key] === null ? null : -before[key]);
  const n = left.n ?? 0;
  if (n === 0 || until.mean === null || before.mean === null) {
    return n > 0 && (before.n ?? 0) === 0 ? { ...left, mean: until.mean, sd: until.sd } : left;
  }
  const [all, first] = [until.n ?? 0, before.n ?? 0];
  const mean = until.mean + ((until.mean - before.mean) * first) / n;
  const apart = mean - before.mean;
  const squares = spreadOf(until) - spreadOf(before) - (apart * apart * first * n) / all;
  return { ...left, mean, sd: n > 1 ? Math.sqrt(Math.max(0, squares) / (n - 1)) : 0 };
}
