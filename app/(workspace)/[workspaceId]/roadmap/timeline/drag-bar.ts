import type { PointerEvent } from "react";
import { lineBetween } from "@/domain/roadmap/timeline-lines";
import type { ShownBar } from "./bar";
import { lineKey, pathOf } from "./lines";
import type { DragOptions, DropTarget } from "./use-bar-drag";

export type Grip = "move" | "start" | "end";

/** A press becomes a drag after this many pixels, so that a click stays a click. */
const threshold = 5;
const edge = 40;
const inset = 4;

/** Hears the pointer until it is let go of or Escape is pressed. */
function whilePressed(hears: {
  move: (event: globalThis.PointerEvent) => void;
  end: (event: globalThis.PointerEvent | null) => void;
}) {
  const stop = (event: globalThis.PointerEvent | null) => {
    for (const [name, listener] of Object.entries(listeners))
      window.removeEventListener(name, listener as EventListener, true);
    hears.end(event);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    stop(null);
  };
  const listeners = { pointermove: hears.move, pointerup: stop, pointercancel: () => stop(null), keydown: onKey };
  for (const [name, listener] of Object.entries(listeners))
    window.addEventListener(name, listener as EventListener, true);
}

/** Shifts what is in view with the pointer. */
export function pan(box: HTMLElement, down: PointerEvent) {
  const { scrollLeft, scrollTop } = box;
  const { clientX, clientY } = down;
  whilePressed({
    move: (event) => {
      event.preventDefault();
      box.style.cursor = "grabbing";
      box.scrollLeft = scrollLeft - (event.clientX - clientX);
      box.scrollTop = scrollTop - (event.clientY - clientY);
    },
    end: () => {
      box.style.cursor = "";
    },
  });
}

type Drag = Omit<DragOptions, "frame" | "plane"> & {
  frame: HTMLElement;
  plane: HTMLElement;
  element: HTMLElement;
  bar: ShownBar;
  grip: Grip;
  down: PointerEvent;
};

/** Shifts a bar where it stands until it is let go of, then hands over where that was. */
export function dragBar(drag: Drag, wasDragged: { current: boolean }) {
  const { frame, plane, element, bar, grip, down, onDrop } = drag;
  const button = element.querySelector<HTMLElement>("[data-card]");
  const from = { x: down.clientX, y: down.clientY, left: frame.scrollLeft, top: frame.scrollTop };
  let pointer = { x: from.x, y: from.y };
  let target: DropTarget | null = null;
  let scrolling = 0;
  let begun = false;

  const show = () => {
    const dx = pointer.x - from.x + frame.scrollLeft - from.left;
    const dy = pointer.y - from.y + frame.scrollTop - from.top;
    const box = draggedBox(bar, grip, dx, dy);
    target = targetOf(drag, dx, pointer.y - plane.getBoundingClientRect().top);
    element.style.transform = `translate(${box.x - bar.x}px, ${box.y - bar.y}px)`;
    if (grip !== "move" && button) button.style.width = `${box.width}px`;
    showLanding(drag, target);
    redrawLines(drag, box);
  };
  const follow = () => {
    scrolling = 0;
    if (!scrollAtEdge(frame, pointer)) return;
    show();
    scrolling = requestAnimationFrame(follow);
  };
  whilePressed({
    move: (event) => {
      pointer = { x: event.clientX, y: event.clientY };
      if (!begun && Math.hypot(pointer.x - from.x, pointer.y - from.y) < threshold) return;
      event.preventDefault();
      if (!begun) element.style.zIndex = "2";
      begun = true;
      show();
      if (!scrolling) follow();
    },
    end: (event) => {
      cancelAnimationFrame(scrolling);
      element.style.transform = "";
      element.style.zIndex = "";
      if (button) button.style.width = `${bar.width}px`;
      showLanding(drag, null);
      redrawLines(drag, bar);
      if (!begun) return;
      wasDragged.current = true;
      setTimeout(() => {
        wasDragged.current = false;
      });
      if (event && target) onDrop(bar.item.id, target);
    },
  });
}

function draggedBox(bar: ShownBar, grip: Grip, dx: number, dy: number) {
  const { x, y, width, height } = bar;
  const least = 24;
  if (grip === "move") return { x: x + dx, y: y + dy, width, height };
  if (grip === "end") return { x, y, width: Math.max(least, width + dx), height };
  const shift = Math.min(dx, width - least);
  return { x: x + shift, y, width: width - shift, height };
}

/** The quarters and the lane a bar would land in. */
function targetOf({ bar, grip, quarterWidth, layout }: Drag, dx: number, y: number): DropTarget {
  const by = Math.round(dx / quarterWidth);
  const { column, span } = bar;
  const own = laneOf(layout, bar)?.key ?? "";
  const inside = (quarters: number, least: number, most: number) => Math.min(most, Math.max(least, quarters));
  if (grip === "end") return { startBy: 0, longerBy: inside(by, 1 - span, 80 - span), laneKey: own };
  if (grip === "start") {
    const startBy = inside(by, -column, span - 1);
    return { startBy, longerBy: -startBy, laneKey: own };
  }
  const lane = layout.lanes.find((each) => each.y <= y && y < each.y + each.height);
  const startBy = inside(by, -column, layout.quarters.length - 1 - column);
  return { startBy, longerBy: 0, laneKey: lane?.key ?? own };
}

const laneOf = ({ lanes }: Drag["layout"], bar: ShownBar) => lanes.find(({ cards }) => cards.includes(bar));

function showLanding({ landing, bar, quarterWidth, layout }: Drag, target: DropTarget | null) {
  const outline = landing.current;
  if (!outline) return;
  outline.hidden = target === null;
  if (!target) return;
  const lane = layout.lanes.find(({ key }) => key === target.laneKey);
  const own = laneOf(layout, bar) === lane;
  const top = own ? bar.y : (lane?.y ?? bar.y);
  outline.style.transform = `translate(${(bar.column + target.startBy) * quarterWidth + inset}px, ${top}px)`;
  outline.style.width = `${(bar.span + target.longerBy) * quarterWidth - 2 * inset}px`;
  outline.style.height = `${own ? bar.height : (lane?.height ?? bar.height)}px`;
}

function redrawLines({ svg, lines, layout, bar }: Drag, box: { x: number; y: number; width: number; height: number }) {
  const id = bar.item.id;
  for (const line of lines) {
    if (line.fromId !== id && line.toId !== id) continue;
    const paths = svg.current?.querySelectorAll(`[data-line="${CSS.escape(lineKey(line))}"]`) ?? [];
    const otherId = line.fromId === id ? line.toId : line.fromId;
    const other = layout.lanes.flatMap(({ cards }) => cards).find(({ item }) => item.id === otherId);
    if (!other) continue;
    const d = pathOf(line.fromId === id ? lineBetween(box, other) : lineBetween(other, box));
    for (const path of paths) path.setAttribute("d", d);
  }
}

function scrollAtEdge(box: HTMLElement, { x, y }: { x: number; y: number }): boolean {
  const { left, right, top, bottom } = box.getBoundingClientRect();
  const by = {
    left: x > right - edge ? 14 : x < left + edge ? -14 : 0,
    top: y > bottom - edge ? 14 : y < top + edge ? -14 : 0,
  };
  const before = [box.scrollLeft, box.scrollTop];
  if (by.left !== 0 || by.top !== 0) box.scrollBy(by);
  return box.scrollLeft !== before[0] || box.scrollTop !== before[1];
}
