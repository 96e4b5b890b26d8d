import type { BusinessObjective, CustomerObjective, Outcome } from "@/domain/strategy/strategy";
import type { MapView } from "./map-view";

/* What is typed is kept as text: half a number is not a number yet, and must not be lost. */
export type BusinessDraft = Record<
  "name" | "type" | "metric" | "unit" | "baseline" | "target" | "byDate" | "ownerId",
  string
>;
export type EvidenceDraft = { kind: string; text: string; n: string };
export type CustomerDraft = { statement: string; verb: string; importance: string; evidence: EvidenceDraft[] };
export type OutcomeDraft = Record<
  | "statement"
  | "businessObjectiveId"
  | "customerObjectiveId"
  | "cxMetricId"
  | "cxBaseline"
  | "cxTarget"
  | "commercialKpiId"
  | "kpiBaseline"
  | "kpiTarget"
  | "byDate",
  string
>;

type Bare<Entity> = Omit<Entity, "id">;
type Metrics = MapView["choices"]["metrics"];

const shown = (value: number | string | null | undefined) =>
  value === null || value === undefined ? "" : String(value);
const told = (text: string) => text.trim() || null;

/** What is typed as a number; null when it is nothing or not a number. */
export function typedFigure(text: string): number | null {
  const value = Number(
    text
      .trim()
      .replace(/[\s%£€$]/g, "")
      .replace(",", "."),
  );
  return text.trim() === "" || !Number.isFinite(value) ? null : value;
}

/** Why what is typed cannot be a number; null when it can, or is nothing. */
export const figureProblem = (text: string): string | null =>
  text.trim() !== "" && typedFigure(text) === null ? "This is not a number." : null;

export const emptyBusiness: BusinessDraft = {
  name: "",
  type: "",
  metric: "",
  unit: "",
  baseline: "",
  target: "",
  byDate: "",
  ownerId: "",
};
export const emptyCustomer: CustomerDraft = { statement: "", verb: "", importance: "", evidence: [] };
export const emptyOutcome: OutcomeDraft = {
  statement: "",
  businessObjectiveId: "",
  customerObjectiveId: "",
  cxMetricId: "",
  cxBaseline: "",
  cxTarget: "",
  commercialKpiId: "",
  kpiBaseline: "",
  kpiTarget: "",
  byDate: "",
};

export function businessDraft(from: Bare<BusinessObjective>, metrics: Metrics): BusinessDraft {
  const named = from.metricId ?? from.metric;
  return {
    name: from.name,
    type: shown(from.type),
    metric: metrics.find(({ id }) => id === named)?.name ?? shown(named),
    unit: shown(from.unit),
    baseline: shown(from.baseline),
    target: shown(from.target),
    byDate: shown(from.byDate),
    ownerId: shown(from.ownerId),
  };
}

export function businessOf(draft: BusinessDraft, metrics: Metrics): Bare<BusinessObjective> {
  const named = told(draft.metric);
  const known = metrics.find(({ id, name }) => id === named || name === named);
  return {
    name: draft.name.trim(),
    type: told(draft.type),
    metric: known?.name ?? named,
    metricId: known?.id ?? null,
    unit: told(draft.unit) ?? known?.unit ?? null,
    baseline: typedFigure(draft.baseline),
    target: typedFigure(draft.target),
    byDate: told(draft.byDate),
    ownerId: told(draft.ownerId),
  };
}

export function customerDraft(from: Bare<CustomerObjective>): CustomerDraft {
  return {
    statement: from.statement,
    verb: shown(from.verb),
    importance: shown(from.importance),
    evidence: from.evidence.map(({ kind, text, n }) => ({ kind: shown(kind), text, n: shown(n) })),
  };
}

export function customerOf(draft: CustomerDraft): Bare<CustomerObjective> {
  return {
    statement: draft.statement.trim(),
    verb: told(draft.verb),
    importance: draft.importance === "" ? null : Number(draft.importance),
    evidence: draft.evidence
      .filter(({ text }) => text.trim() !== "")
      .map(({ kind, text, n }) => ({ kind: told(kind), text: text.trim(), n: wholeOf(n) })),
  };
}

const wholeOf = (text: string) => {
  const value = typedFigure(text.replaceAll(",", ""));
  return value === null ? null : Math.max(0, Math.round(value));
};

export function outcomeDraft(from: Bare<Outcome>): OutcomeDraft {
  return Object.fromEntries(
    Object.keys(emptyOutcome).map((key) => [key, shown(from[key as keyof OutcomeDraft])]),
  ) as OutcomeDraft;
}

export function outcomeOf(draft: OutcomeDraft): Bare<Outcome> {
  return {
    statement: draft.statement.trim(),
    businessObjectiveId: told(draft.businessObjectiveId),
    customerObjectiveId: told(draft.customerObjectiveId),
    cxMetricId: told(draft.cxMetricId),
    cxBaseline: typedFigure(draft.cxBaseline),
    cxTarget: typedFigure(draft.cxTarget),
    commercialKpiId: told(draft.commercialKpiId),
    kpiBaseline: typedFigure(draft.kpiBaseline),
    kpiTarget: typedFigure(draft.kpiTarget),
    byDate: told(draft.byDate),
  };
}

/** The first thing that keeps a draft from being stored. */
export function draftProblem(texts: readonly string[], missing: string | false): string | null {
  return missing || (texts.some((text) => figureProblem(text)) ? "One of the figures is not a number." : null);
}
