import { quarterNumber, quarterOf } from "../quarters";
import { quantileOf } from "./quantile";

type Paced = { readonly quarter: string | null; readonly written: boolean };

/** Concluded tests of one quarter: those with a written decision, and those without one. */
export type PaceQuarter = { readonly quarter: string; readonly written: number; readonly unwritten: number };

/** Every quarter from the first in which a test ended to `now` ("2026-Q4"), empty ones too; none without such a test. */
export function programmePace(tests: readonly Paced[], now: string): PaceQuarter[] {
  const ended = tests.flatMap(({ quarter, written }) => (quarter === null ? [] : [{ quarter, written }]));
  if (ended.length === 0) return [];
  const numbers = ended.map(({ quarter }) => quarterNumber(quarter));
  const [first, last] = [Math.min(...numbers), Math.max(...numbers, quarterNumber(now))];
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const quarter = quarterOf(first + at);
    const of = ended.filter((test) => test.quarter === quarter);
    const written = of.filter((test) => test.written).length;
    return { quarter, written, unwritten: of.length - written };
  });
}

/** How long it took, in days: the middle and the range of what is known, and of how many it is not known. */
export type DaysTaken = {
  readonly known: number;
  readonly unknown: number;
  readonly median: number | null;
  readonly shortest: number | null;
  readonly longest: number | null;
};

/** Sums up days (null: not known). */
export function daysTaken(days: readonly (number | null)[]): DaysTaken {
  const known = days.filter((each) => each !== null);
  return {
    ...{ known: known.length, unknown: days.length - known.length, median: quantileOf(known, 0.5) },
    shortest: quantileOf(known, 0),
    longest: quantileOf(known, 1),
  };
}
