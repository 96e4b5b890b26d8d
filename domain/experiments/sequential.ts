import { deltaLift, type FiellerLift, fiellerWith } from "./lift";
import { failed, failure, isLevel, type Outcome } from "./outcome";
import type { Sample } from "./sample";
import { type Difference, differenceOf } from "./welch";

/** The mixing constant ρ² tuned to be tightest at N* units: (-2 ln α + ln(1 - 2 ln α))/N*. */
function rhoSquared(alpha: number, tuningN: number): number {
  return (-2 * Math.log(alpha) + Math.log(1 - 2 * Math.log(alpha))) / tuningN;
}

/** ρ, information Nρ² and the critical value of an always-valid interval. */
export type SequentialScale = { rho: number; information: number; crit: number };

/**
 * Critical value √((2k/(Nρ²))·ln(√k/α')) of the asymptotic confidence sequence (Waudby-Smith and others 2021), N units
 * seen, tuned to N* units. At another level only ln(√k/α') changes ({@link sequentialCrit}) and ρ stays, so that p ≤ α'
 * exactly when the interval excludes 0. Statistics, section 7. Check: N = N*, α = 0.05 gives 3.03520899.
 *
 * Errors: INVALID_PROBABILITY, NO_PLANNED_SIZE when N* is missing or not above 0.
 */
export function sequentialScale(seen: number, tuningN: number | null, alpha: number): Outcome<SequentialScale> {
  if (!isLevel(alpha)) return failure("INVALID_PROBABILITY");
  if (tuningN === null || !(tuningN > 0)) return failure("NO_PLANNED_SIZE");
  const square = rhoSquared(alpha, tuningN);
  const information = seen * square;
  return { rho: Math.sqrt(square), information, crit: sequentialCrit(information, alpha) };
}

/** Critical value of a two-sided always-valid interval at 1 - alpha, for the information Nρ² seen. */
export function sequentialCrit(information: number, alpha: number): number {
  const k = information + 1;
  return Math.sqrt(((2 * k) / information) * Math.log(Math.sqrt(k) / alpha));
}

/** Always-valid p of an estimate in standard errors: min(1, exp(-(Nρ²t²/(2k) - ½ ln k))) with k = Nρ² + 1. */
export function sequentialP(statistic: number, information: number): number {
  const exponent = (information * statistic * statistic) / (2 * (information + 1)) - Math.log1p(information) / 2;
  return Math.min(1, Math.exp(-exponent));
}

export type SequentialOptions = { alpha?: number; tuningN: number | null; relative?: boolean };
export type SequentialInterval = {
  estimate: number;
  se: number;
  rho: number;
  halfwidth: number;
  low: number;
  high: number;
  pValue: number;
};

/**
 * Always-valid interval and p of a difference, or of a relative lift by the delta method (`relative`; not valid for rare
 * events and not used in the readout). Statistics, section 7, `sequential_asymp_cs`.
 *
 * Errors: INVALID_PROBABILITY, NO_PLANNED_SIZE, ZERO_VARIANCE, BASELINE_ZERO.
 */
export function sequentialInterval(
  control: Sample,
  treatment: Sample,
  { alpha = 0.05, tuningN, relative = false }: SequentialOptions,
): Outcome<SequentialInterval> {
  const scale = sequentialScale(control.n + treatment.n, tuningN, alpha);
  if (failed(scale)) return scale;
  const compared = estimateOf(control, treatment, relative);
  if (failed(compared)) return compared;
  const { estimate, se } = compared;
  const halfwidth = scale.crit * se;
  const pValue = sequentialP(estimate / se, scale.information);
  return { estimate, se, rho: scale.rho, halfwidth, low: estimate - halfwidth, high: estimate + halfwidth, pValue };
}

/**
 * Half-width in standard errors of a one-sided always-valid bound: √((2k/(Nρ²))·ln(1 + √k/(2α))), ρ tuned with 2α.
 * Statistics, section 7.
 *
 * Errors: INVALID_PROBABILITY unless 0 < alpha < 0.5, NO_PLANNED_SIZE.
 */
export function oneSidedScale(seen: number, tuningN: number | null, alpha: number): Outcome<SequentialScale> {
  if (!(alpha > 0 && alpha < 0.5)) return failure("INVALID_PROBABILITY");
  if (tuningN === null || !(tuningN > 0)) return failure("NO_PLANNED_SIZE");
  const square = rhoSquared(2 * alpha, tuningN);
  const information = seen * square;
  return { rho: Math.sqrt(square), information, crit: oneSidedCrit(information, alpha) };
}

function oneSidedCrit(information: number, alpha: number): number {
  const k = information + 1;
  return Math.sqrt(((2 * k) / information) * Math.log(1 + Math.sqrt(k) / (2 * alpha)));
}

/**
 * One-sided always-valid bound, `lower` or `upper`, of a difference or relative lift. Statistics, section 7,
 * `sequential_one_sided_bound`. Errors as {@link oneSidedScale}, ZERO_VARIANCE, BASELINE_ZERO.
 */
export function sequentialBound(
  control: Sample,
  treatment: Sample,
  { alpha = 0.05, tuningN, relative = false, side = "lower" }: SequentialOptions & { side?: "lower" | "upper" },
): Outcome<{ estimate: number; se: number; rho: number; halfwidth: number; bound: number }> {
  const scale = oneSidedScale(control.n + treatment.n, tuningN, alpha);
  if (failed(scale)) return scale;
  const compared = estimateOf(control, treatment, relative);
  if (failed(compared)) return compared;
  const { estimate, se } = compared;
  const halfwidth = scale.crit * se;
  return {
    estimate,
    se,
    rho: scale.rho,
    halfwidth,
    bound: side === "upper" ? estimate + halfwidth : estimate - halfwidth,
  };
}

/**
 * Always-valid interval of the relative lift: Fieller with the sequential critical value, p from the absolute difference.
 * Our own combination. Statistics, section 7, `sequential_fieller`.
 *
 * Errors: INVALID_PROBABILITY, NO_PLANNED_SIZE, ZERO_VARIANCE, BASELINE_ZERO.
 */
export function sequentialFieller(
  control: Sample,
  treatment: Sample,
  { alpha = 0.05, tuningN }: SequentialOptions,
): Outcome<FiellerLift & { crit: number; pValue: number }> {
  const scale = sequentialScale(control.n + treatment.n, tuningN, alpha);
  if (failed(scale)) return scale;
  const difference = differenceOf(control, treatment);
  if (failed(difference)) return difference;
  const lift = fiellerWith(scale.crit, meansOf(control, treatment, difference));
  if (failed(lift)) return lift;
  return { ...lift, crit: scale.crit, pValue: sequentialP(difference.diff / difference.se, scale.information) };
}

/** The means and standard errors Fieller needs. */
export function meansOf(control: Sample, treatment: Sample, { se1, se2 }: Pick<Difference, "se1" | "se2">) {
  return { mean1: control.mean, se1, mean2: treatment.mean, se2 };
}

function estimateOf(control: Sample, treatment: Sample, relative: boolean): Outcome<{ estimate: number; se: number }> {
  if (relative) {
    const lift = deltaLift(control, treatment);
    return failed(lift) ? lift : { estimate: lift.lift, se: lift.se };
  }
  const difference = differenceOf(control, treatment);
  return failed(difference) ? difference : { estimate: difference.diff, se: difference.se };
}
