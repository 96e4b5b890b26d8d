import { readReaches, readSegmentNames, readValues } from "@/db/metric-values";
import { ownMetricRows } from "@/db/metrics";
import { readWorkspaceRow } from "@/db/profile";
import { readRevisionsOf, readSources } from "@/db/value-history";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { dayWords, monthWords } from "@/domain/deck/deck-words";
import { isExperience, metricLibrary } from "@/domain/metrics/library";
import { monthsThrough } from "@/domain/metrics/months-through";
import { gridSentence, revisedPlaces, valueGrid } from "@/domain/metrics/value-grid";
import { weeksThrough } from "@/domain/metrics/value-times";
import { byCode } from "@/domain/ordering";
import { calendarDay } from "../today";
import { sourceWords } from "./value-source";

type Asked = {
  readonly metricIds: readonly string[] | null;
  /** Empty: the whole. */
  readonly segment: string;
  readonly every: "month" | "week";
  readonly from: string | null;
  readonly to: string | null;
};

/** Shown unless asked for otherwise. */
const periodsShown = 24;

/** Months (or weeks) by metric: values, answers, where each comes from and up to when, gaps and corrections. */
export async function readMetricGrid(ws: Workspace, { metricIds, segment, every, from, to }: Asked) {
  const row = await readWorkspaceRow(ws);
  const metrics = metricLibrary(await ownMetricRows.read(ws));
  const reaches = await readReaches(ws, { segment, every });
  const firsts = reaches.map(({ first }) => first).sort(byCode);
  const lasts = reaches.map(({ last }) => last).sort(byCode);
  const [first = null, last = null] = [firsts[0], lasts.at(-1)];
  const all =
    first === null || last === null
      ? []
      : every === "week"
        ? weeksThrough([first], [last])
        : monthsThrough([first], last);
  const wanted = all.filter((period) => (from === null || period >= from) && (to === null || period <= to));
  const periods = from === null && to === null ? wanted.slice(-periodsShown) : wanted;
  const order = new Map([...metrics.keys()].map((id, at) => [id, at]));
  const known = reaches
    .map(({ metricId }) => metricId)
    .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0) || byCode(a, b));
  const shown = metricIds ?? known;
  const range = { segment, from: periods[0] ?? "", to: periods.at(-1) ?? "" };
  const values = periods.length === 0 ? [] : await readValues(ws, { ...range, every, ...(metricIds && { metricIds }) });
  const revisions = periods.length === 0 ? [] : await readRevisionsOf(ws, range);
  const rows = valueGrid({ periods, metricIds: shown, values, reaches, revised: revisedPlaces(revisions, values) });
  const used = new Set(values.map(({ sourceId }) => sourceId));
  const facts = (metricId: string) => {
    const metric = metrics.get(metricId);
    return {
      id: metricId,
      name: metric?.name ?? metricId,
      unit: metric?.unit ?? null,
      side: isExperience(metric) ? ("customer" as const) : ("commercial" as const),
      asksResponses: metric?.source === "survey",
      minSample: metric?.minSample ?? null,
    };
  };
  return {
    may: { edit: allows(ws.role, "edit") },
    version: row.version,
    today: row.today ?? calendarDay(),
    currency: row.currency ?? "EUR",
    sentence: gridSentence(rows, last),
    segment,
    segments: await readSegmentNames(ws),
    every,
    /** The first and the last period with a value; null without any. */
    reach: first === null || last === null ? null : { first, last },
    periods: periods.map((period) => ({
      period,
      words: every === "week" ? `Week of ${dayWords(period)}` : monthWords(period),
    })),
    metrics: rows.map(({ metricId, cells }) => ({ ...facts(metricId), cells })),
    sources: (await readSources(ws))
      .filter(({ id }) => used.has(id))
      .map((source) => ({ id: source.id, name: source.name, asOf: source.asOf, words: sourceWords(source) })),
    library: [...metrics.keys()].map(facts),
  };
}
