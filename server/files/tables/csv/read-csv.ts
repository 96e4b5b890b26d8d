import type { RawTable } from "@/domain/exchange/tables/raw-table";
import { checkIsTable } from "../file-kind";
import { makeTable } from "../make-table";
import { refuse } from "../refuse";
import { decodeText } from "./decode-text";
import { parseRows } from "./parse-rows";
import { sniffSeparator } from "./sniff-separator";

/** The table in a text file, whatever separates its cells and however it is encoded. @throws AttuneError */
export function readCsv(bytes: Uint8Array, most?: number): RawTable {
  const { text: decoded, note } = decodeText(bytes);
  checkIsTable(decoded);
  const text = decoded.replace(/\r\n?/g, "\n");
  // Excel writes its separator above the table and does not count that line.
  const [line = "", told] = /^sep=([,;\t|])\n/i.exec(text) ?? [];
  const rows = parseRows(text.slice(line.length), told ?? sniffSeparator(text) ?? ",", true, most);
  const table = makeTable({ sheet: null, rows, notes: note === null ? [] : [note], ragged: true });
  return table ?? refuse("This file is empty.");
}
