import type { Experiment } from "../experiments/experiment";
import type { Initiative } from "../roadmap/initiative";
import type { UseCase } from "../scoring/use-case";
import { orphanBusinessObjectives, orphanCustomerObjectives } from "./orphans";
import type { BusinessObjective, CustomerObjective, Outcome, Strategy } from "./strategy";

/** The parts of a workspace that hang on the why-chain. */
export type ChainPlan = {
  readonly businessObjectives: readonly BusinessObjective[];
  readonly customerObjectives: readonly CustomerObjective[];
  readonly outcomes: readonly Outcome[];
  readonly useCases: readonly Pick<UseCase, "id" | "name" | "status" | "outcomeId">[];
  readonly experiments: readonly Pick<Experiment, "id" | "name" | "status" | "useCaseId">[];
  readonly initiatives: readonly Pick<Initiative, "id" | "name" | "kind" | "status" | "refId">[];
  readonly strategy: Pick<Strategy, "stopCriteria"> | null;
};

export type LooseKind =
  | "businessObjective"
  | "customerObjective"
  | "outcome"
  | "useCase"
  | "experiment"
  | "initiative"
  | "stopCriterion";

/** Something that hangs in the air, and why. */
export type LooseEnd = {
  /** What it is, which one, and in which way it is loose: the same end has the same key. */
  readonly key: string;
  readonly kind: LooseKind;
  readonly id: string;
  readonly name: string;
  readonly why: string;
};

/**
 * Everything that hangs on the why-chain and does not reach its end: objectives nothing serves, outcomes without one
 * of their objectives or metrics or without work, use cases that may still run (not stopped or rejected) without an
 * outcome or on one that is not joined to both objectives, their tests not concluded, their roadmap items not done or
 * dropped, and stop criteria on a metric that no outcome measures. In order of the chain; never throws.
 */
export function looseEnds(plan: ChainPlan): LooseEnd[] {
  const ends: LooseEnd[] = [];
  const add = (kind: LooseKind, id: string, name: string, ...ways: (readonly [way: string, why: string] | false)[]) => {
    for (const way of ways) if (way) ends.push({ key: `${kind} ${id} ${way[0]}`, kind, id, name, why: way[1] });
  };
  const noCustomer = new Set(orphanBusinessObjectives(plan.businessObjectives, plan.outcomes));
  for (const { id, name } of plan.businessObjectives)
    add("businessObjective", id, name, noCustomer.has(id) && ["alone", "nothing in it for customers"]);
  const unnamed = new Set(orphanCustomerObjectives(plan.customerObjectives, plan.outcomes));
  for (const { id, statement } of plan.customerObjectives)
    add("customerObjective", id, statement, unnamed.has(id) && ["alone", "no outcome names it"]);

  const working = plan.useCases.filter(({ status }) => status !== "stopped" && status !== "rejected");
  const served = new Set(working.map(({ outcomeId }) => outcomeId));
  const broken = new Map<string, string>();
  for (const outcome of plan.outcomes) {
    const { id, statement } = outcome;
    add(
      "outcome",
      id,
      statement,
      outcome.businessObjectiveId === null && ["noBusiness", "serves no business objective"],
      outcome.customerObjectiveId === null && ["noCustomer", "nothing in it for customers"],
      outcome.cxMetricId === null && ["noCx", "no experience metric"],
      outcome.commercialKpiId === null && ["noKpi", "no commercial number"],
      !served.has(id) && ["noWork", "no use case works towards it"],
    );
    if (outcome.customerObjectiveId === null) broken.set(id, "its outcome has nothing in it for customers");
    else if (outcome.businessObjectiveId === null) broken.set(id, "its outcome serves no business objective");
  }

  const known = new Set(plan.outcomes.map(({ id }) => id));
  const loose = new Map<string, readonly [string, string]>();
  for (const { id, name, outcomeId } of working) {
    const way =
      outcomeId === null || !known.has(outcomeId)
        ? (["adHoc", "ad hoc: serves no outcome"] as const)
        : broken.has(outcomeId) && (["broken", broken.get(outcomeId) ?? ""] as const);
    if (way) loose.set(id, way);
    add("useCase", id, name, way);
  }
  const through = (useCaseId: string | null) => {
    const way = loose.get(useCaseId ?? "");
    return (
      way && ([way[0], way[0] === "adHoc" ? "its use case becomes ad hoc" : "its use case loses its chain"] as const)
    );
  };
  const tests = new Map<string, string | null>(plan.experiments.map(({ id, useCaseId }) => [id, useCaseId]));
  for (const { id, name, useCaseId, status } of plan.experiments)
    if (status !== "concluded") add("experiment", id, name, through(useCaseId) ?? false);
  for (const { id, name, kind, refId, status } of plan.initiatives) {
    if (status === "done" || status === "dropped" || kind === "retire") continue;
    const useCaseId = kind === "use_case" ? refId : kind === "experiment" ? (tests.get(refId ?? "") ?? null) : null;
    add("initiative", id, name, through(useCaseId) ?? false);
  }

  const measured = new Set(plan.outcomes.flatMap(({ cxMetricId, commercialKpiId }) => [cxMetricId, commercialKpiId]));
  plan.strategy?.stopCriteria.forEach((criterion, at) => {
    const named = metricsNamedIn(criterion);
    const unmeasured = named.length > 0 && !named.some((metricId) => measured.has(metricId));
    add(
      "stopCriterion",
      criterion.id ?? String(at),
      criterion.text,
      unmeasured && ["noMetric", "no outcome measures it"],
    );
  });
  return ends;
}

/** Metrics a stop criterion names, in its field or by their id in its threshold ("M-CONF < 68"). */
function metricsNamedIn({ metricId, threshold }: Strategy["stopCriteria"][number]): string[] {
  const written = threshold?.match(/\bM-[A-Z0-9]+\b/g) ?? [];
  return metricId === null ? written : [metricId, ...written];
}
