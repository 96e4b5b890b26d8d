import { columnName } from "../pptx/column-name";
import { importCell } from "./export-cell";
import { counted, quoted, refuse } from "./refuse";
import { tableLimits } from "./table-limits";

const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Where a cell is, in words; rows as the file's own program counts them, columns from 0. */
export const placeOf = (sheet: string | null, row: number, column: number): string =>
  `${sheet === null ? "Row" : `On the sheet ${quoted(sheet)}, row`} ${row}, column ${columnName(column)}`;

/**
 * The text of a cell as it was before it was exported, with one kind of line break; null where it is blank.
 *
 * @throws AttuneError where nothing can store or hold it
 */
export function cellText(text: string, sheet: string | null, row: number, column: number): string | null {
  if (text === "") return null;
  if (text.length > tableLimits.cell)
    refuse(
      `${placeOf(sheet, row, column)} holds ${counted(text.length)} characters; ${counted(tableLimits.cell)} are the most.`,
    );
  if (control.test(text) || !text.isWellFormed())
    refuse(`${placeOf(sheet, row, column)} holds a character that is not text. Remove it, then import again.`);
  const given = importCell(text.replace(/\r\n?/g, "\n"));
  return given.trim() === "" ? null : given;
}
