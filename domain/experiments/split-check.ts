import { chiSquareUpper } from "./distributions";
import { failure, type Outcome } from "./outcome";

export type SplitCheck = { chisq: number; df: number; pValue: number; smallestExpected: number };

/**
 * χ² test of the split (sample ratio mismatch; Fabijan and others 2019): expected = w/Σw · N over the arms with weight
 * above 0, df = their number - 1, p = upper tail. Statistics, section 3. The weights are the configured ones.
 *
 * Errors: LENGTH_MISMATCH, NEED_TWO_ARMS, NO_UNITS (a count missing, or nobody), INVALID_COUNT, INVALID_PROBABILITY (a weight
 * below 0), UNEXPECTED_TRAFFIC (people in an arm of weight 0).
 */
export function splitCheck(observed: readonly (number | null)[], weights: readonly number[]): Outcome<SplitCheck> {
  if (observed.length !== weights.length) return failure("LENGTH_MISMATCH");
  if (observed.length < 2) return failure("NEED_TWO_ARMS");
  const counts = observed.filter((count) => count !== null);
  if (counts.some((count) => !Number.isInteger(count) || count < 0)) return failure("INVALID_COUNT");
  if (weights.some((weight) => !(weight >= 0))) return failure("INVALID_PROBABILITY");
  if (observed.some((count, arm) => weights[arm] === 0 && (count ?? 0) > 0)) return failure("UNEXPECTED_TRAFFIC");
  const split = observed.flatMap((count, arm) =>
    (weights[arm] ?? 0) > 0 ? [{ count, weight: weights[arm] ?? 0 }] : [],
  );
  if (split.length < 2) return failure("NEED_TWO_ARMS");
  const total = split.reduce((sum, arm) => sum + (arm.count ?? 0), 0);
  if (split.some((arm) => arm.count === null) || total === 0) return failure("NO_UNITS");
  const allWeights = split.reduce((sum, arm) => sum + arm.weight, 0);
  const cells = split.map(({ count, weight }) => ({ count: count ?? 0, expected: (weight / allWeights) * total }));
  const chisq = cells.reduce((sum, { count, expected }) => sum + (count - expected) ** 2 / expected, 0);
  const df = split.length - 1;
  const smallestExpected = Math.min(...cells.map((cell) => cell.expected));
  if (!Number.isFinite(chisq)) return failure("INVALID_PROBABILITY");
  return { chisq, df, pValue: chiSquareUpper(chisq, df), smallestExpected };
}
