import { tQuantile, tUpper } from "./distributions";
import { deltaLift } from "./lift";
import { failed, failure, isLevel, type Outcome } from "./outcome";
import { countProblem, type Sample } from "./sample";
import { differenceOf } from "./welch";

/** Sums over the n units of an arm: numerator m (money), denominator d (orders), their squares and products. */
export type RatioSums = { n: number; sumM: number; sumsqM: number; sumD: number; sumsqD: number; sumMd: number };

export type RatioComparison = {
  ratio1: number;
  ratio2: number;
  estimate: number;
  se: number;
  df: number;
  pValue: number;
  low: number;
  high: number;
};

/**
 * Ratio of sums Σm/Σd per arm (order value in a test randomised by visitor) compared by Welch, with the delta-method
 * variance v_m/d̄² - 2c·m̄/d̄³ + v_d·m̄²/d̄⁴ of one unit (c = sample covariance). `relative` gives a lift. Statistics, section 5.
 *
 * Errors: INVALID_PROBABILITY, NO_UNITS (no units, or a denominator of 0), INVALID_COUNT, INSUFFICIENT_UNITS, ZERO_VARIANCE,
 * BASELINE_ZERO.
 */
export function ratioDelta(
  arms: readonly RatioSums[],
  { level = 0.95, relative = true }: { level?: number; relative?: boolean } = {},
): Outcome<RatioComparison> {
  const [first, second] = arms;
  if (!first || !second) return failure("NEED_TWO_ARMS");
  if (!isLevel(level)) return failure("INVALID_PROBABILITY");
  for (const arm of [first, second]) {
    const problem = countProblem(0, arm.n);
    if (problem) return problem;
  }
  if (first.n < 2 || second.n < 2) return failure("INSUFFICIENT_UNITS");
  if (first.sumD === 0 || second.sumD === 0) return failure("NO_UNITS");
  const control = ratioSample(first);
  const treatment = ratioSample(second);
  const compared = relative ? deltaLift(control, treatment) : differenceOf(control, treatment);
  if (failed(compared)) return compared;
  const estimate = "lift" in compared ? compared.lift : compared.diff;
  const { se, df } = compared;
  const half = tQuantile((1 + level) / 2, df) * se;
  return {
    ratio1: control.mean,
    ratio2: treatment.mean,
    estimate,
    se,
    df,
    pValue: 2 * tUpper(Math.abs(estimate / se), df),
    low: estimate - half,
    high: estimate + half,
  };
}

function ratioSample({ n, sumM, sumsqM, sumD, sumsqD, sumMd }: RatioSums): Sample {
  const ratio = sumM / sumD;
  const perUnit = sumD / n;
  const varianceM = (sumsqM - (sumM * sumM) / n) / (n - 1);
  const varianceD = (sumsqD - (sumD * sumD) / n) / (n - 1);
  const covariance = (sumMd - (sumM * sumD) / n) / (n - 1);
  const variance = (varianceM - 2 * covariance * ratio + varianceD * ratio * ratio) / (perUnit * perUnit);
  return { mean: ratio, variance: Math.max(0, variance), n, x: null };
}
