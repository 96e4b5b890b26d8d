import type { ReturnLine } from "./returns";

/** One quarter of a return line: what counts for it now, and what was expected of it. Money; null is not known. */
export type LineQuarter = {
  readonly quarter: string;
  /** Observed, else expected. */
  readonly observed: boolean;
  readonly cost: number | null;
  readonly margin: number | null;
  /** What was expected; of a quarter observed since, as far as it was kept. */
  readonly expectedCost: number | null;
  readonly expectedMargin: number | null;
  /** The range of the margin that was expected. */
  readonly low: number | null;
  readonly high: number | null;
};

/** Whether a quarter of a line was observed: it lies at or before the quarter the line is actual through. */
export function isObserved({ actualThrough }: Pick<ReturnLine, "actualThrough">, quarter: string): boolean {
  return actualThrough !== null && quarter <= actualThrough;
}

/** A line quarter by quarter, in its order: observed beside what was expected. */
export function lineQuarters(line: ReturnLine): LineQuarter[] {
  return line.quarters.map((quarter, at) => {
    const observed = isObserved(line, quarter);
    const [cost, margin] = [line.cost[at] ?? null, line.incrementalMargin[at] ?? null];
    return {
      ...{ quarter, observed, cost, margin },
      expectedCost: observed ? (line.expected?.cost[at] ?? null) : cost,
      expectedMargin: observed ? (line.expected?.incrementalMargin[at] ?? null) : margin,
      low: line.marginLow[at] ?? null,
      high: line.marginHigh[at] ?? null,
    };
  });
}
