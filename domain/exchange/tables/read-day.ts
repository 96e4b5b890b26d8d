export type ReadDay = { readonly value: string } | { readonly problem: string };

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const monthNames = months.map((name) => `${name[0]!.toUpperCase()}${name.slice(1)}`);

/**
 * Reads a day in any of six styles: 2026-11-21 (a time after it is dropped), 2026/11/21, 21.11.2026, 21/11/2026 or
 * 11/21/2026 (also with hyphens), 21 Nov 2026, November 21, 2026. A day that may be two days is refused unless
 * `dayOrder` says which; so is a day that does not exist, and a year of two digits.
 *
 * @returns the day as YYYY-MM-DD
 */
export function readDay(given: string, dayOrder: "day_first" | "month_first" | null): ReadDay {
  const plain = given.trim().replace(/\s+/g, " ");
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(plain);
  if (iso) return existing(iso[1], iso[3], iso[4]);
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(plain);
  if (dotted) return existing(dotted[3], dotted[2], dotted[1]);
  const marked = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/.exec(plain);
  if (marked) return eitherWay(Number(marked[1]), Number(marked[3]), marked[4], dayOrder);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\.?[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})$/.exec(plain);
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(plain);
  if (monthFirst) return named(monthFirst[3], monthFirst[1], monthFirst[2]);
  return /^\d{1,2}[./-]\d{1,2}[./-]\d{2}$/.test(plain)
    ? { problem: "Write the year with four digits." }
    : { problem: "This is not a date. Write it as 2026-11-21." };
}

function eitherWay(a: number, b: number, year: string | undefined, order: "day_first" | "month_first" | null): ReadDay {
  if (a > 12 || order === "day_first" || a === b) return existing(year, b, a);
  if (b > 12 || order === "month_first") return existing(year, a, b);
  return {
    problem: `This may be ${a} ${monthNames[b - 1]} or ${b} ${monthNames[a - 1]}. Write it as 2026-11-21, or say whether the file writes the day or the month first.`,
  };
}

function named(year: string | undefined, name: string | undefined, day: string | undefined): ReadDay {
  const word = (name ?? "").toLowerCase();
  const at = months.findIndex(
    (month) => month === word || month.slice(0, 3) === word || (word === "sept" && month === "september"),
  );
  return at < 0 ? { problem: `“${name}” is not a month.` } : existing(year, at + 1, day);
}

function existing(
  year: string | undefined,
  month: string | number | undefined,
  day: string | number | undefined,
): ReadDay {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12) return { problem: "There are twelve months. Write it as 2026-11-21." };
  if (y < 1900 || y > 2199) return { problem: "A year lies between 1900 and 2199." };
  if (d < 1 || d > daysIn(y, m)) return { problem: `There is no ${d} ${monthNames[m - 1]} ${y}.` };
  return { value: `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}` };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
