import { foldedHeading } from "../exchange/tables/propose-mapping";
import type { ReadingOfFiles } from "./experiment";
import type { ResultColumn, ResultMapping, ResultTarget } from "./result-file";

const keyOf = (column: ResultColumn): string =>
  column.holds === "figure"
    ? `figure ${column.metricId} ${column.figure}`
    : column.holds === "value"
      ? `value ${column.metricId}`
      : column.holds;

/**
 * A proposed mapping with what is remembered of a file before it, by heading: what a person chose then is chosen again, for
 * the measures this test has. Null when no heading is known.
 */
export function rememberedMapping(
  header: readonly string[],
  proposed: ResultMapping,
  { columns }: ReadingOfFiles,
  { metrics }: Pick<ResultTarget, "metrics">,
): ResultMapping | null {
  const own = new Set(metrics.map(({ metricId }) => metricId));
  const fits = (column: ResultColumn | null) => column === null || !("metricId" in column) || own.has(column.metricId);
  const known = new Map(
    columns.flatMap(({ heading, holds }) => (fits(holds) ? [[foldedHeading(heading), holds] as const] : [])),
  );
  const found = header.map((heading) => known.get(foldedHeading(heading)));
  if (!found.some((column) => column)) return null;
  const taken = new Set(found.flatMap((column) => (column ? [keyOf(column)] : [])));
  return found.map((column, at) => {
    if (column !== undefined) return column;
    const guess = proposed[at] ?? null;
    return guess !== null && taken.has(keyOf(guess)) ? null : guess;
  });
}
