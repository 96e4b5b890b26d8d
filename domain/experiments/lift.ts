import { normalQuantile, tQuantile, tUpper } from "./distributions";
import { failed, failure, isLevel, type Outcome } from "./outcome";
import type { Sample } from "./sample";
import { differenceOf } from "./welch";

export type LiftEstimate = { lift: number; variance: number; se: number; df: number };

/**
 * Relative lift (m2 - m1)/|m1| as a fraction, with its delta-method variance v2/(n2·m1²) + v1·m2²/(n1·m1⁴) and Welch's
 * degrees of freedom of the difference. Statistics, section 5.
 *
 * Errors: ZERO_VARIANCE, BASELINE_ZERO.
 */
export function deltaLift(control: Sample, treatment: Sample): Outcome<LiftEstimate> {
  const difference = differenceOf(control, treatment);
  if (failed(difference)) return difference;
  if (control.mean === 0) return failure("BASELINE_ZERO");
  const ratio = treatment.mean / control.mean;
  const se = Math.hypot(difference.se2, ratio * difference.se1) / Math.abs(control.mean);
  const lift = difference.diff / Math.abs(control.mean);
  if (!Number.isFinite(se) || !Number.isFinite(lift)) return failure("BASELINE_ZERO");
  return se > 0 ? { lift, variance: se * se, se, df: difference.df } : failure("ZERO_VARIANCE");
}

/**
 * Relative lift with the delta-method t interval. For comparison with other tools; its intervals are lopsided below
 * about 100 events, so the readout uses Fieller. Statistics, section 5.
 *
 * Errors: INVALID_PROBABILITY, ZERO_VARIANCE, BASELINE_ZERO.
 */
export function liftDeltaT(
  control: Sample,
  treatment: Sample,
  level = 0.95,
): Outcome<LiftEstimate & { t: number; pValue: number; low: number; high: number }> {
  if (!isLevel(level)) return failure("INVALID_PROBABILITY");
  const estimate = deltaLift(control, treatment);
  if (failed(estimate)) return estimate;
  const { lift, se, df } = estimate;
  const t = lift / se;
  const half = tQuantile((1 + level) / 2, df) * se;
  return { ...estimate, t, pValue: 2 * tUpper(Math.abs(t), df), low: lift - half, high: lift + half };
}

/** Means with their standard errors, control first. */
export type TwoMeans = { mean1: number; se1: number; mean2: number; se2: number };
/** Limits are null when Fieller's set is unbounded. */
export type FiellerLift = { lift: number; bounded: boolean; low: number | null; high: number | null };

/**
 * Fieller's interval (Fieller 1954) of the relative lift m2/m1 - 1 for a critical value `crit`. Statistics, section 5:
 * g = crit²·SE1²/m1²; unbounded when g ≥ 1.
 *
 * Errors: BASELINE_ZERO when the control mean is not above 0 (or so near to it that the ratio is no number).
 */
export function fiellerWith(crit: number, { mean1, se1, mean2, se2 }: TwoMeans): Outcome<FiellerLift> {
  const ratio = mean2 / mean1;
  if (!(mean1 > 0) || !Number.isFinite(ratio)) return failure("BASELINE_ZERO");
  const lift = (mean2 - mean1) / mean1;
  const g = ((crit * se1) / mean1) ** 2;
  if (!(g < 1)) return { lift, bounded: false, low: null, high: null };
  const half = (crit * Math.sqrt(Math.max(0, se2 * se2 * (1 - g) + (ratio * se1) ** 2))) / mean1;
  const low = (ratio - half) / (1 - g) - 1;
  const high = (ratio + half) / (1 - g) - 1;
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { lift, bounded: false, low: null, high: null };
  return { lift, bounded: true, low, high };
}

/**
 * Fieller's interval at a level: with Student's t when `df` is given, else with the normal.
 *
 * Errors: INVALID_PROBABILITY, NEGATIVE_SD, ZERO_VARIANCE, BASELINE_ZERO.
 */
export function liftFieller(means: TwoMeans & { level?: number; df?: number | null }): Outcome<FiellerLift> {
  const { level = 0.95, df } = means;
  if (!isLevel(level)) return failure("INVALID_PROBABILITY");
  if (means.se1 < 0 || means.se2 < 0) return failure("NEGATIVE_SD");
  if (means.se1 === 0 && means.se2 === 0) return failure("ZERO_VARIANCE");
  const upper = (1 + level) / 2;
  return fiellerWith(df ? tQuantile(upper, df) : normalQuantile(upper), means);
}
