/** A cell of a grid; row -1 is the row of heads. */
export type GridPlace = { readonly row: number; readonly column: number };

type Grid = {
  readonly rows: number;
  readonly columns: number;
  /** Rows a page key moves by. */
  readonly page: number;
};

/**
 * Where a key leads in a grid: arrows by one cell (with Ctrl or ⌘ to the edge), Home and End along the row (with Ctrl or
 * ⌘ to the first and last cell), page keys by a screenful. Never out of the grid; null for any other key.
 */
export function gridMove(
  { row, column }: GridPlace,
  key: string,
  far: boolean,
  { rows, columns, page }: Grid,
): GridPlace | null {
  const last = { row: rows - 1, column: columns - 1 };
  const to = (place: Partial<GridPlace>): GridPlace => ({
    row: Math.max(-1, Math.min(last.row, place.row ?? row)),
    column: Math.max(0, Math.min(last.column, place.column ?? column)),
  });
  switch (key) {
    case "ArrowDown":
      return to({ row: far ? last.row : row + 1 });
    case "ArrowUp":
      return to({ row: far ? 0 : row - 1 });
    case "ArrowRight":
      return to({ column: far ? last.column : column + 1 });
    case "ArrowLeft":
      return to({ column: far ? 0 : column - 1 });
    case "PageDown":
      return to({ row: row + page });
    case "PageUp":
      return to({ row: Math.max(0, row - page) });
    case "Home":
      return far ? to({ row: 0, column: 0 }) : to({ column: 0 });
    case "End":
      return far ? to(last) : to({ column: last.column });
    default:
      return null;
  }
}
