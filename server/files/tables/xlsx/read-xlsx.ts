import type { RawTable } from "@/domain/exchange/tables/raw-table";
import { makeTable } from "../make-table";
import { collectRows } from "../read-rows";
import { quoted, refuse } from "../refuse";
import { openWorkbook } from "./open-workbook";
import { readSheet } from "./read-sheet";
import { readStrings } from "./read-strings";
import { readStyles } from "./read-styles";

/** The tables of a workbook, one a sheet; hidden and empty sheets are left out. @throws AttuneError */
export function readXlsx(bytes: Uint8Array, most?: number): RawTable[] {
  const book = openWorkbook(bytes);
  const shared = { strings: readStrings(book.strings), kinds: readStyles(book.styles), from1904: book.from1904 };
  const collection = collectRows(most);
  const left = book.sheets.filter(({ hidden }) => hidden).map(({ name }) => name);
  const tables = book.sheets.flatMap(({ name, path, hidden }) => {
    if (hidden) return [];
    const xml = book.part(path) ?? refuse(`The sheet ${quoted(name)} is missing from this workbook. Save it again.`);
    const { rows, notes } = readSheet(name, xml, shared, collection);
    return makeTable({ sheet: name, rows, notes, ragged: false }) ?? [];
  });
  const [first, ...others] = tables;
  if (!first)
    return refuse(
      left.length > 0 ? "Every sheet with content is hidden. Show one, then import again." : "This workbook is empty.",
    );
  const note = left.length > 0 ? [`Hidden sheets are left out: ${left.slice(0, 5).map(quoted).join(", ")}.`] : [];
  const notes = [...(first.notes ?? []), ...note];
  return [notes.length > 0 ? { ...first, notes } : first, ...others];
}
