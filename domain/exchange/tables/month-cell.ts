import { month } from "../../fields";
import { isMonday, mondayAfter } from "../../metrics/value-times";
import { type CellKind, type CellStyle, type FilledCell, folded, type Reading } from "./cell-kind";
import { readDay } from "./read-day";

const firstHalf = ["january", "february", "march", "april", "may", "june"];
const monthNames = [...firstHalf, "july", "august", "september", "october", "november", "december"];

/** A month as 2026-10, 10/2026, Oct 2026 or 202610, or as any day in it. */
export function monthCell(example = "2026-10"): CellKind {
  // A column holds the same few months over and over.
  const known = new Map<string, Reading>();
  return {
    words: "a month such as 2026-10 or Oct 2026, or a day in it",
    example,
    empty: null,
    read: (cell, style) => {
      const key = `${style.dayOrder} ${typeof cell} ${cell}`;
      const reading = known.get(key) ?? readMonth(cell, style);
      if (known.size < mostKept) known.set(key, reading);
      return reading;
    },
    write: (value) => (typeof value === "string" ? value : null),
  };
}

const mostKept = 2_000;

/** Whether a word is meant as a month, though it may be none: its year too far, or of two digits. */
export function looksLikeMonth(word: string): boolean {
  const read = readMonth(word, { decimalMark: null, dayOrder: null });
  return "value" in read || read.problem !== noMonth.problem;
}

const noMonth = { problem: "This is not a month. Write it as 2026-10." };

/** The month a cell names, YYYY-MM. */
export function readMonth(cell: FilledCell, { dayOrder }: CellStyle): Reading {
  if (typeof cell === "boolean") return noMonth;
  const given = folded(String(cell));
  // 2026.1 may have been 2026.10 before it became a number.
  if (typeof cell === "number" && !Number.isInteger(cell)) return noMonth;
  const yearFirst = /^(\d{4})(?:[ /.]m?|m)(\d{1,2})$/.exec(given) ?? /^(\d{4})(\d{2})$/.exec(given);
  const yearLast = /^(\d{1,2})[ /.](\d{4})$/.exec(given);
  const named = /^([a-z]{3,9})\.?,? (\d{4})$/.exec(given) ?? turned(/^(\d{4}),? ([a-z]{3,9})\.?$/.exec(given));
  if (/^[a-z]{3,9}\.? '?\d{2}$/.test(given)) return { problem: "Write the year with four digits, such as Oct 2026." };
  if (yearFirst) return existing(yearFirst[1], Number(yearFirst[2]));
  if (yearLast) return existing(yearLast[2], Number(yearLast[1]));
  if (named) return existing(named[2], monthNamed(named[1] ?? ""));
  if (typeof cell === "number") return noMonth;
  const day = readDay(cell, dayOrder);
  if ("value" in day) return { value: day.value.slice(0, 7) };
  return day.problem.startsWith("This is not a date") ? noMonth : day;
}

const turned = (found: RegExpExecArray | null) => found && ([found[0], found[2], found[1]] as const);

/** By its name or the beginning of it; 0 where there is none, as of "marketing". */
function monthNamed(word: string): number {
  return monthNames.findIndex((name) => name.startsWith(word)) + 1;
}

function existing(year: string | undefined, number: number): Reading {
  const read = month.safeParse(`${year}-${String(number).padStart(2, "0")}`);
  if (read.success) return { value: read.data };
  return number >= 1 && number <= 12 ? { problem: "A year lies between 1900 and 2199." } : noMonth;
}

/** A week by its Monday, or as 2026-W47. */
export const weekCell = (): CellKind => ({
  words: "the Monday of a week such as 2026-11-16, or 2026-W47",
  // No row is of a month and of a week.
  example: "",
  empty: null,
  read: readWeek,
  write: (value) => (typeof value === "string" ? value : null),
});

/** The Monday of the week a cell names, YYYY-MM-DD. */
export function readWeek(cell: FilledCell, { dayOrder }: CellStyle): Reading {
  const given = String(cell).trim();
  const numbered = /^(\d{4})[- ]?W(\d{1,2})$/i.exec(given);
  if (numbered) return mondayOf(Number(numbered[1]), Number(numbered[2]));
  const day = typeof cell === "string" ? readDay(cell, dayOrder) : null;
  if (day === null) return { problem: "This is not a week. Write its Monday as 2026-11-16." };
  if ("problem" in day) return day;
  return isMonday(day.value) ? day : { problem: `Weeks begin on a Monday; ${day.value} is none.` };
}

/** ISO 8601: week 1 is the one with 4 January in it. */
function mondayOf(year: number, week: number): Reading {
  if (year < 1900 || year > 2199) return { problem: "A year lies between 1900 and 2199." };
  const monday = mondayAfter(firstMonday(year), week - 1);
  return week < 1 || monday >= firstMonday(year + 1)
    ? { problem: `There is no week ${week} in ${year}.` }
    : { value: monday };
}

function firstMonday(year: number): string {
  const days = [4, 3, 2, 1].map((day) => `${year}-01-0${day}`);
  const before = [31, 30, 29].map((day) => `${year - 1}-12-${day}`);
  return [...days, ...before].find(isMonday) ?? `${year}-01-04`;
}
