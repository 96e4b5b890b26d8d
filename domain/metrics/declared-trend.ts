import { quarterNumber, quarterOfDay } from "../quarters";
import { meanOf, rounded } from "../rounding";

/**
 * Whether the last three complete calendar quarters of a monthly series follow one another and their means
 * (two decimals) fell twice. A quarter is complete when all its three months have a value.
 *
 * @param months YYYY-MM, one per value
 */
export function fellTwoQuarters(months: readonly string[], values: readonly (number | null)[]): boolean {
  const byQuarter = new Map<number, number[]>();
  months.forEach((month, index) => {
    const value = values[index] ?? null;
    if (value === null) return;
    const quarter = quarterNumber(quarterOfDay(month));
    byQuarter.set(quarter, [...(byQuarter.get(quarter) ?? []), value]);
  });
  const last = [...byQuarter]
    .filter(([, given]) => given.length === 3)
    .sort(([a], [b]) => a - b)
    .slice(-3)
    .map(([quarter, given]) => ({ quarter, mean: rounded(meanOf(given) ?? 0, 2) }));
  const [first, second, third] = last;
  if (!first || !second || !third) return false;
  return third.quarter - first.quarter === 2 && first.mean > second.mean && second.mean > third.mean;
}
