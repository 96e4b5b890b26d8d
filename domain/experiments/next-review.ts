/**
 * The same day so many whole months later (YYYY-MM-DD); where that month is too short, its last day. Used for the next
 * review of a learning.
 */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const number = year * 12 + month - 1 + months;
  const [inYear, inMonth] = [Math.floor(number / 12), (number % 12) + 1];
  const isLeap = (inYear % 4 === 0 && inYear % 100 !== 0) || inYear % 400 === 0;
  const longest = inMonth === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(inMonth) ? 30 : 31;
  const pad = (value: number, size: number) => String(value).padStart(size, "0");
  return `${pad(inYear, 4)}-${pad(inMonth, 2)}-${pad(Math.min(date, longest), 2)}`;
}

/** A learning is looked at again after so many months unless somebody says otherwise: our default. */
export const usualReviewMonths = 6;
