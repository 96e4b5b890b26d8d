import { type FocusEvent, type KeyboardEvent, useState } from "react";
import { gridMove } from "@/ui/grid-move";
import { cellNamed, type GridColumn } from "./column-layout";
import type { ListItem } from "./use-shown-rows";

/** Where the focus of the grid is: a row, a group or "head", and a column. */
export type GridCell = { readonly item: string; readonly column: GridColumn };

type Setting = { items: readonly ListItem[]; columns: readonly GridColumn[] };

const page = 12;

/** One cell of the grid is in the tab order, and keys move it. */
export function useGrid({ items, columns }: Setting) {
  const [cell, setCell] = useState<GridCell | null>(null);
  const held = cell && (cell.item === "head" || items.some(({ key }) => key === cell.item)) ? cell : null;
  const firstRow = items.find((item) => "row" in item) ?? items[0];
  const column = held && columns.includes(held.column) ? held.column : "name";
  const active: GridCell = { item: held?.item ?? firstRow?.key ?? "head", column };

  /** The cell an event came from; the head of a group spans all columns, and passing it does not change the column. */
  const cellOf = ({ target }: KeyboardEvent | FocusEvent): GridCell | null => {
    const named = target instanceof HTMLElement ? cellNamed(target.dataset["at"]) : null;
    if (!named) return null;
    const isGroup = items.some((each) => each.key === named.item && !("row" in each));
    return isGroup ? { ...named, column: active.column } : named;
  };
  const placeOf = ({ item, column: at }: GridCell) => ({
    row: items.findIndex(({ key }) => key === item),
    column: columns.indexOf(at),
  });
  /** Where a key leads; null where it leads nowhere. */
  const nextOf = (event: KeyboardEvent): GridCell | null => {
    const far = event.ctrlKey || event.metaKey;
    const from = placeOf(cellOf(event) ?? active);
    const to = gridMove(from, event.key, far, { rows: items.length, columns: columns.length, page });
    return to && { item: items[to.row]?.key ?? "head", column: columns[to.column] ?? active.column };
  };
  const onFocus = (event: FocusEvent) => {
    const next = cellOf(event);
    if (next && (next.item !== active.item || next.column !== active.column || !cell)) setCell(next);
  };
  return { active, place: placeOf(active), cellOf, nextOf, onFocus, setCell };
}
