import { readDatedTests } from "@/db/around-changes";
import { metricEventRows } from "@/db/metrics";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { AttuneError } from "@/domain/errors";
import { runsOf } from "@/domain/metrics/quadrant-story";
import { scorecardOf } from "@/domain/metrics/scorecard";
import { divergingRuns } from "@/domain/metrics/scorecard-divergence";
import { monthParts } from "@/domain/metrics/scorecard-months";
import { betweenCommits } from "../between-commits";
import { readScorecardBase } from "./read-scorecard-base";
import { readAroundFacts } from "./read-scorecard-facts";
import type { MetricGround } from "./read-scorecard-scene";

/** Each outcome and the programme as a pair, month by month, with what changed around and what to watch. */
export async function readScorecard(ws: Workspace) {
  const scorecard = await betweenCommits(ws, "scorecard", () => workOut(ws));
  return { ...scorecard, may: { edit: allows(ws.role, "edit") } };
}

async function workOut(ws: Workspace) {
  const { ground, outcomes, useCases, scene, weekly, index, divergence, ...base } = await readScorecardBase(ws);
  const tests = await readDatedTests(ws);
  const marks = await metricEventRows.read(ws);
  const events = marks.map(({ month, text, useCaseIds }) => ({ month, text, useCaseIds }));
  const series = base.series && { ...base.series, events };
  const paradoxes = runsOf(index.filter(({ quadrant }) => quadrant === "paradox").map(({ month }) => month));
  const weeks = divergingRuns(divergence).flat();
  const spans = [...paradoxes, ...weeks.map(({ from, to }) => ({ from: from.slice(0, 7), to: to.slice(0, 7) }))];
  const facts = await readAroundFacts(ws, { marks, useCases, tests }, spans, ground);
  return {
    ...scorecardOf({ outcomes, useCases, tests, series, index, weekly, divergence, facts }, scene),
    marks: marks.map(({ id, month, text, useCaseIds, version }) => ({ id, month, text, useCaseIds, version })),
    index: {
      ...{
        commercial: named(ground, ground.frame.commercialIndexMetrics),
        customer: named(ground, ground.frame.cxIndexMetrics),
      },
      ...{ threshold: ground.parameters.index.threshold, window: ground.parameters.index.window },
    },
    currency: ground.currency,
    version: ground.version,
  };
}

const named = ({ metrics }: MetricGround, ids: readonly string[]) =>
  ids.map((id) => ({ id, name: metrics.get(id)?.name ?? id }));

/** The parts of both indexes in one month: what opens under its numbers. */
export async function readMonthParts(ws: Workspace, month: string) {
  const { ground, index } = await readScorecardBase(ws);
  const found = index.find((each) => each.month === month);
  if (!found)
    throw new AttuneError("not_found", "There is no reading of this month: it takes two windows of months before it.");
  return monthParts(found, ground.metrics);
}
