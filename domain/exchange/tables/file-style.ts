import type { CellStyle } from "./cell-kind";
import type { MappedColumn } from "./propose-mapping";
import type { RawTable } from "./raw-table";
import { shownDecimalMark } from "./read-number";

/**
 * How a file writes what can be read in two ways. What was chosen holds; a decimal mark nobody chose is the one that
 * all numbers agree on which show theirs beyond doubt. The order of day and month is never guessed.
 */
export function fileStyle(raw: RawTable, mapped: readonly MappedColumn[], chosen: CellStyle): CellStyle {
  if (chosen.decimalMark !== null) return chosen;
  const shown = new Set<"." | ",">();
  for (const { at } of mapped.filter(({ column }) => column.holds.hasDecimals))
    for (const cells of raw.rows) {
      const cell = cells[at];
      const mark = typeof cell === "string" ? shownDecimalMark(cell) : null;
      if (mark !== null) shown.add(mark);
    }
  const [only = null] = shown;
  return { ...chosen, decimalMark: shown.size === 1 ? only : null };
}
