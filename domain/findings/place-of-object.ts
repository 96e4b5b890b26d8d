import type { FindingKind } from "./rule-areas";

const at = (place: string) => () => place;

const places: Partial<Record<FindingKind, (id: string) => string>> = {
  useCase: (id) => `use-cases/${encodeURIComponent(id)}`,
  experiment: (id) => `experiments/${encodeURIComponent(id)}`,
  ledger: (id) => `data-held?item=${encodeURIComponent(id)}`,
  strategy: at("why"),
  businessObjective: (id) => `outcomes#${encodeURIComponent(id)}`,
  outcome: (id) => `outcomes#${encodeURIComponent(id)}`,
  provider: at("why"),
  pitfall: (id) => `journey?pitfall=${encodeURIComponent(id)}`,
  audience: at("audiences"),
  portfolio: at("use-cases"),
  roadmapItem: at("roadmap"),
  block: (id) => `foundations?block=${encodeURIComponent(id)}`,
  quarter: at("roadmap"),
  roadmap: at("roadmap"),
  metric: at("metrics"),
  metricPair: at("metrics"),
  month: at("metrics"),
  return: (id) => `returns#line-${encodeURIComponent(id)}`,
  spend: at("returns#spend"),
  evidence: (id) => `evidence?card=${encodeURIComponent(id)}`,
};

/** The screen of a thing, as a path below the workspace; null where it has none. */
export function placeOfObject(kind: FindingKind, id: string): string | null {
  return places[kind]?.(id) ?? null;
}
