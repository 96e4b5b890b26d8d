import type { Frame, Paragraph, TableBox, TableRow } from "./deck";
import { type LaidText, layText, placeText, splitText } from "./lay-text";
import type { Tone } from "./theme";

export type CellText = { readonly text: (size: number) => readonly Paragraph[]; readonly fill?: Tone | null };
export type FlowTable = {
  readonly name: string;
  readonly alt: string;
  /** Shares of the width. */
  readonly columns: readonly number[];
  readonly header: readonly CellText[];
  readonly rows: readonly (readonly CellText[])[];
};

type LaidRow = readonly { readonly laid: LaidText | null; readonly fill: Tone | null }[];

const inset = { x: 0.07, y: 0.05 };

/**
 * A table over as many pages as it needs, its head repeated: in the largest size in which one page holds all, else
 * in the smallest. A row higher than a page goes on over the next.
 *
 * @param height of the frame of each page; `first` may be lower than the others
 */
export function flowTable(
  table: FlowTable,
  frame: Frame,
  sizes: readonly number[] = [12, 11, 10],
  first: Frame = frame,
): TableBox[] {
  const total = table.columns.reduce((sum, share) => sum + share, 0);
  const widths = table.columns.map((share) => (share / total) * frame.w);
  const laidAt = (size: number) => {
    const layRow = (cells: readonly CellText[]): LaidRow =>
      cells.map(({ text, fill }, at) => ({
        laid: layText(text(size), (widths[at] ?? 1) - 2 * inset.x),
        fill: fill ?? null,
      }));
    return { header: layRow(table.header), rows: table.rows.map(layRow) };
  };
  const heightAt = (size: number) => {
    const { header, rows } = laidAt(size);
    return [header, ...rows].reduce((sum, row) => sum + heightOf(row), 0);
  };
  const { header, rows } = laidAt(sizes.find((size) => heightAt(size) <= first.h) ?? sizes.at(-1) ?? 10);
  const pages: LaidRow[][] = [[]];
  const free = () => (pages.length === 1 ? first.h : frame.h) - heightOf(header);
  const used = () => (pages.at(-1) ?? []).reduce((sum, row) => sum + heightOf(row), 0);
  for (const row of rows) {
    let rest: LaidRow | null = row;
    if (used() > 0 && used() + heightOf(row) > free()) pages.push([]);
    while (rest !== null && heightOf(rest) > free()) {
      const current: LaidRow = rest;
      const parts = current.map(({ laid }): readonly [LaidText | null, LaidText | null] =>
        laid ? splitText(laid, free() - 2 * inset.y) : [null, null],
      );
      if (parts.every(([head]) => head === null)) break;
      const fills = current.map(({ fill }) => fill);
      pages.at(-1)?.push(parts.map(([laid], at) => ({ laid, fill: fills[at] ?? null })));
      rest = parts.some(([, tail]) => tail) ? parts.map(([, laid], at) => ({ laid, fill: fills[at] ?? null })) : null;
      if (rest) pages.push([]);
    }
    if (rest) pages.at(-1)?.push(rest);
  }
  return pages.map((page, at) => boxOf(table, widths, [header, ...page], at === 0 ? first : frame, at));
}

function heightOf(row: LaidRow): number {
  return Math.max(0.24, ...row.map(({ laid }) => (laid?.height ?? 0) + 2 * inset.y));
}

function boxOf(
  table: FlowTable,
  columns: readonly number[],
  laid: readonly LaidRow[],
  frame: Frame,
  page: number,
): TableBox {
  let y = frame.y;
  const rows = laid.map((cells, row): TableRow => {
    const height = heightOf(cells);
    let x = frame.x;
    const placed = cells.map((cell, at) => {
      const box = { x, y, w: columns[at] ?? 1, h: height };
      x += box.w;
      const text = placeText(cell.laid ?? layText([], box.w), box, { inset, anchor: row === 0 ? "bottom" : "top" });
      return { text, fill: cell.fill };
    });
    y += height;
    return { height, header: row === 0, cells: placed };
  });
  return {
    kind: "table",
    id: `table-${page + 1}`,
    name: table.name,
    alt: table.alt,
    frame: { ...frame, h: y - frame.y },
    columns,
    rows,
  };
}
