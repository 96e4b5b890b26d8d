import content from "@/content/strategy.json";
import { experimentRows } from "@/db/experiments";
import { ownMetricRows, readMetricSeries } from "@/db/metrics";
import { personRows } from "@/db/people";
import { readWorkspaceRow } from "@/db/profile";
import { initiativeRows } from "@/db/roadmap";
import { useCaseRows } from "@/db/scoring";
import {
  businessObjectiveRows,
  currentStrategy,
  customerObjectiveRows,
  outcomeRows,
  strategyRows,
} from "@/db/strategy";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { isExperience, type LibraryMetric, metricLibrary } from "@/domain/metrics/library";
import { strategyMap } from "@/domain/strategy/map-of";
import { type ChainChange, orphanedBy } from "@/domain/strategy/map-orphans";
import { mapSentence } from "@/domain/strategy/map-sentence";
import { todayOf } from "../today";

/** The why-chain as a map, what each node is made of, and what its fields can be set to. */
export async function readMap(ws: Workspace) {
  const [businessObjectives, customerObjectives, outcomes] = [
    await businessObjectiveRows.read(ws),
    await customerObjectiveRows.read(ws),
    await outcomeRows.read(ws),
  ];
  const useCases = await useCaseRows.read(ws);
  const metrics = metricLibrary(await ownMetricRows.read(ws));
  const metricSeries = await readMetricSeries(ws);
  const today = await todayOf(ws);
  const map = strategyMap({
    businessObjectives,
    customerObjectives,
    outcomes,
    useCases,
    metricSeries,
    metrics,
    today,
  });
  const lastOf = (metricId: string) => {
    const values = metricSeries?.series.find((each) => each.metricId === metricId)?.values ?? [];
    const at = values.findLastIndex((value) => value !== null);
    return at < 0 ? null : { value: values[at]!, month: metricSeries!.months[at] ?? null };
  };
  return {
    may: { edit: allows(ws.role, "edit") },
    today,
    currency: (await readWorkspaceRow(ws)).currency ?? "EUR",
    sentence: mapSentence(map),
    map,
    businessObjectives,
    customerObjectives,
    outcomes,
    useCases: useCases.map(({ id, name, status, mode, outcomeId, version }) => ({
      id,
      name,
      status,
      mode,
      outcomeId,
      version,
    })),
    choices: {
      people: (await personRows.read(ws)).map(({ id, name }) => ({ value: id, label: name })),
      metrics: [...metrics.values()].map((metric) => ({
        id: metric.id,
        name: metric.name,
        unit: metric.unit,
        direction: metric.direction,
        side: sideOf(metric),
        latest: lastOf(metric.id),
      })),
      objectiveTypes: content.objectiveTaxonomy,
      verbs: content.customerObjectiveVerbs,
    },
  };
}

function sideOf(metric: LibraryMetric): "customer" | "commercial" | "programme" {
  if (isExperience(metric)) return "customer";
  return metric.family === "commercial" ? "commercial" : "programme";
}

/** What a change to the chain would leave without a reason, in the workspace as it is now. */
export async function readOrphans(ws: Workspace, change: ChainChange) {
  const [strategy] = await strategyRows.readSome(ws, [currentStrategy]);
  return orphanedBy(change, {
    businessObjectives: await businessObjectiveRows.read(ws),
    customerObjectives: await customerObjectiveRows.read(ws),
    outcomes: await outcomeRows.read(ws),
    useCases: await useCaseRows.read(ws),
    experiments: await experimentRows.read(ws),
    initiatives: await initiativeRows.read(ws),
    strategy: strategy ?? null,
  });
}
