import { readOtherSeries, readRhythms } from "@/db/standing-values";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { directions, metricFamilies } from "@/domain/enums";
import { usesInWords } from "@/domain/metrics/scorecard-uses";
import { monthOwed } from "@/domain/metrics/standing-gaps";
import { definitionOf } from "./read-scorecard-one";
import { readMetricGround } from "./read-scorecard-scene";
import { readUses } from "./read-scorecard-uses";
import { settingOf } from "./settings";

/** Every metric, shipped and own: what it is, what is wanted of it, what uses it, and how far its values reach. */
export async function readLibrary(ws: Workspace) {
  const ground = await readMetricGround(ws);
  const uses = await readUses(ws, ground);
  const reaches = new Map((await readRhythms(ws)).map(({ metricId, ...reach }) => [metricId, reach]));
  const other = await readOtherSeries(ws);
  const { commercialIndexMetrics, cxIndexMetrics } = ground.frame;
  const metrics = [...ground.metrics.values()].map((metric) => {
    const reach = reaches.get(metric.id) ?? null;
    const used = uses.get(metric.id) ?? [];
    return {
      ...definitionOf(metric, ground),
      setting: ground.settings.has(metric.id) ? settingOf(metric.id, ground) : null,
      uses: used,
      usesWords: usesInWords(used),
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
  const used = metrics.filter(({ uses: places }) => places.length > 0);
  const bare = used.filter(({ values, hasWeekly, hasSegments }) => !values && !hasWeekly && !hasSegments);
  return {
    sentence: sentenceOf(metrics.length, used.length, bare.length),
    metrics,
    choices: {
      families: metricFamilies,
      directions,
      units: [...new Set([...ground.metrics.values()].flatMap(({ unit }) => (unit === null ? [] : [unit])))],
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
