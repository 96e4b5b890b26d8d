import { AttuneError } from "../errors";
import { sortedIds } from "../ordering";
import { isExperience, type LibraryMetric } from "./library";
import type { MetricSeries, WeeklySeries } from "./metric-series";
import { monthsThrough } from "./months-through";
import { isWeek, type ValuePlace } from "./value-place";
import { weeksThrough } from "./value-times";

type MonthFrame = Omit<MetricSeries, "series" | "events"> & { seriesIds: string[] };
type WeekFrame = Omit<WeeklySeries, "series"> & { seriesIds: string[] };
/** Which months and weeks a workspace has values of, of which metrics, and which of them make the indexes. */
export type ValueFrames = { readonly monthly: MonthFrame | null; readonly weekly: WeekFrame | null };

/** What the exchange file of a workspace holds. */
const most = { series: 500, index: 200, weeks: 600 } as const;

/**
 * The frames once values stand in more places: months and weeks run through without a gap, and a metric seen for the
 * first time joins the series and, where it has a material change and is no measure of the programme, the index of its
 * side. Groups of customers change no frame: they are read beside the whole. What does not change stays the same object.
 *
 * @throws AttuneError `invalid` when the months, weeks or series would be more than a workspace can hold
 */
export function framesWith(
  frames: ValueFrames,
  places: readonly ValuePlace[],
  metrics: ReadonlyMap<string, LibraryMetric>,
): ValueFrames {
  const whole = places.filter(({ segment }) => segment === "");
  const months = whole.filter(({ period }) => !isWeek(period));
  const weeks = whole.filter(({ period }) => isWeek(period));
  const monthly = months.length === 0 ? frames.monthly : monthsWith(frames.monthly, months, metrics);
  const weekly = weeks.length === 0 ? frames.weekly : weeksWith(frames.weekly, weeks);
  return { monthly, weekly };
}

function monthsWith(
  given: MonthFrame | null,
  places: readonly ValuePlace[],
  metrics: ReadonlyMap<string, LibraryMetric>,
): MonthFrame {
  const frame = given ?? { months: [], commercialIndexMetrics: [], cxIndexMetrics: [], seriesIds: [] };
  const added = sortedIds(places.map(({ period }) => period));
  const months = [added[0], added.at(-1)].reduce<readonly string[]>(
    (known, month) => (month === undefined || known.includes(month) ? known : monthsThrough(known, month)),
    frame.months,
  );
  const known = new Set(frame.seriesIds);
  const fresh = firstSeen(places).filter((id) => !known.has(id));
  if (given && months === frame.months && fresh.length === 0) return given;
  const counted = fresh.flatMap((id) => {
    const metric = metrics.get(id);
    return metric?.materiality && metric.family !== "programme" ? [metric] : [];
  });
  return {
    ...frame,
    months: [...months],
    seriesIds: roomFor([...frame.seriesIds, ...fresh]),
    commercialIndexMetrics: joined(
      frame.commercialIndexMetrics,
      counted.filter((metric) => !isExperience(metric)),
    ),
    cxIndexMetrics: joined(frame.cxIndexMetrics, counted.filter(isExperience)),
  };
}

function weeksWith(given: WeekFrame | null, places: readonly ValuePlace[]): WeekFrame {
  const frame = given ?? { note: null, weeks: [], pairs: [], seriesIds: [] };
  const known = new Set(frame.weeks);
  const added = sortedIds(places.map(({ period }) => period)).filter((week) => !known.has(week));
  const fresh = firstSeen(places).filter((id) => !frame.seriesIds.includes(id));
  if (given && added.length === 0 && fresh.length === 0) return given;
  const weeks = added.length === 0 ? frame.weeks : weeksThrough(frame.weeks, added);
  if (weeks.length > most.weeks)
    throw new AttuneError("invalid", `${added.at(-1)} is far from the other weeks: is the year right?`);
  return { ...frame, weeks, seriesIds: roomFor([...frame.seriesIds, ...fresh]) };
}

const firstSeen = (places: readonly ValuePlace[]) => [...new Set(places.map(({ metricId }) => metricId))];

const joined = (ids: string[], metrics: readonly LibraryMetric[]): string[] =>
  [...new Set([...ids, ...metrics.map(({ id }) => id)])].slice(0, Math.max(most.index, ids.length));

function roomFor(seriesIds: string[]): string[] {
  if (seriesIds.length > most.series)
    throw new AttuneError("invalid", `A workspace holds values of at most ${most.series} metrics.`);
  return seriesIds;
}

/**
 * The frames once values were taken back: what the frames did not have before these came, and nothing left speaks for,
 * goes again.
 *
 * @param before the frames as they were when the values came
 * @param left where values of the whole still stand
 */
export function framesWithout(now: ValueFrames, before: ValueFrames, left: readonly ValuePlace[]): ValueFrames {
  const months = left.filter(({ period }) => !isWeek(period));
  const weeks = left.filter(({ period }) => isWeek(period));
  return {
    monthly: monthsLeft(now.monthly, before.monthly, months),
    weekly: weeksLeft(now.weekly, before.weekly, weeks),
  };
}

function monthsLeft(now: MonthFrame | null, before: MonthFrame | null, left: readonly ValuePlace[]): MonthFrame | null {
  if (now === null || (before === null && left.length === 0)) return before && now;
  const stays = staying(now.seriesIds, before?.seriesIds ?? [], left);
  const hadIndex = (id: string) => !now.seriesIds.includes(id) || stays.has(id);
  return {
    ...now,
    months: within(now.months, [...(before?.months ?? []), ...left.map(({ period }) => period)]),
    seriesIds: now.seriesIds.filter((id) => stays.has(id)),
    commercialIndexMetrics: now.commercialIndexMetrics.filter(hadIndex),
    cxIndexMetrics: now.cxIndexMetrics.filter(hadIndex),
  };
}

function weeksLeft(now: WeekFrame | null, before: WeekFrame | null, left: readonly ValuePlace[]): WeekFrame | null {
  if (now === null || (before === null && left.length === 0)) return before && now;
  const stays = staying(now.seriesIds, before?.seriesIds ?? [], left);
  return {
    ...now,
    weeks: within(now.weeks, [...(before?.weeks ?? []), ...left.map(({ period }) => period)]),
    seriesIds: now.seriesIds.filter((id) => stays.has(id)),
  };
}

function staying(now: readonly string[], before: readonly string[], left: readonly ValuePlace[]): ReadonlySet<string> {
  const kept = new Set([...before, ...left.map(({ metricId }) => metricId)]);
  return new Set(now.filter((id) => kept.has(id)));
}

/** The periods from the first to the last of those that stay. */
function within(now: string[], stay: readonly string[]): string[] {
  const [first, last] = [sortedIds(stay)[0], sortedIds(stay).at(-1)];
  return first === undefined || last === undefined ? [] : now.filter((period) => period >= first && period <= last);
}
