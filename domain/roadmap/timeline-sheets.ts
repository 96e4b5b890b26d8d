import { type TimelineRow, timelineSizes } from "./timeline-layout";

/** A part of a timeline that goes on one sheet of paper: from `top` to `bottom`, in the pixels of the layout. */
export type TimelineSheet = { readonly top: number; readonly bottom: number };

const { rowGap } = timelineSizes;

type Rows = {
  readonly lanes: readonly { readonly y: number; readonly rowsAt: readonly TimelineRow[] }[];
  readonly height: number;
};

/**
 * A timeline cut between its rows into sheets; a row higher than a sheet has one of its own.
 *
 * @param room pixels of height for rows on the first sheet, and on each that follows
 */
export function timelineSheets(
  { lanes, height }: Rows,
  room: { readonly first: number; readonly next: number },
): TimelineSheet[] {
  const cuts = lanes.flatMap(({ y, rowsAt }) => [y, ...rowsAt.slice(1).map((row) => row.y - rowGap / 2)]);
  const ends = [...cuts.slice(1), height];
  const sheets: { top: number; bottom: number }[] = [];
  cuts.forEach((top, at) => {
    const bottom = ends[at] ?? height;
    const last = sheets.at(-1);
    const fits = last && bottom - last.top <= (sheets.length === 1 ? room.first : room.next);
    if (fits) last.bottom = bottom;
    else sheets.push({ top, bottom });
  });
  return sheets;
}
