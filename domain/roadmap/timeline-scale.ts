import { daysBetween } from "../days";
import { quarterAfter, quarterInWords, quarterNumber, quarterOf, quarterOfDay } from "../quarters";
import { boardQuarters } from "./board-layout";
import type { Initiative } from "./initiative";

export const timelineScales = ["week", "month", "quarter"] as const;
export type TimelineScale = (typeof timelineScales)[number];

const furthest = 8;

/**
 * The quarters a timeline shows, in order and without gaps: those of the board, widened to where its items end, at most
 * eight quarters further.
 *
 * @param quarterNow YYYY-Qn
 */
export function timelineQuarters(
  planQuarters: readonly string[],
  items: readonly Pick<Initiative, "startQuarter" | "durationQuarters">[],
  quarterNow: string,
): string[] {
  const shown = boardQuarters(planQuarters, items, quarterNow);
  const first = quarterNumber(shown[0] ?? quarterNow);
  const last = first + shown.length - 1;
  const end = items.reduce((latest, { startQuarter, durationQuarters }) => {
    const start = quarterNumber(startQuarter);
    return start > last ? latest : Math.max(latest, Math.min(start + durationQuarters - 1, last + furthest));
  }, last);
  return Array.from({ length: end - first + 1 }, (_, at) => quarterOf(first + at));
}

const twoDigits = (number: number) => String(number).padStart(2, "0");
const firstDay = (quarter: string) => `${quarter.slice(0, 4)}-${twoDigits((Number(quarter.slice(6)) - 1) * 3 + 1)}-01`;

/**
 * Where a day stands on an axis on which every quarter is one wide, counted from the start of `firstQuarter`: negative
 * before it. Days of a quarter are spread evenly over it.
 *
 * @param day YYYY-MM-DD
 */
export function dayOnAxis(day: string, firstQuarter: string): number {
  const quarter = quarterOfDay(day);
  const begin = firstDay(quarter);
  const days = daysBetween(begin, firstDay(quarterAfter(quarter, 1)));
  return quarterNumber(quarter) - quarterNumber(firstQuarter) + daysBetween(begin, day) / days;
}

/** A stretch of the axis with its name, both ends in quarters from the start of the axis. */
export type Tick = { readonly from: number; readonly to: number; readonly label: string };
export type TimelineAxis = { readonly upper: readonly Tick[]; readonly lower: readonly Tick[] };

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/**
 * The two rows of names above a timeline: years over quarters, quarters over months, or months over weeks. Weeks begin
 * on Monday and carry its date; the part of a week before the first Monday belongs to none.
 */
export function timelineAxis(quarters: readonly string[], scale: TimelineScale): TimelineAxis {
  const named = quarters.map((quarter, at) => ({ from: at, to: at + 1, label: quarterInWords(quarter) }));
  if (scale === "quarter") return { upper: yearsOf(quarters), lower: named.map(shortQuarter) };
  if (scale === "month")
    return { upper: named, lower: quarters.flatMap((quarter, at) => monthsOf(quarter, at, false)) };
  return { upper: quarters.flatMap((quarter, at) => monthsOf(quarter, at, true)), lower: weeksOf(quarters) };
}

const shortQuarter = (tick: Tick): Tick => ({ ...tick, label: tick.label.slice(0, 2) });

function yearsOf(quarters: readonly string[]): Tick[] {
  const years: { from: number; to: number; label: string }[] = [];
  quarters.forEach((quarter, at) => {
    const label = quarter.slice(0, 4);
    const last = years.at(-1);
    if (last?.label === label) last.to = at + 1;
    else years.push({ from: at, to: at + 1, label });
  });
  return years;
}

function monthsOf(quarter: string, at: number, withYear: boolean): Tick[] {
  const first = (Number(quarter.slice(6)) - 1) * 3;
  const year = Number(quarter.slice(0, 4));
  const from = (month: number) =>
    at + (month === 3 ? 1 : dayOnAxis(`${year}-${twoDigits(first + month + 1)}-01`, quarter));
  return [0, 1, 2].map((month) => ({
    from: from(month),
    to: from(month + 1),
    label: `${monthNames[first + month]}${withYear ? ` ${year}` : ""}`,
  }));
}

/** A Monday. */
const someMonday = "2024-01-01";

function weeksOf(quarters: readonly string[]): Tick[] {
  const [begin] = quarters;
  if (begin === undefined) return [];
  const mondays = quarters.flatMap((quarter, at) => {
    const start = firstDay(quarter);
    const days = daysBetween(start, firstDay(quarterAfter(quarter, 1)));
    const sinceMonday = ((daysBetween(someMonday, start) % 7) + 7) % 7;
    const found: { from: number; label: string }[] = [];
    for (let day = (7 - sinceMonday) % 7; day < days; day += 7)
      found.push({ from: at + day / days, label: String(dateAfter(quarter, day)) });
    return found;
  });
  return mondays.map((monday, at) => ({ ...monday, to: mondays[at + 1]?.from ?? quarters.length }));
}

/** The day of the month so many days into a quarter. */
function dateAfter(quarter: string, days: number): number {
  const first = (Number(quarter.slice(6)) - 1) * 3 + 1;
  const year = quarter.slice(0, 4);
  const before = [first, first + 1, first + 2]
    .map((month) => daysBetween(firstDay(quarter), `${year}-${twoDigits(month)}-01`))
    .filter((passed) => passed <= days);
  return days - (before.at(-1) ?? 0) + 1;
}
