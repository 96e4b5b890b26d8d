import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { TimelineScale } from "@/domain/roadmap/timeline-scale";

/** Pixels of the column with the names of the lanes. */
export const laneWidth = 112;
const widthOf: Record<TimelineScale, number> = { quarter: 160, month: 300, week: 560 };
const least = 44;
const most = 900;
const step = 1.25;

const scaleOf = (width: number): TimelineScale => (width >= 430 ? "week" : width >= 230 ? "month" : "quarter");
const within = (width: number) => Math.min(most, Math.max(least, width));

/** How wide a quarter is drawn; what was in the middle, or under the pointer, stays where it was. */
export function useZoom(frame: RefObject<HTMLElement | null>, quarters: number) {
  const [quarterWidth, setQuarterWidth] = useState(widthOf.quarter);
  const kept = useRef<{ time: number; at: number } | null>(null);

  const zoomTo = (width: number, clientX?: number) => {
    const box = frame.current;
    if (!box) return;
    const room = box.clientWidth - laneWidth;
    const at = clientX === undefined ? room / 2 : clientX - box.getBoundingClientRect().left - laneWidth;
    kept.current = { time: (box.scrollLeft + at) / quarterWidth, at };
    setQuarterWidth(within(width));
  };
  useLayoutEffect(() => {
    const { current } = kept;
    kept.current = null;
    if (current && frame.current) frame.current.scrollLeft = current.time * quarterWidth - current.at;
  }, [frame, quarterWidth]);

  return {
    quarterWidth,
    scale: scaleOf(quarterWidth),
    canZoomIn: quarterWidth < most,
    canZoomOut: quarterWidth > least,
    /** By turns of a wheel, around the pointer. */
    turn: (turns: number, clientX: number) => zoomTo(quarterWidth * step ** turns, clientX),
    zoomIn: () => zoomTo(quarterWidth * step),
    zoomOut: () => zoomTo(quarterWidth / step),
    toScale: (scale: TimelineScale) => zoomTo(widthOf[scale]),
    /** As wide as the window where that is wider than usual; answers what it came to. */
    fill: () => {
      const room = (frame.current?.clientWidth ?? 0) - laneWidth;
      const width = within(Math.max(widthOf.quarter, Math.floor(room / Math.max(1, quarters))));
      if (width !== quarterWidth) zoomTo(width);
      return width;
    },
    fitAll: () => {
      const room = (frame.current?.clientWidth ?? 0) - laneWidth;
      if (quarters > 0) zoomTo(Math.floor(room / quarters));
    },
  };
}

export type Zoom = ReturnType<typeof useZoom>;
