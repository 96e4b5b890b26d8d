import { AttuneError } from "../errors";
import { quarterAfter, quarterInWords } from "../quarters";
import { isObserved, lineQuarters } from "./line-quarters";
import type { ReturnLine } from "./returns";

export type Observation = {
  readonly quarter: string;
  readonly cost: number;
  readonly margin: number;
};

/** As many as a line may hold. */
export const mostQuarters = 80;

/** The quarter that is observed next: the first after what was, or the one behind the end of the line. */
export function nextToObserve(line: Pick<ReturnLine, "quarters" | "actualThrough">): string | null {
  const ahead = line.quarters.find((quarter) => !isObserved(line, quarter));
  const last = line.quarters.at(-1);
  return ahead ?? (last === undefined ? null : quarterAfter(last, 1));
}

/**
 * A line after a quarter was observed: what came replaces what was expected, which is kept beside it. One quarter after
 * the other, so that none is taken for observed that was not; one observed before is corrected; the quarter behind the
 * last makes the line longer.
 *
 * @param now the quarter of today, YYYY-Qn
 * @throws AttuneError `invalid` for a quarter that is not over, not next, or beyond what a line holds, and a cost
 *   below nothing
 */
export function observeQuarter(line: ReturnLine, { quarter, cost, margin }: Observation, now: string): ReturnLine {
  if (quarter >= now)
    throw refused(`${quarterInWords(quarter)} is not over yet: a part of it would be taken for the whole.`);
  if (cost < 0) throw refused("A cost is not less than nothing. Put what comes in under margin.");
  const known = line.quarters.includes(quarter);
  const next = nextToObserve(line);
  if (!(known && isObserved(line, quarter)) && quarter !== next) {
    const first = line.quarters[0];
    if (first !== undefined && quarter < first)
      throw refused(`This line begins in ${quarterInWords(first)}. Let it begin earlier first.`);
    throw refused(`${quarterInWords(next ?? quarter)} comes first: enter what was observed then.`);
  }
  const quarters = known ? line.quarters : [...line.quarters, quarter];
  if (quarters.length > mostQuarters) throw refused(`A line has at most ${mostQuarters} quarters.`);
  const at = quarters.indexOf(quarter);
  const rows = lineQuarters({ ...line, quarters });
  return {
    ...line,
    quarters,
    cost: rows.map((row, each) => (each === at ? cost : row.cost)),
    incrementalMargin: rows.map((row, each) => (each === at ? margin : row.margin)),
    actualThrough: isObserved(line, quarter) ? line.actualThrough : quarter,
    expected: {
      cost: rows.map((row, each) => (row.observed || each === at ? row.expectedCost : null)),
      incrementalMargin: rows.map((row, each) => (row.observed || each === at ? row.expectedMargin : null)),
    },
  };
}

const refused = (sentence: string) => new AttuneError("invalid", sentence);
