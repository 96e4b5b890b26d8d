import type { CellStyle } from "../exchange/tables/cell-kind";
import type { RawTable } from "../exchange/tables/raw-table";
import { type DayKind, detectDayKind, readDayRows } from "./day-rows";
import { mappingRefusal, type ResultColumns, resultColumns } from "./result-columns";
import type { ReadResults, ResultMapping, ResultProblem, ResultReading, ResultTarget } from "./result-file";
import { groupProblems, groupsOfParts } from "./result-groups";
import { type FigureRow, readFigureRows } from "./result-rows";
import { totalProblems } from "./result-totals";
import { totalDays } from "./total-days";
import { readUnitRows } from "./unit-rows";
import { resultsOfUnits } from "./unit-totals";

export type ResultFile = {
  readonly raw: RawTable;
  readonly mapping: ResultMapping;
  readonly target: ResultTarget;
  readonly style: CellStyle;
  /** Of rows by day: running totals, or what came on each day. Null = as detected. */
  readonly dayKind: DayKind | null;
};

/** `refusal`: why the mapping cannot be used. `detected`: what the rows by day seem to hold; null where there are none. */
export type ReadFile = ResultReading & {
  readonly refusal: string | null;
  readonly detected: { readonly kind: DayKind; readonly sure: boolean } | null;
};

/**
 * Reads a file of results: one row per arm, one per arm and day, or one per unit, with any number of measures side by
 * side. Pure: the dry run and the import are the same call. Every bad row is named with its column and its code; with one
 * problem nothing is imported, so `results` are null. Statistics, sections 12 and 16.
 */
export function readResults({ raw, mapping, target, style, dayKind }: ResultFile): ReadFile {
  const columns = resultColumns(raw.header, mapping);
  const refusal = mappingRefusal(columns, mapping, target);
  if (refusal !== null) return { rows: 0, problems: [], results: null, refusal, detected: null };
  if (columns.values.size > 0 || columns.unit !== null) {
    const { said, tallies, problems } = readUnitRows(raw, columns, target, style);
    const results = resultsOfUnits(tallies, columns, target);
    const all = [...problems, ...groupProblems(tallies, columns)];
    return { ...judged(said, all, results, columns, target), refusal, detected: null };
  }
  const { said, rows, problems } = readFigureRows(raw, columns, target, style);
  if (columns.day === null) {
    const repeated = repeatedArms(rows, columns);
    const totals = { ...totalDays(rows.map((row) => ({ ...row, day: "" }))), days: [] };
    const results = columns.segment === null ? totals : { ...totals, segments: groupsOfParts(rows, target) };
    const all = [...problems, ...repeated, ...groupProblems(rows, columns)];
    return { ...judged(said, all, results, columns, target), refusal, detected: null };
  }
  const detected = detectDayKind(rows);
  const read = readDayRows(rows, dayKind ?? detected?.kind ?? "increments", columns);
  const all = [...problems, ...read.problems].toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { ...judged(said, all, totalDays(read.days), columns, target), refusal, detected };
}

function judged(
  rows: number,
  problems: readonly ResultProblem[],
  results: ReadResults,
  columns: ResultColumns,
  target: ResultTarget,
): ResultReading {
  const all = wholeFile(rows, problems, target) ?? [
    ...problems,
    ...(problems.length > 0 ? [] : totalProblems(results, columns, target)),
  ];
  return { rows, problems: all, results: all.length > 0 ? null : results };
}

/** A file in which no row names an arm of this test, or every row another test, is told once and not row by row. */
function wholeFile(rows: number, problems: readonly ResultProblem[], { arms }: ResultTarget): ResultProblem[] | null {
  const whole = { row: null, column: null, value: null };
  if (rows === 0) return [{ ...whole, code: "NO_UNITS", message: "This file has headings and no rows." }];
  const foreign = problems.filter(({ code }) => code === "UNKNOWN_ARM" || code === "OTHER_TEST");
  if (foreign.length < rows || foreign.length === 0) return null;
  const names = arms.map(({ name }) => `“${name}”`).join(", ");
  const message = `This seems to be a file of another test: no row is about an arm of this one (${names}).`;
  return [{ ...whole, code: "OTHER_TEST", message }];
}

function repeatedArms(rows: readonly FigureRow[], { arm }: ResultColumns): ResultProblem[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ armId, group, row }): ResultProblem[] => {
    const key = `${armId} ${group ?? ""}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    if (earlier === undefined) return [];
    const message =
      group === null
        ? `Row ${earlier} is about the same arm already. Keep one, or say which column holds the day.`
        : `Row ${earlier} is about the same arm and group already. Keep one of the two.`;
    return [{ row, column: arm?.heading ?? null, value: null, code: "DUPLICATE_DAY", message }];
  });
}
