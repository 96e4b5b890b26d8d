import { textOfCells } from "./clipboard-text";
import { cellValue } from "./column-values";
import { type ColumnId, columnName } from "./columns";
import type { ListedRow } from "./listed-row";
import type { NameOf } from "./names";

/** The rows as text for a spreadsheet, with the heads of the columns shown. */
export function copyRows(rows: readonly ListedRow[], columns: readonly ColumnId[], nameOf: NameOf): string {
  return textOfCells([
    columns.map(columnName),
    ...rows.map((row) => columns.map((column) => cellValue(row, column, nameOf))),
  ]);
}
