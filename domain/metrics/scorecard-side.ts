import { dayWords, monthWords } from "../deck/deck-words";
import { monthNumber } from "../quarters";
import type { Parameters } from "../settings";
import { type Standing, standingOf } from "../strategy/map-standing";
import { standingSentence, standingWords } from "../strategy/map-words";
import type { LibraryMetric } from "./library";
import { isExperience } from "./library";
import type { MetricSetting } from "./metric-setting";
import { gapSentence, gapsOf, monthOf, monthOwed } from "./standing-gaps";
import { intervalOf, intervalSentence } from "./standing-interval";
import { notFinalSentence } from "./standing-lag";
import { harmLimitOf } from "./standing-limit";
import { trendAt } from "./standing-trend";
import { amountWords, differenceWords, type Tongue } from "./standing-words";
import type { ValueSource } from "./value-source";

/** Monthly values of one metric, at the places of the months of the frame. */
export type PlacedValues = {
  readonly values: readonly (number | null)[];
  readonly responses: readonly (number | null)[];
  readonly sourceIds: readonly (string | null)[];
};

/** Everything the scorecard is read from, of the metrics that were asked for. */
export type ScorecardScene = {
  readonly today: string;
  readonly currency: string;
  readonly parameters: Parameters;
  readonly metrics: ReadonlyMap<string, LibraryMetric>;
  readonly settings: ReadonlyMap<string, MetricSetting>;
  readonly sources: ReadonlyMap<string, Pick<ValueSource, "name" | "fileName" | "asOf">>;
  readonly people: ReadonlyMap<string, string>;
  readonly months: readonly string[];
  readonly valuesOf: ReadonlyMap<string, PlacedValues>;
};

/** What an outcome wants of a metric; where it says nothing, the metric's own target counts. */
export type OutcomeAim = {
  readonly baseline: number | null;
  readonly target: number | null;
  readonly byDate: string | null;
};

const none: PlacedValues = { values: [], responses: [], sourceIds: [] };

/** One metric as it stands: latest value, way to its target, harm limit, trend, gaps; all in numbers and in words. */
export function scorecardSide(metricId: string, outcomeAim: OutcomeAim | null, scene: ScorecardScene) {
  const { today, months, parameters } = scene;
  const metric = scene.metrics.get(metricId) ?? unknownMetric(metricId);
  const setting = scene.settings.get(metricId);
  const placed = scene.valuesOf.get(metricId) ?? none;
  const tongue: Tongue = { unit: metric.unit, currency: scene.currency };
  const measured = months.map((month, at) => ({ month, value: placed.values[at] ?? null }));
  const at = measured.findLastIndex(({ value }) => value !== null);
  const first = measured.find(({ value }) => value !== null);
  const gaps = gapsOf(measured);
  const count = measured.filter(({ value }) => value !== null).length;
  const owed = first && at >= 0 ? monthOwed({ first: first.month, last: months[at]!, count }, today) : null;
  const aim = aimOf(outcomeAim, setting, first?.value ?? null);
  const standing = standingOf(aim, metric, measured, today);
  return {
    metricId,
    name: metric.name,
    side: sideOf(metric),
    unit: metric.unit,
    direction: metric.direction,
    isKnown: scene.metrics.has(metricId),
    latest: at < 0 ? null : latestOf(placed, at, metric, scene, tongue),
    notFinal: at < 0 ? null : notFinalSentence(months[at]!, setting?.lagMonths ?? null, today),
    target:
      aim.target === null
        ? null
        : { value: aim.target, words: amountWords(aim.target, tongue), byDate: aim.byDate, of: aim.of },
    way: wayOf(aim, standing, metric, tongue),
    limit: harmLimitOf(metric, setting ?? { target: null, harmLimit: null }, measured, tongue),
    trend: trendAt(placed.values, metric, at, parameters.index, tongue),
    gaps: { months: gaps, owed, sentence: gapSentence(gaps, owed) },
    owner: setting?.ownerId ? (scene.people.get(setting.ownerId) ?? null) : null,
    comesFrom: setting?.comesFrom ?? null,
    lagMonths: setting?.lagMonths ?? null,
  };
}
export type ScorecardSide = ReturnType<typeof scorecardSide>;

/** Which voice a metric speaks with. */
export function sideOf(metric: LibraryMetric): "customer" | "commercial" | "programme" {
  if (isExperience(metric)) return "customer";
  return metric.family === "commercial" ? "commercial" : "programme";
}

function latestOf(placed: PlacedValues, at: number, metric: LibraryMetric, scene: ScorecardScene, tongue: Tongue) {
  const [value, responses] = [placed.values[at] ?? null, placed.responses[at] ?? null];
  const month = scene.months[at]!;
  const source = scene.sources.get(placed.sourceIds[at] ?? "");
  const asOf = source?.asOf ?? lastDayOf(month);
  const interval = intervalOf(metric, value, responses);
  const isThin = responses !== null && metric.minSample !== null && responses < metric.minSample;
  return {
    month,
    value,
    words: amountWords(value, tongue),
    asOf,
    asOfWords: `${monthWords(month)}, as of ${dayWords(asOf)}${source?.name ? ` (${source.name})` : ""}`,
    responses,
    interval,
    howSure: howSure(metric, responses, interval),
    isThin,
  };
}

function howSure(
  metric: LibraryMetric,
  responses: number | null,
  interval: ReturnType<typeof intervalOf>,
): string | null {
  if (responses === null) return null;
  const few =
    metric.minSample !== null && responses < metric.minSample
      ? ` Too few to read: ${metric.minSample.toLocaleString("en-GB")} are asked for.`
      : "";
  if (interval) return `${intervalSentence(interval, responses)}${few}`;
  return `${responses.toLocaleString("en-GB")} answers; how far they lie apart is not kept with a monthly value.${few}`;
}

type Aim = OutcomeAim & { readonly of: "outcome" | "metric" | null };

function aimOf(outcomeAim: OutcomeAim | null, setting: MetricSetting | undefined, first: number | null): Aim {
  if (outcomeAim && outcomeAim.target !== null) return { ...outcomeAim, of: "outcome" };
  const target = setting?.target ?? null;
  if (target === null) return { baseline: null, target, byDate: outcomeAim?.byDate ?? null, of: null };
  const byDate = setting?.targetBy ? lastDayOf(setting.targetBy) : null;
  return { baseline: outcomeAim?.baseline ?? first, target, byDate, of: "metric" };
}

function wayOf(aim: Aim, standing: Standing, metric: LibraryMetric, tongue: Tongue) {
  const { target, byDate } = aim;
  const { latest } = standing;
  const when = byDate === null ? "" : ` by ${dayWords(byDate)}`;
  if (target === null)
    return {
      state: "no_aim" as const,
      word: "no target yet",
      progress: null,
      elapsed: null,
      sentence: "No target is set.",
    };
  if (latest === null)
    return {
      state: "no_value" as const,
      word: "no value yet",
      progress: null,
      elapsed: null,
      sentence: "Nobody has entered a value of this metric yet.",
    };
  const reached =
    metric.direction === "lower_is_better"
      ? latest <= target
      : metric.direction === "higher_is_better"
        ? latest >= target
        : latest === target;
  if (reached && standing.progress === null)
    return {
      ...bareOf(standing),
      state: "ahead" as const,
      word: "reached",
      sentence: `The target of ${amountWords(target, tongue)} is reached.`,
    };
  const toGo = reached
    ? `The target of ${amountWords(target, tongue)}${when} is reached.`
    : `${differenceWords(target - latest, tongue)} to go to ${amountWords(target, tongue)}${when}.`;
  return {
    ...bareOf(standing),
    state: standing.state,
    word: reached ? "reached" : standingWords[standing.state].word,
    sentence: reached || standing.state === "no_aim" ? toGo : `${toGo} ${standingSentence(standing)}`,
  };
}

const bareOf = ({ progress, elapsed }: Standing) => ({ progress, elapsed });

/** The last day of a month, YYYY-MM-DD. */
export function lastDayOf(month: string): string {
  const next = monthOf(monthNumber(month) + 1);
  const day = new Date(Date.UTC(Number(next.slice(0, 4)), Number(next.slice(5, 7)) - 1, 0)).getUTCDate();
  return `${month}-${String(day).padStart(2, "0")}`;
}

function unknownMetric(metricId: string): LibraryMetric {
  const nothing = { formula: null, unit: null, direction: null, materiality: null, defaultMargin: null, source: null };
  return {
    id: metricId,
    name: metricId,
    family: "programme",
    ...nothing,
    minSample: null,
    surveyItem: null,
    benchmark: null,
    caution: null,
  };
}
