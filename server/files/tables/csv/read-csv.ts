import type { RawTable } from "@/domain/exchange/tables/raw-table";
import { checkIsTable } from "../file-kind";
import { makeTable } from "../make-table";
import { quoted, refuse } from "../refuse";
import { decodeText } from "./decode-text";
import { parseRows } from "./parse-rows";
import { sniffBelowTitle, sniffSeparator } from "./sniff-separator";

/** The table in a text file, whatever separates its cells and however it is encoded. @throws AttuneError */
export function readCsv(bytes: Uint8Array, most?: number): RawTable {
  const { text: decoded, note } = decodeText(bytes);
  checkIsTable(decoded);
  const text = decoded.replace(/\r\n?/g, "\n");
  // Excel writes its separator above the table and does not count that line.
  const [line = "", told] = /^sep=([,;\t|])\n/i.exec(text) ?? [];
  const separator = told ?? sniffSeparator(text);
  const titled = separator === null ? sniffBelowTitle(text) : null;
  const all = parseRows(text.slice(line.length), separator ?? titled?.separator ?? ",", true, most);
  const rows = all.slice(titled?.above ?? 0);
  const above = titled
    ? [
        `The headings are in row ${rows[0]?.number}. What stands above them, ${quoted(String(all[0]?.cells[0]))}, is left out.`,
      ]
    : [];
  const table = makeTable({ sheet: null, rows, notes: [...(note === null ? [] : [note]), ...above], ragged: true });
  return table ?? refuse("This file is empty.");
}
