import { cellValue } from "./column-values";
import { type ColumnId, columnName, type EditableColumn, isEditable } from "./columns";
import type { ListedRow } from "./listed-row";
import type { NameOf } from "./names";
import { type CellChoices, readCell } from "./read-cell";
import type { RowChange, RowSet } from "./with-changes";

export type PastedCell = {
  readonly useCaseId: string;
  readonly name: string;
  readonly column: ColumnId;
  readonly from: string;
  readonly to: string;
};
export type RefusedCell = Omit<PastedCell, "from"> & { readonly why: string };

export type PastePlan = {
  /** One per row that changes. */
  readonly changes: readonly RowChange[];
  readonly cells: readonly PastedCell[];
  readonly refused: readonly RefusedCell[];
  /** Lines and columns that lie beyond the list. */
  readonly beyond: number;
};

type At = {
  readonly rows: readonly ListedRow[];
  readonly columns: readonly ColumnId[];
  /** The cell pasted onto. */
  readonly row: number;
  readonly column: number;
};
type Terms = {
  readonly choices: CellChoices;
  readonly nameOf: NameOf;
  readonly may: { readonly contribute: boolean; readonly edit: boolean };
};

/**
 * What pasting cells onto a cell of the list would change, downwards and to the right: one change per row, what stays
 * as it is left out, and why each of the others cannot be. A single value fills nothing but its cell; a first line
 * that repeats the heads of the columns is not pasted.
 */
export function planPaste(pasted: readonly (readonly string[])[], at: At, { choices, nameOf, may }: Terms): PastePlan {
  const lines = withoutHead(pasted, at);
  const sets = new Map<string, RowSet>();
  const cells: PastedCell[] = [];
  const refused: RefusedCell[] = [];
  let beyond = 0;
  lines.forEach((line, down) => {
    const row = at.rows[at.row + down];
    line.forEach((to, right) => {
      const column = at.columns[at.column + right];
      if (!row || !column) {
        beyond++;
        return;
      }
      const from = String(cellValue(row, column, nameOf));
      if (from.toLowerCase() === to.trim().toLowerCase() && (from === to.trim() || column !== "name")) return;
      const cell = { useCaseId: row.id, name: row.name, column, to };
      const read = isEditable(column, may)
        ? readCell(column as EditableColumn, to, choices)
        : { refusal: `${columnName(column)} cannot be written here.` };
      if ("refusal" in read) refused.push({ ...cell, why: read.refusal });
      else {
        sets.set(row.id, joined(sets.get(row.id), read.set));
        cells.push({ ...cell, from });
      }
    });
  });
  return { changes: [...sets].map(([useCaseId, set]) => ({ useCaseId, set })), cells, refused, beyond };
}

/** Two sets as one; answers of both. */
export function joined(before: RowSet | undefined, set: RowSet): RowSet {
  const answers = before?.answers || set.answers ? { ...before?.answers, ...set.answers } : undefined;
  return { ...before, ...set, ...(answers && { answers }) };
}

function withoutHead(pasted: readonly (readonly string[])[], { columns, column }: At): readonly (readonly string[])[] {
  const [first, ...rest] = pasted;
  const isHead =
    first !== undefined &&
    rest.length > 0 &&
    first.every((cell, right) => {
      const under = columns[column + right];
      return under !== undefined && columnName(under) === cell;
    });
  return isHead ? rest : pasted;
}

/** "12 cells in 6 rows change; 2 cannot". */
export function pasteSentence({ changes, cells, refused, beyond }: PastePlan): string {
  const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
  const what =
    cells.length === 0
      ? "Nothing would change"
      : `${counted(cells.length, "cell", "cells")} in ${counted(changes.length, "row", "rows")} ${cells.length === 1 ? "changes" : "change"}`;
  const cannot = refused.length === 0 ? "" : `; ${refused.length} cannot`;
  const outside = beyond === 0 ? "" : `; ${beyond} would fall outside the list`;
  return `${what}${cannot}${outside}.`;
}
