import Papa from "papaparse";
import writeXlsxFile from "write-excel-file/node";
import type { RawCell } from "@/domain/exchange/tables/raw-table";
import { exportCell } from "./export-cell";

export type Table = {
  /** What the table is called; in a workbook, the name of its sheet. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly RawCell[])[];
};

/** A table as a file that `readTables` reads back as it was; no cell of it runs as a formula. */
export async function writeTable(format: "csv" | "xlsx", table: Table): Promise<Uint8Array> {
  return format === "csv" ? csvOf(table) : xlsxOf(table);
}

function csvOf({ header, rows }: Table): Uint8Array {
  const cells = [header, ...rows].map((row) => row.map(exportCell));
  // Without the mark at the start Excel takes UTF-8 for an old encoding.
  return new TextEncoder().encode(`\ufeff${Papa.unparse(cells, { newline: "\r\n" })}\r\n`);
}

async function xlsxOf({ name, header, rows }: Table): Promise<Uint8Array> {
  const heading = header.map((text) => ({ value: sheetText(text), fontWeight: "bold", wrap: true }) as const);
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "string" ? sheetText(cell) : cell)));
  const options = { sheet: sheetName(name), stickyRowsCount: 1, columns: widths(header, rows) };
  return writeXlsxFile([heading, ...cells], options).toBuffer();
}

/** Names of what every object has: the writer looks texts up in an object and would find these there. */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

const escaped = (letters: string) =>
  letters
    .split("")
    .map((letter) => `_x${letter.charCodeAt(0).toString(16).padStart(4, "0")}_`)
    .join("");

/** What XML allows and discourages: the writer leaves these out. */
const discouraged = /[\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffd-\uffff]|[\ud800-\udbff][\udffe\udfff]/g;

/** Text for a cell of a workbook, where _x0041_ would read as A. */
function sheetText(given: string): string {
  const text = String(exportCell(given))
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(discouraged, escaped);
  return inherited.has(text) ? escaped(text.charAt(0)) + text.slice(1) : text;
}

/** As Excel allows it: 31 characters, none of []/\:*? and no apostrophe at either end. */
function sheetName(name: string): string {
  const allowed = name.replace(/[[\]/\\:*?\s\u0000-\u001f]+/g, " ").replace(/^['\s]+/, "");
  return (
    allowed
      .slice(0, 31)
      .toWellFormed()
      .replace(/['\s\ufffd]+$/, "") || "Table"
  );
}

const longestLine = (text: string) => text.split("\n").reduce((most, line) => Math.max(most, line.length), 0);

/** Wide enough for most of a column's content, and never so wide that the next one is out of sight. */
function widths(header: readonly string[], rows: Table["rows"]): { width: number }[] {
  return header.map((heading, column) => {
    const lengths = rows
      .slice(0, 500)
      .map((row) => longestLine(String(row[column] ?? "")))
      .sort((a, b) => a - b);
    const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
    return { width: Math.min(60, Math.max(8, Math.min(longestLine(heading), 30), usual) + 2) };
  });
}
