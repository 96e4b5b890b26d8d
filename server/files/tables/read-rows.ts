import type { RawCell } from "@/domain/exchange/tables/raw-table";
import { columnName } from "../pptx/column-name";
import { counted, quoted, refuse } from "./refuse";
import { tableLimits } from "./table-limits";

/** A row with content, and its number as the file's own program counts it. */
export type Row = { readonly number: number; readonly cells: readonly RawCell[] };

/** Collects the rows of a file and its sheets, leaving out empty ones; refuses when the whole file holds too much. */
export function collectRows(most: number = tableLimits.rows) {
  let rows = 0;
  let characters = 0;

  const add = (to: Row[], sheet: string | null, number: number, cells: readonly RawCell[]): void => {
    const width = cells.findLastIndex((cell) => cell !== null) + 1;
    if (width === 0) return;
    const on = sheet === null ? "This file" : `The sheet ${quoted(sheet)}`;
    if (width > tableLimits.columns)
      refuse(`${on} reaches column ${columnName(width - 1)}; ${tableLimits.columns} columns are the most.`);
    // The first row of each table is its heading.
    if (to.length > 0) rows++;
    if (rows > most) refuse(`${on} has more than ${counted(most)} rows. Import it in smaller parts.`);
    for (const cell of cells) if (typeof cell === "string") characters += cell.length;
    if (characters > tableLimits.unpacked)
      refuse(`${on} holds more than ${tableLimits.unpacked / 1024 / 1024} MB of text. Import it in smaller parts.`);
    to.push({ number, cells: cells.slice(0, width) });
  };
  return { add };
}

export type RowCollection = ReturnType<typeof collectRows>;
