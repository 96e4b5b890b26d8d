import { type PointerEvent, type RefObject, useRef, useState } from "react";

export type DropTarget = { lane: number; column: number; span: number };
export type Dragged = { id: string; target: DropTarget | null };

type Options = {
  board: RefObject<HTMLElement | null>;
  /** The name that follows the pointer. */
  label: RefObject<HTMLElement | null>;
  columns: number;
  spanOf: (id: string) => number;
  enabled: boolean;
  onDrop: (id: string, target: DropTarget) => void;
};

/** A press becomes a drag after this many pixels, so that a click stays a click. */
const threshold = 6;
const edge = 48;

/**
 * Dragging by mouse or pen: the pointer says which lane and quarter, the drop hands them over. Fingers scroll;
 * they, and the keyboard, move cards by menu and keys.
 */
export function useCardDrag({ board, label, columns, spanOf, enabled, onDrop }: Options) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const latest = useRef<Dragged | null>(null);
  const show = (next: Dragged | null) => {
    const was = latest.current;
    latest.current = next;
    const same =
      was?.id === next?.id && was?.target?.lane === next?.target?.lane && was?.target?.column === next?.target?.column;
    if (!same) setDragged(next);
  };

  const onPointerDown = (down: PointerEvent) => {
    const pressed = down.target as Element;
    const card = pressed.closest<HTMLElement>("[data-card]");
    const id = card?.dataset["card"];
    const grid = card?.closest<HTMLElement>("[data-lane]");
    if (!enabled || down.button !== 0 || down.pointerType === "touch" || !card || !id || !grid) return;
    if (pressed.closest("button, a")) return;
    const width = grid.getBoundingClientRect().width / columns;
    // Where in a card of several quarters it was taken hold of.
    const grip = Math.floor((down.clientX - card.getBoundingClientRect().left) / width);
    const span = spanOf(id);

    const onMove = (event: globalThis.PointerEvent) => {
      const { clientX: x, clientY: y } = event;
      if (!latest.current && Math.hypot(x - down.clientX, y - down.clientY) < threshold) return;
      event.preventDefault();
      show({ id, target: targetAt(x, y, columns, grip, span) });
      if (label.current) label.current.style.transform = `translate(${x + 14}px, ${y + 10}px)`;
      scrollAtEdge(board.current, x, y);
    };
    const stop = () => {
      for (const [name, listener] of Object.entries(listeners))
        window.removeEventListener(name, listener as EventListener, true);
      show(null);
    };
    const onUp = () => {
      const target = latest.current?.target;
      stop();
      if (target) onDrop(id, target);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      stop();
    };
    const listeners = { pointermove: onMove, pointerup: onUp, pointercancel: stop, keydown: onKey };
    for (const [name, listener] of Object.entries(listeners))
      window.addEventListener(name, listener as EventListener, true);
  };

  return { dragged, onPointerDown };
}

function targetAt(x: number, y: number, columns: number, grip: number, span: number): DropTarget | null {
  const under = document.elementFromPoint(x, y)?.closest("section")?.querySelector<HTMLElement>("[data-lane]");
  if (!under) return null;
  const { left, width } = under.getBoundingClientRect();
  const pointed = Math.floor(((x - left) / width) * columns);
  if (pointed < 0 || pointed >= columns) return null;
  const column = Math.max(0, pointed - grip);
  return { lane: Number(under.dataset["lane"]), column, span: Math.min(span, columns - column) };
}

function scrollAtEdge(board: HTMLElement | null, x: number, y: number) {
  if (!board) return;
  const { left, right, top, bottom } = board.getBoundingClientRect();
  board.scrollBy({
    left: x > right - edge ? 16 : x < left + edge ? -16 : 0,
    top: y > bottom - edge ? 16 : y < top + edge ? -16 : 0,
  });
}
