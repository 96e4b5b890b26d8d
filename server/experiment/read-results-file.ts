import { createHash } from "node:crypto";
import { readDays } from "@/db/day-results";
import { experimentRows } from "@/db/experiments";
import type { Stored } from "@/db/rows";
import type { Workspace } from "@/db/workspace";
import { dayAfter } from "@/domain/days";
import type { RawTable } from "@/domain/exchange/tables/raw-table";
import { daysBeside } from "@/domain/experiments/days-beside";
import type { Experiment, ReadingOfFiles } from "@/domain/experiments/experiment";
import { proposeResultMapping } from "@/domain/experiments/propose-result-mapping";
import { putResults } from "@/domain/experiments/put-results";
import { readResults } from "@/domain/experiments/read-results";
import { rememberedMapping } from "@/domain/experiments/remembered-mapping";
import type { ReadResults, ResultMapping, ResultProblem, ResultTarget } from "@/domain/experiments/result-file";
import { putGroups } from "@/domain/experiments/result-groups";
import { resultStyle } from "@/domain/experiments/result-style";
import { segmentProblems, typedProblems } from "@/domain/experiments/typed-problems";
import { findTest } from "./find-test";
import { contextOf } from "./read-context";
import type { ResultsFields } from "./results-request";

/** A test as a file of results is read for it. */
export async function readTarget(ws: Workspace, experimentId: string) {
  const [test, { metrics, today }] = [await findTest(ws, experimentId), await contextOf(ws)];
  // The primary first: a bare "conversions" is its own.
  const measured = test.results.toSorted((a, b) => Number(b.role === "primary") - Number(a.role === "primary"));
  const metricNames = new Map(measured.map(({ metricId }) => [metricId, metrics.get(metricId)?.name ?? metricId]));
  const named = measured.map((measure) => ({
    ...measure,
    name: metricNames.get(measure.metricId) ?? measure.metricId,
  }));
  // Where the day begins first it is tomorrow already.
  const lastDay = dayAfter(today, 1);
  const target: ResultTarget = { names: [test.id, test.name], arms: test.arms, metrics: named, lastDay };
  return { test, target, metricNames };
}
type Target = Awaited<ReturnType<typeof readTarget>>;

/** What the columns most likely hold: as this test's last file was read, else as another test's of the same headings, else a guess. */
export async function mappingFor(ws: Workspace, { test, target, metricNames }: Target, raw: RawTable) {
  const proposed = proposeResultMapping(raw, { ...target, metricNames });
  const others = (await experimentRows.read(ws)).toSorted(
    (a, b) => Number(b.id === test.id) - Number(a.id === test.id),
  );
  for (const { id, readingOfFiles } of others) {
    const known = readingOfFiles && rememberedMapping(raw.header, proposed, readingOfFiles, target);
    if (known) return { mapping: known, rememberedOf: id, reading: readingOfFiles };
  }
  return { mapping: proposed, rememberedOf: null, reading: null };
}

/** A file read for a test, and what the test would then be: the dry run and the write are this same call. */
export async function readResultsFile(ws: Workspace, fields: ResultsFields, raw: RawTable) {
  const found = await readTarget(ws, fields.experimentId);
  const { test, target } = found;
  const guessed = fields.mapping ? null : await mappingFor(ws, found, raw);
  const mapping: ResultMapping = fields.mapping ?? guessed?.mapping ?? [];
  const chosen = {
    decimalMark: fields.decimalMark ?? guessed?.reading?.decimalMark ?? null,
    dayOrder: fields.dayOrder ?? guessed?.reading?.dayOrder ?? null,
  };
  const style = resultStyle(raw, mapping, chosen);
  const read = readResults({ raw, mapping, target, style, dayKind: fields.dayKind ?? null });
  const known = await readDays(ws, test.id);
  const reading: ReadingOfFiles = {
    columns: raw.header.map((heading, at) => ({ heading: heading.slice(0, 300), holds: mapping[at] ?? null })),
    dayKind: fields.dayKind ?? null,
    ...style,
  };
  const { results } = read;
  if (results === null)
    return { ...found, mapping, style, read, reading, known, outcome: null, seen: seenOf(test, read) };
  const { days, totals } = daysBeside(known, results);
  const segments = results.segments ? putGroups(test, results.segments) : test.segments;
  const after = { ...putResults(test, totals), segments, skewness: skewnessOf(test, results) };
  const grouped = results.segments ? segmentProblems(after) : [];
  const problems = [...typedProblems(after), ...grouped].map(
    ({ code, sentence, metricId }): ResultProblem => ({
      row: null,
      column: metricId === null ? null : (found.metricNames.get(metricId) ?? metricId),
      value: null,
      code,
      message: sentence,
    }),
  );
  const outcome = problems.length > 0 ? null : { after, days };
  const judged = { ...read, problems, results: outcome && results };
  return { ...found, mapping, style, read: judged, reading, known, outcome, seen: seenOf(test, judged) };
}

function skewnessOf({ skewness }: Experiment, { metrics, skewness: given }: ReadResults): Experiment["skewness"] {
  const left = Object.entries(skewness).filter(([metricId]) => !metrics[metricId]);
  return { ...Object.fromEntries(left), ...given };
}

/** Of what was decided on: another version of the test, or another reading of the file, makes it another. */
function seenOf({ version }: Stored<Experiment>, { results, problems }: ReturnType<typeof readResults>): string {
  return createHash("sha256")
    .update(JSON.stringify([version, results, problems]))
    .digest("hex");
}
