import type { ArmDay, ReadResults } from "./result-file";
import { mergeDays, totalDays } from "./total-days";

type Totals = Pick<ReadResults, "exposed" | "metrics">;

/**
 * The days and totals of a test once results are in. Results by day are merged into the days that are there and added up again.
 * Totals without days take the place of what the days say about these measures: those days speak of them no more; when
 * the people differ from those of the days, no day is left.
 *
 * @param known increments per arm and day
 */
export function daysBeside(known: readonly ArmDay[], given: ReadResults): { days: readonly ArmDay[]; totals: Totals } {
  if (given.days.length > 0) {
    const days = mergeDays(known, given.days);
    const { exposed, metrics } = totalDays(days);
    return { days, totals: { exposed, metrics } };
  }
  const totals = { exposed: given.exposed, metrics: given.metrics };
  const people = totalDays(known).exposed;
  const differ = Object.entries(given.exposed).some(([armId, count]) => count !== null && people[armId] !== count);
  if (differ) return { days: [], totals };
  const left = known.flatMap((row): ArmDay[] => {
    const figures = Object.fromEntries(Object.entries(row.figures).filter(([metricId]) => !given.metrics[metricId]));
    return row.exposed === null && Object.keys(figures).length === 0 ? [] : [{ ...row, figures }];
  });
  return { days: left, totals };
}
