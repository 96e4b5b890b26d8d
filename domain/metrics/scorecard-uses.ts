import type { BusinessObjective, Outcome, Strategy } from "../strategy/strategy";

export type UseKind = "outcome" | "objective" | "useCase" | "test" | "work" | "strategy" | "pair" | "holdout";

/** One place where a metric is used, and as what. */
export type MetricUse = {
  readonly kind: UseKind;
  readonly id: string;
  readonly name: string;
  /** As what: "experience metric", "guardrail", "stop rule"; several are joined by commas. */
  readonly role: string;
  /** Path below the workspace. */
  readonly to: string;
};

export type UseFacts = {
  readonly outcomes: readonly Outcome[];
  readonly objectives: readonly Pick<BusinessObjective, "id" | "name" | "metric" | "metricId">[];
  readonly useCases: readonly {
    readonly id: string;
    readonly name: string;
    readonly cxMetricId: string | null;
    readonly commercialKpiId: string | null;
    readonly guardrailMetricIds: readonly string[];
  }[];
  readonly tests: readonly {
    readonly id: string;
    readonly name: string;
    readonly measures: readonly { readonly metricId: string; readonly role: string }[];
  }[];
  readonly work: readonly { readonly id: string; readonly name: string; readonly metricId: string | null }[];
  readonly strategy: Pick<Strategy, "cxImpactMetricId" | "stopCriteria"> | null;
  readonly pairs: readonly { readonly commercialMetricId: string; readonly cxMetricId: string }[];
  readonly holdouts: readonly { readonly id: string; readonly name: string; readonly metricIds: readonly string[] }[];
};

/** Where each metric is used: outcomes, objectives, use cases, tests, stop rules, watched pairs. By metric id. */
export function usesOfMetrics(facts: UseFacts): ReadonlyMap<string, readonly MetricUse[]> {
  const uses = new Map<string, MetricUse[]>();
  const add = (metricId: string | null, use: MetricUse) => {
    if (metricId === null) return;
    const known = uses.get(metricId) ?? [];
    const at = known.findIndex(({ kind, id }) => kind === use.kind && id === use.id);
    const before = known[at];
    if (!before) known.push(use);
    else if (!before.role.split(", ").includes(use.role))
      known[at] = { ...before, role: `${before.role}, ${use.role}` };
    uses.set(metricId, known);
  };
  for (const { id, statement, cxMetricId, commercialKpiId } of facts.outcomes) {
    const at = { kind: "outcome", id, name: statement, to: `outcomes#${encodeURIComponent(id)}` } as const;
    add(cxMetricId, { ...at, role: "experience metric" });
    add(commercialKpiId, { ...at, role: "commercial metric" });
  }
  for (const { id, name, metricId, metric } of facts.objectives)
    add(metricId ?? metric, {
      kind: "objective",
      id,
      name,
      role: "objective",
      to: `outcomes#${encodeURIComponent(id)}`,
    });
  for (const { id, name, cxMetricId, commercialKpiId, guardrailMetricIds } of facts.useCases) {
    const at = { kind: "useCase", id, name, to: `use-cases/${encodeURIComponent(id)}` } as const;
    add(cxMetricId, { ...at, role: "experience metric" });
    add(commercialKpiId, { ...at, role: "commercial metric" });
    for (const metricId of guardrailMetricIds) add(metricId, { ...at, role: "guardrail" });
  }
  for (const { id, name, measures } of facts.tests)
    for (const { metricId, role } of measures)
      add(metricId, { kind: "test", id, name, role, to: `experiments/${encodeURIComponent(id)}` });
  for (const { id, name, metricId } of facts.work)
    add(metricId, { kind: "work", id, name, role: "stop rule", to: "roadmap" });
  const { strategy } = facts;
  add(strategy?.cxImpactMetricId ?? null, {
    kind: "strategy",
    id: "cxImpact",
    name: "Strategy",
    role: "what will change",
    to: "why",
  });
  for (const [at, { id, text, metricId }] of (strategy?.stopCriteria ?? []).entries())
    add(metricId, { kind: "strategy", id: id ?? String(at), name: text, role: "stop rule", to: "why" });
  for (const { commercialMetricId, cxMetricId } of facts.pairs) {
    const at = {
      kind: "pair",
      id: `${commercialMetricId}|${cxMetricId}`,
      name: "Weekly test",
      role: "watched pair",
      to: "metrics#weekly",
    } as const;
    add(commercialMetricId, at);
    add(cxMetricId, at);
  }
  for (const { id, name, metricIds } of facts.holdouts)
    for (const metricId of metricIds) add(metricId, { kind: "holdout", id, name, role: "holdout", to: "experiments" });
  return uses;
}

const kindWords: Readonly<Record<UseKind, string>> = {
  outcome: "outcome",
  objective: "objective",
  useCase: "use case",
  test: "test",
  work: "stop rule of",
  strategy: "strategy",
  pair: "weekly test",
  holdout: "holdout",
};

/** "outcome “Choose with confidence”, test “Finder” and 3 more": what leans on a metric, in words; null of nothing. */
export function usesInWords(uses: readonly MetricUse[], most = 3): string | null {
  const places = [
    ...new Set(uses.map(({ kind, name }) => (kind === "pair" ? "the weekly test" : `${kindWords[kind]} “${name}”`))),
  ];
  if (places.length === 0) return null;
  const shown = places.slice(0, most);
  const more = places.length - shown.length;
  if (more > 0) return `${shown.join(", ")} and ${more} more`;
  return shown.length === 1 ? shown[0]! : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

/** Why an own metric cannot go, with what uses it; null when it can. */
export function refusalToRemoveMetric(
  name: string,
  uses: readonly MetricUse[],
  stored: { readonly monthly: number; readonly weekly: number; readonly segments: number },
): string | null {
  const places = usesInWords(uses);
  if (places) return `“${name}” is used by ${places}. Take it out there first.`;
  const values = stored.monthly + stored.weekly + stored.segments;
  if (values === 0) return null;
  return `“${name}” has ${values.toLocaleString("en-GB")} ${values === 1 ? "value" : "values"}. Take ${values === 1 ? "it" : "them"} back first; a measure without its name says nothing.`;
}
