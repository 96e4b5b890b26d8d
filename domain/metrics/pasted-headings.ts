type Block = readonly (readonly string[])[];

/**
 * Of a block of cells as it was copied with its headings, the numbers alone: without a first row, and without a first
 * column, that says something and holds no number. Months written as numbers ("2026-10") are headings.
 */
export function withoutHeadings(block: Block): { readonly block: Block; readonly isHeaded: boolean } {
  const [first, ...below] = block;
  const rowIsHead = first !== undefined && below.length > 0 && isHeading(first);
  const rows = rowIsHead ? below : block;
  const columnIsHead = rows.some((row) => row.length > 1) && isHeading(rows.map((row) => row[0] ?? ""));
  return {
    block: columnIsHead ? rows.map((row) => row.slice(1)) : rows,
    isHeaded: rowIsHead || columnIsHead,
  };
}

const isHeading = (cells: readonly string[]) => cells.some((cell) => cell !== "") && !cells.some(isNumber);
const isNumber = (cell: string) => /^[-−]?[\s£€$]*\d[\d.,\s]*%?$/.test(cell);
