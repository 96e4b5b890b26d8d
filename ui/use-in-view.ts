import { type RefObject, useLayoutEffect, useState } from "react";

/** A stretch of the timeline in pixels from its own corner. */
export type InView = { left: number; right: number; top: number; bottom: number };

const beyond = 300;
const step = 200;
/** Enough for the first picture, before the frame was measured. */
const first: InView = { left: -1_000, right: 1_800, top: -1_000, bottom: 1_400 };

/** Which stretch to draw: what is in view and some more around it, in steps, so that not every pixel draws anew. */
export function useInView(frame: RefObject<HTMLElement | null>): InView {
  const [range, setRange] = useState(first);
  useLayoutEffect(() => {
    const box = frame.current;
    if (!box) return;
    const look = () => {
      const { scrollLeft, scrollTop, clientWidth, clientHeight } = box;
      const from = (start: number) => Math.floor((start - beyond) / step) * step;
      const to = (end: number) => Math.ceil((end + beyond) / step) * step;
      const next = {
        left: from(scrollLeft),
        right: to(scrollLeft + clientWidth),
        top: from(scrollTop),
        bottom: to(scrollTop + clientHeight),
      };
      setRange((held) =>
        held.left === next.left && held.right === next.right && held.top === next.top && held.bottom === next.bottom
          ? held
          : next,
      );
    };
    look();
    const resized = new ResizeObserver(look);
    resized.observe(box);
    box.addEventListener("scroll", look, { passive: true });
    return () => {
      resized.disconnect();
      box.removeEventListener("scroll", look);
    };
  }, [frame]);
  return range;
}
