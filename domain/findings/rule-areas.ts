/** What rules are about, in the order in which people think. */
export const ruleAreas = [
  "strategy",
  "providers",
  "moments",
  "privacy",
  "ledger",
  "portfolio",
  "roadmap",
  "experiments",
  "metrics",
  "return",
  "evidence",
] as const;
export type RuleArea = (typeof ruleAreas)[number];

/** Kinds of things a finding can point at. */
export const findingKinds = [
  "useCase",
  "strategy",
  "businessObjective",
  "outcome",
  "pitfall",
  "audience",
  "ledger",
  "portfolio",
  "roadmapItem",
  "block",
  "quarter",
  "roadmap",
  "experiment",
  "metric",
  "metricPair",
  "month",
  "return",
  "spend",
  "evidence",
  "provider",
  "export",
] as const;
export type FindingKind = (typeof findingKinds)[number];
