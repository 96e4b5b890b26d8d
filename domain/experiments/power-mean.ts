import { normalQuantile, tQuantile } from "./distributions";
import { noncentralTUpper } from "./noncentral-t";
import { type Failure, failed, failure, isLevel, type Outcome } from "./outcome";
import { type ArmSize, powerQuantiles, sized } from "./power-proportion";
import { crossing } from "./solve";

function planProblem(sds: readonly number[], levels: readonly number[]): Failure | null {
  if (!levels.every(isLevel)) return failure("INVALID_PROBABILITY");
  if (sds.some((sd) => sd < 0)) return failure("NEGATIVE_SD");
  return sds.some((sd) => sd > 0) ? null : failure("ZERO_VARIANCE");
}

/**
 * Units per arm to detect a difference `delta` of means (metric unit), two-sided: (z + z_w)²(s1² + s2²)/delta².
 * Statistics, section 13.3.
 *
 * Errors: INVALID_PROBABILITY, NEGATIVE_SD, ZERO_VARIANCE, ZERO_EFFECT.
 */
export function powerMeanZN(plan: {
  sd1: number;
  sd2: number;
  delta: number;
  alpha?: number;
  power?: number;
}): Outcome<ArmSize> {
  const { sd1, sd2, delta, alpha = 0.05, power = 0.8 } = plan;
  const problem = planProblem([sd1, sd2], [alpha, power]);
  if (problem) return problem;
  if (delta === 0) return failure("ZERO_EFFECT");
  const { z, zPower } = powerQuantiles(alpha, power);
  return sized(((z + zPower) ** 2 * (sd1 * sd1 + sd2 * sd2)) / delta ** 2);
}

type SurveyPlan = { sd: number; delta: number; alpha?: number };

/**
 * Power of the two-sample t-test with `n` ≥ 2 (real) answers per arm, by the noncentral t with ν = 2(n - 1) and
 * ncp = √(n/2)·delta/sd; `strict` adds the other tail. Statistics, section 13.4; for small surveys.
 *
 * Errors: INVALID_PROBABILITY, NEGATIVE_SD, ZERO_VARIANCE, ZERO_EFFECT, INSUFFICIENT_UNITS when n < 2.
 */
export function powerMeanTPower(plan: SurveyPlan & { n: number; strict?: boolean }): Outcome<{ power: number }> {
  const { sd, delta, n, alpha = 0.05, strict = false } = plan;
  const problem = planProblem([sd], [alpha]);
  if (problem) return problem;
  if (delta === 0) return failure("ZERO_EFFECT");
  if (!(n >= 2)) return failure("INSUFFICIENT_UNITS");
  const df = 2 * (n - 1);
  const ncp = (Math.sqrt(n / 2) * Math.abs(delta)) / sd;
  const crit = tQuantile(1 - alpha / 2, df);
  const other = strict ? noncentralTUpper(crit, df, -ncp) : 0;
  return { power: noncentralTUpper(crit, df, ncp) + other };
}

/**
 * Answers per arm (real, at least 2) for a power, by {@link powerMeanTPower} without the other tail. Statistics, section 13.4.
 *
 * Errors: INVALID_PROBABILITY, NEGATIVE_SD, ZERO_VARIANCE, ZERO_EFFECT.
 */
export function powerMeanTN(plan: SurveyPlan & { power?: number }): Outcome<ArmSize> {
  const { sd, delta, alpha = 0.05, power = 0.8 } = plan;
  const normal = powerMeanZN({ sd1: sd, sd2: sd, delta, alpha, power });
  if (failed(normal)) return normal;
  const excess = (n: number): number => {
    const reached = powerMeanTPower({ sd, delta, alpha, n });
    return failed(reached) ? -1 : reached.power - power;
  };
  if (excess(2) >= 0) return sized(2);
  let high = Math.max(4, normal.perArm * 1.1 + 10);
  while (excess(high) < 0) high *= 2;
  return sized(crossing(excess, 2, high));
}

type Precision = { mean: number | null; sd: number; n: number; alpha?: number; power?: number };

/**
 * Smallest change of a mean that `n` units per arm detect: (z + z_w)·s·√(2/n), and relative to |mean| (null at mean 0).
 * Statistics, section 13.5.
 *
 * Errors: INVALID_PROBABILITY, NEGATIVE_SD, ZERO_VARIANCE, NO_UNITS.
 */
export function mdeMeanZ(plan: Precision): Outcome<{ absolute: number; relative: number | null }> {
  const { mean, sd, n, alpha = 0.05, power = 0.8 } = plan;
  const problem = planProblem([sd], [alpha, power]);
  if (problem) return problem;
  if (!(n > 0)) return failure("NO_UNITS");
  const { z, zPower } = powerQuantiles(alpha, power);
  const absolute = (z + zPower) * sd * Math.sqrt(2 / n);
  return { absolute, relative: mean ? absolute / Math.abs(mean) : null };
}

/**
 * Smallest relative lift (fraction, above 0) that the delta method detects with `n` units per arm of equal sd: solves
 * l/√((s²/n)(1/m² + (1 + l)²/m²)) = z + z_w. Statistics, section 13.5.
 *
 * Errors: INVALID_PROBABILITY, NEGATIVE_SD, ZERO_VARIANCE, NO_UNITS, BASELINE_ZERO, INSUFFICIENT_UNITS when no lift is large enough.
 */
export function mdeLiftDelta(plan: Precision): Outcome<{ relative: number }> {
  const { mean, sd, n, alpha = 0.05, power = 0.8 } = plan;
  const problem = planProblem([sd], [alpha, power]);
  if (problem) return problem;
  if (!(n > 0)) return failure("NO_UNITS");
  if (!mean) return failure("BASELINE_ZERO");
  const { z, zPower } = powerQuantiles(alpha, power);
  const q = ((z + zPower) ** 2 * sd * sd) / (n * mean * mean);
  if (!(q < 1)) return failure("INSUFFICIENT_UNITS");
  return { relative: (q + Math.sqrt(q * q + 2 * q * (1 - q))) / (1 - q) };
}

/**
 * Answers per arm for one of G guardrails to be shown safe together with the primary: β' = (1 - power)/(G + 1),
 * n = (z_{1-a} + z_{1-β'})²(s1² + s2²)/(M - true difference)² (after Schultzberg and others 2024). Statistics, section 13.7.
 * Margin and expected difference in the unit of the metric, the difference as harm above 0.
 *
 * Errors: INVALID_PROBABILITY, NEGATIVE_SD, ZERO_VARIANCE, NO_UNITS when G < 1, ZERO_EFFECT when the margin is not above the difference.
 */
export function powerNoninferiorityN(plan: {
  sd1: number;
  sd2: number;
  margin: number;
  trueDiff?: number;
  alpha?: number;
  power?: number;
  guardrails?: number;
}): Outcome<ArmSize & { betaUsed: number }> {
  const { sd1, sd2, margin, trueDiff = 0, alpha = 0.05, power = 0.8, guardrails = 1 } = plan;
  const problem = planProblem([sd1, sd2], [alpha, power]);
  if (problem) return problem;
  if (!(guardrails >= 0)) return failure("NO_UNITS");
  if (!(margin - trueDiff > 0)) return failure("ZERO_EFFECT");
  const betaUsed = (1 - power) / (guardrails + 1);
  const quantiles = normalQuantile(1 - alpha) + normalQuantile(1 - betaUsed);
  return { betaUsed, ...sized((quantiles ** 2 * (sd1 * sd1 + sd2 * sd2)) / (margin - trueDiff) ** 2) };
}
