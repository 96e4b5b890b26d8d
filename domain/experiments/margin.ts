import type { LibraryMetric } from "../metrics/library";
import type { SampleType } from "./sample";

/**
 * The margin of a guardrail in the unit of its comparison: its own, else that of the library, converted (percent / 100 and
 * per 10,000 / 10,000 for proportions, as it is for means and NPS). Null when there is none, or when the library's unit does
 * not fit the kind of result: then the guardrail cannot be shown safe. Statistics, section 2.
 */
export function marginOf(
  own: number | null,
  type: SampleType,
  metric: Pick<LibraryMetric, "defaultMargin" | "unit"> | undefined,
): number | null {
  if (own !== null) return own;
  const shipped = metric?.defaultMargin ?? null;
  if (shipped === null) return null;
  const parts = partsOf(metric?.unit ?? null);
  if (type === "proportion") return parts === null ? null : shipped / parts;
  return parts === null ? shipped : null;
}

/** 100 for percent, 10,000 for per 10,000; null for a unit that is no share. */
function partsOf(unit: string | null): number | null {
  if (unit === "percent") return 100;
  return unit === "per 10,000" ? 10_000 : null;
}
