import type { ContributableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { CellStyle } from "@/domain/exchange/tables/cell-kind";
import { shownCell } from "@/domain/exchange/tables/cell-kind";
import type { RawTable } from "@/domain/exchange/tables/raw-table";
import { daysOutside } from "@/domain/experiments/days-outside";
import type { Experiment } from "@/domain/experiments/experiment";
import { countWords } from "@/domain/experiments/figure-words";
import { readResults } from "@/domain/experiments/read-results";
import type { ResultMapping, ResultTarget } from "@/domain/experiments/result-file";
import { resultShape } from "@/domain/experiments/result-shape";
import { resultStyle } from "@/domain/experiments/result-style";
import { splitWords } from "@/domain/experiments/split-words";
import type { SourceTables } from "../exchange/import-request";
import { contextOf } from "./read-context";
import { mappingFor, readResultsFile, readTarget } from "./read-results-file";
import type { ResultsFields } from "./results-request";
import { isNews, requireRunning, storeResults } from "./store-results";

const previewRows = 5;
const mostProblems = 20_000;

/** What is in the file: its sheets, its first rows, and which column seems to hold what. */
export async function inspectResults(
  ws: Workspace,
  { experimentId }: ResultsFields,
  { format, tables }: SourceTables,
  raw: RawTable,
) {
  const found = await readTarget(ws, experimentId);
  requireRunning(found.test);
  const { mapping, rememberedOf, reading } = await mappingFor(ws, found, raw);
  return {
    format,
    sheets: tables.flatMap(({ sheet, rows }) => (sheet === null ? [] : [{ name: sheet, rows: rows.length }])),
    sheet: raw.sheet,
    header: raw.header,
    rows: raw.rows.length,
    notes: raw.notes ?? [],
    preview: raw.rows.slice(0, previewRows).map((cells) => raw.header.map((_, at) => shownCell(cells[at]))),
    mapping,
    rememberedOf,
    // Only where a row is about a day: a file of one row per person is read once, when it is checked.
    detected: resultShape(mapping) === "day" ? detectedIn(raw, mapping, found.target, reading ?? unsaid) : null,
    dayKind: reading?.dayKind ?? null,
    decimalMark: reading?.decimalMark ?? null,
    dayOrder: reading?.dayOrder ?? null,
    arms: found.test.arms.map(({ id, name }) => ({ id, name })),
    measures: found.target.metrics.map(({ metricId, type }) => ({
      metricId,
      type,
      name: found.metricNames.get(metricId) ?? metricId,
    })),
  };
}

const unsaid = { decimalMark: null, dayOrder: null };

function detectedIn(raw: RawTable, mapping: ResultMapping, target: ResultTarget, { decimalMark, dayOrder }: CellStyle) {
  const style = resultStyle(raw, mapping, { decimalMark, dayOrder });
  return readResults({ raw, mapping, target, style, dayKind: null }).detected;
}

/** What importing would do, and everything that is wrong: the same reading that the write carries out. */
export async function dryRunResults(ws: Workspace, fields: ResultsFields, raw: RawTable) {
  const { test, mapping, style, read, known, outcome, seen } = await readResultsFile(ws, fields, raw);
  requireRunning(test);
  const { results } = read;
  const { parameters, today } = await contextOf(ws);
  const days = [...new Set((results?.days ?? []).map(({ day }) => day))];
  return {
    rows: read.rows,
    refusal: read.refusal,
    problems: read.problems.slice(0, mostProblems),
    allProblems: read.problems.length,
    detected: read.detected,
    dayKind: fields.dayKind ?? null,
    mapping,
    decimalMark: style.decimalMark,
    dayOrder: style.dayOrder,
    changes: outcome !== null && isNews(test, { ...outcome, known }),
    days: days.length > 0 ? { count: days.length, from: days[0]!, to: days.at(-1)! } : null,
    after: outcome && results && comesTo(test, outcome.after, Object.keys(results.metrics)),
    groups: [...new Set((results?.segments ?? []).map(({ name }) => name))],
    split: outcome && splitWords(outcome.after.arms, parameters.test),
    notes: [...(raw.notes ?? []), ...daysOutside(days, test, today)],
    seen,
  };
}

/** People and the measures a file speaks of, as they are stored and as they would be. */
function comesTo(before: Experiment, after: Experiment, metricIds: readonly string[]) {
  const of = (test: Experiment, metricId: string) =>
    test.results.find((each) => each.metricId === metricId)?.arms ?? {};
  return {
    people: after.arms.map(({ id, exposed }, at) => ({
      ...{ armId: id, after: exposed },
      before: before.arms[at]?.exposed ?? null,
    })),
    measures: metricIds.map((metricId) => ({
      metricId,
      before: of(before, metricId),
      after: of(after, metricId),
    })),
  };
}

/** Stores the results of a file, all or nothing; the same file twice changes nothing. */
export async function writeResults(ws: ContributableWorkspace, fields: ResultsFields, raw: RawTable, fileName: string) {
  const { test, read, known, outcome, reading, seen } = await readResultsFile(ws, fields, raw);
  requireRunning(test);
  if (read.refusal !== null) throw new AttuneError("invalid", `${read.refusal} Nothing was imported.`);
  if (fields.seen !== undefined && fields.seen !== seen)
    throw new AttuneError(
      "stale",
      "Somebody changed this test since you checked this file. Nothing was imported; check it again.",
    );
  if (outcome === null) throw new AttuneError("invalid", refusalOf(read.problems));
  if (read.detected && !read.detected.sure && fields.dayKind === undefined)
    throw new AttuneError(
      "invalid",
      "Say whether the rows hold what came on each day, or running totals. Nothing was imported.",
    );
  const answer = { rows: read.rows, days: outcome.days.length };
  if (!isNews(test, { ...outcome, known })) return { ...answer, changed: false, version: test.version };
  const after = { ...outcome.after, readingOfFiles: reading };
  return storeResults(
    ws,
    test,
    { after, known, days: outcome.days },
    {
      action: "imported results of test",
      reason: fileName,
      answer: { ...answer, changed: true, version: test.version + 1 },
    },
  );
}

function refusalOf(problems: readonly { row: number | null; column: string | null; message: string }[]): string {
  const [first] = problems;
  const where = first && [first.row === null ? null : `row ${first.row}`, first.column].filter(Boolean).join(", ");
  const told = first ? `${where ? `${where}: ` : ""}${first.message}` : "It cannot be read.";
  const left = problems.length - 1;
  const more =
    left === 0 ? "" : left === 1 ? " There is one more problem." : ` There are ${countWords(left)} more problems.`;
  return `${told.charAt(0).toUpperCase()}${told.slice(1)}${more} Nothing was imported.`;
}

/** The rows that cannot be imported, as they were, with what is wrong in a column of its own. */
export async function badResultRows(ws: Workspace, fields: ResultsFields, raw: RawTable) {
  const { read } = await readResultsFile(ws, fields, raw);
  const wrong = new Map<number, string[]>();
  for (const { row, column, message } of read.problems)
    if (row !== null) wrong.set(row, [...(wrong.get(row) ?? []), column === null ? message : `${column}: ${message}`]);
  const rows = raw.rows.flatMap((cells, index) => {
    const row = raw.rowNumbers[index] ?? index + 2;
    const told = wrong.get(row);
    return told ? [[...raw.header.map((_, at) => cells[at] ?? null), row, told.join(" ")]] : [];
  });
  return { name: "Rows to correct", header: [...raw.header, "Row in the file", "What is wrong"], rows };
}
