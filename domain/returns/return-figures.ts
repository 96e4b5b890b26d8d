import { quarterInWords } from "../quarters";
import { counted, moneyInWords } from "../roadmap/wording";
import { type Figure, notKnown, type Part, pctWords } from "./figure";
import { type LineQuarter, lineQuarters } from "./line-quarters";
import type { Return } from "./return-line";
import type { ReturnLine } from "./returns";

/** The figures of one line with all they are made of. */
export type ReturnFigures = {
  readonly cost: Figure;
  readonly margin: Figure;
  readonly roi: Figure;
  readonly payback: Figure<string>;
  readonly toDate: { readonly cost: Figure; readonly margin: Figure; readonly roi: Figure };
};

const roiFormula = "(margin − cost) ÷ cost × 100";

/**
 * Cost, margin, return and payback of a line (formula 22), each with its quarters, the words of its formula, its basis
 * and how far it was observed.
 *
 * @param sign of the currency, as `moneyInWords` takes it
 */
export function returnFigures(line: ReturnLine, computed: Return, sign: string): ReturnFigures {
  const rows = lineQuarters(line);
  const seen = rows.filter(({ observed }) => observed);
  const note = returnNote(line);
  const money = (value: number): string => moneyInWords(value, sign);
  const summed = (of: readonly LineQuarter[], which: "cost" | "margin", total: number): Figure => ({
    value: total,
    words: money(total),
    parts: [
      ...of.map((row) => quarterPart(row, row[which], money)),
      { label: "Together", how: "sum, in whole money", value: money(total), total: true },
    ],
    note,
  });
  const { toDate } = computed;
  return {
    cost: summed(rows, "cost", computed.totalCost),
    margin: summed(rows, "margin", computed.totalMargin),
    roi: roiFigure(computed.roiPct, computed.totalMargin, computed.totalCost, money, note),
    payback: paybackFigure(computed.paybackQuarter, line.quarters, computed.cumulative, money, note),
    toDate: {
      cost: summed(seen, "cost", toDate.cost),
      margin: summed(seen, "margin", toDate.margin),
      roi: roiFigure(toDate.roiPct, toDate.margin, toDate.cost, money, note),
    },
  };
}

/** Margin less cost against cost, in its parts. */
export function roiFigure(
  roiPct: number | null,
  margin: number,
  cost: number,
  money: (value: number) => string,
  note: string,
): Figure {
  return {
    value: roiPct,
    words: pctWords(roiPct),
    parts: [
      { label: "Margin", value: money(margin) },
      { label: "Cost", value: money(cost) },
      {
        label: "Return",
        how: roiFormula,
        value: roiPct === null ? "not known without cost" : pctWords(roiPct),
        total: true,
      },
    ],
    note,
  };
}

/** The first quarter from which the sum stays at nothing or above, with the sum in every quarter. */
export function paybackFigure(
  quarter: string | null,
  quarters: readonly string[],
  cumulative: readonly number[],
  money: (value: number) => string,
  note: string,
): Figure<string> {
  const words = quarter === null ? (quarters.length === 0 ? notKnown : "not within the line") : quarterInWords(quarter);
  return {
    value: quarter,
    words,
    parts: [
      ...quarters.map((of, at) => ({
        label: quarterInWords(of),
        ...(at === 0 ? { how: "all margin − all cost so far" } : {}),
        value: money(cumulative[at] ?? 0),
      })),
      { label: "Paid back from", how: "stays at nothing or above from here on", value: words, total: true },
    ],
    note,
  };
}

/** Where the figures of a line come from, and until when they were observed. */
export function returnNote({ basis, actualThrough, quarters }: ReturnLine): string {
  const seen = actualThrough === null ? 0 : quarters.filter((quarter) => quarter <= actualThrough).length;
  const through =
    seen === 0 || actualThrough === null
      ? "Nothing observed yet: all of it is expected."
      : `Observed through ${quarterInWords(actualThrough)}${
          seen < quarters.length ? `; ${counted(quarters.length - seen, "quarter")} expected` : ""
        }.`;
  return `${basis ? `Basis: ${basis.replace(/\.$/, "")}.` : "Nobody wrote down what this rests on."} ${through}`;
}

function quarterPart(row: LineQuarter, value: number | null, money: (value: number) => string): Part {
  return {
    label: quarterInWords(row.quarter),
    how: row.observed ? "observed" : "expected",
    value: value === null ? "not known, counts as nothing" : money(value),
  };
}
