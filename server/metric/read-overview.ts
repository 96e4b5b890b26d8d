import { ownMetricRows, readMetricSeries, readWeeklySeries } from "@/db/metrics";
import { readWorkspaceRow } from "@/db/profile";
import { useCaseRows } from "@/db/scoring";
import { outcomeRows } from "@/db/strategy";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { readDivergence } from "@/domain/metrics/divergence";
import { isExperience, type LibraryMetric, metricLibrary } from "@/domain/metrics/library";
import { monthlyIndex } from "@/domain/metrics/monthly-index";
import { quadrantStory } from "@/domain/metrics/quadrant-story";
import { parametersOf } from "@/domain/settings";

const spoken = ({
  id,
  name,
  family,
  unit,
  direction,
  materiality,
  formula,
  source,
  caution,
  benchmark,
}: LibraryMetric) => ({
  id,
  name,
  family,
  side: family === "cx" || family === "trust" ? ("customer" as const) : ("commercial" as const),
  unit,
  direction,
  materiality,
  formula,
  source,
  caution,
  benchmark,
});

/** Both sides by month, the quadrant of each month, and what is measured on one side only. */
export async function readOverview(ws: Workspace) {
  const row = await readWorkspaceRow(ws);
  const parameters = parametersOf(row.settings);
  const metrics = metricLibrary(await ownMetricRows.read(ws));
  const series = await readMetricSeries(ws);
  const outcomes = await outcomeRows.read(ws);
  const useCases = await useCaseRows.read(ws);
  const months = monthlyIndex(series, metrics, parameters.index);
  const divergence = readDivergence(await readWeeklySeries(ws), { metrics, parameters });
  const nameOf = (id: string) => metrics.get(id)?.name ?? id;
  return {
    may: { edit: allows(ws.role, "edit") },
    currency: row.currency ?? "EUR",
    version: row.version,
    months: series?.months ?? [],
    events: series?.events.map(({ month, text }) => ({ month, text })) ?? [],
    indexIds: { commercial: series?.commercialIndexMetrics ?? [], customer: series?.cxIndexMetrics ?? [] },
    series: (series?.series ?? []).map(({ metricId, values, responses }) => {
      const metric = metrics.get(metricId);
      return {
        metric: metric
          ? spoken(metric)
          : { ...spoken({ id: metricId, name: metricId, family: "programme" } as LibraryMetric) },
        values,
        responses,
      };
    }),
    index: months,
    story: quadrantStory(months, series, metrics),
    threshold: parameters.index.threshold,
    window: parameters.index.window,
    outcomes: outcomes.map((outcome) => ({
      id: outcome.id,
      statement: outcome.statement,
      byDate: outcome.byDate,
      cx: {
        id: outcome.cxMetricId,
        name: outcome.cxMetricId && nameOf(outcome.cxMetricId),
        baseline: outcome.cxBaseline,
        target: outcome.cxTarget,
      },
      commercial: {
        id: outcome.commercialKpiId,
        name: outcome.commercialKpiId && nameOf(outcome.commercialKpiId),
        baseline: outcome.kpiBaseline,
        target: outcome.kpiTarget,
      },
    })),
    pairs: divergence.pairs.map((pair) => ({
      commercial: nameOf(pair.commercialMetricId),
      customer: nameOf(pair.cxMetricId),
      state: pair.state,
      p: pair.pairPAdjusted ?? null,
      weeks: pair.weeks,
      change: pair.cxFittedChange,
    })),
    week: divergence.week,
    oneSided: useCases
      .filter(
        ({ status, cxMetricId }) =>
          (status === "live" || status === "testing") && !isExperience(metrics.get(cxMetricId ?? "")),
      )
      .map(({ id, name }) => ({ id, name })),
    library: [...metrics.values()].map(({ id, name, unit }) => ({ id, name, unit })),
  };
}
