import { AttuneError } from "../errors";

/** Twenty years: what one frame of monthly series may cover. */
const most = 240;

/**
 * Every month from the first known to the last, without a gap, with one more month in it.
 *
 * @param known months YYYY-MM in any order
 * @throws AttuneError `invalid` when the month lies so far from the others that it must be a slip of the hand.
 */
export function monthsThrough(known: readonly string[], month: string): string[] {
  const [first, last] = [...known, month].reduce(
    ([low, high], at) => [at < low ? at : low, at > high ? at : high],
    [month, month],
  );
  const [from, to] = [numberOf(first), numberOf(last)];
  if (to - from + 1 > Math.max(most, known.length)) {
    throw new AttuneError("invalid", `${month} is far from the other months: is the year right?`);
  }
  return Array.from({ length: to - from + 1 }, (_, at) => monthOf(from + at));
}

const numberOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

const monthOf = (number: number) =>
  `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
