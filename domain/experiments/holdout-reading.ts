import { failed } from "./outcome";
import { propDiffNewcombe } from "./proportion-intervals";

/** One figure of a holdout, in the unit of its metric (3.1 for 3.1%); `n` = people measured in both groups together. */
export type HoldoutFigures = {
  readonly heldOut: number | null;
  readonly others: number | null;
  readonly n: number | null;
};
type Measure = { readonly unit: string | null; readonly direction: string | null };

export type HoldoutReading = {
  /** Those who get it minus those held out, in the unit of the metric; null where one of them is not known. */
  readonly difference: number | null;
  /** 95% interval of the difference; null where it cannot be said. */
  readonly low: number | null;
  readonly high: number | null;
  /** What the interval says of those who get it; null where it says nothing. */
  readonly state: "better" | "worse" | "unclear" | null;
};

/**
 * What a holdout shows of one measure. Only for shares in percent with people given an interval can be said (Newcombe, the
 * groups as large as the share held out makes them); averages are kept without their spread.
 */
export function holdoutReading(
  { heldOut, others, n }: HoldoutFigures,
  { unit, direction }: Measure,
  heldOutShare: number,
): HoldoutReading {
  const none = { low: null, high: null, state: null };
  if (heldOut === null || others === null) return { difference: null, ...none };
  const difference = others - heldOut;
  const isShare = unit === "percent" && [heldOut, others].every((value) => value >= 0 && value <= 100);
  if (!isShare || n === null) return { difference, ...none };
  const n1 = Math.round(n * heldOutShare);
  const n2 = Math.round(n) - n1;
  if (n1 < 1 || n2 < 1) return { difference, ...none };
  const successes = (value: number, people: number) => Math.round((value / 100) * people);
  const interval = propDiffNewcombe({ x1: successes(heldOut, n1), n1, x2: successes(others, n2), n2 });
  if (failed(interval)) return { difference, ...none };
  const [low, high] = [interval.low * 100, interval.high * 100];
  const clear = low > 0 || high < 0;
  const good = direction === "lower_is_better" ? high < 0 : low > 0;
  const says = direction === "lower_is_better" || direction === "higher_is_better";
  return { difference, low, high, state: !clear ? "unclear" : says ? (good ? "better" : "worse") : null };
}
