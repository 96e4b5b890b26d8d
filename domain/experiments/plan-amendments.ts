import type { AmendedField } from "./amended-fields";
import type { Experiment } from "./experiment";
import type { ExperimentContext } from "./experiment-readout";
import { type FrozenPlan, freezePlan } from "./frozen-plan";

/** `of`: the measure, arm or segment it is about; null for the test itself. A null value means there is (or was) none. */
export type PlanAmendment = {
  readonly field: AmendedField;
  readonly of: string | null;
  readonly before: string | number | null;
  readonly after: string | number | null;
  /** It makes the decision invalid: a new iteration is offered instead. */
  readonly invalidates: boolean;
};

/**
 * What differs between a test and the plan it started with. Primary, direction, margin, planned size and minimum days make
 * its decision invalid (statistics, section 2); so does a guardrail taken away, which is a margin given up. The rest is
 * shown and changes nothing. In the order of the plan; empty when nothing differs.
 */
export function planAmendments(
  plan: FrozenPlan,
  experiment: Experiment,
  context: Pick<ExperimentContext, "metrics" | "parameters">,
): PlanAmendment[] {
  const now = freezePlan(experiment, context, plan.frozenOn);
  const found: PlanAmendment[] = [];
  const told = (
    field: AmendedField,
    of: string | null,
    before: string | number | null,
    after: string | number | null,
    invalidates: boolean,
  ): void => {
    if (before !== after) found.push({ field, of, before, after, invalidates });
  };
  const primaryOf = ({ primary }: FrozenPlan) => primary?.metricId ?? null;
  told("primary", null, primaryOf(plan), primaryOf(now), true);
  if (plan.primary && primaryOf(plan) === primaryOf(now)) {
    told("direction", primaryOf(plan), plan.primary.direction, now.primary?.direction ?? null, true);
    told("plannedPerArm", primaryOf(plan), plan.primary.plannedPerArm, now.primary?.plannedPerArm ?? null, true);
  }
  for (const before of plan.guardrails) {
    const { metricId } = before;
    const after = now.guardrails.find((guardrail) => guardrail.metricId === metricId);
    if (!after) told("guardrail", metricId, before.margin ?? "no margin", null, true);
    else {
      told("direction", metricId, before.direction, after.direction, true);
      told("margin", metricId, before.margin, after.margin, true);
      told("plannedPerArm", metricId, before.plannedPerArm, after.plannedPerArm, true);
    }
  }
  for (const { metricId, margin } of now.guardrails) {
    const known = plan.guardrails.some((guardrail) => guardrail.metricId === metricId);
    if (!known) told("guardrail", metricId, null, margin ?? "no margin", false);
  }
  told("plannedPerArm", null, plan.plannedPerArm, now.plannedPerArm, true);
  told("minDays", null, plan.minDays, now.minDays, true);
  for (const field of ["minEffectRelative", "analysis", "startDate", "endDate", "hypothesis"] as const) {
    told(field, null, plan[field], now[field], false);
  }
  for (const { id, name, weight } of plan.arms) {
    const after = now.arms.find((arm) => arm.id === id);
    told("arm", id, name, after?.name ?? null, false);
    if (after) told("weight", id, weight, after.weight, false);
  }
  for (const { id, name } of now.arms) {
    if (!plan.arms.some((arm) => arm.id === id)) told("arm", id, null, name, false);
  }
  for (const name of now.segments) if (!plan.segments.includes(name)) told("segment", name, null, name, false);
  return found;
}
