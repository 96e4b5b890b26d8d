import { dayAfter, daysBetween } from "../days";
import { byCode } from "../ordering";
import { isWeek } from "./value-place";

/** How far a month or week may lie from the middle of the others, in months and weeks: nothing farther fits one frame. */
const reach = { months: 119, weeks: 249 } as const;

/** The period in the middle of all, in order of time; null without any. */
export function middlePeriod(periods: Iterable<string>): string | null {
  const ordered = [...periods].sort(byCode);
  return ordered[Math.floor((ordered.length - 1) / 2)] ?? null;
}

/** Why a period is taken for a slip of the hand beside the others; null when it is not. */
export function farSentence(period: string, middle: string | null): string | null {
  if (middle === null) return null;
  const far = isWeek(period)
    ? Math.abs(daysBetween(middle, period)) > reach.weeks * 7
    : Math.abs(monthNumber(period) - monthNumber(middle)) > reach.months;
  return far ? `${period} is far from the other ${isWeek(period) ? "weeks" : "months"}: is the year right?` : null;
}

const monthNumber = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

/** Whether a calendar day is a Monday. */
export const isMonday = (day: string): boolean => daysBetween(aMonday, day) % 7 === 0;
const aMonday = "1900-01-01";

/** The calendar day a whole number of weeks after a Monday (proleptic Gregorian, no time zone). */
export function mondayAfter(monday: string, weeks: number): string {
  const at = new Date(`${monday}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + weeks * 7);
  return at.toISOString().slice(0, 10);
}

/** The Monday of the week a calendar day from 1900 on lies in. */
export const weekOf = (day: string): string => dayAfter(day, -(daysBetween(aMonday, day) % 7));

/** The month, or the Monday, so many months or weeks later; earlier, if negative. */
export function periodAfter(period: string, by: number): string {
  if (isWeek(period)) return mondayAfter(period, by);
  const number = monthNumber(period) - 1 + by;
  return `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
}

/** Every Monday from the first known to the last, without a gap, with more of them in it. */
export function weeksThrough(known: readonly string[], added: Iterable<string>): string[] {
  const ordered = [...known, ...added].sort(byCode);
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: daysBetween(first, last) / 7 + 1 }, (_, at) => mondayAfter(first, at));
}
