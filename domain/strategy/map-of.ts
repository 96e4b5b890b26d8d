import { isExperience, type LibraryMetric } from "../metrics/library";
import type { MetricSeries } from "../metrics/metric-series";
import type { UseCase } from "../scoring/use-case";
import { isPlanned } from "../scoring/use-case-status";
import { type ChainGap, gapsOf, isChainComplete } from "./map-gaps";
import { orderChains } from "./map-order";
import { type MeasuredMonths, type Standing, type StandingState, standingOf, worstState } from "./map-standing";
import { orphanBusinessObjectives, orphanCustomerObjectives } from "./orphans";
import type { BusinessObjective, CustomerObjective, Outcome } from "./strategy";

export type MapScene = {
  readonly businessObjectives: readonly BusinessObjective[];
  readonly customerObjectives: readonly CustomerObjective[];
  readonly outcomes: readonly Outcome[];
  readonly useCases: readonly Pick<UseCase, "id" | "name" | "status" | "mode" | "outcomeId">[];
  readonly metricSeries: MetricSeries | null;
  readonly metrics: ReadonlyMap<string, LibraryMetric>;
  /** YYYY-MM-DD */
  readonly today: string;
};

/** A metric on a node: what it is, where it started, where it is and where it should be. */
export type MapMetric = {
  readonly id: string | null;
  readonly name: string;
  readonly unit: string | null;
  /** The voice it speaks with: what customers notice, or what the business earns. */
  readonly side: "customer" | "commercial";
  readonly baseline: number | null;
  readonly target: number | null;
  readonly byDate: string | null;
  readonly standing: Standing;
};

/** The worst state of each side among the outcomes below a node; null where there is none. */
export type PairState = { readonly cx: StandingState | null; readonly commercial: StandingState | null };

export type BusinessNode = {
  readonly id: string;
  readonly title: string;
  /** Null when nothing measures it. */
  readonly metric: MapMetric | null;
  readonly state: PairState;
  readonly customerIds: readonly string[];
  readonly outcomeIds: readonly string[];
  readonly alone: boolean;
};
export type CustomerNode = {
  readonly id: string;
  readonly title: string;
  readonly evidence: number;
  readonly state: PairState;
  readonly businessIds: readonly string[];
  readonly outcomeIds: readonly string[];
  readonly alone: boolean;
};
export type OutcomeNode = {
  readonly id: string;
  readonly title: string;
  readonly businessId: string | null;
  readonly customerId: string | null;
  readonly byDate: string | null;
  readonly cx: MapMetric | null;
  readonly commercial: MapMetric | null;
  readonly useCaseIds: readonly string[];
  readonly gaps: readonly ChainGap[];
  readonly complete: boolean;
};

export type StrategyMap = {
  readonly business: readonly BusinessNode[];
  readonly customer: readonly CustomerNode[];
  readonly outcomes: readonly OutcomeNode[];
  /** Live, testing or planned use cases without an outcome. */
  readonly adHocIds: readonly string[];
};

/**
 * The why-chain as three lanes, ordered so that chains lie side by side: each node with its metrics (baseline, latest,
 * target, how they stand), its links and what it lacks. Links to things that are not there count as none. Total: an
 * empty workspace gives empty lanes; never throws.
 */
export function strategyMap(scene: MapScene): StrategyMap {
  const { today, metrics, metricSeries } = scene;
  const ordered = orderChains(scene);
  const monthsOf = (metricId: string | null): MeasuredMonths => {
    const series = metricSeries?.series.find((each) => each.metricId === metricId);
    return (series?.values ?? []).flatMap((value, at) => {
      const month = metricSeries?.months[at];
      return month === undefined ? [] : [{ month, value }];
    });
  };
  const measured = (
    metricId: string | null,
    side: MapMetric["side"],
    aim: Pick<MapMetric, "baseline" | "target" | "byDate">,
  ): MapMetric | null => {
    if (metricId === null) return null;
    const metric = metrics.get(metricId);
    const standing = standingOf(aim, metric, monthsOf(metricId), today);
    return { id: metricId, name: metric?.name ?? metricId, unit: metric?.unit ?? null, side, ...only(aim), standing };
  };

  const evidenceOf = new Map(scene.customerObjectives.map(({ id, evidence }) => [id, evidence]));
  const outcomes = ordered.outcomes.map((outcome): OutcomeNode => {
    const { byDate } = outcome;
    const useCaseIds = scene.useCases.filter(({ outcomeId }) => outcomeId === outcome.id).map(({ id }) => id);
    const gaps = gapsOf({
      outcome,
      evidence: evidenceOf.get(outcome.customerObjectiveId ?? "") ?? [],
      useCases: useCaseIds.length,
    });
    return {
      id: outcome.id,
      title: outcome.statement,
      businessId: outcome.businessObjectiveId,
      customerId: outcome.customerObjectiveId,
      byDate,
      cx: measured(outcome.cxMetricId, "customer", {
        baseline: outcome.cxBaseline,
        target: outcome.cxTarget,
        byDate,
      }),
      commercial: measured(outcome.commercialKpiId, "commercial", {
        baseline: outcome.kpiBaseline,
        target: outcome.kpiTarget,
        byDate,
      }),
      useCaseIds,
      gaps,
      complete: isChainComplete(gaps),
    };
  });

  const pairOf = (below: readonly OutcomeNode[]): PairState => {
    const worst = (side: "cx" | "commercial") => worstState(below.flatMap((node) => node[side]?.standing.state ?? []));
    return { cx: worst("cx"), commercial: worst("commercial") };
  };
  const idsOf = (below: readonly OutcomeNode[], key: "businessId" | "customerId") => [
    ...new Set(below.flatMap((node) => node[key] ?? [])),
  ];
  const aloneInBusiness = new Set(orphanBusinessObjectives(ordered.business, ordered.outcomes));
  const aloneOnCustomers = new Set(orphanCustomerObjectives(ordered.customer, ordered.outcomes));
  return {
    business: ordered.business.map((objective) => {
      const below = outcomes.filter(({ businessId }) => businessId === objective.id);
      return {
        id: objective.id,
        title: objective.name,
        metric: ownMetricOf(objective, metrics, measured),
        state: pairOf(below),
        customerIds: idsOf(below, "customerId"),
        outcomeIds: below.map(({ id }) => id),
        alone: aloneInBusiness.has(objective.id),
      };
    }),
    customer: ordered.customer.map((objective) => {
      const below = outcomes.filter(({ customerId }) => customerId === objective.id);
      return {
        id: objective.id,
        title: objective.statement,
        evidence: objective.evidence.length,
        state: pairOf(below),
        businessIds: idsOf(below, "businessId"),
        outcomeIds: below.map(({ id }) => id),
        alone: aloneOnCustomers.has(objective.id),
      };
    }),
    outcomes,
    adHocIds: scene.useCases.filter((useCase) => isPlanned(useCase) && useCase.outcomeId === null).map(({ id }) => id),
  };
}

type Measured = (
  metricId: string | null,
  side: MapMetric["side"],
  aim: Pick<MapMetric, "baseline" | "target" | "byDate">,
) => MapMetric | null;

/** A business objective may name a metric of the library by id or by name, or say in words what it is measured by. */
function ownMetricOf(
  objective: BusinessObjective,
  metrics: ReadonlyMap<string, LibraryMetric>,
  measured: Measured,
): MapMetric | null {
  const named = objective.metricId ?? objective.metric;
  if (named === null) return null;
  const known = metrics.get(named) ?? [...metrics.values()].find(({ name }) => name === named);
  const side = isExperience(known) ? "customer" : "commercial";
  const own = measured(known?.id ?? named, side, objective);
  return own && { ...own, id: known?.id ?? null, name: known?.name ?? named, unit: objective.unit ?? own.unit };
}

const only = ({ baseline, target, byDate }: Pick<MapMetric, "baseline" | "target" | "byDate">) => ({
  baseline,
  target,
  byDate,
});
