import type { ExperimentPlan } from "./plan-experiment";

/** The part of the planner that must be put right first; `metricId` names the guardrail it is about. */
export type PlanProblem = {
  readonly field: "arms" | "baseline" | "effect" | "spread" | "margin" | "response" | "people" | "traffic";
  readonly metricId: string | null;
  readonly sentence: string;
};

const isAbove0 = (value: number) => value > 0 && value < Number.POSITIVE_INFINITY;

/** The first thing that keeps a plan from being sized, with what to do, in the order of the form; null when nothing does. */
export function planProblem(plan: ExperimentPlan): PlanProblem | null {
  const { primary, guardrails } = plan;
  const told = (field: PlanProblem["field"], sentence: string, metricId: string | null = null): PlanProblem => ({
    field,
    metricId,
    sentence,
  });
  if (!(plan.treatments >= 1)) return told("arms", "Add a treatment: a test needs two arms.");
  if (plan.split && (plan.split.length !== plan.treatments + 1 || !plan.split.every(isAbove0))) {
    return told("arms", "Give every arm a share of the people, above 0.");
  }
  if (primary.type === "proportion" && !(primary.rate > 0 && primary.rate < 1)) {
    return told("baseline", "Say what the rate is today, above 0% and below 100%.");
  }
  if (primary.type === "mean" && (!Number.isFinite(primary.mean) || primary.mean === 0)) {
    return told("baseline", "Say what the mean is today, other than 0.");
  }
  if (!Number.isFinite(primary.effect) || primary.effect === 0) {
    return told("effect", "Say which change you look for, other than 0.");
  }
  const to = primary.type === "proportion" ? primary.rate * (1 + primary.effect) : 0;
  if (to > 1 || to < 0)
    return told("effect", "That change carries the rate beyond 0% or 100%. Look for a smaller one.");
  if (primary.type === "mean" && !isAbove0(primary.sd)) {
    return told("spread", "Say how much it varies from person to person: its standard deviation, above 0.");
  }
  for (const guardrail of guardrails) {
    const { metricId, margin, responseRate } = guardrail;
    if (!isAbove0(margin)) return told("margin", "Say how much worse you accept, above 0.", metricId);
    if (guardrail.type === "proportion" && !(guardrail.rate > 0 && guardrail.rate < 1)) {
      return told("baseline", "Say what the share is today, above 0% and below 100%.", metricId);
    }
    if (guardrail.type === "mean" && !isAbove0(guardrail.sd)) {
      return told("spread", "Say how much answers vary: their standard deviation, above 0.", metricId);
    }
    if (!(responseRate > 0 && responseRate <= 1)) {
      return told("response", "Say which share of those asked will answer, above 0% and up to 100%.", metricId);
    }
  }
  if (!isAbove0(plan.eligiblePerDay)) return told("people", "Say how many people come by in a day.");
  if (!(plan.shareOfTraffic > 0 && plan.shareOfTraffic <= 1)) {
    return told("traffic", "Say which share of them takes part, above 0% and up to 100%.");
  }
  return null;
}
