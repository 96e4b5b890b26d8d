import { metricSettingRows, ownMetricRows } from "@/db/metrics";
import { personRows } from "@/db/people";
import { readWorkspaceRow } from "@/db/profile";
import { readFiguresOf, readMonthlyOf, readSourcesOf } from "@/db/standing-values";
import type { Workspace } from "@/db/workspace";
import { metricLibrary } from "@/domain/metrics/library";
import type { MetricSeries } from "@/domain/metrics/metric-series";
import type { PlacedValues, ScorecardScene } from "@/domain/metrics/scorecard-side";
import { parametersOf } from "@/domain/settings";
import { calendarDay } from "../today";

const noFrame = { months: [], commercialIndexMetrics: [], cxIndexMetrics: [], seriesIds: [] };

/** What the workspace wants of which metric, and which months its series cover; no value yet. */
export async function readMetricGround(ws: Workspace) {
  const row = await readWorkspaceRow(ws);
  const own = await ownMetricRows.read(ws);
  const settings = await metricSettingRows.read(ws);
  const people = await personRows.read(ws);
  return {
    version: row.version,
    today: row.today ?? calendarDay(),
    currency: row.currency ?? "EUR",
    parameters: parametersOf(row.settings),
    own,
    metrics: metricLibrary(own),
    settings: new Map(settings.map((setting) => [setting.metricId, setting])),
    people: new Map(people.map(({ id, name }) => [id, name])),
    frame: row.monthly ?? noFrame,
    weeklyFrame: row.weekly,
  };
}
export type MetricGround = Awaited<ReturnType<typeof readMetricGround>>;

/** The ground with the values of some metrics, each at the place of its month; of those that only make an index, the figures alone. */
export async function readScorecardScene(
  ws: Workspace,
  ground: MetricGround,
  { shown, counted = [] }: { readonly shown: readonly string[]; readonly counted?: readonly string[] },
): Promise<ScorecardScene> {
  const { months } = ground.frame;
  const whole = new Set(shown);
  const rows = await readMonthlyOf(ws, [...whole]);
  const figures = await readFiguresOf(
    ws,
    [...new Set(counted)].filter((id) => !whole.has(id)),
  );
  const placeOf = new Map(months.map((month, at) => [month, at]));
  const valuesOf = new Map<string, { -readonly [Key in keyof PlacedValues]: PlacedValues[Key][number][] }>();
  const placesOf = (metricId: string) => {
    const placed = valuesOf.get(metricId) ?? emptyPlaces(months.length);
    valuesOf.set(metricId, placed);
    return placed;
  };
  for (const { metricId, month, value } of figures) {
    const at = placeOf.get(month);
    if (at !== undefined) placesOf(metricId).values[at] = value;
  }
  for (const { metricId, month, value, responses, sourceId } of rows) {
    const at = placeOf.get(month);
    if (at === undefined) continue;
    const placed = placesOf(metricId);
    placed.values[at] = value;
    placed.responses[at] = responses;
    placed.sourceIds[at] = sourceId;
  }
  // Only the source of the latest value of each is ever told.
  const latest = [...valuesOf.values()].flatMap(({ values, sourceIds }) => {
    const sourceId = sourceIds[values.findLastIndex((value) => value !== null)];
    return sourceId ? [sourceId] : [];
  });
  const sources = await readSourcesOf(ws, [...new Set(latest)]);
  return { ...ground, months, valuesOf, sources: new Map(sources.map((source) => [source.id, source])) };
}

const emptyPlaces = (length: number) => ({
  values: Array.from<number | null>({ length }).fill(null),
  responses: Array.from<number | null>({ length }).fill(null),
  sourceIds: Array.from<string | null>({ length }).fill(null),
});

/** The metrics of both indexes. */
export const indexIdsOf = ({ frame }: Pick<MetricGround, "frame">): string[] => [
  ...frame.commercialIndexMetrics,
  ...frame.cxIndexMetrics,
];

/** The series of the metrics that were read, as the formulas take them. */
export function seriesOf(
  { frame }: Pick<MetricGround, "frame">,
  { valuesOf }: Pick<ScorecardScene, "valuesOf">,
  events: MetricSeries["events"],
): MetricSeries | null {
  if (frame.months.length === 0) return null;
  const { seriesIds, ...rest } = frame;
  return {
    ...rest,
    series: seriesIds.flatMap((metricId) => {
      const placed = valuesOf.get(metricId);
      return placed ? [{ metricId, values: [...placed.values], responses: [...placed.responses] }] : [];
    }),
    events,
  };
}
