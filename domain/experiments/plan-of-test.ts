import type { Parameters } from "../settings";
import type { Experiment, ExperimentMetric } from "./experiment";
import type { ExperimentContext } from "./experiment-readout";
import { marginOf } from "./margin";
import type { ExperimentPlan, PlannedSizes } from "./plan-experiment";

/** What the planner reads of a test; what is not said yet is null. An NPS is planned as a mean, in points. */
export type PlanDraft = {
  readonly primary: {
    readonly type: "proportion" | "mean" | "nps";
    readonly baseline: number | null;
    readonly spread: number | null;
    readonly effect: number | null;
  } | null;
  readonly guardrails: readonly {
    readonly metricId: string;
    readonly type: "proportion" | "mean" | "nps";
    readonly margin: number | null;
    readonly baseline: number | null;
    readonly spread: number | null;
    readonly responseRate: number | null;
  }[];
  readonly weights: readonly number[];
  readonly analysis: "fixed" | "sequential";
  readonly eligiblePerDay: number | null;
  readonly shareOfTraffic: number | null;
  readonly minDays: number | null;
};

const unknown = Number.NaN;

/**
 * A draft of a plan as the planner takes it, with the settings of the workspace. What is not said is not a number, so that
 * the planner names it in place of sizing with something made up; a response is taken as complete where none is expected.
 */
export function planOfDraft(draft: PlanDraft, { test }: Pick<Parameters, "test">): ExperimentPlan {
  const { primary, guardrails, weights } = draft;
  const effect = primary?.effect ?? unknown;
  const baseline = primary?.baseline ?? unknown;
  return {
    primary:
      primary === null || primary.type === "proportion"
        ? { type: "proportion", rate: baseline, effect }
        : { type: "mean", mean: baseline, sd: primary.spread ?? unknown, effect },
    guardrails: guardrails.map(({ metricId, type, margin, baseline: rate, spread, responseRate }) => {
      const head = { metricId, margin: margin ?? unknown, responseRate: responseRate ?? 1 };
      return type === "proportion"
        ? { ...head, type, rate: rate ?? unknown }
        : { ...head, type: "mean", sd: spread ?? unknown };
    }),
    treatments: Math.max(0, weights.length - 1),
    split: weights,
    analysis: draft.analysis,
    alpha: test.alpha,
    guardrailAlpha: test.guardrailAlpha,
    power: test.power,
    eligiblePerDay: draft.eligiblePerDay ?? unknown,
    shareOfTraffic: draft.shareOfTraffic ?? 1,
    minDays: draft.minDays ?? test.minDays,
  };
}

/** The part of a test that its plan is made from. Guardrails without a margin of their own take that of the library. */
export function draftOfTest(
  { results, arms, analysis, minEffectRelative, ...test }: Experiment,
  { metrics, parameters }: Pick<ExperimentContext, "metrics" | "parameters">,
): PlanDraft {
  const primary = results.find(({ role }) => role === "primary");
  const known = ({ type, baseline = null, spread = null }: ExperimentMetric) => ({ type, baseline, spread });
  const ordered = arms.toSorted((a, b) => Number(b.isControl) - Number(a.isControl));
  return {
    primary: primary ? { ...known(primary), effect: minEffectRelative } : null,
    guardrails: results
      .filter(({ role }) => role === "guardrail")
      .map((result) => ({
        ...known(result),
        metricId: result.metricId,
        margin: marginOf(result.margin, result.type, metrics.get(result.metricId)),
        responseRate: result.expectedResponse ?? null,
      })),
    weights: ordered.map(({ weight }) => weight),
    analysis: analysis ?? (parameters.test.analysis === "sequential" ? "sequential" : "fixed"),
    eligiblePerDay: test.eligiblePerDay,
    shareOfTraffic: test.trafficShare,
    minDays: test.minDays,
  };
}

/**
 * A draft with what the planner was told and what it came to: people per arm, and for each guardrail the answers it needs,
 * so that a look is read by the plan of its own measure.
 *
 * @param sizes null where the plan cannot be sized yet: then only what was said is kept
 */
export function withPlan(test: Experiment, draft: PlanDraft, sizes: PlannedSizes | null): Experiment {
  const { primary, guardrails, weights } = draft;
  const ordered = test.arms.toSorted((a, b) => Number(b.isControl) - Number(a.isControl));
  const weightOf = new Map(ordered.map(({ id, weight }, at) => [id, weights[at] ?? weight]));
  const saidOf = new Map(guardrails.map((guardrail) => [guardrail.metricId, guardrail]));
  const answersOf = new Map(sizes?.guardrails.map(({ metricId, answersPerArm }) => [metricId, answersPerArm]));
  return {
    ...test,
    analysis: draft.analysis,
    minEffectRelative: primary?.effect ?? null,
    eligiblePerDay: draft.eligiblePerDay,
    trafficShare: draft.shareOfTraffic,
    minDays: draft.minDays,
    plannedPerArm: sizes?.peoplePerArm ?? test.plannedPerArm,
    arms: test.arms.map((arm) => ({ ...arm, weight: weightOf.get(arm.id) ?? arm.weight })),
    results: test.results.map((result) => {
      if (result.role === "primary" && primary)
        return { ...result, baseline: primary.baseline, spread: primary.spread };
      const said = result.role === "guardrail" ? saidOf.get(result.metricId) : undefined;
      if (!said) return result;
      return {
        ...result,
        ...{ margin: said.margin, baseline: said.baseline, spread: said.spread, expectedResponse: said.responseRate },
        plannedPerArm: answersOf.get(result.metricId) ?? result.plannedPerArm,
      };
    }),
  };
}
