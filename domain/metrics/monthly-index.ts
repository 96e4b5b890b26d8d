import { sortedIds } from "../ordering";
import { clamped, meanOf, rounded, roundedOrNull } from "../rounding";
import type { Parameters } from "../settings";
import type { LibraryMetric } from "./library";
import type { MetricSeries } from "./metric-series";
import { type Quadrant, quadrantOf } from "./quadrant";

export type MonthlyIndex = {
  readonly month: string;
  /** Mean change in material changes, two decimals, -3 to 3; null without data. */
  readonly commercialIndex: number | null;
  readonly cxIndex: number | null;
  readonly quadrant: Quadrant;
  /** CX metrics that slipped by a material change or more while sales rose; ids sorted. */
  readonly watch: readonly string[];
  /** Change of each metric with data, two decimals, up = better. */
  readonly commercial: Readonly<Record<string, number>>;
  readonly cx: Readonly<Record<string, number>>;
};

export type IndexParameters = Parameters["index"];
type Values = readonly (number | null)[];

/**
 * The two indexes and the quadrant of every month that has two windows behind it (formula 16). Change of a
 * metric = (mean of a window of months - mean of the window before, or of the same months a year before) /
 * material change, flipped when lower is better, clamped. A window with too few values, a metric without
 * material change or not in the library is left out.
 *
 * @returns one entry per month from the first with a full comparison on; none without series
 */
export function monthlyIndex(
  series: MetricSeries | null,
  metrics: ReadonlyMap<string, LibraryMetric>,
  parameters: IndexParameters,
): MonthlyIndex[] {
  if (!series) return [];
  const valuesOf = new Map(series.series.map((entry) => [entry.metricId, entry.values]));
  const changesAt = (ids: readonly string[], at: number): Map<string, number> => {
    const changes = new Map<string, number>();
    for (const id of ids) {
      const metric = metrics.get(id);
      const change = metric ? changeAt(valuesOf.get(id) ?? [], metric, at, parameters) : null;
      if (change !== null) changes.set(id, change);
    }
    return changes;
  };
  return series.months.slice(firstMonthShown(parameters)).map((month, offset) => {
    const at = offset + firstMonthShown(parameters);
    const commercial = changesAt(series.commercialIndexMetrics, at);
    const cx = changesAt(series.cxIndexMetrics, at);
    const commercialIndex = roundedOrNull(meanOf([...commercial.values()]), 2);
    const cxIndex = roundedOrNull(meanOf([...cx.values()]), 2);
    const salesRose = commercialIndex !== null && commercialIndex >= parameters.threshold;
    const slipped = [...cx].filter(([, change]) => rounded(change, 2) <= parameters.watchAt).map(([id]) => id);
    return {
      month,
      commercialIndex,
      cxIndex,
      quadrant: quadrantOf(commercialIndex, cxIndex, parameters.threshold),
      watch: salesRose ? sortedIds(slipped) : [],
      commercial: shown(commercial),
      cx: shown(cx),
    };
  });
}

/** Change of one metric at a month (by position), in material changes, unrounded; null when unknown. */
export function changeAt(
  values: Values,
  metric: Pick<LibraryMetric, "materiality" | "direction">,
  at: number,
  parameters: IndexParameters,
): number | null {
  if (!metric.materiality) return null;
  const now = windowMean(values, at, parameters);
  const before = windowMean(values, at - (isYearly(parameters) ? 12 : parameters.window), parameters);
  if (now === null || before === null) return null;
  const change = (now - before) / metric.materiality;
  return clamped(metric.direction === "lower_is_better" ? -change : change, -parameters.clamp, parameters.clamp);
}

/** Mean of the window of months that ends at a position; null with too few values in it. */
function windowMean(values: Values, end: number, { window, minMonthsInWindow }: IndexParameters): number | null {
  let [sum, count] = [0, 0];
  for (let at = Math.max(0, end - window + 1); at <= end; at += 1) {
    const value = values[at] ?? null;
    if (value === null) continue;
    sum += value;
    count += 1;
  }
  return count < minMonthsInWindow || count === 0 ? null : sum / count;
}

const isYearly = (parameters: IndexParameters) => parameters.baseline === "year_before";

/** Position of the first month shown: the sixth, or the fifteenth when compared with the year before. */
function firstMonthShown(parameters: IndexParameters): number {
  return parameters.window - 1 + (isYearly(parameters) ? 12 : parameters.window);
}

function shown(changes: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...changes].map(([id, change]) => [id, rounded(change, 2)]));
}
