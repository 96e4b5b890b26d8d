import { countOf, monthWords } from "../deck/deck-words";
import { monthNumber } from "../quarters";

/** Days after the end of a month within which nobody waits for its value: our default. */
export const daysToReport = 10;

/** YYYY-MM of a number made by `monthNumber`. */
export function monthOf(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
}

/** The last month that is over for so long that its value is expected, YYYY-MM. `today` is YYYY-MM-DD. */
export function lastMonthDue(today: string): string {
  const isEarly = Number(today.slice(8, 10)) <= daysToReport;
  return monthOf(monthNumber(today) - (isEarly ? 2 : 1));
}

/** First and last month with a value, YYYY-MM, and how many months have one. */
export type Reach = { readonly first: string; readonly last: string; readonly count: number };

/**
 * The month a series owes: the next one by its usual rhythm, the mean distance of its values in whole months, when that
 * month is due already. Null while nothing is owed, and for series of fewer than three values, which have no rhythm.
 */
export function monthOwed({ first, last, count }: Reach, today: string): string | null {
  if (count < 3) return null;
  const rhythm = Math.max(1, Math.round((monthNumber(last) - monthNumber(first)) / (count - 1)));
  const next = monthOf(monthNumber(last) + rhythm);
  return next <= lastMonthDue(today) ? next : null;
}

/** Months inside a series that have no value, from its first value to its last. */
export function gapsOf(months: readonly { readonly month: string; readonly value: number | null }[]): string[] {
  const first = months.findIndex(({ value }) => value !== null);
  const last = months.findLastIndex(({ value }) => value !== null);
  return first < 0 ? [] : months.slice(first, last).flatMap(({ month, value }) => (value === null ? [month] : []));
}

/** "Two months have no value, the latest Mar 2026; Oct 2026 is still to come."; null of a series without either. */
export function gapSentence(gaps: readonly string[], owed: string | null): string | null {
  const latest = gaps.at(-1);
  const inside =
    latest &&
    (gaps.length === 1
      ? `${monthWords(latest)} has no value`
      : `${countOf(gaps.length, "month")} have no value, the latest ${monthWords(latest)}`);
  const silent = owed && `${monthWords(owed)} was expected and is not there`;
  const said = [inside, silent].filter(Boolean).join("; ");
  return said ? `${said.charAt(0).toUpperCase()}${said.slice(1)}.` : null;
}
