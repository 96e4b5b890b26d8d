import { normalCdf, normalQuantile } from "./distributions";
import { type Failure, failed, failure, isLevel, type Outcome } from "./outcome";
import { crossing } from "./solve";

/** Real size per arm and the whole people it takes. */
export type ArmSize = { perArm: number; perArmCeil: number };
type Rates = { p1: number; p2: number; alpha?: number; power?: number };

/** A real size rounded up, forgiving 1e-9 of rounding. Statistics, section 13. */
export function sized(perArm: number): ArmSize {
  return { perArm, perArmCeil: Math.ceil(perArm - 1e-9) };
}

/** z of the two-sided alpha and of the power. */
export function powerQuantiles(alpha: number, power: number): { z: number; zPower: number } {
  return { z: normalQuantile(1 - alpha / 2), zPower: normalQuantile(power) };
}

/** Why rates and levels cannot be planned with: INVALID_PROBABILITY, ZERO_EFFECT, or null. */
function planProblem({ p1, p2, alpha = 0.05, power = 0.8 }: Rates): Failure | null {
  const rates = [p1, p2].every((rate) => rate >= 0 && rate <= 1);
  if (!rates || !isLevel(alpha) || !isLevel(power)) return failure("INVALID_PROBABILITY");
  return p1 === p2 ? failure("ZERO_EFFECT") : null;
}

function spreads(p1: number, p2: number): { pooled: number; separate: number } {
  const mean = (p1 + p2) / 2;
  return { pooled: Math.sqrt(2 * mean * (1 - mean)), separate: Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2)) };
}

/**
 * People per arm to detect p1 against p2 (fractions), two-sided, pooled variance under no effect:
 * n = ((z√(2p̄q̄) + z_w√(p1q1 + p2q2))/|p2 - p1|)². Statistics, section 13.1; the default for rates.
 *
 * Errors: INVALID_PROBABILITY, ZERO_EFFECT.
 */
export function powerPropPooledN(plan: Rates): Outcome<ArmSize> {
  const problem = planProblem(plan);
  if (problem) return problem;
  const { p1, p2, alpha = 0.05, power = 0.8 } = plan;
  const { z, zPower } = powerQuantiles(alpha, power);
  const { pooled, separate } = spreads(p1, p2);
  return sized(((z * pooled + zPower * separate) / (p2 - p1)) ** 2);
}

/**
 * Power of `n` people per arm, 0 to 1; with `strict` the other tail is added. Statistics, section 13.1.
 *
 * Errors: INVALID_PROBABILITY, ZERO_EFFECT, NO_UNITS.
 */
export function powerPropPooledPower(
  plan: Omit<Rates, "power"> & { n: number; strict?: boolean },
): Outcome<{ power: number }> {
  const problem = planProblem(plan);
  if (problem) return problem;
  if (!(plan.n > 0)) return failure("NO_UNITS");
  const { p1, p2, n, alpha = 0.05, strict = false } = plan;
  const { pooled, separate } = spreads(p1, p2);
  const shift = Math.sqrt(n) * Math.abs(p2 - p1);
  const hurdle = normalQuantile(1 - alpha / 2) * pooled;
  if (separate === 0) return { power: shift > hurdle ? 1 : 0 };
  const other = strict ? normalCdf((-shift - hurdle) / separate) : 0;
  return { power: normalCdf((shift - hurdle) / separate) + other };
}

/**
 * People per arm with unpooled variance: (z + z_w)²(p1q1 + p2q2)/d². Statistics, section 13.2.
 *
 * Errors: INVALID_PROBABILITY, ZERO_EFFECT.
 */
export function powerPropUnpooledN(plan: Rates): Outcome<ArmSize> {
  const problem = planProblem(plan);
  if (problem) return problem;
  const { p1, p2, alpha = 0.05, power = 0.8 } = plan;
  const { z, zPower } = powerQuantiles(alpha, power);
  return sized((((z + zPower) * spreads(p1, p2).separate) / (p2 - p1)) ** 2);
}

/**
 * People in control and treatment when the treatment gets `ratio` times the people of the control:
 * n1 = (z + z_w)²(p1q1 + p2q2/r)/d², n2 = r·n1. Statistics, section 13.2.
 *
 * Errors: INVALID_PROBABILITY, ZERO_EFFECT, NO_UNITS when the ratio is not above 0.
 */
export function powerPropUnequalN(plan: Rates & { ratio: number }): Outcome<{ n1: number; n2: number }> {
  const problem = planProblem(plan);
  if (problem) return problem;
  const { p1, p2, alpha = 0.05, power = 0.8, ratio } = plan;
  if (!(ratio > 0)) return failure("NO_UNITS");
  const { z, zPower } = powerQuantiles(alpha, power);
  const n1 = ((z + zPower) ** 2 * (p1 * (1 - p1) + (p2 * (1 - p2)) / ratio)) / (p2 - p1) ** 2;
  return { n1, n2: ratio * n1 };
}

/**
 * The smallest increase over p1 that `n` people per arm detect: solves 13.1 for p2. `relative` is null at p1 = 0.
 * Statistics, section 13.5.
 *
 * Errors: INVALID_PROBABILITY, NO_UNITS, INSUFFICIENT_UNITS when not even a rate of 1 could be told apart.
 */
export function mdeProp(plan: {
  p1: number;
  n: number;
  alpha?: number;
  power?: number;
}): Outcome<{ p2: number; absolute: number; relative: number | null }> {
  const { p1, n, alpha = 0.05, power = 0.8 } = plan;
  if (!(p1 >= 0 && p1 <= 1) || !isLevel(alpha) || !isLevel(power)) return failure("INVALID_PROBABILITY");
  if (!(n > 0)) return failure("NO_UNITS");
  const lacking = (p2: number): number => {
    const needed = powerPropPooledN({ p1, p2, alpha, power });
    return failed(needed) ? -1 : n - needed.perArm;
  };
  if (p1 === 1 || lacking(1) < 0) return failure("INSUFFICIENT_UNITS");
  const p2 = crossing(lacking, p1, 1);
  return { p2, absolute: p2 - p1, relative: p1 === 0 ? null : (p2 - p1) / p1 };
}
