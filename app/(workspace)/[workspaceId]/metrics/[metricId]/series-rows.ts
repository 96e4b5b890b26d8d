import { dayInWords } from "@/ui/dates";
import type { MetricDetail } from "../metric-answers";

const twoPlaces = (value: number | null | undefined) =>
  value === null || value === undefined ? null : Math.round(value * 100) / 100;

/** Everything the chart of the months shows, and where each value came from, as a table. */
export function seriesTable({ metric, series, sources, corrections, marks }: MetricDetail, unit: string) {
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const timesOf = new Map(corrections.of.flatMap((each) => (each.segment === "" ? [[each.period, each.times]] : [])));
  const columns = [
    "Month",
    `${metric.name}, ${unit}`,
    ...(series.hasIntervals ? ["Lowest (95%)", "Highest (95%)"] : []),
    ...(series.hasResponses ? ["Answers"] : []),
    ...(series.lastYear ? ["A year before"] : []),
    "Comes from",
    "As of",
    "Times corrected",
    "What changed",
  ];
  const rows = series.months.map((month, at) => {
    const source = sourceOf.get(series.sourceIds[at] ?? "");
    return [
      month,
      series.values[at] ?? null,
      ...(series.hasIntervals ? [twoPlaces(series.low[at]), twoPlaces(series.high[at])] : []),
      ...(series.hasResponses ? [series.responses[at] ?? null] : []),
      ...(series.lastYear ? [series.lastYear[at] ?? null] : []),
      source?.name ?? (source ? sourceKinds[source.kind] : null),
      source?.asOf ? dayInWords(source.asOf) : null,
      timesOf.get(month) ?? 0,
      marks.flatMap((mark) => (mark.month === month ? [mark.text] : [])).join("; "),
    ];
  });
  return { columns, rows };
}

const sourceKinds: Readonly<Record<MetricDetail["sources"][number]["kind"], string>> = {
  typed: "typed in",
  pasted: "pasted",
  file: "a file",
  folder: "the watched folder",
};

/** A name that every system takes as a file. */
export const fileNameOf = (name: string) => name.replaceAll(/[\\/:*?"<>|]/g, " ");
