import type { CellKind, CellStyle, FilledCell, Reading } from "./cell-kind";
import { readDay } from "./read-day";
import { type Decimals, readNumber } from "./read-number";

type Range = { readonly min?: number; readonly max?: number };

function within(value: number, { min = -1e15, max = 1e15 }: Range): Reading {
  if (value >= min && value <= max) return { value };
  if (min >= 0 && max <= 100) return { problem: `This must lie between ${min} and ${max}.` };
  if (value > max) return { problem: `The most is ${max.toLocaleString("en-GB")}.` };
  return { problem: min === 0 ? "This must not be negative." : `The least is ${min.toLocaleString("en-GB")}.` };
}

function numberOf(cell: FilledCell, decimals: Decimals, { decimalMark }: CellStyle) {
  if (typeof cell === "boolean") return { problem: "This is not a number." };
  return typeof cell === "number" ? { value: cell } : readNumber(cell, { decimals, decimalMark });
}

const written = (value: unknown) => (typeof value === "number" ? value : null);

/** A whole number. */
export function wholeCell(range: Range, words: string, example: string): CellKind {
  return {
    words,
    example,
    empty: null,
    read: (cell, style) => {
      const read = numberOf(cell, 0, style);
      if ("problem" in read) return read;
      return Number.isInteger(read.value) ? within(read.value, range) : { problem: "This must be a whole number." };
    },
    write: written,
  };
}

/** An answer to a rubric. */
export const rubricCell = (example = "4"): CellKind =>
  wholeCell({ min: 1, max: 5 }, "a whole number from 1 to 5", example);

/** A number with any decimals. */
export function decimalCell(range: Range, words: string, example: string): CellKind {
  return {
    words,
    example,
    empty: null,
    hasDecimals: true,
    read: (cell, style) => {
      const read = numberOf(cell, "any", style);
      return "problem" in read ? read : within(read.value, range);
    },
    write: written,
  };
}

/** An amount in whole currency units with at most two decimals. */
export function moneyCell(example: string): CellKind {
  return {
    words: "an amount with at most two decimals",
    example,
    empty: null,
    hasDecimals: true,
    read: (cell, style) => {
      const read = numberOf(cell, 2, style);
      if ("problem" in read) return read;
      const cents = read.value * 100;
      if (Math.abs(cents - Math.round(cents)) >= 1e-4) return { problem: "Money has at most two decimals." };
      return within(read.value, { max: 9e13 });
    },
    write: written,
  };
}

/** A fraction of one, written as 0.42 or with its sign as 42 %. */
export function fractionCell(range: Range, words: string, example: string): CellKind {
  return {
    words,
    example,
    empty: null,
    hasDecimals: true,
    read: (cell, style) => {
      const [, part] = typeof cell === "string" ? (/^(.*)%\s*$/.exec(cell.trim()) ?? []) : [];
      const read = numberOf(part ?? cell, "any", style);
      if ("problem" in read) return read;
      const { max = Number.POSITIVE_INFINITY, min = Number.NEGATIVE_INFINITY } = range;
      // Twelve digits: 7.6 / 100 is to be 0.076, as somebody who writes it out would have it.
      const value = part === undefined ? read.value : Number((read.value / 100).toPrecision(12));
      if (value >= min && value <= max) return { value };
      return part === undefined && value > 1 && value <= 100
        ? {
            problem: `Write ${read.value} % or ${Number((read.value / 100).toPrecision(12))}: the number alone may be either.`,
          }
        : { problem: `This must be ${words}.` };
    },
    write: written,
  };
}

/** A calendar day. */
export function dayCell(example: string): CellKind {
  return {
    words: "a date such as 2026-11-21",
    example,
    empty: null,
    read: (cell, { dayOrder }) =>
      typeof cell === "string" ? readDay(cell, dayOrder) : { problem: "This is not a date. Write it as 2026-11-21." },
    write: (value) => (typeof value === "string" ? value : null),
  };
}
