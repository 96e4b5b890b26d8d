import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { gridMove } from "./grid-move";

export type CrossAt = { readonly row: number; readonly column: number };
type Setting = { frame: RefObject<HTMLElement | null>; rows: number; columns: number };

const page = 10;
export const crossAddress = ({ row, column }: CrossAt): string => `${row}:${column}`;

/** One cell of the table is in the tab order; arrows, Home, End and page keys move it, and what scrolls follows. */
export function useCrossKeys({ frame, rows, columns }: Setting) {
  const [held, setAt] = useState<CrossAt>({ row: 0, column: 0 });
  const toFocus = useRef<string | null>(null);
  const at = {
    row: Math.min(held.row, Math.max(0, rows - 1)),
    column: Math.min(held.column, Math.max(0, columns - 1)),
  };

  // A row that was not drawn is drawn by the next rendering; then its cell takes the focus.
  useEffect(() => {
    const wanted = toFocus.current;
    const cell = wanted && frame.current?.querySelector<HTMLElement>(`[data-at="${wanted}"]`);
    if (!cell) return;
    toFocus.current = null;
    cell.focus({ preventScroll: true });
    showBesideHead(cell, frame.current);
  });

  const onKeyDown = (event: KeyboardEvent, show: (row: number) => void, open: (at: CrossAt) => void) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset["at"] === undefined) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      return open(at);
    }
    const next = gridMove(at, event.key, event.ctrlKey || event.metaKey, { rows, columns, page });
    if (!next) return;
    event.preventDefault();
    goTo({ row: Math.max(0, next.row), column: next.column }, show);
  };
  const goTo = (to: CrossAt, show: (row: number) => void) => {
    toFocus.current = crossAddress(to);
    show(to.row);
    setAt(to);
  };
  return { at, setAt, goTo, onKeyDown };
}

/** Scrolls sideways as far as a cell needs to stand beside the head of its row, which stays in place. */
function showBesideHead(cell: HTMLElement, frame: HTMLElement | null) {
  if (!frame) return;
  const headWidth = frame.querySelector("tbody th")?.getBoundingClientRect().width ?? 0;
  const [of, within] = [cell.getBoundingClientRect(), frame.getBoundingClientRect()];
  if (of.left < within.left + headWidth) frame.scrollLeft -= within.left + headWidth - of.left;
  else if (of.right > within.right) frame.scrollLeft += of.right - within.right;
}
