import { AttuneError } from "../../errors";
import type { LibraryMetric } from "../../metrics/library";
import { type CellStyle, isBlank } from "./cell-kind";
import { answerHeadings, valueHeadings } from "./metric-value-table";
import { looksLikeMonth, readMonth, readWeek } from "./month-cell";
import { foldedHeading } from "./propose-mapping";
import type { RawCell, RawTable } from "./raw-table";

const most = 100_000;

/** A column that holds values: what its rows get in the columns that are made, in their order, and from which columns. */
type ValueColumn = { readonly heading: string; readonly makes: readonly (RawCell | { readonly at: number })[] };

type Turn = { readonly made: readonly string[]; readonly columns: readonly ValueColumn[]; readonly note: string };

/**
 * A table with a column for each month (or week), or for each metric, as one with a row for each value, so that it is read
 * like any other; every other table as it is. Empty cells are no values. Each row remembers the row it came from, and
 * under which heading its cells stood.
 *
 * @throws AttuneError `invalid` when there are more values than can be imported at once
 */
export function turnMetricTable(raw: RawTable, metrics: ReadonlyMap<string, LibraryMetric>): RawTable {
  const turn = byPeriod(raw) ?? byMetric(raw, metrics);
  return turn === null ? raw : turned(raw, turn);
}

const noStyle: CellStyle = { decimalMark: null, dayOrder: null };
const headed = (raw: RawTable, names: readonly string[]): boolean => {
  const wanted = new Set(names.map(foldedHeading));
  return raw.header.some((heading) => wanted.has(foldedHeading(heading)));
};
const hasValueColumn = (raw: RawTable) => headed(raw, ["Value", ...valueHeadings]);

function byPeriod(raw: RawTable): Turn | null {
  if (hasValueColumn(raw)) return null;
  const months = raw.header.flatMap((heading) => {
    const read = readMonth(heading, noStyle);
    return "value" in read ? [read.value] : [];
  });
  const isWeek = (heading: string) => "value" in readWeek(heading, noStyle);
  // Days of which several lie in one month are weeks.
  const areWeeks = new Set(months).size < months.length || (months.length === 0 && raw.header.some(isWeek));
  const columns = raw.header.flatMap((heading, at): ValueColumn[] =>
    (areWeeks ? isWeek(heading) : looksLikeMonth(heading)) ? [{ heading, makes: [heading, { at }] }] : [],
  );
  if (columns.length === 0) return null;
  return {
    ...{ made: [areWeeks ? "Week" : "Month", "Value"], columns },
    note: `a column for each ${areWeeks ? "week" : "month"}`,
  };
}

function byMetric(raw: RawTable, metrics: ReadonlyMap<string, LibraryMetric>): Turn | null {
  if (hasValueColumn(raw) || headed(raw, ["Metric", "Metric id", "Metric name", "KPI", "Measure"])) return null;
  const named = new Map(
    [...metrics.values()].flatMap(({ id, name }) => [
      [foldedHeading(id), id],
      [foldedHeading(name), id],
    ]),
  );
  const suffixes = ["Responses", ...answerHeadings].map(foldedHeading);
  const metricOf = (heading: string) =>
    named.get(foldedHeading(heading)) ?? named.get(foldedHeading(heading.replace(/[([{].*$/, "")));
  const values = new Map<string, number>();
  const answers = new Map<string, number>();
  for (const [at, heading] of raw.header.entries()) {
    const folded = foldedHeading(heading);
    const suffix = suffixes.find((each) => folded.endsWith(each) && named.has(folded.slice(0, -each.length)));
    const asked = suffix && named.get(folded.slice(0, -suffix.length));
    if (asked) answers.set(asked, at);
    else {
      const metricId = metricOf(heading);
      if (metricId !== undefined && !values.has(metricId)) values.set(metricId, at);
    }
  }
  if (values.size === 0) return null;
  const columns = [...values].map(([metricId, at]): ValueColumn => {
    const asked = answers.get(metricId);
    return { heading: raw.header[at] ?? "", makes: [metricId, { at }, asked === undefined ? null : { at: asked }] };
  });
  return { made: ["Metric", "Value", "Responses"], columns, note: "a column for each metric" };
}

function turned(raw: RawTable, { made, columns, note }: Turn): RawTable {
  const used = new Set(columns.flatMap(({ makes }) => makes.flatMap((cell) => (isPlace(cell) ? [cell.at] : []))));
  const kept = raw.header.flatMap((_, at) => (used.has(at) ? [] : [at]));
  const rows: RawCell[][] = [];
  const rowNumbers: number[] = [];
  const origins: { headings: readonly (string | null)[]; surplus: number }[] = [];
  const headings = columns.map(({ heading, makes }) => [
    ...kept.map(() => null),
    ...makes.map((cell) => (isPlace(cell) ? (raw.header[cell.at] ?? heading) : heading)),
  ]);
  for (const [index, cells] of raw.rows.entries()) {
    const number = raw.rowNumbers[index] ?? index + 2;
    const surplus = cells.length - raw.header.length;
    const isShifted = surplus > 0 && !cells.slice(raw.header.length).every(isBlank);
    const others = kept.map((at) => cells[at] ?? null);
    for (const [place, { makes }] of columns.entries()) {
      const given = makes.map((cell) => (isPlace(cell) ? (cells[cell.at] ?? null) : cell));
      const saysNothing = makes.every((cell, at) => !isPlace(cell) || isBlank(given[at]));
      if (saysNothing && !isShifted) continue;
      rows.push([...others, ...given]);
      rowNumbers.push(number);
      origins.push({ headings: headings[place] ?? [], surplus: isShifted ? surplus : 0 });
      if (isShifted) break;
    }
    if (rows.length > most)
      throw new AttuneError(
        "invalid",
        `This file holds more than ${most.toLocaleString("en-GB")} values. Divide it and import the parts.`,
      );
  }
  return {
    sheet: raw.sheet,
    header: [...kept.map((at) => raw.header[at] ?? ""), ...made],
    rows,
    rowNumbers,
    turned: { width: raw.header.length, origins },
    notes: [
      ...(raw.notes ?? []),
      `The file has ${note}: each of its ${rows.length.toLocaleString("en-GB")} filled cells is one value.`,
    ],
  };
}

const isPlace = (cell: RawCell | { readonly at: number }): cell is { readonly at: number } =>
  typeof cell === "object" && cell !== null;
