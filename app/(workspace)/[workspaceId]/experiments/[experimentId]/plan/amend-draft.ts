import type { inferRouterInputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";
import { typedAmount } from "../../../scored/typed-amount";
import type { PlanView } from "./plan-view";
import { timesOf } from "./typed-plan";

type AmendedSet = inferRouterInputs<AppRouter>["experiment"]["amend"]["set"];

/** A plan that runs, as it stands in the fields of an amendment. */
export type AmendDraft = {
  plannedPerArm: string;
  minDays: string;
  minEffect: string;
  analysis: string;
  startDate: string;
  endDate: string;
  hypothesis: string;
  weights: Record<string, string>;
  margins: Record<string, string>;
  answers: Record<string, string>;
  reason: string;
};

const shown = (value: number | null, times = 1) =>
  value === null ? "" : String(Number((value * times).toPrecision(12)));
const guarding = ({ stored }: PlanView) => stored.measures.filter(({ role }) => role === "guardrail");

export function amendDraft(plan: PlanView): AmendDraft {
  const { stored } = plan;
  return {
    plannedPerArm: shown(stored.plannedPerArm),
    minDays: shown(stored.minDays),
    minEffect: shown(stored.minEffectRelative, 100),
    analysis: stored.analysis ?? plan.draft.analysis,
    startDate: stored.startDate ?? "",
    endDate: stored.endDate ?? "",
    hypothesis: stored.hypothesis ?? "",
    weights: Object.fromEntries(stored.arms.map(({ id, weight }) => [id, shown(weight)])),
    margins: Object.fromEntries(
      guarding(plan).map(({ metricId, margin, type }) => [metricId, shown(margin, timesOf(type))]),
    ),
    answers: Object.fromEntries(guarding(plan).map(({ metricId, plannedPerArm }) => [metricId, shown(plannedPerArm)])),
    reason: "",
  };
}

/** Only what differs from the plan as it is stored now; a number that cannot be read is told. */
export function amendedSet(draft: AmendDraft, plan: PlanView): { set: AmendedSet; problem: string | null } {
  const now = amendDraft(plan);
  const set: AmendedSet = {};
  let problem: string | null = null;
  const read = (text: string, by = 1, most = 1e12): number | null => {
    const value = typedAmount(text);
    if (value === null) return null;
    if (Number.isNaN(value) || Math.abs(value) > most) problem = `“${text}” is not a number that can be stored.`;
    return Number((value / by).toPrecision(15));
  };
  const { stored } = plan;
  if (draft.plannedPerArm !== now.plannedPerArm) set.plannedPerArm = read(draft.plannedPerArm);
  if (draft.minDays !== now.minDays) set.minDays = read(draft.minDays);
  if (draft.minEffect !== now.minEffect) set.minEffectRelative = read(draft.minEffect, 100);
  if (draft.analysis !== now.analysis) set.analysis = draft.analysis === "sequential" ? "sequential" : "fixed";
  if (draft.startDate !== now.startDate) set.startDate = draft.startDate || null;
  if (draft.endDate !== now.endDate) set.endDate = draft.endDate || null;
  if (draft.hypothesis.trim() !== now.hypothesis) {
    set.hypothesis = draft.hypothesis.trim() || null;
    // The sentence was written anew: its parts would say what it no longer says.
    set.hypothesisParts = null;
  }
  if (stored.arms.some(({ id }) => draft.weights[id] !== now.weights[id]))
    set.arms = stored.arms.map((arm) =>
      draft.weights[arm.id] === now.weights[arm.id] ? arm : { ...arm, weight: read(draft.weights[arm.id] ?? "") ?? 0 },
    );
  const isTouched = (id: string) => draft.margins[id] !== now.margins[id] || draft.answers[id] !== now.answers[id];
  if (guarding(plan).some(({ metricId }) => isTouched(metricId)))
    set.measures = stored.measures.map((measure) => {
      const { metricId, role, type } = measure;
      if (role !== "guardrail" || !isTouched(metricId)) return measure;
      const margin = read(draft.margins[metricId] ?? "", timesOf(type));
      return { ...measure, margin, plannedPerArm: read(draft.answers[metricId] ?? "") };
    });
  return { set, problem };
}
