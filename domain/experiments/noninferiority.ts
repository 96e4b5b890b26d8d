import { normalQuantile, normalUpper, tQuantile, tUpper } from "./distributions";
import { failed, failure, isLevel, type Outcome } from "./outcome";
import { proportionPair, type TwoProportions } from "./proportion-tests";
import type { Sample } from "./sample";
import { differenceOf } from "./welch";

export type Direction = "higher_is_better" | "lower_is_better";

type Claim = { margin: number; direction?: Direction; alpha?: number };
type Shown = { diff: number; se: number; pValue: number; bound: number; nonInferior: boolean };

/**
 * Whether the treatment is shown not to be worse than the control by `margin` or more, by Welch's t.
 * t = (d + M)/SE when higher is better, (M - d)/SE when lower is better; p = P(T > t); bound = d ∓ t·SE at 1 - alpha.
 * Statistics, section 8. Margin > 0 in the unit of the difference.
 *
 * Errors: INVALID_PROBABILITY, ZERO_VARIANCE.
 */
export function noninferiorityMean(
  control: Sample,
  treatment: Sample,
  { margin, direction = "higher_is_better", alpha = 0.05 }: Claim,
): Outcome<Shown & { df: number; t: number }> {
  if (!isLevel(alpha)) return failure("INVALID_PROBABILITY");
  const difference = differenceOf(control, treatment);
  if (failed(difference)) return difference;
  const { diff, se, df } = difference;
  const t = (direction === "lower_is_better" ? margin - diff : diff + margin) / se;
  const shown = shownAt(diff, se, tQuantile(1 - alpha, df), margin, direction);
  return { df, t, pValue: tUpper(t, df), ...shown };
}

/**
 * The same for two rates with the normal: a reference method, the readout always uses t. Statistics, section 8.
 *
 * Errors: INVALID_PROBABILITY, NO_UNITS, INVALID_COUNT, ZERO_VARIANCE.
 */
export function noninferiorityProp(counts: TwoProportions & Claim): Outcome<Shown & { z: number }> {
  const { margin, direction = "higher_is_better", alpha = 0.05 } = counts;
  if (!isLevel(alpha)) return failure("INVALID_PROBABILITY");
  const pair = proportionPair(counts);
  if (failed(pair)) return pair;
  const difference = differenceOf(...pair);
  if (failed(difference)) return difference;
  const { diff, se } = difference;
  const z = (direction === "lower_is_better" ? margin - diff : diff + margin) / se;
  return { z, pValue: normalUpper(z), ...shownAt(diff, se, normalQuantile(1 - alpha), margin, direction) };
}

function shownAt(diff: number, se: number, crit: number, margin: number, direction: Direction) {
  const bound = direction === "lower_is_better" ? diff + crit * se : diff - crit * se;
  const nonInferior = direction === "lower_is_better" ? bound < margin : bound > -margin;
  return { diff, se, bound, nonInferior };
}
