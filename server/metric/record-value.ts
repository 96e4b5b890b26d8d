import { commit, type Write } from "@/db/commit";
import { findMetricValue, metricValueRows, ownMetricRows, putMetricValue } from "@/db/metrics";
import { putWorkspace, readWorkspaceRow } from "@/db/profile";
import type { EditableWorkspace } from "@/db/workspace";
import { metricLibrary } from "@/domain/metrics/library";
import { monthsThrough } from "@/domain/metrics/months-through";
import { checkValue } from "@/domain/metrics/put-value";

type Value = { metricId: string; month: string; value: number | null; responses: number | null; version: number };

/** Stores one value of one month; a month or a metric seen for the first time joins the series. */
export async function recordValue(ws: EditableWorkspace, { version, ...given }: Value) {
  const row = await readWorkspaceRow(ws);
  const metric = metricLibrary(await ownMetricRows.read(ws)).get(given.metricId);
  checkValue(metric, given);

  const frame = row.monthly ?? { months: [], commercialIndexMetrics: [], cxIndexMetrics: [], seriesIds: [] };
  const known = frame.seriesIds.includes(given.metricId);
  const isCustomer = metric?.family === "cx" || metric?.family === "trust";
  const counts = Boolean(metric?.materiality) && metric?.family !== "programme";
  const monthly = {
    ...frame,
    months: monthsThrough(frame.months, given.month),
    seriesIds: known ? frame.seriesIds : [...frame.seriesIds, given.metricId],
    commercialIndexMetrics:
      known || !counts || isCustomer ? frame.commercialIndexMetrics : [...frame.commercialIndexMetrics, given.metricId],
    cxIndexMetrics: known || !counts || !isCustomer ? frame.cxIndexMetrics : [...frame.cxIndexMetrics, given.metricId],
  };
  const stored = await findMetricValue(ws, given.metricId, given.month);
  const writes: Write[] = [
    // The frame's version makes two people who add the first value of a month notice one another.
    putWorkspace(ws, { ...row, version }, { monthly }),
    stored
      ? putMetricValue(ws, stored, { ...given, sourceId: null })
      : metricValueRows.add(ws, { ...given, sourceId: null }),
  ];
  return commit(ws, writes, { action: "recorded metric value", answer: { version: version + 1 } });
}
