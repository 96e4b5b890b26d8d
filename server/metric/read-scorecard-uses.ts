import { readMeasuredUseCases, readMeasuringTests, readStopRules } from "@/db/around-changes";
import { programmeHoldoutRows } from "@/db/experiments";
import { businessObjectiveRows, currentStrategy, outcomeRows, strategyRows } from "@/db/strategy";
import type { Workspace } from "@/db/workspace";
import { usesOfMetrics } from "@/domain/metrics/scorecard-uses";
import type { MetricGround } from "./read-scorecard-scene";

/** Where every metric is used. */
export async function readUses(ws: Workspace, { weeklyFrame }: Pick<MetricGround, "weeklyFrame">) {
  const [strategy] = await strategyRows.readSome(ws, [currentStrategy]);
  const holdouts = await programmeHoldoutRows.read(ws);
  return usesOfMetrics({
    outcomes: await outcomeRows.read(ws),
    objectives: await businessObjectiveRows.read(ws),
    useCases: await readMeasuredUseCases(ws),
    tests: await readMeasuringTests(ws),
    work: await readStopRules(ws),
    strategy: strategy ?? null,
    pairs: weeklyFrame?.pairs ?? [],
    holdouts: holdouts.map(({ id, name, readings }) => ({
      id,
      name,
      metricIds: readings.map(({ metricId }) => metricId),
    })),
  });
}
