import { type Alternative, pValue } from "./alternative";
import { tQuantile, tUpper } from "./distributions";
import { failed, failure, isLevel, type Outcome } from "./outcome";
import { type ArmFigures, type Sample, type SampleType, samplePair } from "./sample";

/** Difference of two means (treatment - control), its standard error and Welch's degrees of freedom. */
export type Difference = { diff: number; se: number; df: number; se1: number; se2: number };

/**
 * Difference of two samples with SE = √(v1/n1 + v2/n2) and Welch's degrees of freedom
 * ν = SE⁴/((v1/n1)²/(n1 - 1) + (v2/n2)²/(n2 - 1)) (Welch 1947). Statistics, section 4.
 *
 * Errors: ZERO_VARIANCE when SE is 0.
 */
export function differenceOf(control: Sample, treatment: Sample): Outcome<Difference> {
  const first = control.variance / control.n;
  const second = treatment.variance / treatment.n;
  const total = first + second;
  if (!(total > 0)) return failure("ZERO_VARIANCE");
  const part = (share: number, n: number) => (share === 0 ? 0 : (share * share) / (n - 1));
  const df = 1 / (part(first / total, control.n) + part(second / total, treatment.n));
  return {
    diff: treatment.mean - control.mean,
    se: Math.sqrt(total),
    df,
    se1: Math.sqrt(first),
    se2: Math.sqrt(second),
  };
}

export type WelchTest = {
  diff: number;
  se: number;
  df: number;
  t: number;
  pValue: number;
  low: number;
  high: number;
};

/**
 * Welch's t-test of two samples; the interval is two-sided at `level` whatever the alternative. Statistics, section 5.
 *
 * Errors: INVALID_PROBABILITY, ZERO_VARIANCE.
 */
export function welchTest(
  control: Sample,
  treatment: Sample,
  level = 0.95,
  alternative: Alternative = "two-sided",
): Outcome<WelchTest> {
  if (!isLevel(level)) return failure("INVALID_PROBABILITY");
  const difference = differenceOf(control, treatment);
  if (failed(difference)) return difference;
  const { diff, se, df } = difference;
  const t = diff / se;
  const half = tQuantile((1 + level) / 2, df) * se;
  const p = pValue(t, alternative, (statistic) => tUpper(statistic, df));
  return { diff, se, df, t, pValue: p, low: diff - half, high: diff + half };
}

/**
 * Two measures compared from their figures: means, shares, or promoters, passives and detractors (`nps_compare`).
 *
 * Errors: those of the figures (NO_UNITS, INVALID_COUNT, INSUFFICIENT_UNITS, NEGATIVE_SD), then of the test.
 */
export function compareFigures(
  type: SampleType,
  arms: readonly [ArmFigures, ArmFigures],
  level = 0.95,
  alternative: Alternative = "two-sided",
): Outcome<WelchTest & { control: number; treatment: number }> {
  if (!isLevel(level)) return failure("INVALID_PROBABILITY");
  const pair = samplePair(type, ...arms);
  if (failed(pair)) return pair;
  const tested = welchTest(...pair, level, alternative);
  if (failed(tested)) return tested;
  return { control: pair[0].mean, treatment: pair[1].mean, ...tested };
}
