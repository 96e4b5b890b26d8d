import { normalCdf, normalDensity, normalQuantile } from "./distributions";
import { deltaLift } from "./lift";
import { failed, failure, isLevel, type Outcome } from "./outcome";
import type { Sample } from "./sample";
import { differenceOf } from "./welch";

/** What past lifts say before the test; `proper` false = a flat prior, which says nothing. */
export type LiftPrior = { mean: number; sd: number; proper: boolean };

export type LiftView = {
  chanceToWin: number;
  expected: number;
  sd: number;
  low: number;
  high: number;
  riskControl: number;
  riskTreatment: number;
};

/**
 * Normal view of a lift (or, with `relative` false, of a difference): posterior precision q = 1/v + 1/sd², mean
 * μ = (l/v + mean/sd²)/q, s = 1/√q; chance to win Φ(μ/s), risks of choosing wrongly in the unit of the effect.
 * `inverse` for lower-is-better. Statistics, section 14; never feeds the decision.
 *
 * Errors: INVALID_PROBABILITY, NEGATIVE_SD or ZERO_VARIANCE of a proper prior, ZERO_VARIANCE, BASELINE_ZERO.
 */
export function bayesNormalLift(
  control: Sample,
  treatment: Sample,
  options: { prior?: LiftPrior | null; level?: number; inverse?: boolean; relative?: boolean } = {},
): Outcome<LiftView> {
  const { prior = null, level = 0.95, inverse = false, relative = true } = options;
  if (!isLevel(level)) return failure("INVALID_PROBABILITY");
  const compared = relative ? deltaLift(control, treatment) : differenceOf(control, treatment);
  if (failed(compared)) return compared;
  const proper = prior?.proper ? prior : null;
  if (proper && !(proper.sd > 0)) return failure(proper.sd < 0 ? "NEGATIVE_SD" : "ZERO_VARIANCE");
  const estimate = "lift" in compared ? compared.lift : compared.diff;
  const fromTest = 1 / compared.se ** 2;
  const fromPrior = proper ? 1 / proper.sd ** 2 : 0;
  const precision = fromTest + fromPrior;
  const mean = proper ? (estimate * fromTest + proper.mean * fromPrior) / precision : estimate;
  const sd = 1 / Math.sqrt(precision);
  const ratio = mean / sd;
  const ifRaised = mean * normalCdf(ratio) + sd * normalDensity(ratio);
  const ifLowered = -mean * normalCdf(-ratio) + sd * normalDensity(ratio);
  const half = normalQuantile((1 + level) / 2) * sd;
  return {
    chanceToWin: normalCdf(inverse ? -ratio : ratio),
    expected: mean,
    sd,
    low: mean - half,
    high: mean + half,
    riskControl: inverse ? ifLowered : ifRaised,
    riskTreatment: inverse ? ifRaised : ifLowered,
  };
}

/**
 * A prior from our own past lifts (fractions), once there are at least ten of them; null before, and when they do not vary.
 * Statistics, section 14.
 */
export function priorFromLifts(lifts: readonly number[], atLeast = 10): LiftPrior | null {
  if (lifts.length < Math.max(2, atLeast) || lifts.every((lift) => lift === lifts[0])) return null;
  const mean = lifts.reduce((sum, lift) => sum + lift, 0) / lifts.length;
  const sd = Math.sqrt(lifts.reduce((sum, lift) => sum + (lift - mean) ** 2, 0) / (lifts.length - 1));
  return { mean, sd, proper: true };
}
