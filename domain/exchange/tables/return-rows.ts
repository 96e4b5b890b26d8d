import { z } from "zod";
import { functions, oneOf } from "../../enums";
import { AttuneError } from "../../errors";
import { byCode } from "../../ordering";
import { quarterInWords } from "../../quarters";
import { lineQuarters } from "../../returns/line-quarters";
import { observeQuarter } from "../../returns/observe-quarter";
import { factsOf, newLine, withFacts } from "../../returns/return-facts";
import type { ReturnLine } from "../../returns/returns";

export const quarterStates = ["expected", "observed"] as const;

export const returnRow = z.object({
  /** Line and quarter as one key. */
  id: z.string(),
  /** What a person calls it. */
  name: z.string(),
  lineId: z.string().nullable(),
  line: z.string(),
  useCaseId: z.string().nullable(),
  function: oneOf(functions).nullable(),
  quarter: z.string(),
  state: oneOf(quarterStates),
  cost: z.number().nullable(),
  margin: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  expectedCost: z.number().nullable(),
  expectedMargin: z.number().nullable(),
  basis: z.string().nullable(),
});

/** One quarter of a return line as a row of a file. Money in whole currency units. */
export type ReturnRow = z.infer<typeof returnRow>;

/** By which rows belong together: the id of their line, else its name. */
export const lineKey = ({ lineId, line }: Pick<ReturnRow, "lineId" | "line">): string => lineId ?? `“${line}”`;
export const rowKey = (row: Pick<ReturnRow, "lineId" | "line" | "quarter">): string => `${lineKey(row)} ${row.quarter}`;

/** A line as rows, in the order of its quarters. @param called what the line goes by */
export function rowsOfReturnLine(line: ReturnLine, called: string): ReturnRow[] {
  const { id: lineId, useCaseId, function: businessFunction, basis } = line;
  return lineQuarters(line).map(({ quarter, observed, cost, margin, expectedCost, expectedMargin, low, high }) => ({
    ...{ id: rowKey({ lineId, line: called, quarter }), name: `${called}, ${quarterInWords(quarter)}` },
    ...{ lineId, line: called, useCaseId, function: businessFunction, quarter },
    ...{ state: observed ? "observed" : "expected", cost, margin, low, high },
    expectedCost: observed ? expectedCost : null,
    expectedMargin: observed ? expectedMargin : null,
    basis,
  }));
}

/**
 * A line after rows of a file: what they say was observed is observed, one quarter after the other, then what they expect
 * takes the place of what was expected.
 *
 * @param rows those that are new or say something else than the line
 * @param now the quarter of today, YYYY-Qn
 * @throws AttuneError `invalid` as `observeQuarter` and `withFacts`
 */
export function lineWithRows(line: ReturnLine, rows: readonly ReturnRow[], now: string): ReturnLine {
  const ordered = rows.toSorted((a, b) => byCode(a.quarter, b.quarter));
  const observed = ordered
    .filter(({ state }) => state === "observed")
    .reduce(
      (so, { quarter, cost, margin }) => observeQuarter(so, { quarter, cost: cost ?? 0, margin: margin ?? 0 }, now),
      line,
    );
  const expected = ordered.filter(({ state }) => state === "expected");
  if (expected.length === 0) return observed;
  const facts = factsOf(observed);
  const quarters = new Map(facts.quarters.map((each) => [each.quarter, each]));
  for (const { quarter, cost, margin, low, high } of expected)
    quarters.set(quarter, { quarter, cost, margin, low, high });
  return withFacts(observed, {
    ...facts,
    quarters: [...quarters.values()].sort((a, b) => byCode(a.quarter, b.quarter)),
  });
}

/**
 * A new line of rows of a file.
 *
 * @throws AttuneError `invalid` as `newLine`, and where rows of the line contradict one another
 */
export function lineOfRows(lineId: string, rows: readonly ReturnRow[], now: string): ReturnLine {
  const ordered = rows.toSorted((a, b) => byCode(a.quarter, b.quarter));
  const [first] = ordered;
  const last = ordered.findLast(({ state }) => state === "observed")?.quarter ?? null;
  const gap = ordered.find(({ state, quarter }) => state === "expected" && last !== null && quarter < last);
  if (gap)
    throw refused(
      `${quarterInWords(gap.quarter)} lies before a quarter that was observed, so it has to be observed too.`,
    );
  for (const { line, useCaseId, function: businessFunction, basis } of ordered)
    if (
      line !== first?.line ||
      useCaseId !== first.useCaseId ||
      businessFunction !== first.function ||
      basis !== first.basis
    )
      throw refused("The rows of a line have to agree on its name, use case, function and basis.");
  const quarters = ordered.map(({ quarter, cost, margin, low, high }) => ({ quarter, cost, margin, low, high }));
  const { line: name = "", useCaseId = null, function: businessFunction = null, basis = null } = first ?? {};
  const facts = {
    name,
    useCaseId,
    function: businessFunction,
    basis,
    basisEvidenceId: null,
    intangibles: [],
    quarters,
  };
  return newLine(lineId, facts, last, now);
}

const refused = (sentence: string) => new AttuneError("invalid", sentence);
