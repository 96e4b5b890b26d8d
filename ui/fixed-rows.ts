/** A frame that scrolls over rows of one height, below a head that stays in place; all in pixels. */
export type RowFrame = {
  readonly scrollTop: number;
  readonly clientHeight: number;
  readonly headHeight: number;
  readonly rowHeight: number;
  readonly count: number;
};

/** Which rows to draw: those in view and `beyond` more at either end, in steps, so that not every pixel draws anew. */
export function rowsInView(
  { scrollTop, clientHeight, headHeight, rowHeight, count }: RowFrame,
  beyond: number,
): { readonly from: number; readonly to: number } {
  const step = Math.max(1, Math.floor(beyond / 2));
  const first = Math.floor(scrollTop / rowHeight);
  const last = Math.ceil((scrollTop + clientHeight - headHeight) / rowHeight);
  const from = Math.floor((first - beyond) / step) * step;
  const to = Math.ceil((last + beyond) / step) * step;
  return { from: Math.max(0, Math.min(from, count)), to: Math.max(0, Math.min(to, count)) };
}

/** Where to scroll to, so that a row stands whole between the head and the lower edge; where it is, if it does. */
export function scrollToShow(row: number, { scrollTop, clientHeight, headHeight, rowHeight }: RowFrame): number {
  const top = row * rowHeight;
  const lowest = headHeight + top + rowHeight - clientHeight;
  if (top < scrollTop) return top;
  return lowest > scrollTop ? lowest : scrollTop;
}

export type DrawnRow = {
  readonly index: number;
  /** Pixels of rows left out before it. */
  readonly gap: number;
};

/** The rows drawn, with the height left out before each, and after the last; `keep` is drawn wherever it is. */
export function drawnRows(
  { from, to }: { readonly from: number; readonly to: number },
  keep: number,
  { rowHeight, count }: Pick<RowFrame, "rowHeight" | "count">,
): { readonly rows: readonly DrawnRow[]; readonly after: number } {
  const near = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  const isApart = keep >= 0 && keep < count && (keep < from || keep >= to);
  const drawn = isApart ? [...near, keep].sort((a, b) => a - b) : near;
  const rows = drawn.map((index, at) => ({ index, gap: (index - (drawn[at - 1] ?? -1) - 1) * rowHeight }));
  return { rows, after: (count - 1 - (drawn.at(-1) ?? -1)) * rowHeight };
}
