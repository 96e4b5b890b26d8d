/** What a spreadsheet would take for a formula, and run. */
const formula = /^[=+\-@\t\r]/;

/**
 * Cells as the text spreadsheets exchange: tabs between cells, a line per row. A text that would be taken for a
 * formula gets an apostrophe in front; one with a tab, a line break or a quote is quoted. Numbers stay numbers.
 */
export function textOfCells(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((cells) => cells.map(spoken).join("\t")).join("\n");
}

function spoken(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[\t\n\r"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
