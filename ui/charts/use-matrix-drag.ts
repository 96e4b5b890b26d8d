import { type PointerEvent, type RefObject, useEffect, useMemo, useRef } from "react";
import type { MatrixLayout } from "./matrix-layout";
import { createSignal, type Signal } from "./signal";

/** Where a mark would come to lie, and what that means in words. */
export type Proposal = {
  readonly across: number;
  readonly up: number;
  readonly words: string;
  /** Called when it is let go there. */
  readonly onDrop: () => void;
};

export type MatrixDragging = {
  /** The nearest place it may take. */
  propose: (id: string, across: number, up: number) => Proposal;
};

export type Dragged = { readonly id: string; readonly x: number; readonly y: number; readonly proposal: Proposal };

/** A press becomes a drag after this many pixels, so that a click stays a click. */
const threshold = 6;
/** A hand does not move straight: this much aside still means only the other direction. */
const slack = 14;

/**
 * Dragging a mark by mouse or pen, and by finger once it is chosen, so that a finger elsewhere still scrolls. Nothing
 * but what reads the signal is drawn again while it moves. Escape puts it back.
 */
export function useMatrixDrag(
  plot: RefObject<SVGSVGElement | null>,
  layout: MatrixLayout,
  chosenId: string | null,
  dragging: MatrixDragging | null,
) {
  const dragged = useMemo<Signal<Dragged | null>>(() => createSignal<Dragged | null>(null), []);
  const justDropped = useRef(false);
  const mayDrag = dragging !== null;

  useEffect(() => {
    const drawing = plot.current;
    if (!drawing || !mayDrag || chosenId === null) return;
    // Said by hand, for a style that says so is not heard on every part of a drawing.
    const holdStill = (event: TouchEvent) => {
      const id = (event.target as Element).closest("[data-mark]")?.getAttribute("data-mark");
      if (id === chosenId && event.touches.length === 1 && event.cancelable) event.preventDefault();
    };
    drawing.addEventListener("touchstart", holdStill, { passive: false });
    return () => drawing.removeEventListener("touchstart", holdStill);
  }, [plot, mayDrag, chosenId]);

  const onPointerDown = (down: PointerEvent) => {
    justDropped.current = false;
    const id = (down.target as Element).closest("[data-mark]")?.getAttribute("data-mark");
    const disc = id ? layout.discs.get(id) : undefined;
    const box = plot.current?.getBoundingClientRect();
    if (!dragging || !id || !disc || !box || down.button !== 0) return;
    if (down.pointerType === "touch" && id !== chosenId) return;
    const scale = layout.width / box.width;
    const home = disc.from ?? disc;

    const onMove = (event: globalThis.PointerEvent) => {
      if (event.pointerId !== down.pointerId) return;
      let [dx, dy] = [(event.clientX - down.clientX) * scale, (event.clientY - down.clientY) * scale];
      if (!dragged.get() && Math.hypot(dx, dy) < threshold) return;
      event.preventDefault();
      if (Math.abs(dx) < slack && Math.abs(dy) > Math.abs(dx)) dx = 0;
      else if (Math.abs(dy) < slack && Math.abs(dx) > Math.abs(dy)) dy = 0;
      const proposal = dragging.propose(id, layout.acrossAt(home.x + dx), layout.upAt(home.y + dy));
      dragged.set({ id, x: disc.x + dx, y: disc.y + dy, proposal });
    };
    const stop = () => {
      for (const [name, listener] of Object.entries(listeners))
        window.removeEventListener(name, listener as EventListener, true);
      dragged.set(null);
    };
    const onUp = (event: globalThis.PointerEvent) => {
      if (event.pointerId !== down.pointerId) return;
      const last = dragged.get();
      stop();
      if (!last) return;
      justDropped.current = true;
      last.proposal.onDrop();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      justDropped.current = true;
      stop();
    };
    const listeners = { pointermove: onMove, pointerup: onUp, pointercancel: stop, keydown: onKey };
    for (const [name, listener] of Object.entries(listeners))
      window.addEventListener(name, listener as EventListener, true);
  };

  /** The click that ends a drag is none. */
  const wasDrag = () => {
    const was = justDropped.current;
    justDropped.current = false;
    return was;
  };
  return { dragged, onPointerDown, wasDrag };
}
