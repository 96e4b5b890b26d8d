import { type RefObject, useCallback, useLayoutEffect, useState } from "react";
import { type DrawnRow, drawnRows, rowsInView, scrollToShow } from "./fixed-rows";

type Setting = {
  /** What scrolls; a table inside it, whose head stays in place. */
  frame: RefObject<HTMLElement | null>;
  count: number;
  rowHeight: number;
  /** Draws every row, so that the browser's own search finds it. */
  whole: boolean;
  /** A row that is drawn wherever it is, such as the one with the focus; -1 for none. */
  keep: number;
};

const beyond = 12;
/** Enough for the first picture, before the frame was measured. */
const first = { from: 0, to: 36 };

/** Draws of a long list only the rows in view, all of one height. */
export function useFixedRows({ frame, count, rowHeight, whole, keep }: Setting): {
  rows: readonly DrawnRow[];
  after: number;
  show: (row: number) => void;
} {
  const [range, setRange] = useState(first);
  const measure = useCallback(() => {
    const box = frame.current;
    if (!box) return null;
    const headHeight = box.querySelector("thead")?.clientHeight ?? 0;
    const { scrollTop, clientHeight } = box;
    return { scrollTop, clientHeight, headHeight, rowHeight, count };
  }, [frame, rowHeight, count]);

  useLayoutEffect(() => {
    const box = frame.current;
    if (!box || whole) return;
    const look = () => {
      const now = measure();
      if (!now) return;
      const next = rowsInView(now, beyond);
      setRange((held) => (held.from === next.from && held.to === next.to ? held : next));
    };
    look();
    const resized = new ResizeObserver(look);
    resized.observe(box);
    box.addEventListener("scroll", look, { passive: true });
    return () => {
      resized.disconnect();
      box.removeEventListener("scroll", look);
    };
  }, [frame, whole, measure]);

  const show = useCallback(
    (row: number) => {
      const now = measure();
      if (now && frame.current) frame.current.scrollTop = scrollToShow(row, now);
    },
    [frame, measure],
  );
  const drawn = whole ? { from: 0, to: count } : { from: Math.min(range.from, count), to: Math.min(range.to, count) };
  return { ...drawnRows(drawn, keep, { rowHeight, count }), show };
}
