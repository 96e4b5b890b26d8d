import type { FindingGrouping } from "@/domain/findings/arrange-findings";
import type { FindingKind, RuleArea } from "@/domain/findings/rule-areas";
import type { ListedFinding } from "./findings-screen";

export const areaWords: Readonly<Record<RuleArea, string>> = {
  strategy: "Strategy",
  providers: "Providers",
  moments: "Moments and regret",
  privacy: "Privacy",
  ledger: "Data held",
  portfolio: "Portfolio",
  roadmap: "Roadmap",
  experiments: "Experiments",
  metrics: "Metrics",
  return: "Returns",
  evidence: "Evidence",
};

export const kindWords: Readonly<Record<FindingKind, string>> = {
  useCase: "Use cases",
  strategy: "The strategy",
  businessObjective: "Business objectives",
  outcome: "Outcomes",
  pitfall: "Pitfalls",
  audience: "Audiences",
  ledger: "Data items",
  portfolio: "The portfolio",
  roadmapItem: "Roadmap items",
  block: "Foundations",
  quarter: "Quarters",
  roadmap: "The roadmap",
  experiment: "Experiments",
  metric: "Metrics",
  metricPair: "Pairs of metrics",
  month: "Months",
  return: "Returns",
  spend: "Spending",
  evidence: "Evidence",
  provider: "Providers",
  export: "Exports",
};

export const severityWords: Readonly<Record<string, string>> = {
  stop: "Hard stops",
  error: "Errors",
  warning: "Warnings",
  info: "Notes",
  known: "Known, with a reason",
};

export const groupingWords: Readonly<Record<FindingGrouping, string>> = {
  severity: "How bad it is",
  area: "Area",
  object: "Thing",
  rule: "Rule",
};

/** What the head of a group says. */
export function groupWords(grouping: FindingGrouping, key: string, first: ListedFinding): string {
  if (grouping === "severity") return severityWords[key] ?? key;
  if (grouping === "area") return areaWords[first.area];
  return grouping === "rule" ? first.message : first.object;
}
