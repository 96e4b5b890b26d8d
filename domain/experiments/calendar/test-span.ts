import { dayAfter, daysBetween } from "../../days";

/** The days a test takes, first and last included, YYYY-MM-DD. */
export type TestSpan = {
  readonly from: string;
  readonly to: string;
  /** Nobody has said when it ends: `to` is when it would, by what is planned and the pace until now. */
  readonly isExpected: boolean;
};

type Dated = {
  readonly status: "draft" | "running" | "concluded";
  readonly startDate: string | null;
  readonly endDate: string | null;
};

/** Longer than this no test is drawn: our default. */
const mostDays = 36_525;

/**
 * From when to when a test is in the calendar; null without a start. Where no end is said: a draft takes its minimum days, a
 * running test what is left at its pace and never ends before today, a concluded one its minimum days.
 *
 * @param minDays days, at least 1
 * @param daysToGo of a running test at its pace until now; null where it has none
 * @param today YYYY-MM-DD
 */
export function testSpan(
  { status, startDate, endDate }: Dated,
  { minDays, daysToGo, today }: { minDays: number; daysToGo: number | null; today: string },
): TestSpan | null {
  if (startDate === null) return null;
  const isRunning = status === "running";
  const expected = dayAfter(startDate, Math.min(mostDays, Math.max(1, Math.ceil(minDays)) - 1));
  const byPace = isRunning && daysToGo !== null ? dayAfter(today, Math.min(mostDays, daysToGo)) : expected;
  const said = endDate !== null && daysBetween(startDate, endDate) >= 0 ? endDate : null;
  const to = [said ?? byPace, startDate, ...(isRunning ? [today] : [])].reduce((one, other) =>
    one > other ? one : other,
  );
  return { from: startDate, to, isExpected: said === null };
}
