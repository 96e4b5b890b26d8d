import type { ChartBox } from "@/domain/deck/deck";
import { columnName } from "./column-name";

export type SheetCell = string | number | null;

/** What a chart is drawn from: the first row are heads. The workbook and the cache of the chart are both written from it. */
export function chartSheet(box: ChartBox): readonly (readonly SheetCell[])[] {
  if (box.form === "scatter") {
    const [across, point] = box.heads;
    const { groups } = box;
    return [
      [across, ...groups.map(({ name }) => name), point],
      ...groups.flatMap(({ points }, own) =>
        points.map(({ name, x, y }) => [x, ...groups.map((_, at) => (at === own ? y : null)), name]),
      ),
    ];
  }
  const { over, categories, series } = box;
  return [
    [over, ...series.map(({ name }) => name)],
    ...categories.map((category, at) => [category, ...series.map(({ values }) => values[at] ?? null)]),
  ];
}

/** A stretch of a column of the sheet: where it is, and what is in it. Rows count from 0, the heads. */
export type SheetRange = { readonly formula: string; readonly cells: readonly SheetCell[] };

export function rangeOf(
  sheet: readonly (readonly SheetCell[])[],
  column: number,
  from: number,
  to: number = from,
): SheetRange {
  const name = columnName(column);
  const [start, end] = [`$${name}$${from + 1}`, `$${name}$${to + 1}`];
  return {
    formula: `Sheet1!${from === to ? start : `${start}:${end}`}`,
    cells: sheet.slice(from, to + 1).map((row) => row[column] ?? null),
  };
}
