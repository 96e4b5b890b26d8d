import library from "@/content/metrics.json";
import type { MetricFamily } from "../enums";
import type { OwnMetric } from "./metric-series";

/** A measure, shipped or of the workspace's own; changes and margins are in the unit of the metric. */
export type LibraryMetric = {
  readonly id: string;
  readonly name: string;
  readonly family: MetricFamily;
  readonly formula: string | null;
  readonly unit: string | null;
  /** `none` or null: neither way is better. */
  readonly direction: "higher_is_better" | "lower_is_better" | "none" | null;
  /** Material change of a window mean; null = not for indexes. */
  readonly materiality: number | null;
  /** Margin as a guardrail; null = not for guardrails. */
  readonly defaultMargin: number | null;
  readonly source: string | null;
  readonly minSample: number | null;
  readonly surveyItem: string | null;
  readonly benchmark: string | null;
  readonly caution: string | null;
};

const shipped = library as readonly LibraryMetric[];

/**
 * Every metric a workspace knows, by id: the shipped ones, then its own. An own metric replaces the
 * shipped one of the same id as a whole. Never fails; unknown ids are simply not in the map.
 */
export function metricLibrary(own: readonly OwnMetric[]): ReadonlyMap<string, LibraryMetric> {
  return new Map<string, LibraryMetric>([...shipped, ...own].map((metric) => [metric.id, metric]));
}

/** Whether a metric measures the experience or trust; an unknown metric does not. */
export function isExperience(metric: LibraryMetric | undefined): boolean {
  return metric?.family === "cx" || metric?.family === "trust";
}
