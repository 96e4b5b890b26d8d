import { type Alternative, pValue } from "./alternative";
import { normalQuantile, normalUpper } from "./distributions";
import { failed, failure, isLevel, type Outcome } from "./outcome";
import { samplePair } from "./sample";

/** Successes and units of control (1) and treatment (2). */
export type TwoProportions = { x1: number; n1: number; x2: number; n2: number };

/** The arms of two proportions as samples. */
export function proportionPair(counts: TwoProportions) {
  return samplePair("proportion", { x: counts.x1, n: counts.n1 }, { x: counts.x2, n: counts.n2 });
}

/**
 * Pooled z-test of two proportions: z = (p2 - p1)/√(p̄(1 - p̄)(1/n1 + 1/n2)). Statistics, section 5; kept for comparison
 * with other tools, not used in the readout.
 *
 * Errors: NO_UNITS, INVALID_COUNT, ZERO_VARIANCE when the pooled rate is 0 or 1.
 */
export function propZtestPooled(
  counts: TwoProportions & { alternative?: Alternative },
): Outcome<{ z: number; pValue: number }> {
  const pair = proportionPair(counts);
  if (failed(pair)) return pair;
  const [control, treatment] = pair;
  const pooled = (counts.x1 + counts.x2) / (counts.n1 + counts.n2);
  const se = Math.sqrt(pooled * (1 - pooled) * (1 / counts.n1 + 1 / counts.n2));
  if (!(se > 0)) return failure("ZERO_VARIANCE");
  const z = (treatment.mean - control.mean) / se;
  return { z, pValue: pValue(z, counts.alternative ?? "two-sided", normalUpper) };
}

/**
 * Wald interval of the difference of two rates, d ± z·SE, not clamped. Statistics, section 5; for comparison only.
 *
 * Errors: INVALID_PROBABILITY, NO_UNITS, INVALID_COUNT, ZERO_VARIANCE.
 */
export function propDiffWald(
  counts: TwoProportions & { level?: number },
): Outcome<{ diff: number; se: number; low: number; high: number }> {
  const level = counts.level ?? 0.95;
  if (!isLevel(level)) return failure("INVALID_PROBABILITY");
  const pair = proportionPair(counts);
  if (failed(pair)) return pair;
  const [control, treatment] = pair;
  const se = Math.sqrt(control.variance / control.n + treatment.variance / treatment.n);
  if (!(se > 0)) return failure("ZERO_VARIANCE");
  const diff = treatment.mean - control.mean;
  const half = normalQuantile((1 + level) / 2) * se;
  return { diff, se, low: diff - half, high: diff + half };
}
