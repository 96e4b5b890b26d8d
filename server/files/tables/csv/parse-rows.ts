import Papa from "papaparse";
import { cellText } from "../cell-text";
import { collectRows, type Row } from "../read-rows";
import { counted, refuse } from "../refuse";
import { tableLimits } from "../table-limits";

/** Parsed in pieces, so that a file of nothing but line breaks is refused before it fills the memory. */
const PIECE = 4 * 1024 * 1024;
/** Blank rows that a spreadsheet may have left behind; beyond, a file is nothing else. */
const BLANK = 200_000;
/** Columns of the widest spreadsheet, blank ones too. */
const WIDEST = 16_384;

const faults: Readonly<Record<string, string>> = {
  MissingQuotes: "begins a cell with a quotation mark that is never closed",
  InvalidQuotes: "closes a quotation mark before its cell ends",
};

/**
 * The rows of a text with content. A row in quotation marks may run over several lines; it counts once, as spreadsheet
 * programs count it. `quotes` off takes quotation marks for letters.
 *
 * @throws AttuneError naming the row
 */
export function parseRows(text: string, delimiter: string, quotes = true, most?: number): Row[] {
  const rows: Row[] = [];
  const collection = collectRows(most);
  let number = 0;
  let blank = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: "\n",
    chunkSize: PIECE,
    ...(quotes ? {} : { quoteChar: "\u0001" }),
    step: ({ data, errors }) => {
      number++;
      const fault = errors.map(({ code }) => faults[code]).find((sentence) => sentence !== undefined);
      if (fault) refuse(`Row ${counted(number)} ${fault}. Correct it, then import again.`);
      if (data.length > WIDEST)
        refuse(
          `Row ${counted(number)} has ${counted(data.length)} cells; ${tableLimits.columns} columns are the most.`,
        );
      const cells = data.map((cell, column) => cellText(cell, null, number, column));
      if (cells.some((cell) => cell !== null)) collection.add(rows, null, number, cells);
      else if (++blank > BLANK)
        refuse(`This file has more than ${counted(BLANK)} blank rows. Remove them, then import again.`);
    },
  });
  return rows;
}
