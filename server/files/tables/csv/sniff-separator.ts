import Papa from "papaparse";

const separators = [",", ";", "\t", "|"] as const;

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
