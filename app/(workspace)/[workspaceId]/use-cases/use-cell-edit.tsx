import { useEffect, useState } from "react";
import { cellValue } from "@/domain/scoring/list/column-values";
import { columnName, type EditableColumn, isEditable } from "@/domain/scoring/list/columns";
import type { NameOf } from "@/domain/scoring/list/names";
import type { CellChoices } from "@/domain/scoring/list/read-cell";
import { comesLater } from "@/ui/comes-later";
import type { EditorStep } from "./cell-editor";
import type { GridColumn } from "./column-layout";
import type { RowEdit } from "./table-row";
import type { ListedRow, UseCaseListing } from "./use-case-list";
import type { EditMany } from "./use-edit-many";
import type { GridCell } from "./use-grid";
import type { ListItem } from "./use-shown-rows";

const loadEditor = () => import("./cell-editor");
const CellEditor = comesLater(() => loadEditor().then((module) => module.CellEditor));
const soonMs = 500;

type Editing = {
  readonly item: string;
  readonly column: EditableColumn;
  readonly typed: string | null;
  /** The row as it was when writing began. */
  readonly begunWith: ListedRow;
};
type Setting = {
  items: readonly ListItem[];
  columns: readonly GridColumn[];
  listing: UseCaseListing;
  nameOf: NameOf;
  choices: CellChoices;
  edit: EditMany;
  onStop: (rows: readonly ListedRow[]) => void;
  goTo: (cell: GridCell) => void;
};

/** Writing in one cell of the grid at a time. */
export function useCellEdit({ items, columns, listing, nameOf, choices, edit, onStop, goTo }: Setting) {
  const [editing, setEditing] = useState<Editing | null>(null);
  const { may } = listing;
  // Fetched before it is needed: the second key somebody types must find it.
  useEffect(() => {
    const soon = setTimeout(() => may.contribute && void loadEditor(), soonMs);
    return () => clearTimeout(soon);
  }, [may.contribute]);

  const rowOf = (item: string) => {
    const found = items.find(({ key }) => key === item);
    return found && "row" in found ? found.row : null;
  };
  const canEdit = ({ item, column }: GridCell) =>
    column !== "select" && isEditable(column, may) && rowOf(item) !== null;
  const begin = ({ item, column }: GridCell, typed: string | null = null): boolean => {
    const begunWith = rowOf(item);
    if (!begunWith || !canEdit({ item, column })) return false;
    setEditing({ item, column: column as EditableColumn, typed, begunWith });
    return true;
  };
  const leave = (step: EditorStep) => {
    if (!editing) return;
    setEditing(null);
    if (step === "stay") return;
    const { item, column } = editing;
    const at = items.findIndex(({ key }) => key === item);
    const beside = columns[columns.indexOf(column) + (step === "right" ? 1 : step === "left" ? -1 : 0)] ?? column;
    const to = step === "down" ? nextRow(items, at, 1) : step === "up" ? nextRow(items, at, -1) : null;
    goTo({ item: to ?? item, column: beside });
  };
  const editOf = (row: ListedRow): RowEdit | null => {
    if (editing?.item !== row.id) return null;
    const { column, typed, begunWith } = editing;
    // What arrives while somebody writes is not what they saw.
    const isOvertaken = cellValue(row, column, nameOf) !== cellValue(begunWith, column, nameOf);
    const editor = (
      <CellEditor
        key={column}
        row={row}
        column={column}
        label={columnName(column)}
        typed={typed}
        anchors={listing.criteria.find(({ key }) => key === column)?.anchors ?? []}
        choices={choices}
        nameOf={nameOf}
        onCancel={() => {
          setEditing(null);
          goTo({ item: row.id, column });
        }}
        onStop={() => onStop([row])}
        onStore={(set, step) => {
          leave(step);
          if (set)
            edit({
              changes: [{ useCaseId: row.id, set }],
              words: `${columnName(column)} of ${row.name} changed`,
              ...(isOvertaken && { seen: new Map([[row.id, begunWith.version]]) }),
            });
        }}
      />
    );
    return { column, editor };
  };
  return { isEditing: editing !== null, begin, canEdit, editOf };
}

function nextRow(items: readonly ListItem[], from: number, by: 1 | -1): string | null {
  for (let at = from + by; at >= 0 && at < items.length; at += by) {
    const item = items[at];
    if (item && "row" in item) return item.key;
  }
  return null;
}
