import { type CellStyle, isBlank, shownCell } from "../exchange/tables/cell-kind";
import { dayCell, decimalCell, wholeCell } from "../exchange/tables/number-cells";
import type { RawCell } from "../exchange/tables/raw-table";
import type { ArmResult } from "./experiment";
import type { ResultCode, ResultProblem } from "./result-file";
import { belowZeroSpread, shareOfMeasure, shareOfPeople } from "./typed-cell";

/** A cell where it stands, for the reader and for whoever must correct it. */
export type PlacedCell = { readonly cell: RawCell | undefined; readonly row: number; readonly column: string };
type Read = { readonly value: number | null } | { readonly problem: ResultProblem };

const people = wholeCell({ min: 0 }, "a whole number of people", "5210");
const amount = decimalCell({}, "a number", "4.25");
const days = dayCell("2026-11-21");

/** A problem of one cell, with what stands in it. */
export function cellProblem(at: PlacedCell, code: ResultCode, message: string): ResultProblem {
  return { row: at.row, column: at.column, value: shownCell(at.cell), code, message };
}

const partOfPerson = "This must be a whole number: how many people, not which share of them.";
const isPercentage = (cell: RawCell | undefined) => typeof cell === "string" && cell.trim().endsWith("%");

/**
 * A number of people: whole, 0 or more. Errors: NO_UNITS when empty, INVALID_COUNT when below zero, not whole or a
 * percentage, NOT_FINITE when it is no number.
 */
export function readCount(at: PlacedCell, style: CellStyle): Read {
  const { cell } = at;
  if (isBlank(cell))
    return { problem: cellProblem(at, "NO_UNITS", "This cell is empty. Enter a count; 0 where nobody.") };
  if (isPercentage(cell)) {
    return { problem: cellProblem(at, "INVALID_COUNT", shareOfPeople) };
  }
  const read = people.read(cell, style);
  if ("value" in read) return { value: Number(read.value) };
  const known = amount.read(cell, style);
  const isNumber = "value" in known && Number.isFinite(known.value);
  const isPart = isNumber && !Number.isInteger(known.value);
  return { problem: cellProblem(at, isNumber ? "INVALID_COUNT" : "NOT_FINITE", isPart ? partOfPerson : read.problem) };
}

/**
 * A mean, a spread or what one unit came to: any number, negative ones too (refunds). Errors: INSUFFICIENT_UNITS when
 * empty, NOT_FINITE when it is no number, or may be two.
 */
export function readAmount(at: PlacedCell, style: CellStyle): Read {
  const { cell } = at;
  // What every file of single units is full of, read without the detours that odd ways of writing need.
  if (typeof cell === "number" && Math.abs(cell) <= 1e15) return { value: cell };
  if (typeof cell === "string" && /^-?\d{1,15}(\.\d{1,2})?$/.test(cell)) return { value: Number(cell) };
  if (isBlank(cell)) return { problem: cellProblem(at, "INSUFFICIENT_UNITS", "This cell is empty. Enter a number.") };
  if (isPercentage(cell)) {
    return { problem: cellProblem(at, "NOT_FINITE", shareOfMeasure) };
  }
  const read = amount.read(cell, style);
  return "value" in read ? { value: Number(read.value) } : { problem: cellProblem(at, "NOT_FINITE", read.problem) };
}

/** A figure of an arm; a spread below zero is NEGATIVE_SD, people asked may be left out. */
export function readFigure(figure: keyof ArmResult, at: PlacedCell, style: CellStyle): Read {
  if (figure === "invited" && isBlank(at.cell)) return { value: null };
  if (figure !== "mean" && figure !== "sd") return readCount(at, style);
  const read = readAmount(at, style);
  const negative = figure === "sd" && "value" in read && (read.value ?? 0) < 0;
  return negative ? { problem: cellProblem(at, "NEGATIVE_SD", belowZeroSpread) } : read;
}

/** A calendar day, YYYY-MM-DD. Errors: NOT_FINITE when there is none, when it may be two days, or when it is still to come. */
export function readResultDay(
  at: PlacedCell,
  style: CellStyle,
  lastDay = "9999-12-31",
): { value: string } | { problem: ResultProblem } {
  if (isBlank(at.cell))
    return { problem: cellProblem(at, "NOT_FINITE", "This row has no day. Write it as 2026-11-21.") };
  const read = days.read(at.cell, style);
  if (!("value" in read)) return { problem: cellProblem(at, "NOT_FINITE", read.problem) };
  const day = String(read.value);
  return day <= lastDay
    ? { value: day }
    : { problem: cellProblem(at, "NOT_FINITE", "This day is still to come: nothing can have been counted on it.") };
}
