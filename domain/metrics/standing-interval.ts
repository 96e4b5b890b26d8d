import { numberWords } from "../deck/deck-words";
import { failed } from "../experiments/outcome";
import { wilson } from "../experiments/proportion-intervals";
import type { LibraryMetric } from "./library";

/** Percentages. */
export type ValueInterval = { readonly low: number; readonly high: number };

/**
 * How sure a percentage is that so many people gave: its Wilson interval at 95%, in percentage points (statistics,
 * section 5), with the number of people behind it taken as the nearest whole one. Null for other units, and where
 * nobody counted: the spread of a mean is not kept with a monthly value.
 */
export function intervalOf(
  { unit }: Pick<LibraryMetric, "unit">,
  value: number | null,
  responses: number | null,
): ValueInterval | null {
  if (unit !== "percent" || value === null || value < 0 || value > 100 || responses === null || responses < 1)
    return null;
  const n = Math.round(responses);
  const limits = wilson({ x: Math.round((value / 100) * n), n });
  if (failed(limits)) return null;
  return { low: Math.min(value, limits.low * 100), high: Math.max(value, limits.high * 100) };
}

/** "Between 30% and 33% (95%), by 1,407 answers." */
export function intervalSentence({ low, high }: ValueInterval, responses: number): string {
  return `Between ${numberWords(low, 1)}% and ${numberWords(high, 1)}% (95%), by ${numberWords(responses, 0)} answers.`;
}
