import { sortedIds } from "../ordering";
import { quarterNumber, quarterOf } from "../quarters";
import { type CumulativeBand, hasRange, rangeOfQuarter } from "./cumulative-band";
import { lineQuarters } from "./line-quarters";
import { cents, paybackIndex, roiOf, totalsOf, whole } from "./return-line";
import type { ReturnLine } from "./returns";

/** All lines in one quarter. Money, to the cent. */
export type ProgrammeQuarter = {
  readonly quarter: string;
  readonly cost: number;
  readonly margin: number;
  readonly observedCost: number;
  readonly observedMargin: number;
  /** Lines that run in this quarter, and how many of them were observed in it. */
  readonly lines: number;
  readonly observedLines: number;
};

export type ProgrammeReturn = {
  readonly quarters: readonly ProgrammeQuarter[];
  /** Whole money, one for each quarter. */
  readonly cumulative: readonly number[];
  readonly band: CumulativeBand | null;
  readonly totalCost: number;
  readonly totalMargin: number;
  readonly roiPct: number | null;
  readonly paybackQuarter: string | null;
  readonly toDate: { readonly cost: number; readonly margin: number; readonly roiPct: number | null };
};

/** A line in a quarter, in whole minor units. */
type Row = Readonly<Record<"cost" | "margin" | "low" | "high", number>> & {
  readonly quarter: string;
  readonly observed: boolean;
  readonly ranged: boolean;
};

/**
 * The programme: the sum of all return lines by quarter (formula 22), from the first quarter of any of them to the
 * last, without a gap. A missing cost or margin counts 0.
 */
export function programmeReturn(lines: readonly ReturnLine[]): ProgrammeReturn {
  const rows = lines.flatMap(rowsOf);
  const byQuarter = new Map<string, Row[]>(everyQuarter(rows).map((quarter) => [quarter, []]));
  for (const row of rows) byQuarter.get(row.quarter)?.push(row);
  const columns = [...byQuarter].map(([quarter, there]) => ({ ...summed(quarter, there), there }));

  let sum = 0;
  const cumulative = columns.map(({ there }) => (sum += netOf(there)));
  const total = totalsOf(rows);
  const toDate = totalsOf(rows.filter(({ observed }) => observed));
  return {
    quarters: columns.map(({ there: _there, ...told }) => told),
    cumulative: cumulative.map(whole),
    band: rows.some(({ ranged }) => ranged) ? bandOf(columns.map(({ there }) => there)) : null,
    totalCost: whole(total.cost),
    totalMargin: whole(total.margin),
    roiPct: roiOf(total),
    paybackQuarter: columns[paybackIndex(cumulative) ?? -1]?.quarter ?? null,
    toDate: { cost: whole(toDate.cost), margin: whole(toDate.margin), roiPct: roiOf(toDate) },
  };
}

function rowsOf(line: ReturnLine): Row[] {
  return lineQuarters(line).map((quarter) => {
    const { low, high } = rangeOfQuarter(quarter);
    return {
      ...{ quarter: quarter.quarter, observed: quarter.observed, ranged: hasRange(quarter) },
      ...{ cost: cents(quarter.cost), margin: cents(quarter.margin), low: cents(low), high: cents(high) },
    };
  });
}

function everyQuarter(rows: readonly Row[]): string[] {
  const known = sortedIds(rows.map(({ quarter }) => quarter));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const from = quarterNumber(first);
  return Array.from({ length: quarterNumber(last) - from + 1 }, (_, at) => quarterOf(from + at));
}

function summed(quarter: string, there: readonly Row[]): ProgrammeQuarter {
  const observed = there.filter((row) => row.observed);
  const [all, seen] = [totalsOf(there), totalsOf(observed)];
  return {
    ...{ quarter, cost: all.cost / 100, margin: all.margin / 100 },
    ...{ observedCost: seen.cost / 100, observedMargin: seen.margin / 100 },
    ...{ lines: there.length, observedLines: observed.length },
  };
}

const netOf = (there: readonly Row[]) => there.reduce((sum, { margin, cost }) => sum + margin - cost, 0);

function bandOf(columns: readonly (readonly Row[])[]): CumulativeBand {
  const running = (end: "low" | "high") => {
    let sum = 0;
    return columns.map((there) => {
      sum = there.reduce((from, row) => from + row[end] - row.cost, sum);
      return whole(sum);
    });
  };
  return { low: running("low"), high: running("high") };
}
