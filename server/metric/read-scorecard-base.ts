import { readMeasuredUseCases } from "@/db/around-changes";
import { readWeeklyOf } from "@/db/standing-values";
import { outcomeRows } from "@/db/strategy";
import type { Workspace } from "@/db/workspace";
import { readDivergence } from "@/domain/metrics/divergence";
import { monthlyIndex } from "@/domain/metrics/monthly-index";
import { mostOfIndex } from "@/domain/metrics/scorecard";
import { weeksTold } from "@/domain/metrics/scorecard-divergence";
import { betweenCommits } from "../between-commits";
import { indexIdsOf, readMetricGround, readScorecardScene, seriesOf } from "./read-scorecard-scene";

/** What scorecard and alerts both stand on: the values that count, the months as quadrants, the weekly test. */
export const readScorecardBase = (ws: Workspace) => betweenCommits(ws, "base", () => workOut(ws));

async function workOut(ws: Workspace) {
  const ground = await readMetricGround(ws);
  const outcomes = await outcomeRows.read(ws);
  const useCases = await readMeasuredUseCases(ws);
  const pairs = [...outcomes, ...useCases.filter(({ status }) => status === "live" || status === "testing")];
  const shown = [
    ...pairs.flatMap(({ cxMetricId, commercialKpiId }) => [cxMetricId, commercialKpiId]).filter((id) => id !== null),
    // What is drawn of the customers' index shows how sure it is; sales are seldom asked of people.
    ...ground.frame.cxIndexMetrics.slice(0, mostOfIndex),
    ...[...ground.settings.values()].flatMap(({ metricId, harmLimit }) => (harmLimit === null ? [] : [metricId])),
  ];
  const scene = await readScorecardScene(ws, ground, { shown, counted: indexIdsOf(ground) });
  const series = seriesOf(ground, scene, []);
  const weekly = await readWeeklyOf(ws, { most: weeksTold + ground.parameters.divergence.windowWeeks });
  return {
    ...{ ground, outcomes, useCases, scene, series, weekly },
    index: monthlyIndex(series, ground.metrics, ground.parameters.index),
    divergence: readDivergence(weekly, ground),
  };
}
