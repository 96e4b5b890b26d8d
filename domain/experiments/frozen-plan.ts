import { z } from "zod";
import { analysisModes, oneOf, resultTypes } from "../enums";
import { day, id, list, maybe, nonNegative, number, text } from "../fields";
import type { Experiment } from "./experiment";
import type { ExperimentContext } from "./experiment-readout";
import { marginOf } from "./margin";
import { directionOf } from "./read-measures";

const directions = ["higher_is_better", "lower_is_better"] as const;
const measure = z.strictObject({
  metricId: id,
  type: oneOf(resultTypes),
  direction: oneOf(directions),
  /** In the unit of the comparison; null for the primary, and where none is known. */
  margin: maybe(number),
  plannedPerArm: maybe(nonNegative),
});

/** The plan of a test as it stood when it started. Statistics, section 2. */
export const frozenPlan = z.strictObject({
  frozenOn: day,
  primary: maybe(measure),
  guardrails: list(measure, 50),
  arms: list(z.strictObject({ id, name: text(200), weight: nonNegative }), 20),
  plannedPerArm: maybe(nonNegative),
  minDays: maybe(nonNegative),
  minEffectRelative: maybe(number),
  analysis: oneOf(analysisModes),
  startDate: maybe(day),
  /** The last day it is meant to run; null where none was said. */
  endDate: maybe(day),
  hypothesis: maybe(text(1_000)),
  segments: list(text(200), 200),
});
export type FrozenPlan = z.infer<typeof frozenPlan>;

/**
 * The plan to freeze, with every default filled in (margins of the library in the unit of the comparison, minimum days and
 * analysis of the workspace), so that a later change of a default does not change a running test.
 *
 * @param on the day of the start, YYYY-MM-DD
 */
export function freezePlan(
  experiment: Experiment,
  { metrics, parameters }: Pick<ExperimentContext, "metrics" | "parameters">,
  on: string,
): FrozenPlan {
  const measured = (result: Experiment["results"][number]): FrozenPlan["guardrails"][number] => {
    const metric = metrics.get(result.metricId);
    return {
      metricId: result.metricId,
      type: result.type,
      direction: directionOf(metric),
      margin: result.role === "primary" ? null : marginOf(result.margin, result.type, metric),
      plannedPerArm: result.plannedPerArm,
    };
  };
  const primary = experiment.results.find(({ role }) => role === "primary");
  return {
    frozenOn: on,
    primary: primary ? measured(primary) : null,
    guardrails: experiment.results.filter(({ role }) => role === "guardrail").map(measured),
    arms: experiment.arms.map(({ id: armId, name, weight }) => ({ id: armId, name, weight })),
    plannedPerArm: experiment.plannedPerArm,
    minDays: experiment.minDays ?? parameters.test.minDays,
    minEffectRelative: experiment.minEffectRelative,
    analysis: experiment.analysis ?? (parameters.test.analysis === "sequential" ? "sequential" : "fixed"),
    startDate: experiment.startDate ?? on,
    endDate: experiment.endDate,
    hypothesis: experiment.hypothesis,
    segments: [...new Set(experiment.segments.map(({ name }) => name))],
  };
}

/** A draft as it is once it runs: what the frozen plan filled in stands in the test itself. */
export function startExperiment(experiment: Experiment, plan: FrozenPlan): Experiment {
  const margins = new Map(plan.guardrails.map(({ metricId, margin }) => [metricId, margin]));
  return {
    ...experiment,
    status: "running",
    startDate: plan.startDate,
    minDays: plan.minDays,
    analysis: plan.analysis,
    results: experiment.results.map((result) =>
      result.role === "guardrail" ? { ...result, margin: margins.get(result.metricId) ?? result.margin } : result,
    ),
  };
}
