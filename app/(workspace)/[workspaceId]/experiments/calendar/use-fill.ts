import { type RefObject, useLayoutEffect, useRef } from "react";
import type { Zoom } from "../../scored/use-zoom";

type Given = {
  frame: RefObject<HTMLElement | null>;
  zoom: Zoom;
  quarters: number;
  toToday: () => void;
  /** Whether the frame is on the screen. */
  isDrawn: boolean;
};

/**
 * Few quarters fill the window, also when it changes its width, until somebody zooms; of many, those around today are in
 * view at first.
 */
export function useFill({ frame, zoom, quarters, toToday, isDrawn }: Given) {
  const latest = useRef({ zoom, toToday });
  latest.current = { zoom, toToday };
  const filled = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other quarters are another chart to fill the window with
  useLayoutEffect(() => {
    const box = frame.current;
    if (!box || !isDrawn) return;
    const fill = () => {
      const { zoom: now, toToday: goToToday } = latest.current;
      const isFirst = filled.current === null;
      if (box.clientWidth === 0 || (!isFirst && now.quarterWidth !== filled.current)) return;
      filled.current = now.fill();
      if (isFirst && filled.current === now.quarterWidth) goToToday();
    };
    fill();
    const resized = new ResizeObserver(fill);
    resized.observe(box);
    return () => resized.disconnect();
  }, [frame, quarters, isDrawn]);
}
