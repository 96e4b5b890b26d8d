import { type PointerEvent, type RefObject, useEffect, useRef } from "react";
import type { TimelineLayout } from "@/domain/roadmap/timeline-layout";
import type { TimelineLine } from "@/domain/roadmap/timeline-lines";
import type { ShownItem } from "../board-view";
import type { Grip } from "./drag-bar";

/** Quarters later, quarters longer, and the lane it is in then. */
export type DropTarget = { startBy: number; longerBy: number; laneKey: string };

export type DragOptions = {
  frame: RefObject<HTMLElement | null>;
  /** What the bars stand in; its corner is that of the layout. */
  plane: RefObject<HTMLElement | null>;
  svg: RefObject<SVGSVGElement | null>;
  /** The outline of where it would land. */
  landing: RefObject<HTMLElement | null>;
  layout: TimelineLayout<ShownItem>;
  lines: readonly TimelineLine[];
  quarterWidth: number;
  enabled: boolean;
  onDrop: (id: string, target: DropTarget) => void;
};
/**
 * Moving and resizing by mouse or pen, and dragging the ground to pan. What is dragged is shifted where it stands, without
 * drawing anything anew, so that it follows the pointer within a frame; the drop hands over quarters and lane. Fingers
 * scroll.
 */
export function useBarDrag(options: DragOptions) {
  const { frame, plane, layout, enabled } = options;
  /** True right after a drag, so that letting go is not taken for a click. */
  const wasDragged = useRef(false);
  /** Fetched once the timeline stands: nobody drags what is not there yet. */
  const drag = useRef<typeof import("./drag-bar")>(undefined);
  useEffect(() => {
    void import("./drag-bar").then((module) => {
      drag.current = module;
    });
  }, []);

  const onPointerDown = (down: PointerEvent) => {
    const pressed = down.target as Element;
    if (down.button !== 0 || down.pointerType === "touch") return;
    if (!frame.current || !plane.current || !drag.current) return;
    const element = pressed.closest<HTMLElement>("[data-bar]");
    const id = element?.dataset["bar"];
    if (!element || !id) {
      if (!pressed.closest("button, a, select, input")) drag.current.pan(frame.current, down);
      return;
    }
    const bar = layout.lanes.flatMap(({ cards }) => cards).find(({ item }) => item.id === id);
    if (!enabled || !bar) return;
    const grip = (pressed.closest<HTMLElement>("[data-edge]")?.dataset["edge"] ?? "move") as Grip;
    drag.current.dragBar(
      { ...options, frame: frame.current, plane: plane.current, element, bar, grip, down },
      wasDragged,
    );
  };
  return { onPointerDown, wasDragged };
}
