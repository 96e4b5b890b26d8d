import { dayWords, monthWords } from "../deck/deck-words";
import { grouped } from "../grouped";
import { monthNumber } from "../quarters";
import type { Divergence } from "./divergence";
import type { LibraryMetric } from "./library";
import type { MetricSetting } from "./metric-setting";
import type { MonthlyIndex } from "./monthly-index";
import { runsOf } from "./quadrant-story";
import { divergingRuns } from "./scorecard-divergence";
import { monthOwed, type Reach } from "./standing-gaps";
import { intervalOf, intervalSentence } from "./standing-interval";
import { harmLimitOf, isBeyond, worseWay } from "./standing-limit";
import { someOf } from "./standing-words";

/** The most alarming first. */
export const alertKinds = ["harm_limit", "paradox", "diverging", "silent"] as const;
export type AlertKind = (typeof alertKinds)[number];

export type Alert = {
  /** The same as long as the same thing goes on; a new one when it begins again or gets longer. */
  readonly id: string;
  readonly kind: AlertKind;
  readonly sentence: string;
  readonly detail: string | null;
  /** YYYY-MM, or the Monday of a week. */
  readonly since: string;
  readonly sinceWords: string;
  /** Whether it has ended; told for two windows, so that nobody who was away misses it. */
  readonly over: boolean;
  /** Path below the workspace. */
  readonly to: string;
};

export type Measured = readonly {
  readonly month: string;
  readonly value: number | null;
  readonly responses: number | null;
}[];

export type AlertScene = {
  readonly today: string;
  readonly currency: string;
  /** Months in a window of the index. */
  readonly window: number;
  readonly metrics: ReadonlyMap<string, LibraryMetric>;
  readonly index: readonly MonthlyIndex[];
  readonly divergence: Divergence;
  /** The metrics with a harm limit, with their values, as a whole (segment null) and by group. */
  readonly limited: readonly {
    readonly setting: MetricSetting;
    readonly segment: string | null;
    readonly values: Measured;
  }[];
  /** Of every series with a value. */
  readonly reaches: readonly (Reach & { readonly metricId: string })[];
};

/** What must not be missed: breached harm limits, paradox months, pairs drifting apart, series gone silent. */
export function alertsOf(scene: AlertScene): Alert[] {
  return [...harmAlerts(scene), ...paradoxAlerts(scene), ...divergingAlerts(scene), ...silentAlerts(scene)];
}

const pageOf = (metricId: string) => `metrics/${encodeURIComponent(metricId)}`;

function harmAlerts({ limited, metrics, currency }: AlertScene): Alert[] {
  return limited.flatMap(({ setting, segment, values }): Alert[] => {
    const metric = metrics.get(setting.metricId);
    if (!metric) return [];
    const limit = harmLimitOf(metric, setting, values, { unit: metric.unit, currency });
    const latest = values.findLast(({ value }) => value !== null);
    if (limit.state !== "breached" || limit.since === null || !latest) return [];
    const interval = intervalOf(metric, latest.value, latest.responses);
    const way = worseWay(metric, setting);
    const nearest = interval && (way === "up" ? interval.low : interval.high);
    const maybe = nearest !== null && !isBeyond(nearest, setting.harmLimit!, way);
    const answers = latest.responses ?? 0;
    return [
      {
        id: `harm:${metric.id}:${limit.since}${segment === null ? "" : `:${segment}`}`,
        kind: "harm_limit",
        sentence: `${metric.name}${segment === null ? "" : ` in the group ${segment}`} has reached its harm limit. ${limit.sentence}`,
        detail: interval
          ? `${intervalSentence(interval, answers)}${maybe ? " The limit lies inside that range, so it may be chance." : ""}`
          : null,
        since: limit.since,
        sinceWords: monthWords(limit.since),
        over: false,
        to: pageOf(metric.id),
      },
    ];
  });
}

/** The latest run of paradox months, while it goes on and for two windows after. */
function paradoxAlerts({ index, window }: AlertScene): Alert[] {
  const latest = index.at(-1);
  const run = runsOf(index.filter(({ quadrant }) => quadrant === "paradox").map(({ month }) => month)).at(-1);
  if (!run || !latest || monthNumber(latest.month) - monthNumber(run.to) > 2 * window) return [];
  const over = run.to !== latest.month;
  const span = run.from === run.to ? monthWords(run.from) : `${monthWords(run.from)} to ${monthWords(run.to)}`;
  const sentence = over
    ? `${span}: sales rose while experience fell.`
    : `Sales are up while experience is down${run.from === run.to ? ` in ${span}` : `, since ${monthWords(run.from)}`}.`;
  const detail = over
    ? "It is over. Write down what it was, so that it is not repeated."
    : "Open what changed in the three months before, and pause the likeliest.";
  return [
    {
      id: `paradox:${run.to}`,
      kind: "paradox",
      sentence,
      detail,
      since: run.from,
      sinceWords: monthWords(run.from),
      over,
      to: "metrics#paradox",
    },
  ];
}

function divergingAlerts({ divergence, metrics }: AlertScene): Alert[] {
  const nameOf = (id: string) => metrics.get(id)?.name ?? id;
  return divergingRuns(divergence).flatMap((runs, at): Alert[] => {
    const run = runs.at(-1);
    const pair = divergence.pairs[at];
    if (!run || !pair || run.to !== divergence.week) return [];
    const { commercialMetricId, cxMetricId } = pair;
    return [
      {
        id: `diverging:${commercialMetricId}|${cxMetricId}:${run.from}`,
        kind: "diverging",
        sentence: `By weeks, ${nameOf(commercialMetricId)} rises while ${nameOf(cxMetricId)} gets worse.`,
        detail: "Investigate what changed around then. A trend is no proof of cause.",
        since: run.from,
        sinceWords: `the week of ${dayWords(run.from)}`,
        over: false,
        to: "metrics#weekly",
      },
    ];
  });
}

/** More series than these that owe the same month are told together: then it is the delivery that is missing. */
const mostSilent = 5;

function silentAlerts({ reaches, metrics, today }: AlertScene): Alert[] {
  const owing = reaches.flatMap(({ metricId, ...reach }) => {
    const [owed, metric] = [monthOwed(reach, today), metrics.get(metricId)];
    return owed === null || !metric ? [] : [{ owed, metric, last: reach.last }];
  });
  return [...grouped(owing, ({ owed }) => owed)].flatMap(([owed, silent]): Alert[] => {
    const when = { kind: "silent", since: owed, sinceWords: monthWords(owed), over: false } as const;
    if (silent.length > mostSilent) {
      const names = someOf(silent.map(({ metric }) => metric.name));
      const sentence = `${silent.length} series have gone silent: ${monthWords(owed)} was expected and is not there.`;
      return [{ ...when, id: `silent:${owed}`, sentence, detail: `${names}.`, to: "metrics" }];
    }
    return silent.map(({ metric, last }) => ({
      ...when,
      id: `silent:${metric.id}:${owed}`,
      sentence: `${metric.name} has gone silent: ${monthWords(owed)} was expected and is not there.`,
      detail: `Its last value is of ${monthWords(last)}.`,
      to: pageOf(metric.id),
    }));
  });
}
