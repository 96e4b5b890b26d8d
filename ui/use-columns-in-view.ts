import { type RefObject, useLayoutEffect, useState } from "react";

type Setting = {
  frame: RefObject<HTMLElement | null>;
  count: number;
  width: number;
  headWidth: number;
  whole: boolean;
};
export type ColumnRange = { readonly from: number; readonly to: number };

const beyond = 4;
/** Few enough to be always drawn. */
const few = 16;

/** Of many columns of one width those in view and some more at either side, in steps, so that not every pixel draws anew. */
export function useColumnsInView({ frame, count, width, headWidth, whole }: Setting): ColumnRange {
  const [range, setRange] = useState<ColumnRange>({ from: 0, to: few });
  const all = whole || count <= few;
  useLayoutEffect(() => {
    const box = frame.current;
    if (!box || all) return;
    const look = () => {
      const first = Math.floor(box.scrollLeft / width);
      const last = Math.ceil((box.scrollLeft + box.clientWidth - headWidth) / width);
      const from = Math.max(0, Math.floor((first - beyond) / beyond) * beyond);
      const to = Math.min(count, Math.ceil((last + beyond) / beyond) * beyond);
      setRange((held) => (held.from === from && held.to === to ? held : { from, to }));
    };
    look();
    const resized = new ResizeObserver(look);
    resized.observe(box);
    box.addEventListener("scroll", look, { passive: true });
    return () => {
      resized.disconnect();
      box.removeEventListener("scroll", look);
    };
  }, [frame, all, count, width, headWidth]);
  return all ? { from: 0, to: count } : { from: Math.min(range.from, count), to: Math.min(range.to, count) };
}
