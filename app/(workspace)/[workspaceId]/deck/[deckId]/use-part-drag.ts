import { type PointerEvent, type RefObject, useRef, useState } from "react";

/** `to` is the gap above which row it would stand, from 0. */
type Dragged = { readonly id: string; readonly to: number };

type Options = {
  list: RefObject<HTMLElement | null>;
  enabled: boolean;
  /** The place it takes among the others, from 0. */
  onDrop: (id: string, to: number) => void;
};

/** A press becomes a drag after this many pixels, so that a click stays a click. */
const threshold = 4;

/** Dragging a row by its handle, by mouse, pen or finger: a line shows the gap, Escape lets go without a trace. */
export function usePartDrag({ list, enabled, onDrop }: Options) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const latest = useRef<Dragged | null>(null);
  const show = (next: Dragged | null) => {
    const same = latest.current?.id === next?.id && latest.current?.to === next?.to;
    latest.current = next;
    if (!same) setDragged(next);
  };

  const onPointerDown = (down: PointerEvent) => {
    const pressed = down.target as Element;
    const row = pressed.closest<HTMLElement>("[data-part]");
    const id = row?.dataset["part"];
    if (!enabled || down.button !== 0 || !id || !pressed.closest("[data-handle]")) return;
    down.preventDefault();

    const rows = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-part]") ?? [])];
    const onMove = (event: globalThis.PointerEvent) => {
      if (!latest.current && Math.abs(event.clientY - down.clientY) < threshold) return;
      event.preventDefault();
      const below = rows().findIndex((each) => {
        const { top, height } = each.getBoundingClientRect();
        return event.clientY < top + height / 2;
      });
      show({ id, to: below < 0 ? rows().length : below });
    };
    const stop = () => {
      for (const [name, listener] of Object.entries(listeners))
        window.removeEventListener(name, listener as EventListener, true);
      show(null);
    };
    const onUp = () => {
      const held = latest.current;
      const from = rows().findIndex((each) => each.dataset["part"] === id);
      stop();
      if (!held || from < 0) return;
      const to = held.to > from ? held.to - 1 : held.to;
      if (to !== from) onDrop(id, to);
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
