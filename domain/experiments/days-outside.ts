import { dayWords } from "../deck/deck-words";
import type { Experiment } from "./experiment";

type Ran = Pick<Experiment, "startDate" | "endDate">;

const mostly = (count: number, of: number) => {
  const verb = count === 1 ? "is" : "are";
  if (count < of) return `${count} of ${of} days ${verb}`;
  return of === 1 ? "The day of this file is" : "All days of this file are";
};

/**
 * What is odd about the days of a file of results, in sentences: before the test started, after its end, or still to come.
 * The file may be of another test, or its days read in the wrong order. Days are YYYY-MM-DD, each once.
 */
export function daysOutside(days: readonly string[], { startDate, endDate }: Ran, today: string): string[] {
  const told = (outside: readonly string[], words: string) =>
    outside.length === 0
      ? []
      : [`${mostly(outside.length, days.length)} ${words}. Is it the file of this test, and are its days right?`];
  const last = endDate !== null && endDate < today ? endDate : today;
  return [
    ...(startDate === null
      ? []
      : told(
          days.filter((day) => day < startDate),
          `before the start of this test, ${dayWords(startDate)}`,
        )),
    ...told(
      days.filter((day) => day > last),
      last === today ? "still to come" : `after the end of this test, ${dayWords(last)}`,
    ),
  ];
}
