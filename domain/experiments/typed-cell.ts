import { readNumber, shownDecimalMark } from "../exchange/tables/read-number";
import type { ResultFigure } from "./figures-of-type";
import type { StatCode } from "./outcome";

export const shareOfPeople = "This is a percentage. Enter how many people, not which share of them.";
export const shareOfMeasure = "This is a percentage. Enter the number itself, in the unit of the measure.";
export const belowZeroSpread = "A spread cannot be below zero.";

/** A cell as it was typed: its value, and how it was read where that may surprise; or why it has none. */
export type TypedCell =
  | { readonly value: number | null; readonly note: string | null }
  | { readonly code: StatCode; readonly problem: string };

const mostPeople = 1e12;
const grouped = (value: number) => value.toLocaleString("en-GB", { maximumFractionDigits: 10 });

/**
 * Reads a figure as people type it: "5,210", "5 210", "4.25" and "4,25". Nothing typed is null. Errors: INVALID_COUNT for people
 * below zero, not whole or a percentage; NEGATIVE_SD; NOT_FINITE for what is no number, or may be two. Statistics, section 12.
 */
export function readTypedCell(typed: string, figure: "exposed" | ResultFigure): TypedCell {
  const text = typed.trim();
  if (text === "") return { value: null, note: null };
  const isCount = figure !== "mean" && figure !== "sd";
  if (text.endsWith("%"))
    return isCount
      ? { code: "INVALID_COUNT", problem: shareOfPeople }
      : { code: "NOT_FINITE", problem: shareOfMeasure };
  return isCount ? readPeople(text) : readAmount(text, figure);
}

function readPeople(text: string): TypedCell {
  const read = readNumber(text, { decimals: 0, decimalMark: null });
  if ("problem" in read) return { code: "NOT_FINITE", problem: read.problem };
  const { value } = read;
  if (value < 0) return { code: "INVALID_COUNT", problem: "People cannot be fewer than 0." };
  if (!Number.isInteger(value))
    return { code: "INVALID_COUNT", problem: "People are counted in whole numbers, without decimals." };
  if (value > mostPeople) return { code: "INVALID_COUNT", problem: `The most is ${grouped(mostPeople)}.` };
  return { value, note: text.includes(".") ? `Read as ${grouped(value)}.` : null };
}

function readAmount(text: string, figure: "mean" | "sd"): TypedCell {
  const [, whole, part] = /^[+-]?([1-9]\d{0,2}),(\d{3})$/.exec(text) ?? [];
  if (whole !== undefined) {
    const problem = `This may be ${whole}${part} or ${whole}.${part}. Write it without a comma.`;
    return { code: "NOT_FINITE", problem };
  }
  const read = readNumber(text, { decimals: "any", decimalMark: "." });
  if ("problem" in read) return { code: "NOT_FINITE", problem: read.problem };
  const { value } = read;
  if (figure === "sd" && value < 0) return { code: "NEGATIVE_SD", problem: belowZeroSpread };
  return { value, note: shownDecimalMark(text) === "," ? `Read as ${grouped(value)}.` : null };
}
