import { marginOf } from "@/domain/experiments/margin";
import type { MeasureDraft, MetricChoice } from "./test-draft";

type Type = MeasureDraft["type"];

/** How many of the unit people read make one of the unit it is stored in: shares are stored as fractions and read in points. */
export const marginScale = (type: Type): number => (type === "proportion" ? 100 : 1);

export const shownMargin = (margin: number | null, type: Type): string =>
  margin === null ? "" : String(Number((margin * marginScale(type)).toPrecision(12)));

/** "percentage points", "points", "of the currency": what a margin is counted in. */
export function marginUnit(type: Type, metric: MetricChoice | undefined): string {
  const unit = metric?.unit ?? null;
  if (type === "proportion") return "percentage points";
  if (type === "nps" || unit?.startsWith("score")) return "points";
  return unit === "currency" ? "of the currency" : (unit ?? "of its unit");
}

/** What counts as accepted when nothing is typed, in the unit people read; null where the library has none that fits. */
export function defaultMargin(type: Type, metric: MetricChoice | undefined): string | null {
  if (!metric) return null;
  const margin = marginOf(null, type, { defaultMargin: metric.margin, unit: metric.unit });
  return margin === null ? null : shownMargin(margin, type);
}
