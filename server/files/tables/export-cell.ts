import type { RawCell } from "@/domain/exchange/tables/raw-table";

/** What a spreadsheet program takes for the beginning of a formula, wide forms of East Asia included. */
const risky = /^'*[=+\-@\t\r\n＝＋－＠]/;
const guarded = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** A cell as it may stand in a file: text that a spreadsheet would run as a formula begins with an apostrophe. */
export function exportCell<T extends RawCell>(cell: T): T | string {
  return typeof cell === "string" && risky.test(cell) ? `'${cell}` : cell;
}

/** The text that `exportCell` was given. */
export function importCell(text: string): string {
  return guarded.test(text) ? text.slice(1) : text;
}
