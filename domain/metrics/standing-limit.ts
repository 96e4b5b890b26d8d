import { monthWords } from "../deck/deck-words";
import type { LibraryMetric } from "./library";
import type { MetricSetting } from "./metric-setting";
import { amountWords, differenceWords, type Tongue } from "./standing-words";

export type HarmLimitState = "none" | "no_value" | "held" | "near" | "breached";

/** Which way a metric gets worse; null where nothing tells. */
export type WorseWay = "up" | "down" | null;

type Way = Pick<LibraryMetric, "direction">;
type Wanted = Pick<MetricSetting, "target" | "harmLimit">;

/**
 * On which side of its harm limit a metric harms: by its direction; where neither way is better, on the side away
 * from the target. Null where neither tells.
 */
export function worseWay({ direction }: Way, { target, harmLimit }: Wanted): WorseWay {
  if (direction === "lower_is_better") return "up";
  if (direction === "higher_is_better") return "down";
  if (target === null || harmLimit === null || target === harmLimit) return null;
  return harmLimit > target ? "up" : "down";
}

/** Whether a value lies on the limit or beyond it: from the limit on customers are harmed. */
export function isBeyond(value: number, harmLimit: number, way: WorseWay): boolean {
  return way === "up" ? value >= harmLimit : way === "down" ? value <= harmLimit : false;
}

export type HarmLimit = {
  readonly state: HarmLimitState;
  readonly value: number | null;
  /** The first of the months in a row beyond the limit, YYYY-MM; null while it holds. */
  readonly since: string | null;
  readonly sentence: string | null;
};

type Months = readonly { readonly month: string; readonly value: number | null }[];

/**
 * The state of a harm limit at the latest value. Near: within one material change of the limit (our default).
 * Months without a value do not interrupt a breach.
 *
 * @param months monthly values of the metric in its unit, oldest first
 */
export function harmLimitOf(
  metric: Pick<LibraryMetric, "direction" | "materiality">,
  wanted: Wanted,
  months: Months,
  tongue: Tongue,
): HarmLimit {
  const { harmLimit } = wanted;
  if (harmLimit === null) return { state: "none", value: null, since: null, sentence: null };
  const words = amountWords(harmLimit, tongue);
  const known = months.flatMap(({ month, value }) => (value === null ? [] : [{ month, value }]));
  const latest = known.at(-1);
  if (!latest)
    return {
      state: "no_value",
      value: harmLimit,
      since: null,
      sentence: `The harm limit is ${words}; there is no value yet.`,
    };
  const way = worseWay(metric, wanted);
  const left = way === "up" ? harmLimit - latest.value : latest.value - harmLimit;
  if (!isBeyond(latest.value, harmLimit, way)) {
    const near = metric.materiality !== null && left <= metric.materiality;
    const distance = differenceWords(left, tongue);
    return {
      state: near ? "near" : "held",
      value: harmLimit,
      since: null,
      sentence: near
        ? `Only ${distance} from the harm limit of ${words}.`
        : `${distance} away from the harm limit of ${words}.`,
    };
  }
  const lastHeld = known.findLastIndex(({ value }) => !isBeyond(value, harmLimit, way));
  const since = known[lastHeld + 1]!.month;
  const side = way === "up" ? "above" : "below";
  const by =
    left === 0
      ? `on the harm limit of ${words}`
      : `${differenceWords(left, tongue)} ${side} the harm limit of ${words}`;
  return {
    state: "breached",
    value: harmLimit,
    since,
    sentence: `It is ${by}, ${since === latest.month ? "in" : "since"} ${monthWords(since)}.`,
  };
}
