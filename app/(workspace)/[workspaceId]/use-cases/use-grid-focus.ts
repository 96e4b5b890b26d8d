import { type RefObject, useEffect, useRef } from "react";
import { cellAddress } from "./column-layout";
import type { GridCell, useGrid } from "./use-grid";
import type { ListItem } from "./use-shown-rows";

type Setting = {
  frame: RefObject<HTMLElement | null>;
  items: readonly ListItem[];
  grid: Pick<ReturnType<typeof useGrid>, "setCell">;
  show: (row: number) => void;
};

/** Takes the focus to a cell, and what is out of sight back into it. */
export function useGridFocus({ frame, items, grid, show }: Setting): (to: GridCell) => void {
  const toFocus = useRef<string | null>(null);

  // A row that was not drawn is drawn by the next rendering; then its cell takes the focus.
  useEffect(() => {
    const wanted = toFocus.current;
    const cell = wanted && frame.current?.querySelector<HTMLElement>(`[data-at="${CSS.escape(wanted)}"]`);
    if (!cell) return;
    toFocus.current = null;
    cell.focus({ preventScroll: true });
    showBesideName(cell, frame.current);
  });

  return (to) => {
    const at = items.findIndex(({ key }) => key === to.item);
    const item = items[at];
    toFocus.current = cellAddress(to.item, item && !("row" in item) ? "name" : to.column);
    if (at >= 0) show(at);
    grid.setCell({ ...to });
  };
}

/** Scrolls sideways as far as a cell needs to stand beside the name, which stays in place. */
function showBesideName(cell: HTMLElement, frame: HTMLElement | null) {
  const box = cell.closest("td,th");
  if (!box || !frame || box.matches("th[scope=row]")) return;
  const nameWidth = frame.querySelector("th[scope=row]")?.getBoundingClientRect().width ?? 0;
  const [of, within] = [box.getBoundingClientRect(), frame.getBoundingClientRect()];
  const left = within.left + (of.left < within.left + nameWidth ? nameWidth : 0);
  if (of.left < left) frame.scrollLeft -= left - of.left;
  else if (of.right > within.right) frame.scrollLeft += of.right - within.right;
}
