import { roundValues } from "./round-values";

/** Whether a value has none beside it: no line leads to it, so it needs a point of its own to be seen. */
export const standsAlone = (values: readonly (number | null)[], at: number): boolean =>
  (values[at] ?? null) !== null && (values[at - 1] ?? null) === null && (values[at + 1] ?? null) === null;

/**
 * The stretch of values a series is drawn in: everything given, with a little room, never flat, and never below 0 where
 * nothing is; with round values in it to be written at the axis. Null where nothing is known.
 */
export function seriesFrame(values: readonly (number | null | undefined)[]) {
  const known = values.filter((value) => value !== null && value !== undefined);
  if (known.length === 0) return null;
  let [low, high] = [known[0]!, known[0]!];
  for (const value of known) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const room = high > low ? (high - low) * 0.08 : Math.max(Math.abs(high) * 0.1, 0.5);
  const bottom = low >= 0 ? Math.max(0, low - room) : low - room;
  const domain: readonly [number, number] = [bottom, high + room];
  return { domain, ticks: roundValues(domain) };
}
