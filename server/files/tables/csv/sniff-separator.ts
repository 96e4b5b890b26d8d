import Papa from "papaparse";

const separators = [",", ";", "\t", "|"] as const;

/** Lines that a tool writes above its table, at most. */
const mostAbove = 10;

/**
 * A table below lines of one cell each, such as the name of an export: what separates its cells, and how many lines stand
 * above. Only where everything below is equally wide, three cells or more; null else.
 */
export function sniffBelowTitle(text: string): { separator: string; above: number } | null {
  const found = separators.flatMap((delimiter) => {
    const { data } = Papa.parse<string[]>(text.slice(0, 200_000), { delimiter, newline: "\n", preview: 50 });
    const rows = data.filter((row) => row.some((cell) => cell.trim() !== ""));
    const above = rows.findIndex((row) => row.length > 1);
    const [width = 0, ...others] = rows.slice(Math.max(0, above)).map((row) => row.length);
    const isTable = above > 0 && above <= mostAbove && width > 2 && others.length > 0;
    return isTable && others.every((each) => each === width) ? [{ separator: delimiter, above, width }] : [];
  });
  const [best] = found.sort((a, b) => b.width - a.width);
  return best ? { separator: best.separator, above: best.above } : null;
}

/**
 * What separates the cells of a text: the sign with which most rows are as wide as the first one that is not blank.
 * Null where no sign divides it, so that it has one column.
 */
export function sniffSeparator(text: string): string | null {
  const sample = text.slice(0, 200_000);
  const judged = separators.map((delimiter) => {
    const { data } = Papa.parse<string[]>(sample, { delimiter, newline: "\n", preview: 50 });
    const rows = data.filter((row) => row.some((cell) => cell.trim() !== ""));
    const width = rows[0]?.length ?? 0;
    const alike = rows.filter((row) => row.length === width).length / Math.max(1, rows.length);
    return { delimiter, width, alike };
  });
  const dividing = judged.filter(({ width }) => width > 1).sort((a, b) => b.alike - a.alike || b.width - a.width);
  return dividing[0]?.delimiter ?? null;
}
