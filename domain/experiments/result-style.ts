import type { CellStyle } from "../exchange/tables/cell-kind";
import type { RawTable } from "../exchange/tables/raw-table";
import { shownDecimalMark } from "../exchange/tables/read-number";
import type { ResultMapping } from "./result-file";

/**
 * How a file of results writes decimals: what was chosen, else the mark that all its figures agree on which show theirs
 * beyond doubt, else not known. The order of day and month is never guessed.
 */
export function resultStyle({ rows }: RawTable, mapping: ResultMapping, chosen: CellStyle): CellStyle {
  if (chosen.decimalMark !== null) return chosen;
  const shown = new Set<"." | ",">();
  for (const [at, column] of mapping.entries()) {
    if (column?.holds !== "figure" && column?.holds !== "value" && column?.holds !== "exposed") continue;
    for (const cells of rows) {
      const cell = cells[at];
      const mark = typeof cell === "string" && /[.,]/.test(cell) ? shownDecimalMark(cell) : null;
      if (mark !== null) shown.add(mark);
    }
  }
  const [only] = shown;
  return shown.size === 1 && only ? { ...chosen, decimalMark: only } : chosen;
}
