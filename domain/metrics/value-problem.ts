import type { LibraryMetric } from "./library";

/** What of a metric says which values it can have. */
type Measured = Pick<LibraryMetric, "id" | "name" | "unit">;

export type ValueProblem = { readonly field: "metricId" | "value" | "responses"; readonly sentence: string };

/** Earned against spent: a percentage, but of no whole. */
const withoutWhole: ReadonlySet<string> = new Set(["M-ROI"]);

/**
 * What is wrong with one value before it is stored; null when it may be. A percentage lies in 0 to 100 (but a return on
 * spending), a score or points within what their unit names, a rate per 10,000 in 0 to 10,000, a count is not negative;
 * answers are not negative, and there are none without the value they gave.
 */
export function valueProblem(
  metric: Measured | undefined,
  { value, responses }: { readonly value: number | null; readonly responses: number | null },
): ValueProblem | null {
  if (!metric) return { field: "metricId", sentence: "There is no such metric." };
  if (value !== null) {
    const sentence = rangeSentence(metric, value);
    if (sentence !== null) return { field: "value", sentence };
  }
  if (responses !== null && responses < 0)
    return { field: "responses", sentence: "The number of answers must not be negative." };
  if (value === null && responses !== null)
    return { field: "value", sentence: "Enter the value that these answers gave, or leave both empty." };
  return null;
}

function rangeSentence({ id, name, unit }: Measured, value: number): string | null {
  if (unit === "percent" && !withoutWhole.has(id))
    return value < 0 || value > 100 ? `${name} is a percentage: enter 0 to 100.` : null;
  if (unit === "per 10,000")
    return value < 0 || value > 10_000 ? `${name} is counted per 10,000: enter 0 to 10,000.` : null;
  if (unit === "count") return value < 0 ? `${name} is a count: it must not be negative.` : null;
  const [, low, high] = /^(?:score|points) (-?\d+)(?:-| to )(-?\d+)$/.exec(unit ?? "") ?? [];
  if (low === undefined || high === undefined) return null;
  return value < Number(low) || value > Number(high) ? `${name} lies between ${low} and ${high}.` : null;
}
