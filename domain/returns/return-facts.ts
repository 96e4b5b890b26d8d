import { z } from "zod";
import { functions, oneOf } from "../enums";
import { AttuneError } from "../errors";
import { id, list, maybe, money, quarter, text, words } from "../fields";
import { quarterAfter, quarterInWords } from "../quarters";
import { isObserved, lineQuarters } from "./line-quarters";
import { mostQuarters } from "./observe-quarter";
import type { ReturnLine } from "./returns";

/** What is expected of one quarter. */
export const expectedQuarter = z.strictObject({
  quarter,
  cost: maybe(money),
  margin: maybe(money),
  low: maybe(money),
  high: maybe(money),
});
export type ExpectedQuarter = z.infer<typeof expectedQuarter>;

/** What people write of a return line. What was observed is entered by itself, and stays as it is here. */
export const returnFacts = {
  useCaseId: maybe(id),
  name: words(200),
  function: maybe(oneOf(functions)),
  /** The quarters that are not observed yet, one after the other. */
  quarters: list(expectedQuarter, mostQuarters),
  basis: maybe(text(500)),
  basisEvidenceId: maybe(id),
  intangibles: list(words(300), 30),
};
export type ReturnFacts = z.infer<z.ZodObject<typeof returnFacts>>;

/** What may be written of a line, as it stands: what `withFacts` takes back. */
export function factsOf(line: ReturnLine): ReturnFacts {
  const { useCaseId, name, function: businessFunction, basis, basisEvidenceId, intangibles } = line;
  const quarters = lineQuarters(line)
    .filter(({ observed }) => !observed)
    .map(({ quarter: of, cost, margin, low, high }) => ({ quarter: of, cost, margin, low, high }));
  return { useCaseId, name, function: businessFunction, quarters, basis, basisEvidenceId, intangibles };
}

/**
 * A line with what people wrote of it; its observed quarters stay as they are.
 *
 * @throws AttuneError `invalid` where quarters do not follow one another, a cost is negative, or an expected margin
 *   lies outside its range
 */
export function withFacts(line: ReturnLine, { quarters: expected, ...facts }: ReturnFacts): ReturnLine {
  const observed = lineQuarters(line).filter((row) => row.observed);
  refuseUnsound(expected, observed.at(-1)?.quarter ?? null, observed.length);
  const rows = [...observed, ...expected];
  const ranges = rows.some(({ low, high }) => low !== null || high !== null);
  const first = rows[0]?.quarter ?? null;
  return {
    ...line,
    ...facts,
    startQuarter: first === line.quarters[0] ? line.startQuarter : first,
    quarters: rows.map((row) => row.quarter),
    cost: rows.map(({ cost }) => cost),
    incrementalMargin: rows.map(({ margin }) => margin),
    marginLow: ranges ? rows.map(({ low }) => low) : [],
    marginHigh: ranges ? rows.map(({ high }) => high) : [],
    expected: line.expected && {
      cost: rows.map((_, at) => (at < observed.length ? (observed[at]?.expectedCost ?? null) : null)),
      incrementalMargin: rows.map((_, at) => (at < observed.length ? (observed[at]?.expectedMargin ?? null) : null)),
    },
  };
}

/**
 * A new line. What lies at or before `actualThrough` was observed when it was written down.
 *
 * @param now the quarter of today, YYYY-Qn
 * @throws AttuneError `invalid` as `withFacts`, and where a quarter said to be observed is not over or not in the line
 */
export function newLine(lineId: string, facts: ReturnFacts, actualThrough: string | null, now: string): ReturnLine {
  const blank: ReturnLine = {
    ...{ id: lineId, useCaseId: null, name: "", function: null, startQuarter: null, actualThrough: null },
    ...{ quarters: [], cost: [], incrementalMargin: [], marginLow: [], marginHigh: [], expected: null },
    ...{ basis: null, basisEvidenceId: null, intangibles: [] },
  };
  const line = withFacts(blank, facts);
  if (actualThrough === null) return line;
  if (!line.quarters.includes(actualThrough))
    throw refused(`${quarterInWords(actualThrough)} is no quarter of this line, so it cannot be observed up to there.`);
  if (actualThrough >= now) throw refused(`${quarterInWords(actualThrough)} is not over yet, so it was not observed.`);
  const gap = lineQuarters({ ...line, actualThrough }).find(
    ({ observed, cost, margin }) => observed && (cost === null || margin === null),
  );
  if (gap) throw refused(`Enter cost and margin of ${quarterInWords(gap.quarter)}: it is said to be observed.`);
  return { ...line, actualThrough };
}

function refuseUnsound(expected: readonly ExpectedQuarter[], after: string | null, before: number): void {
  if (before + expected.length === 0) throw refused("A line needs at least one quarter.");
  if (before + expected.length > mostQuarters) throw refused(`A line has at most ${mostQuarters} quarters.`);
  let last = after;
  for (const { quarter: of, cost, margin, low, high } of expected) {
    const said = quarterInWords(of);
    if (last !== null && of !== quarterAfter(last, 1))
      throw refused(
        isObserved({ actualThrough: after }, of)
          ? `${said} was observed. Correct it where observations are entered.`
          : `After ${quarterInWords(last)} comes ${quarterInWords(quarterAfter(last, 1))}, not ${said}.`,
      );
    if ((cost ?? 0) < 0) throw refused(`The cost of ${said} is less than nothing. Put what comes in under margin.`);
    if (low !== null && high !== null && low > high)
      throw refused(`The range of ${said} is upside down: its low end is above its high end.`);
    if (margin !== null && ((low !== null && margin < low) || (high !== null && margin > high)))
      throw refused(`The expected margin of ${said} lies outside its own range.`);
    if (margin === null && (low !== null || high !== null))
      throw refused(`Say which margin you expect in ${said} inside that range.`);
    last = of;
  }
}

const refused = (sentence: string) => new AttuneError("invalid", sentence);
