import type { LibraryMetric } from "../metrics/library";
import { priorFromLifts } from "./bayes-lift";
import type { Experiment, ExperimentMetric } from "./experiment";
import type { ArmReadout, ExperimentContext, ExperimentReadout, PrimaryReadout } from "./experiment-readout";
import { countWords, percentWords, signedWords } from "./figure-words";
import { identicalRows } from "./identical-rows";
import { noveltyCheck } from "./novelty-check";
import { failed } from "./outcome";
import type { ArmDay } from "./result-file";
import { type RevenueWarning, revenueWarnings } from "./revenue-warnings";

export type TrustCode =
  | "BEYOND_PAST_LIFTS"
  | "RATE_ABOVE_ONE"
  | "IDENTICAL_ROWS"
  | "NOVELTY"
  | "STOPPED_EARLY"
  | "SEGMENT_AFTERWARDS"
  | "EDGE_OF_EXACT"
  | "RESPONSE_UNCHECKED"
  | "ORDERS_AS_UNITS"
  | RevenueWarning;

/** Something to know beside a readout; it never changes the decision. Nulls where it is about the whole test. */
export type TrustFlag = {
  readonly code: TrustCode;
  readonly metricId: string | null;
  readonly armId: string | null;
  readonly sentence: string;
};

/** What is known beside the readout; empty where nothing is. */
export type TrustGround = {
  readonly days: readonly ArmDay[];
  /** Lifts (fractions) of earlier concluded tests. */
  readonly pastLifts: readonly number[];
  /** Segments the plan named at the start; null where the plan was never frozen. */
  readonly plannedSegments: readonly string[] | null;
  /** Sample skewness by metric and arm. */
  readonly skewness: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

/** Below this p the first days count as different: our default. */
const noveltyAlpha = 0.01;

/**
 * What makes a result less trustworthy without changing its verdict. Statistics, sections 5, 6 and 15; the flags that do have
 * an effect stand with the decision. In order of the test, its measures, its arms.
 */
export function trustFlags(
  experiment: Experiment,
  readout: ExperimentReadout,
  ground: TrustGround,
  { metrics, parameters }: ExperimentContext,
): TrustFlag[] {
  const control = experiment.arms.find(({ isControl }) => isControl) ?? experiment.arms[0];
  const minDays = experiment.minDays ?? parameters.test.minDays;
  return [
    ...stoppedEarly(experiment, readout, minDays),
    ...afterwards(experiment, ground.plannedSegments),
    ...experiment.results.flatMap((result) => ofMeasure(experiment, result, metrics.get(result.metricId), ground)),
    ...readout.arms.flatMap((arm) => ofArm(experiment, arm, control?.id ?? "", ground)),
  ];
}

const whole = { metricId: null, armId: null };

function stoppedEarly(
  { status }: Experiment,
  { plannedReached, days }: ExperimentReadout,
  minDays: number,
): TrustFlag[] {
  if (status !== "concluded" || (plannedReached && days !== null && days >= minDays)) return [];
  const sentence = plannedReached
    ? `Stopped after ${days === null ? "an unknown number of" : days} days; the plan was ${minDays} or more.`
    : "Stopped before the planned size was reached.";
  return [{ ...whole, code: "STOPPED_EARLY", sentence }];
}

function afterwards({ segments }: Experiment, planned: readonly string[] | null): TrustFlag[] {
  const names = [...new Set(segments.map(({ name }) => name))].filter((name) => planned && !planned.includes(name));
  if (names.length === 0) return [];
  const sentence = `Chosen after the start: ${names.join(", ")}. Look long enough and some group always differs.`;
  return [{ ...whole, code: "SEGMENT_AFTERWARDS", sentence }];
}

function ofMeasure(
  experiment: Experiment,
  result: ExperimentMetric,
  metric: LibraryMetric | undefined,
  { skewness, days }: TrustGround,
): TrustFlag[] {
  const { metricId, arms, type } = result;
  const head = { metricId, armId: null };
  const flags: TrustFlag[] = [];
  const figures = experiment.arms.map(({ id }) => ({ id, ...arms[id] }));
  const above = figures.find(({ x, n }) => (x ?? 0) > (n ?? Number.POSITIVE_INFINITY));
  if (type === "proportion" && above) {
    const sentence = "More successes than people: visits or orders may have been counted in place of people.";
    flags.push({ metricId, armId: above.id, code: "RATE_ABOVE_ONE", sentence });
  }
  const same = identicalRows(result, experiment.arms, days);
  if (same) flags.push({ ...head, code: "IDENTICAL_ROWS", sentence: same });
  const answered = figures.some(({ n, promoters }) => (n ?? promoters ?? 0) > 0);
  if (metric?.surveyItem && answered && figures.some(({ invited }) => (invited ?? null) === null)) {
    const sentence = "How many were asked is not entered, so whether the arms answered alike was not checked.";
    flags.push({ ...head, code: "RESPONSE_UNCHECKED", sentence });
  }
  if (metric?.unit !== "currency" || type !== "mean") return flags;
  const converted = experiment.results.find((each) => each.metricId === "M-CONV")?.arms ?? {};
  const money = experiment.arms.map(({ id, exposed }) => {
    const { n = null, mean = null, sd = null } = arms[id] ?? {};
    const bought = converted[id]?.x ?? n;
    const orders = n === null || bought === null ? n : Math.min(n, bought);
    return { n, mean, sd, orders, exposed, skewness: skewness[metricId]?.[id] ?? null };
  });
  if (money.some(({ n, exposed }) => n !== null && exposed !== null && n < exposed)) {
    const sentence =
      "Entered by order, while people were put into the arms: orders of one person count as independent.";
    flags.push({ ...head, code: "ORDERS_AS_UNITS", sentence });
  }
  for (const code of revenueWarnings(money)) flags.push({ ...head, code, sentence: revenueSentences[code] });
  return flags;
}

const revenueSentences: Readonly<Record<RevenueWarning, string>> = {
  FEW_ORDERS: "Fewer than 100 orders in an arm: too few to say how money varies.",
  SPREAD_LARGE: "The spread is more than ten times the mean: a few very large orders decide this.",
  SKEWED: "So lopsided that this many people are too few for the interval to hold.",
};

function ofArm(
  { results }: Experiment,
  { armId, primary }: ArmReadout,
  controlId: string,
  { pastLifts, days }: TrustGround,
): TrustFlag[] {
  if (primary.error !== undefined) return [];
  const { metricId, type, lift } = primary;
  const head = { metricId, armId };
  const flags: TrustFlag[] = [];
  const usual = priorFromLifts(pastLifts);
  if (lift !== null && usual && Math.abs(lift - usual.mean) > 3 * usual.sd) {
    const words = signedWords(percentWords(Math.abs(lift)), lift);
    const sentence = `${words} is far outside the ${countWords(pastLifts.length)} lifts measured here before.`;
    flags.push({ ...head, code: "BEYOND_PAST_LIFTS", sentence });
  }
  if (isEdge(primary)) {
    const sentence = "With so few events p and the interval disagree at the edge: the interval decides.";
    flags.push({ ...head, code: "EDGE_OF_EXACT", sentence });
  }
  const known = results.find((result) => result.metricId === metricId);
  const novelty = known ? noveltyCheck(type, metricId, days, controlId, armId) : null;
  if (novelty && !failed(novelty) && novelty.pValue < noveltyAlpha) {
    const sentence = "The first three days differ from the rest: it may wear off, or people had to learn it.";
    flags.push({ ...head, code: "NOVELTY", sentence });
  }
  return flags;
}

/** Fisher's p says one thing at the level shown, Newcombe's interval the other. */
function isEdge({ method, p, level, diffLow, diffHigh }: Extract<PrimaryReadout, { p: number }>): boolean {
  return method === "exact" && p <= 1 - level !== (diffLow > 0 || diffHigh < 0);
}
