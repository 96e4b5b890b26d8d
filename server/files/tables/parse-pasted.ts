import { AttuneError } from "@/domain/errors";
import type { RawTable } from "@/domain/exchange/tables/raw-table";
import { parseRows } from "./csv/parse-rows";
import { sniffSeparator } from "./csv/sniff-separator";
import { makeTable } from "./make-table";
import { refuse } from "./refuse";

const MOST = 1024 * 1024;

/** The table in a text from the clipboard: as spreadsheet programs copy it, or lines of CSV. @throws AttuneError */
export function parsePasted(pasted: string): RawTable {
  if (pasted.length > MOST) refuse("This is more than can be pasted at once. Save it as a file and import that.");
  const text = pasted.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const separator = text.includes("\t") ? "\t" : (sniffSeparator(text) ?? "\t");
  return makeTable({ sheet: null, rows: rowsOf(text, separator), ragged: true }) ?? refuse("Nothing was pasted.");
}

/** Not every program puts a cell in quotation marks that begins with one; then they are letters. */
function rowsOf(text: string, separator: string) {
  try {
    return parseRows(text, separator);
  } catch (error) {
    if (error instanceof AttuneError && text.includes('"')) return parseRows(text, separator, false);
    throw error;
  }
}
