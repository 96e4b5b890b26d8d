import { and, asc, count, eq, gte, inArray, isNotNull, max, min } from "drizzle-orm";
import type { WeeklySeries } from "@/domain/metrics/metric-series";
import type { SegmentValue } from "@/domain/metrics/metric-value";
import type { Reach } from "@/domain/metrics/standing-gaps";
import type { MonthlyValue } from "./metrics";
import { metricRevisions, metricValues, segmentValues, valueSources, weeklyValues, workspaces } from "./schema";
import type { Workspace } from "./workspace";

/* Of 50,000 values a screen shows a few hundred: only those are read. */

/** Names of metrics per statement. */
const chunkSize = 500;

async function inChunks<Row>(ids: readonly string[], read: (chunk: string[]) => Promise<Row[]>): Promise<Row[]> {
  const found: Row[] = [];
  for (let from = 0; from < ids.length; from += chunkSize)
    found.push(...(await read(ids.slice(from, from + chunkSize))));
  return found;
}

/** The monthly values of some metrics, in no order. */
export function readMonthlyOf(ws: Workspace, metricIds: readonly string[]): Promise<MonthlyValue[]> {
  const { metricId, month, value, responses, sourceId } = metricValues;
  return inChunks(metricIds, (chunk) =>
    ws.db
      .select({ metricId, month, value, responses, sourceId })
      .from(metricValues)
      .where(and(eq(metricValues.workspaceId, ws.id), inArray(metricId, chunk))),
  );
}

/** As `readMonthlyOf`, without answers and sources: half of the time, where hundreds of metrics make an index. */
export function readFiguresOf(
  ws: Workspace,
  metricIds: readonly string[],
): Promise<Pick<MonthlyValue, "metricId" | "month" | "value">[]> {
  const { metricId, month, value } = metricValues;
  return inChunks(metricIds, (chunk) =>
    ws.db
      .select({ metricId, month, value })
      .from(metricValues)
      .where(and(eq(metricValues.workspaceId, ws.id), inArray(metricId, chunk))),
  );
}

/** The values of some metrics by group, by metric, group and month. */
export function readSegmentsOf(ws: Workspace, metricIds: readonly string[]): Promise<SegmentValue[]> {
  const { metricId, segment, month, value, responses, sourceId } = segmentValues;
  return inChunks(metricIds, (chunk) =>
    ws.db
      .select({ metricId, segment, month, value, responses, sourceId })
      .from(segmentValues)
      .where(and(eq(segmentValues.workspaceId, ws.id), inArray(metricId, chunk)))
      .orderBy(asc(metricId), asc(segment), asc(month)),
  );
}

/** The last weeks, at most, of the metrics that are named, else of the watched pairs. */
export async function readWeeklyOf(
  ws: Workspace,
  { metricIds, most }: { metricIds?: readonly string[]; most: number },
): Promise<WeeklySeries | null> {
  const [row] = await ws.db.select({ weekly: workspaces.weekly }).from(workspaces).where(eq(workspaces.id, ws.id));
  if (!row?.weekly) return null;
  const { seriesIds, ...rest } = row.weekly;
  const frame = { ...rest, weeks: rest.weeks.slice(-most) };
  const [first] = frame.weeks;
  if (first === undefined) return { ...frame, series: [] };
  const wanted = new Set(metricIds ?? frame.pairs.flatMap((pair) => [pair.commercialMetricId, pair.cxMetricId]));
  const ids = seriesIds.filter((id) => wanted.has(id));
  const { metricId, week, value, n } = weeklyValues;
  const rows = await inChunks(ids, (chunk) =>
    ws.db
      .select({ metricId, week, value, n })
      .from(weeklyValues)
      .where(and(eq(weeklyValues.workspaceId, ws.id), inArray(metricId, chunk), gte(week, first))),
  );
  const at = new Map(rows.map((each) => [`${each.metricId} ${each.week}`, each]));
  return {
    ...frame,
    series: ids.map((id) => {
      const found = frame.weeks.map((each) => at.get(`${id} ${each}`));
      const sizes = found.map((each) => each?.n ?? null);
      return {
        metricId: id,
        values: found.map((each) => each?.value ?? null),
        n: sizes.every((size) => size === null) ? null : sizes,
      };
    }),
  };
}

/** How far each monthly series reaches: first and last month with a value, and how many have one. */
export async function readRhythms(ws: Workspace): Promise<(Reach & { metricId: string })[]> {
  const { metricId, month, value } = metricValues;
  const rows = await ws.db
    .select({ metricId, first: min(month), last: max(month), many: count() })
    .from(metricValues)
    .where(and(eq(metricValues.workspaceId, ws.id), isNotNull(value)))
    .groupBy(metricId)
    .orderBy(asc(metricId));
  return rows.flatMap(({ many, first, last, ...row }) =>
    first === null || last === null ? [] : [{ ...row, first, last, count: Number(many) }],
  );
}

export type StoredOf = { readonly monthly: number; readonly weekly: number; readonly segments: number };

/** How many values of one metric are stored, empty ones too: what leans on it. */
export async function countStored(ws: Workspace, id: string): Promise<StoredOf> {
  const of = (table: typeof metricValues | typeof weeklyValues | typeof segmentValues) =>
    ws.db.$count(table, and(eq(table.workspaceId, ws.id), eq(table.metricId, id)));
  return { monthly: await of(metricValues), weekly: await of(weeklyValues), segments: await of(segmentValues) };
}

/** Which metrics have weekly values, and which have values by group. */
export async function readOtherSeries(ws: Workspace) {
  const of = async (table: typeof weeklyValues | typeof segmentValues) => {
    const rows = await ws.db
      .selectDistinct({ metricId: table.metricId })
      .from(table)
      .where(eq(table.workspaceId, ws.id));
    return new Set(rows.map(({ metricId }) => metricId));
  };
  return { weekly: await of(weeklyValues), segments: await of(segmentValues) };
}

export type SourceHead = Pick<typeof valueSources.$inferSelect, "id" | "kind" | "name" | "fileName" | "asOf" | "at">;

/** Where some values came from. */
export function readSourcesOf(ws: Workspace, ids: readonly string[]): Promise<SourceHead[]> {
  const { id, kind, name, fileName, asOf, at } = valueSources;
  return inChunks(ids, (chunk) =>
    ws.db
      .select({ id, kind, name, fileName, asOf, at })
      .from(valueSources)
      .where(and(eq(valueSources.workspaceId, ws.id), inArray(id, chunk))),
  );
}

/** How often values of a metric were corrected, and which places. */
export function readCorrections(
  ws: Workspace,
  id: string,
): Promise<{ segment: string; period: string; times: number }[]> {
  const { metricId, segment, period } = metricRevisions;
  return ws.db
    .select({ segment, period, times: count() })
    .from(metricRevisions)
    .where(and(eq(metricRevisions.workspaceId, ws.id), eq(metricId, id)))
    .groupBy(segment, period)
    .orderBy(asc(segment), asc(period))
    .then((rows) => rows.map((row) => ({ ...row, times: Number(row.times) })));
}
