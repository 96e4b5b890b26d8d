import { capitalized, countOf, monthWords } from "../../deck/deck-words";
import { grouped } from "../../grouped";
import type { LibraryMetric } from "../../metrics/library";
import type { MetricValueRow } from "./metric-value-table";

/** How many times smaller than usual values are where shares (0.025) were written for percentages (2.5). */
const suspicious = 20;

/**
 * What values that are about to be stored come to: of which metrics, from when to when, of how many groups; and where
 * percentages look as if they were written as shares, for a workbook shows 0.025 as 2.5%.
 *
 * @param before what stands by now
 */
export function valuesComeTo(
  rows: readonly MetricValueRow[],
  before: readonly MetricValueRow[],
  metrics: ReadonlyMap<string, LibraryMetric>,
): string[] {
  if (rows.length === 0) return [];
  const byMetric = grouped(rows, ({ metricId }) => metricId);
  const stands = grouped(before, ({ metricId }) => metricId);
  const times = rows.map(({ month, week }) => month ?? week ?? "").sort();
  const [first = "", last = ""] = [times[0], times.at(-1)];
  const span =
    first.slice(0, 7) === last.slice(0, 7) ? monthWords(first) : `${monthWords(first)} to ${monthWords(last)}`;
  const groups = new Set(rows.flatMap(({ segment }) => (segment === "" ? [] : [segment])));
  const hints = [...byMetric].flatMap(([metricId, found]) => {
    const metric = metrics.get(metricId);
    const scale = middle(valuesOf(stands.get(metricId) ?? [])) ?? (metric?.materiality ?? 0) * 5;
    const values = valuesOf(found);
    const usual = middle(values);
    const isShare = metric?.unit === "percent" && usual !== null && usual > 0 && values.every((value) => value <= 1);
    return isShare && usual * suspicious < scale
      ? [`${metric.name}: ${usual} is read as ${usual}%. If the file holds shares, multiply them by 100 first.`]
      : [];
  });
  const of = groups.size > 0 ? `, of ${countOf(groups.size, "group")} of customers` : "";
  return [`${capitalized(countOf(byMetric.size, "metric"))}, ${span}${of}`, ...hints];
}

const valuesOf = (rows: readonly MetricValueRow[]) => rows.flatMap(({ value }) => (value === null ? [] : [value]));

function middle(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
