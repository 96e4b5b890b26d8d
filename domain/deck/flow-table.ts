import type { About, Frame, Paragraph, TableBox, TableRow } from "./deck";
import { type LaidText, layText, placeText, splitText } from "./lay-text";
import type { Tone } from "./theme";

export type CellText = { readonly text: (size: number) => readonly Paragraph[]; readonly fill?: Tone | null };
export type FlowTable = {
  /** Where there are several tables on a slide: begins the ids of the boxes. */
  readonly id?: string;
  readonly name: string;
  readonly alt: string;
  /** Shares of the width. */
  readonly columns: readonly number[];
  readonly header: readonly CellText[];
  readonly rows: readonly (readonly CellText[])[];
  /** What each row stands for, row by row. */
  readonly abouts?: readonly (About | null)[];
};

type LaidCell = { readonly laid: LaidText | null; readonly fill: Tone | null };
type LaidRow = { readonly cells: readonly LaidCell[]; readonly height: number; readonly about: About | null };

const inset = { x: 0.07, y: 0.05 };
/** A longer table is a list to look things up in: it is set small at once. */
const mostPagesTried = 4;

/**
 * A table over as few pages as it can, its head repeated, in the largest of the sizes that needs no more of them. A row higher
 * than a page goes on over the next. The last page is about as full as the others where they can spare some.
 *
 * @param frame of each page; `first` may be lower than the others
 */
export function flowTable(
  table: FlowTable,
  frame: Frame,
  sizes: readonly number[] = [14, 13, 12, 11, 10],
  first: Frame = frame,
): TableBox[] {
  const total = table.columns.reduce((sum, share) => sum + share, 0);
  const widths = table.columns.map((share) => (share / total) * frame.w);
  const laidAt = (size: number) => {
    const layRow = (cells: readonly CellText[], about: About | null = null): LaidRow =>
      rowOf(
        cells.map(({ text, fill }, at) => ({
          laid: layText(text(size), (widths[at] ?? 1) - 2 * inset.x),
          fill: fill ?? null,
        })),
        about,
      );
    return { header: layRow(table.header), rows: table.rows.map((cells, at) => layRow(cells, table.abouts?.[at])) };
  };
  const pagesAt = (size: number) => {
    const { header, rows } = laidAt(size);
    const room = { first: first.h - header.height, other: frame.h - header.height };
    return { header, rows, room, pages: paged(rows, room, 1) };
  };
  const [smallest = 10] = sizes.toSorted((a, b) => a - b);
  const least = pagesAt(smallest);
  const larger = least.pages.length <= mostPagesTried ? sizes.filter((size) => size > smallest) : [];
  let best = least;
  for (const size of larger) {
    const tried = pagesAt(size);
    if (tried.pages.length > least.pages.length) continue;
    best = tried;
    break;
  }
  const { header, rows, room } = best;
  const pages = balanced(rows, room, best.pages);
  return pages.map((page, at) => boxOf(table, widths, [header, ...page], at === 0 ? first : frame, at));
}

type Room = { readonly first: number; readonly other: number };

const rowOf = (cells: readonly LaidCell[], about: About | null): LaidRow => ({
  cells,
  about,
  height: Math.max(0.24, ...cells.map(({ laid }) => (laid?.height ?? 0) + 2 * inset.y)),
});

const heightOf = (rows: readonly LaidRow[]) => rows.reduce((sum, { height }) => sum + height, 0);

/** Rows of full pages on as many, without leaving less than half a page for the last where that can be had. */
function balanced(rows: readonly LaidRow[], room: Room, full: LaidRow[][]): LaidRow[][] {
  const isShort = (pages: readonly LaidRow[][]) => heightOf(pages.at(-1) ?? []) < room.other * 0.55;
  if (full.length === 1) return full;
  for (let share = 1; isShort(full) && share >= 0.45; share -= 0.05) {
    const pages = paged(rows, room, share);
    if (pages.length === full.length && !isShort(pages)) return pages;
  }
  return full;
}

/** @param share of the room after which a row goes to the next page, 0 to 1 */
function paged(rows: readonly LaidRow[], room: Room, share: number): LaidRow[][] {
  const pages: LaidRow[][] = [[]];
  let used = 0;
  const free = () => (pages.length === 1 ? room.first : room.other);
  const next = () => {
    pages.push([]);
    used = 0;
  };
  for (const row of rows) {
    let rest: LaidRow | null = row;
    if (used > 0 && used + row.height > free() * share) next();
    // The first page of a slide that shows something else as well may have no room for even one row.
    if (used === 0 && pages.length === 1 && row.height > free() && row.height <= room.other) next();
    while (rest !== null && rest.height > free()) {
      const [head, tail]: readonly [LaidRow | null, LaidRow | null] = splitRow(rest, free());
      if (head === null) {
        if (pages.length > 1 || room.other <= room.first) break;
        next();
        continue;
      }
      pages.at(-1)?.push(head);
      rest = tail;
      if (rest) next();
    }
    if (rest) {
      pages.at(-1)?.push(rest);
      used += rest.height;
    } else used = free();
  }
  return pages;
}

function splitRow(row: LaidRow, height: number): readonly [LaidRow | null, LaidRow | null] {
  const parts = row.cells.map(({ laid }): readonly [LaidText | null, LaidText | null] =>
    laid ? splitText(laid, height - 2 * inset.y) : [null, null],
  );
  if (parts.every(([head]) => head === null)) return [null, row];
  const part = (which: 0 | 1) =>
    rowOf(
      parts.map((each, at) => ({ laid: each[which], fill: row.cells[at]?.fill ?? null })),
      row.about,
    );
  return [part(0), parts.some(([, tail]) => tail) ? part(1) : null];
}

function boxOf(
  table: FlowTable,
  columns: readonly number[],
  laid: readonly LaidRow[],
  frame: Frame,
  page: number,
): TableBox {
  let y = frame.y;
  const rows = laid.map(({ cells, height, about }, row): TableRow => {
    let x = frame.x;
    const placed = cells.map((cell, at) => {
      const box = { x, y, w: columns[at] ?? 1, h: height };
      x += box.w;
      const text = placeText(cell.laid ?? layText([], box.w), box, { inset, anchor: row === 0 ? "bottom" : "top" });
      return { text, fill: cell.fill };
    });
    y += height;
    return { height, header: row === 0, cells: placed, ...(about && { about }) };
  });
  return {
    kind: "table",
    id: `${table.id ?? "table"}-${page + 1}`,
    name: table.name,
    alt: table.alt,
    frame: { ...frame, h: y - frame.y },
    columns,
    rows,
  };
}
