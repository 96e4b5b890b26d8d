import type { PlanView } from "./plan-view";
import type { TypedPlan } from "./typed-plan";

/** What every group of fields of the planner is given. */
export type PlanFieldProps = {
  plan: PlanView;
  typed: TypedPlan;
  problems: Record<string, string>;
  set: (more: Partial<TypedPlan>) => void;
  /** Whether a field is the next that is missing, for a guardrail by its measure. */
  needed: (field: string, metricId?: string | null) => boolean;
};

export const askedFor = (isNeeded: boolean) => (isNeeded ? "needed next" : undefined);
