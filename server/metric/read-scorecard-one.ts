import { metricEventRows } from "@/db/metrics";
import { readCorrections, readSegmentsOf, readSourcesOf, readWeeklyOf } from "@/db/standing-values";
import { outcomeRows } from "@/db/strategy";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { countOf } from "@/domain/deck/deck-words";
import { AttuneError } from "@/domain/errors";
import type { LibraryMetric } from "@/domain/metrics/library";
import { metricSegmentsOf, metricSeriesOf } from "@/domain/metrics/scorecard-metric";
import { scorecardSide, sideOf } from "@/domain/metrics/scorecard-side";
import { worseWay } from "@/domain/metrics/standing-limit";
import { amountWords, differenceWords } from "@/domain/metrics/standing-words";
import { type MetricGround, readMetricGround, readScorecardScene } from "./read-scorecard-scene";
import { readUses } from "./read-scorecard-uses";
import { settingOf } from "./settings";

/** Everything of one metric: what it is, how it stands, month by month, by week, by group, and where it is used. */
export async function readOneMetric(ws: Workspace, metricId: string) {
  const ground = await readMetricGround(ws);
  const metric = ground.metrics.get(metricId);
  if (!metric) throw new AttuneError("not_found", "There is no such metric.");
  const scene = await readScorecardScene(ws, ground, { shown: [metricId] });
  const series = metricSeriesOf(metric, scene);
  const standing = scorecardSide(metricId, null, scene);
  const used = (await readUses(ws, ground)).get(metricId) ?? [];
  const corrections = await readCorrections(ws, metricId);
  const weekly = await readWeeklyOf(ws, { metricIds: [metricId], most: 600 });
  const [weeks] = weekly?.series ?? [];
  const segments = metricSegmentsOf(metric, await readSegmentsOf(ws, [metricId]), scene);
  const sources = await readSourcesOf(ws, [...new Set(series.sourceIds.flatMap((id) => (id === null ? [] : [id])))]);
  return {
    metric: definitionOf(metric, ground),
    standing,
    sentence: [standing.limit.state === "breached" ? standing.limit.sentence : null, standing.trend.sentence]
      .filter(Boolean)
      .join(" "),
    setting: settingOf(metricId, ground),
    /** On which side of the harm limit customers are harmed. */
    harmSide: worseWay(metric, settingOf(metricId, ground)),
    targets: await targetsOf(ws, metricId, ground),
    series,
    sources: sources.map(({ id, kind, name, fileName, asOf }) => ({ id, kind, name: name ?? fileName, asOf })),
    marks: await marksOf(ws, series.months, used),
    weekly: weekly && weeks ? { weeks: weekly.weeks, values: weeks.values, n: weeks.n, note: weekly.note } : null,
    segments,
    corrections: {
      places: corrections.length,
      times: corrections.reduce((sum, { times }) => sum + times, 0),
      of: corrections,
      sentence:
        corrections.length === 0 ? null : `${countOf(corrections.length, "value was", "values were")} corrected later.`,
    },
    usedBy: used,
    people: [...ground.people].map(([value, label]) => ({ value, label })),
    currency: ground.currency,
    may: { edit: allows(ws.role, "edit") },
  };
}

const wayWords = {
  higher_is_better: "More is better",
  lower_is_better: "Less is better",
  none: "Neither way is better",
};

/** What a metric is, in figures and in words; what ships says so, and that its sizes are our defaults. */
export function definitionOf(metric: LibraryMetric, { own, currency }: Pick<MetricGround, "own" | "currency">) {
  const tongue = { unit: metric.unit, currency };
  const mine = own.find(({ id }) => id === metric.id);
  const size = (value: number | null) =>
    value === null ? null : `${differenceWords(value, tongue)}${mine ? "" : " (our default)"}`;
  return {
    ...metric,
    side: sideOf(metric),
    directionWords: wayWords[metric.direction ?? "none"],
    materialityWords: size(metric.materiality),
    marginWords: size(metric.defaultMargin),
    own: mine ? { version: mine.version, heart: mine.heart, evidence: mine.evidence } : null,
  };
}

/** Every target of the metric: its own, and those that outcomes set. */
async function targetsOf(ws: Workspace, metricId: string, { settings, metrics, currency }: MetricGround) {
  const tongue = { unit: metrics.get(metricId)?.unit ?? null, currency };
  const setting = settings.get(metricId);
  const told = (value: number, byDate: string | null, from: { name: string; to: string } | null) => ({
    ...{ value, words: amountWords(value, tongue), byDate, from },
  });
  const outcomes = await outcomeRows.read(ws);
  const ofOutcomes = outcomes.flatMap(({ id, statement, byDate, cxMetricId, cxTarget, commercialKpiId, kpiTarget }) => {
    const from = { name: statement, to: `outcomes#${encodeURIComponent(id)}` };
    return [
      ...(cxMetricId === metricId && cxTarget !== null ? [told(cxTarget, byDate, from)] : []),
      ...(commercialKpiId === metricId && kpiTarget !== null ? [told(kpiTarget, byDate, from)] : []),
    ];
  });
  const own = setting?.target ?? null;
  return [...(own === null ? [] : [told(own, setting?.targetBy ?? null, null)]), ...ofOutcomes];
}

/** The change marks within the series; those of work that uses this metric say so. */
async function marksOf(ws: Workspace, months: readonly string[], used: readonly { kind: string; id: string }[]) {
  const [first, last] = [months[0], months.at(-1)];
  const own = new Set(used.filter(({ kind }) => kind === "useCase").map(({ id }) => id));
  const marks = await metricEventRows.read(ws);
  return marks
    .filter(({ month }) => first !== undefined && last !== undefined && month >= first && month <= last)
    .map(({ id, month, text, useCaseIds, version }) => ({
      ...{ id, month, text, useCaseIds, version },
      isOfThis: useCaseIds.some((useCaseId) => own.has(useCaseId)),
    }));
}
