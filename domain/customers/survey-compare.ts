import { tQuantile } from "../experiments/distributions";
import { failed } from "../experiments/outcome";
import { mdeMeanZ } from "../experiments/power-mean";
import { mdeProp } from "../experiments/power-proportion";
import { propDiffNewcombe, wilson } from "../experiments/proportion-intervals";
import { welchTest } from "../experiments/welch";
import { clamped } from "../rounding";
import { type ScoreRule, scoreLimits } from "./survey-rules";
import type { SurveyScore } from "./survey-score";

export type ScoreInterval = { readonly low: number; readonly high: number };

/** How many of the people a share is about; shares are stored as percentages. */
export const peopleBehind = ({ value, n }: Pick<SurveyScore, "value" | "n">): number =>
  Math.round(((value ?? 0) * n) / 100);

/**
 * The 95 % interval of a score, in its unit: Wilson's for shares, Student's t with n − 1 degrees of freedom for means,
 * cut at the ends of the scale. Null when there is no value, or for means when their spread is not known. Statistics,
 * sections 5 and 4.
 */
export function scoreInterval({ kind, unit }: ScoreRule, score: SurveyScore): ScoreInterval | null {
  const { value, n, sd } = score;
  if (value === null || n < 1) return null;
  if (kind === "share") {
    const found = wilson({ x: peopleBehind(score), n });
    return failed(found) ? null : { low: 100 * found.low, high: 100 * found.high };
  }
  if (sd === null || n < 2) return null;
  const half = (tQuantile(0.975, n - 1) * sd) / Math.sqrt(n);
  const [low, high] = scoreLimits[unit];
  return { low: clamped(value - half, low, high), high: clamped(value + half, low, high) };
}

export type ScoreChange = {
  /** After minus before, in the unit of the score. */
  readonly change: number;
  /** The 95 % interval of the change; null where the spread of a mean is not known. */
  readonly interval: ScoreInterval | null;
};

/**
 * The change of a score between two waves of different people, with Newcombe's interval for shares and Welch's for
 * means. Null when either has no value. Statistics, section 5.
 */
export function changeOf({ kind }: ScoreRule, before: SurveyScore, after: SurveyScore): ScoreChange | null {
  if (before.value === null || after.value === null) return null;
  const change = after.value - before.value;
  if (kind === "share") {
    const found = propDiffNewcombe({
      ...{ x1: peopleBehind(before), n1: before.n },
      ...{ x2: peopleBehind(after), n2: after.n },
    });
    return { change, interval: failed(found) ? null : { low: 100 * found.low, high: 100 * found.high } };
  }
  if (before.sd === null || after.sd === null || before.n < 2 || after.n < 2) return { change, interval: null };
  const sample = ({ value, n, sd }: SurveyScore) => ({ mean: value ?? 0, variance: (sd ?? 0) ** 2, n, x: null });
  const found = welchTest(sample(before), sample(after));
  return { change, interval: failed(found) ? null : { low: found.low, high: found.high } };
}

/**
 * The smallest change that this wave and another of the same size can show, in the unit of the score: a two-sided test
 * at 5 % that finds four in five such changes. Null where it cannot be computed. Statistics, section 13.5.
 */
export function smallestVisible({ kind }: ScoreRule, { value, n, sd }: SurveyScore): number | null {
  if (value === null || n < 1) return null;
  if (kind === "share") {
    const share = value / 100;
    const found = mdeProp({ p1: Math.min(share, 1 - share), n });
    return failed(found) ? null : 100 * found.absolute;
  }
  if (sd === null) return null;
  const found = mdeMeanZ({ mean: value, sd, n });
  return failed(found) ? null : found.absolute;
}
