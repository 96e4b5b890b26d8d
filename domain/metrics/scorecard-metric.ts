import { capitalized, monthWords, numberWords } from "../deck/deck-words";
import type { LibraryMetric } from "./library";
import type { SegmentValue } from "./metric-value";
import type { ScorecardScene } from "./scorecard-side";
import { gapsOf } from "./standing-gaps";
import { intervalOf } from "./standing-interval";
import { harmLimitOf } from "./standing-limit";
import { trendAt } from "./standing-trend";
import { amountWords, differenceWords, type Tongue } from "./standing-words";
import { monthsForYearBefore, yearBefore } from "./year-before";

/** Groups drawn as small multiples; the others are told in the table with their latest value. */
const mostDrawn = 24;

/** The monthly series of one metric as it is drawn: values, answers, how sure, and the year before. */
export function metricSeriesOf(metric: LibraryMetric, scene: ScorecardScene) {
  const placed = scene.valuesOf.get(metric.id);
  const at = (values: readonly (number | null)[] | undefined) =>
    scene.months.map((_, place) => values?.[place] ?? null);
  const [first, last] = [
    placed?.values.findIndex((value) => value !== null) ?? -1,
    placed?.values.findLastIndex((value) => value !== null) ?? -1,
  ];
  const reach = <T>(all: readonly T[]) => (first < 0 ? [] : all.slice(first, last + 1));
  const months = reach(scene.months);
  const values = reach(at(placed?.values));
  const responses = reach(at(placed?.responses));
  const intervals = values.map((value, place) => intervalOf(metric, value, responses[place] ?? null));
  const lastYear = yearBefore(values);
  return {
    ...{ months, values, responses, lastYear },
    low: intervals.map((interval) => interval?.low ?? null),
    high: intervals.map((interval) => interval?.high ?? null),
    hasIntervals: intervals.some((interval) => interval !== null),
    hasResponses: responses.some((count) => count !== null),
    sourceIds: reach(placed?.sourceIds ?? []),
    gaps: gapsOf(months.map((month, place) => ({ month, value: values[place] ?? null }))),
    yearSentence: yearSentence(metric, months, values, lastYear, scene.currency),
  };
}

function yearSentence(
  metric: LibraryMetric,
  months: readonly string[],
  values: readonly (number | null)[],
  lastYear: readonly (number | null)[] | null,
  currency: string,
): string | null {
  if (lastYear === null)
    return months.length === 0
      ? null
      : `A comparison with last year needs ${monthsForYearBefore} months; there are ${numberWords(months.length, 0)}.`;
  const at = values.findLastIndex((value, place) => value !== null && (lastYear[place] ?? null) !== null);
  const [now, before] = [values[at] ?? null, lastYear[at] ?? null];
  const month = months[at];
  if (now === null || before === null || month === undefined) return null;
  const tongue: Tongue = { unit: metric.unit, currency };
  const difference = now - before;
  const words = differenceWords(difference, tongue);
  const year = `${amountWords(before, tongue)} a year before`;
  if (difference === 0) return `${monthWords(month)} is where it was a year before.`;
  const isJudged = metric.direction === "higher_is_better" || metric.direction === "lower_is_better";
  const isBetter = difference > 0 === (metric.direction === "higher_is_better");
  return `${monthWords(month)} is ${words} ${difference > 0 ? "above" : "below"} the ${year}${isJudged ? `: ${isBetter ? "better" : "worse"}` : ""}.`;
}

/** Every group of customers beside the whole: small multiples of the ones that matter most, all of them in the table. */
export function metricSegmentsOf(metric: LibraryMetric, values: readonly SegmentValue[], scene: ScorecardScene) {
  const setting = scene.settings.get(metric.id) ?? { target: null, harmLimit: null };
  const tongue: Tongue = { unit: metric.unit, currency: scene.currency };
  const place = new Map(scene.months.map((month, at) => [month, at]));
  const bySegment = new Map<string, { values: (number | null)[]; responses: (number | null)[] }>();
  for (const { segment, month, value, responses } of values) {
    const at = place.get(month);
    if (at === undefined) continue;
    const known = bySegment.get(segment) ?? {
      values: scene.months.map(() => null),
      responses: scene.months.map(() => null),
    };
    known.values[at] = value;
    known.responses[at] = responses;
    bySegment.set(segment, known);
  }
  const whole = scene.valuesOf.get(metric.id)?.values ?? [];
  const groups = [...bySegment].map(([segment, series]) => {
    const measured = scene.months.map((month, at) => ({ month, value: series.values[at] ?? null }));
    const at = series.values.findLastIndex((value) => value !== null);
    const [value, responses] = [series.values[at] ?? null, series.responses[at] ?? null];
    const ofWhole = whole[at] ?? null;
    const better = metric.direction === "lower_is_better" ? -1 : 1;
    const against = value === null || ofWhole === null ? null : value - ofWhole;
    return {
      segment,
      ...series,
      month: scene.months[at] ?? null,
      latest: value,
      latestWords: amountWords(value, tongue),
      interval: intervalOf(metric, value, responses),
      latestResponses: responses,
      isThin: responses !== null && metric.minSample !== null && responses < metric.minSample,
      limit: harmLimitOf(metric, setting, measured, tongue),
      trend: trendAt(series.values, metric, at, scene.parameters.index, tongue),
      againstWhole:
        against === null
          ? null
          : against === 0
            ? "as the whole"
            : `${differenceWords(against, tongue)} ${against > 0 ? "above" : "below"} the whole`,
      /** Below 0 = worse than the whole. */
      standing: against === null ? 0 : against * better,
    };
  });
  const breached = (state: string) => (state === "breached" ? 0 : 1);
  groups.sort(
    (a, b) =>
      breached(a.limit.state) - breached(b.limit.state) || a.standing - b.standing || (a.segment < b.segment ? -1 : 1),
  );
  return {
    months: groups.length === 0 ? [] : scene.months,
    drawn: groups.slice(0, mostDrawn),
    others: groups.slice(mostDrawn).map(({ values: _v, responses: _r, ...told }) => told),
    sentence: segmentSentence(groups),
  };
}

function segmentSentence(
  groups: readonly { segment: string; limit: { state: string }; againstWhole: string | null; standing: number }[],
): string | null {
  if (groups.length === 0) return null;
  const harmed = groups.filter(({ limit }) => limit.state === "breached");
  if (harmed.length > 0)
    return `${capitalized(
      harmed
        .slice(0, 3)
        .map(({ segment }) => segment)
        .join(", "),
    )}${harmed.length > 3 ? ` and ${harmed.length - 3} more` : ""}: beyond the harm limit, whatever the whole shows.`;
  const worst = groups[0];
  return worst && worst.standing < 0
    ? `Worst for ${worst.segment}: ${worst.againstWhole}.`
    : "No group is worse than the whole.";
}
