import { asc, eq } from "drizzle-orm";
import { mostEntries } from "@/domain/exchange/most-entries";
import type { MetricEvent, MetricSeries, OwnMetric, WeeklySeries } from "@/domain/metrics/metric-series";
import type { MetricSetting } from "@/domain/metrics/metric-setting";
import type { DropReport, SegmentValue } from "@/domain/metrics/metric-value";
import type { ValueSource } from "@/domain/metrics/value-source";
import { rowsOf } from "./rows";
import {
  dropReports,
  metricEvents,
  metricSettings,
  metricValues,
  ownMetrics,
  segmentValues,
  valueSources,
  weeklyValues,
  workspaces,
} from "./schema";
import type { Workspace } from "./workspace";

export const ownMetricRows = rowsOf<OwnMetric>("ownMetric", ownMetrics, "id");
export const metricSettingRows = rowsOf<MetricSetting>("metricSetting", metricSettings, "metricId", {
  most: mostEntries.metricSettings,
  many: "settings of metrics",
});
export const valueSourceRows = rowsOf<ValueSource>("valueSource", valueSources, "id");
export const dropReportRows = rowsOf<DropReport>("dropReport", dropReports, "id");
export const metricEventRows = rowsOf<MetricEvent & { id: string }>("metricEvent", metricEvents, "id");

export type MonthlyValue = {
  metricId: string;
  month: string;
  value: number | null;
  responses: number | null;
  sourceId: string | null;
};
type WeeklyValue = {
  metricId: string;
  week: string;
  value: number | null;
  n: number | null;
  sourceId: string | null;
};
export const metricValueRows = rowsOf<MonthlyValue>("metricValue", metricValues, "metricId");
export const segmentValueRows = rowsOf<SegmentValue>("segmentValue", segmentValues, "metricId");
export const weeklyValueRows = rowsOf<WeeklyValue>("weeklyValue", weeklyValues, "metricId");

/** The monthly series, each value at the place of its month. */
export async function readMetricSeries(ws: Workspace): Promise<MetricSeries | null> {
  const [workspace] = await ws.db
    .select({ monthly: workspaces.monthly })
    .from(workspaces)
    .where(eq(workspaces.id, ws.id));
  const frame = workspace?.monthly;
  if (!frame) return null;
  const rows = await ws.db
    .select()
    .from(metricValues)
    .where(eq(metricValues.workspaceId, ws.id))
    .orderBy(asc(metricValues.metricId), asc(metricValues.month));
  const events = await metricEventRows.read(ws);
  const { seriesIds, ...rest } = frame;
  const placed = place(rows, (row) => row.month, frame.months);
  return {
    ...rest,
    series: seriesIds.map((metricId) => {
      const found = placed(metricId);
      const responses = found.map((row) => row?.responses ?? null);
      return {
        metricId,
        values: found.map((row) => row?.value ?? null),
        responses: responses.every((n) => n === null) ? null : responses,
      };
    }),
    events: events.map(({ month, text, useCaseIds }) => ({ month, text, useCaseIds })),
  };
}

/** The weekly series, each value at the place of its week. */
export async function readWeeklySeries(ws: Workspace): Promise<WeeklySeries | null> {
  const [workspace] = await ws.db
    .select({ weekly: workspaces.weekly })
    .from(workspaces)
    .where(eq(workspaces.id, ws.id));
  const frame = workspace?.weekly;
  if (!frame) return null;
  const rows = await ws.db.select().from(weeklyValues).where(eq(weeklyValues.workspaceId, ws.id));
  const { seriesIds, ...rest } = frame;
  const placed = place(rows, (row) => row.week, frame.weeks);
  return {
    ...rest,
    series: seriesIds.map((metricId) => {
      const found = placed(metricId);
      const n = found.map((row) => row?.n ?? null);
      return {
        metricId,
        values: found.map((row) => row?.value ?? null),
        n: n.every((size) => size === null) ? null : n,
      };
    }),
  };
}

function place<Row extends { metricId: string }>(
  rows: readonly Row[],
  timeOf: (row: Row) => string,
  times: readonly string[],
) {
  const byKey = new Map(rows.map((row) => [`${row.metricId} ${timeOf(row)}`, row]));
  return (metricId: string) => times.map((time) => byKey.get(`${metricId} ${time}`));
}
