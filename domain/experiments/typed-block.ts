export type BlockPlace = { readonly row: number; readonly column: number };
export type PlacedCell = BlockPlace & { readonly text: string };

/** A block as a spreadsheet puts it on the clipboard: cells apart by tabs, rows by line breaks. */
export function blockOf(text: string): string[][] {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\n+$/, "")
    .split("\n")
    .map((line) => line.split("\t").map((cell) => cell.trim().replace(/^"(.*)"$/, "$1")));
}

/**
 * Where the cells of a pasted block go in a grid, from the cell it was pasted into. A block that only fits on its side, a row for
 * each column of the grid, is turned. `outside`: how many cells that say something have no place.
 */
export function placeBlock(
  block: readonly (readonly string[])[],
  from: BlockPlace,
  { rows, columns }: { rows: number; columns: number },
): { cells: PlacedCell[]; turned: boolean; outside: number } {
  const [tall, wide] = [block.length, Math.max(0, ...block.map((row) => row.length))];
  const fits = (down: number, across: number) => from.row + down <= rows && from.column + across <= columns;
  const turned = !fits(tall, wide) && fits(wide, tall);
  const all = block.flatMap((row, down) =>
    row.map((text, across): PlacedCell => {
      const [by, along] = turned ? [across, down] : [down, across];
      return { row: from.row + by, column: from.column + along, text };
    }),
  );
  const cells = all.filter(({ row, column }) => row < rows && column < columns);
  const outside = all.filter(({ row, column, text }) => text !== "" && !(row < rows && column < columns)).length;
  return { cells, turned, outside };
}
