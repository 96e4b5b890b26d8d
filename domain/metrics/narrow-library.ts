import type { MetricFamily } from "../enums";

/** What a list of metrics is narrowed by; "all" where nothing is asked. */
export type LibraryFilter = {
  readonly text: string;
  readonly side: string;
  readonly family: string;
  readonly use: string;
  readonly target: string;
  readonly limit: string;
  readonly values: string;
  readonly own: string;
};

export const everyMetric: LibraryFilter = {
  ...{ text: "", side: "all", family: "all", use: "all" },
  ...{ target: "all", limit: "all", values: "all", own: "all" },
};

export type NarrowedMetric = {
  readonly id: string;
  readonly name: string;
  readonly formula: string | null;
  readonly family: MetricFamily;
  readonly side: "customer" | "commercial" | "programme";
  readonly uses: readonly unknown[];
  readonly hasOutcomeTarget: boolean;
  readonly setting: { readonly target: number | null; readonly harmLimit: number | null } | null;
  readonly values: { readonly owed: string | null } | null;
  readonly hasWeekly: boolean;
  readonly hasSegments: boolean;
  readonly own: unknown;
};

/** The metrics that meet every part of the filter, in their order; each word of the text is in the name, formula or id. */
export function narrowLibrary<Row extends NarrowedMetric>(metrics: readonly Row[], filter: LibraryFilter): Row[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (asked: string, is: boolean) => asked === "all" || (asked === "with") === is;
  return metrics.filter((metric) => {
    const text = `${metric.name} ${metric.formula ?? ""} ${metric.id}`.toLowerCase();
    const hasTarget = metric.hasOutcomeTarget || (metric.setting?.target ?? null) !== null;
    const hasValues = metric.values !== null || metric.hasWeekly || metric.hasSegments;
    return (
      words.every((word) => text.includes(word)) &&
      (filter.side === "all" || metric.side === filter.side) &&
      (filter.family === "all" || metric.family === filter.family) &&
      fits(filter.use, metric.uses.length > 0) &&
      fits(filter.target, hasTarget) &&
      fits(filter.limit, (metric.setting?.harmLimit ?? null) !== null) &&
      (filter.values === "owed" ? Boolean(metric.values?.owed) : fits(filter.values, hasValues)) &&
      fits(filter.own, metric.own !== null)
    );
  });
}

export type LibraryOrder = "library" | "name" | "used" | "latest";

type Ordered = NarrowedMetric & { readonly values: { readonly last: string } | null };

/** In the order of the library, by name, by how many places use each, or by the month of the latest value; ties by name. */
export function orderLibrary<Row extends Ordered>(metrics: readonly Row[], by: LibraryOrder, down: boolean): Row[] {
  if (by === "library") return down ? metrics.toReversed() : [...metrics];
  const size = (metric: Row) =>
    by === "used" ? String(metric.uses.length).padStart(6, "0") : by === "latest" ? (metric.values?.last ?? "") : "";
  const turn = down ? -1 : 1;
  return metrics.toSorted((one, other) => {
    const [a, b] = [size(one), size(other)];
    if (a !== b) return a < b ? -turn : turn;
    const names = one.name.localeCompare(other.name, "en");
    return by === "name" ? names * turn : names;
  });
}
