import { readMeasuredUseCases } from "@/db/around-changes";
import { metricEventRows } from "@/db/metrics";
import { readOtherSeries, readRhythms } from "@/db/standing-values";
import { outcomeRows } from "@/db/strategy";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { monthWords } from "@/domain/deck/deck-words";
import { directions, metricFamilies } from "@/domain/enums";
import { usesInWords } from "@/domain/metrics/scorecard-uses";
import { monthOwed } from "@/domain/metrics/standing-gaps";
import { byCode } from "@/domain/ordering";
import { definitionOf } from "./read-scorecard-one";
import { readMetricGround } from "./read-scorecard-scene";
import { readUses } from "./read-scorecard-uses";
import { settingOf } from "./settings";

/** Every metric, shipped and own: what it is, what is wanted of it, what uses it, and how far its values reach; and what changed when. */
export async function readLibrary(ws: Workspace) {
  const ground = await readMetricGround(ws);
  const uses = await readUses(ws, ground);
  const reaches = new Map((await readRhythms(ws)).map(({ metricId, ...reach }) => [metricId, reach]));
  const other = await readOtherSeries(ws);
  const { commercialIndexMetrics, cxIndexMetrics } = ground.frame;
  const aimed = new Set(
    (await outcomeRows.read(ws)).flatMap(({ cxMetricId, cxTarget, commercialKpiId, kpiTarget }) => [
      ...(cxTarget === null ? [] : [cxMetricId]),
      ...(kpiTarget === null ? [] : [commercialKpiId]),
    ]),
  );
  const metrics = [...ground.metrics.values()].map((metric) => {
    const reach = reaches.get(metric.id) ?? null;
    const used = uses.get(metric.id) ?? [];
    return {
      ...definitionOf(metric, ground),
      setting: ground.settings.has(metric.id) ? settingOf(metric.id, ground) : null,
      uses: used,
      usesWords: usesInWords(used),
      /** An outcome sets a target for it, whether or not it has one of its own. */
      hasOutcomeTarget: aimed.has(metric.id),
      values: reach && { ...reach, owed: monthOwed(reach, ground.today) },
      hasWeekly: other.weekly.has(metric.id),
      hasSegments: other.segments.has(metric.id),
      inIndex: commercialIndexMetrics.includes(metric.id)
        ? ("commercial" as const)
        : cxIndexMetrics.includes(metric.id)
          ? ("customer" as const)
          : null,
    };
  });
  const useCases = await readMeasuredUseCases(ws);
  const nameOf = new Map(useCases.map(({ id, name }) => [id, name]));
  const marks = await metricEventRows.read(ws);
  const used = metrics.filter(({ uses: places }) => places.length > 0);
  const bare = used.filter(({ values, hasWeekly, hasSegments }) => !values && !hasWeekly && !hasSegments);
  return {
    sentence: sentenceOf(metrics.length, used.length, bare.length),
    metrics,
    /** What changed, the latest first; drawn on every chart. */
    marks: marks
      .map(({ id, month, text, useCaseIds, version }) => ({
        ...{ id, month, text, useCaseIds, version },
        words: monthWords(month),
        useCases: useCaseIds.map((useCaseId) => nameOf.get(useCaseId) ?? useCaseId),
      }))
      .sort((one, other) => byCode(other.month, one.month) || byCode(one.id, other.id)),
    choices: {
      families: metricFamilies,
      directions,
      units: [...new Set([...ground.metrics.values()].flatMap(({ unit }) => (unit === null ? [] : [unit])))],
      useCases: useCases.map(({ id, name, status }) => ({ id, name, status })),
      people: [...ground.people].map(([value, label]) => ({ value, label })),
    },
    currency: ground.currency,
    may: { edit: allows(ws.role, "edit") },
  };
}

function sentenceOf(all: number, used: number, bare: number): string {
  if (used === 0) return `${all} metrics to choose from; none is used yet.`;
  const told = `${used} of ${all} metrics ${used === 1 ? "is" : "are"} used`;
  return bare === 0
    ? `${told}, and all of them have values.`
    : `${told}; ${bare} of them ${bare === 1 ? "has" : "have"} no values yet.`;
}
