/** From how many months on a series has a last year to be compared with: a window of three beside it. */
export const monthsForYearBefore = 15;

/**
 * The value of the same month a year before, one per month; null where there is none. Null as a whole while there are
 * fewer than fifteen months, or nothing to compare.
 *
 * @param values one per month, months without a gap, oldest first
 */
export function yearBefore(values: readonly (number | null)[]): (number | null)[] | null {
  if (values.length < monthsForYearBefore) return null;
  const before = values.map((_, at) => values[at - 12] ?? null);
  const meets = before.some((value, at) => value !== null && (values[at] ?? null) !== null);
  return meets ? before : null;
}
