import type { KeyboardEvent } from "react";
import { columnName, type EditableColumn } from "@/domain/scoring/list/columns";
import type { CellChoices } from "@/domain/scoring/list/read-cell";
import type { ListedRow } from "./use-case-list";
import type { useCellEdit } from "./use-cell-edit";
import type { EditMany } from "./use-edit-many";
import type { GridCell, useGrid } from "./use-grid";
import type { Selection } from "./use-selection";
import type { ListItem } from "./use-shown-rows";

type Setting = {
  grid: ReturnType<typeof useGrid>;
  goTo: (cell: GridCell) => void;
  cells: ReturnType<typeof useCellEdit>;
  items: readonly ListItem[];
  selection: Selection;
  choices: CellChoices;
  edit: EditMany;
  undo: () => void;
  open: (id: string) => void;
};

/** What the keys do in the grid; what they do while a cell is written is the editor's own affair. */
export function useGridKeys({ grid, goTo, cells, items, selection, choices, edit, undo, open }: Setting) {
  const rowOf = ({ item: wanted }: GridCell) => {
    const item = items.find(({ key }) => key === wanted);
    return item && "row" in item ? item.row : null;
  };

  const clear = async (cell: GridCell, { id, name }: ListedRow) => {
    if (!cells.canEdit(cell)) return;
    const column = cell.column as EditableColumn;
    const { readCell } = await import("@/domain/scoring/list/read-cell");
    const read = readCell(column, "", choices);
    if ("set" in read)
      edit({ changes: [{ useCaseId: id, set: read.set }], words: `${columnName(column)} of ${name} taken away` });
  };

  return (event: KeyboardEvent) => {
    const { target, key, shiftKey, altKey } = event;
    // Where the key was pressed, not where we think the focus is: the first key may come with the first breath of a page.
    const cell = grid.cellOf(event);
    if (cells.isEditing || altKey || !cell || !(target instanceof HTMLElement)) return;
    const command = event.ctrlKey || event.metaKey;
    const took = () => event.preventDefault();

    if (shiftKey && (key === "ArrowDown" || key === "ArrowUp")) {
      const to = grid.nextOf(event);
      if (to) {
        goTo(to);
        selection.extend(to.item, cell.item);
      }
      return took();
    }
    if (!(command && (key === "Home" || key === "End" || key.startsWith("Arrow"))) && command) {
      if (key.toLowerCase() === "a") selection.all();
      else if (key.toLowerCase() === "z" && !shiftKey) undo();
      else return;
      return took();
    }
    const next = grid.nextOf(event);
    if (next) {
      goTo(next);
      selection.rest();
      return took();
    }
    // Heads and groups answer Enter and space themselves: they are buttons.
    const here = rowOf(cell);
    if (!here) return;
    if (key === " ") selection.toggle(here.id);
    else if (key === "Enter") {
      if (target.tagName === "A") return;
      open(here.id);
    } else if (key === "F2") cells.begin(cell);
    else if (key === "Escape") selection.none();
    else if (key === "Delete" || key === "Backspace") void clear(cell, here);
    else if (key.length === 1 && key !== "/" && key !== "?" && cells.canEdit(cell)) cells.begin(cell, key);
    else return;
    took();
  };
}
