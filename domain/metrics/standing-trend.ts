import { countedWord, numberWords } from "../deck/deck-words";
import { rounded } from "../rounding";
import type { LibraryMetric } from "./library";
import { changeAt, type IndexParameters } from "./monthly-index";
import { differenceWords, type Tongue } from "./standing-words";

export const trendStates = ["better", "slightly_better", "steady", "slightly_worse", "worse", "unknown"] as const;
export type TrendState = (typeof trendStates)[number];

export type Trend = {
  readonly state: TrendState;
  /** In material changes, two decimals, up = better, not clamped; null without a material change or without values. */
  readonly change: number | null;
  /** The difference of the two window means, in the unit of the metric, as it is; null without values. */
  readonly difference: number | null;
  readonly sentence: string;
  /** "Better by 7.67 points on three months". */
  readonly short: string;
};

type Measured = Pick<LibraryMetric, "materiality" | "direction">;

/**
 * What a metric did over the window that ends at a month, against the window before it or a year before (formula 16,
 * not clamped). Better or worse from one material change on, slightly from the threshold of the quadrant on.
 *
 * @param values monthly values in the unit of the metric
 * @param at position of the last month of the window
 */
export function trendAt(
  values: readonly (number | null)[],
  metric: Measured,
  at: number,
  parameters: IndexParameters,
  tongue: Tongue,
): Trend {
  const open = { ...parameters, clamp: Number.POSITIVE_INFINITY };
  const difference = changeAt(values, { materiality: 1, direction: "higher_is_better" }, at, open);
  const change = changeAt(values, metric, at, open);
  if (difference === null)
    return {
      ...{ state: "unknown", change: null, difference },
      ...{ sentence: "There are too few months to compare.", short: "Too few months to compare" },
    };
  const moved = movedWords(difference, tongue, parameters);
  if (change === null)
    return {
      ...{ state: "unknown", change, difference },
      ...{ sentence: `${moved}; no size of change that matters is set.`, short: moved },
    };
  const size = rounded(change, 2);
  const state = stateOf(size, parameters.threshold, metric);
  const short = shortWords(state, difference, moved, tongue, parameters);
  return { state, change: size, difference, sentence: `${moved}: ${judgement(state, size)}.`, short };
}

const shortOf = {
  ...{ better: "Better by", slightly_better: "A little better by" },
  ...{ worse: "Worse by", slightly_worse: "A little worse by" },
} as const;

function shortWords(
  state: TrendState,
  difference: number,
  moved: string,
  tongue: Tongue,
  { window, baseline }: IndexParameters,
): string {
  if (state === "unknown") return moved;
  const on = baseline === "year_before" ? "a year" : window === 1 ? "a month" : `${countedWord(window)} months`;
  return state === "steady" ? `Steady on ${on}` : `${shortOf[state]} ${differenceWords(difference, tongue)} on ${on}`;
}

function stateOf(change: number, threshold: number, { direction }: Measured): TrendState {
  if (direction !== "higher_is_better" && direction !== "lower_is_better") return "unknown";
  if (Math.abs(change) < threshold) return "steady";
  const isMuch = Math.abs(change) >= 1;
  return change > 0 ? (isMuch ? "better" : "slightly_better") : isMuch ? "worse" : "slightly_worse";
}

function judgement(state: TrendState, change: number): string {
  const times = `${numberWords(Math.abs(change), 1)} times the change that matters`;
  switch (state) {
    case "better":
      return `better, ${times}`;
    case "worse":
      return `worse, ${times}`;
    case "slightly_better":
      return `a little better, ${times}`;
    case "slightly_worse":
      return `a little worse, ${times}`;
    case "steady":
      return "too little to matter";
    default:
      return "neither way is better";
  }
}

function movedWords(difference: number, tongue: Tongue, { window, baseline }: IndexParameters): string {
  const than = comparedWith(window, baseline);
  const words = differenceWords(difference, tongue);
  if (rounded(difference, 2) === 0) return `No change on ${than}`;
  return `${difference > 0 ? "Up" : "Down"} ${words} on ${than}`;
}

/** "the three months before", or the same ones a year before. */
export function comparedWith(window: number, baseline: string): string {
  const months = window === 1 ? "month" : `${countedWord(window)} months`;
  return baseline === "year_before" ? `the same ${months} a year before` : `the ${months} before`;
}
