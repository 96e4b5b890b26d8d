import type { KeyboardEvent } from "react";
import { type Direction, nextCard } from "@/domain/roadmap/board-layout";
import type { TimelineLayout } from "@/domain/roadmap/timeline-layout";
import type { Draft, ShownItem } from "../board-view";

const directions: Record<string, Direction> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

type Does = {
  draft: Draft | null;
  layout: TimelineLayout<ShownItem>;
  mayMove: boolean;
  goTo: (id: string) => void;
  pickUp: (id: string) => void;
  carry: (direction: Direction) => void;
  /** One quarter longer or shorter. */
  resize: (by: 1 | -1) => void;
  putDown: () => void;
  cancel: () => void;
  /** One quarter along the axis. */
  pan: (by: 1 | -1) => void;
  zoom: (key: "+" | "-" | "0" | "t") => void;
};

/**
 * The keys of the timeline: arrows walk, Space or M picks up, arrows carry, Shift and arrows resize, Enter shows the
 * consequences or opens, Escape puts back; Ctrl and arrows pan; + and − zoom, 0 fits all, T goes to today.
 */
export function timelineKeys(does: Does) {
  const { draft, layout, mayMove } = does;
  return (event: KeyboardEvent) => {
    const id = (event.target as Element).closest<HTMLElement>("[data-card]")?.dataset["card"];
    const act = actOf(id);
    if (!act) return;
    event.preventDefault();
    act();

    function actOf(id: string | undefined): (() => void) | null {
      const direction = directions[event.key];
      if (event.ctrlKey || event.metaKey)
        return direction === "left" || direction === "right" ? () => does.pan(direction === "right" ? 1 : -1) : null;
      if (event.altKey) return null;
      const key = event.key === "=" ? "+" : event.key.toLowerCase();
      if (key === "+" || key === "-" || key === "0" || key === "t") return () => does.zoom(key);
      if (!id) return null;
      if (draft?.phase === "carrying") {
        if (direction && event.shiftKey)
          return direction === "left" || direction === "right"
            ? () => does.resize(direction === "right" ? 1 : -1)
            : () => {};
        if (direction) return () => does.carry(direction);
        if (event.key === "Enter" || event.key === " ") return does.putDown;
        return event.key === "Escape" ? does.cancel : null;
      }
      if (draft && event.key === "Escape") return does.cancel;
      if (direction) {
        const next = nextCard(layout, id, direction);
        return () => next && does.goTo(next.replace(/^was:/, ""));
      }
      return mayMove && !draft && (event.key === " " || key === "m") ? () => does.pickUp(id) : null;
    }
  };
}
