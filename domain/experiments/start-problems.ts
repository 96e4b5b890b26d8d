import type { Experiment } from "./experiment";
import type { ExperimentContext } from "./experiment-readout";
import { marginOf } from "./margin";
import { startRefusal } from "./override-decision";
import { isExperienceGuardrail } from "./read-measures";

/** Something that must be put right before a test starts, and the part of the form it is about. */
export type StartProblem = {
  readonly field: "hypothesis" | "arms" | "primary" | "guardrails" | "plannedPerArm";
  readonly sentence: string;
};

/**
 * Everything that keeps a test from starting, each with what to do; empty when it may. Exactly one control, a treatment, people
 * for both, exactly one primary, and one measure of the experience with a margin. Domain, invariants; statistics, sections 2
 * and 10.
 */
export function startProblems(
  experiment: Experiment,
  context: Pick<ExperimentContext, "metrics" | "parameters">,
): StartProblem[] {
  const { arms, results, plannedPerArm } = experiment;
  const { metrics, parameters } = context;
  const problems: StartProblem[] = [];
  const control = arms.filter(({ isControl }) => isControl);
  if (!experiment.hypothesis) {
    const sentence = "Write down what you expect and why, so that the result can surprise you.";
    problems.push({ field: "hypothesis", sentence });
  } else if (Object.values(experiment.hypothesisParts ?? {}).some((part) => part.trim() === "")) {
    const sentence = "Finish the sentence of what you expect: a part of it is still open.";
    problems.push({ field: "hypothesis", sentence });
  }
  if (control.length !== 1) problems.push({ field: "arms", sentence: "Say which one arm is the control." });
  else if (arms.length < 2) problems.push({ field: "arms", sentence: "Add a treatment: a test needs two arms." });
  else if (!((control[0]?.weight ?? 0) > 0)) {
    problems.push({ field: "arms", sentence: "The control gets nobody. Give it a share of the people." });
  } else if (!arms.some(({ isControl, weight }) => !isControl && weight > 0)) {
    problems.push({ field: "arms", sentence: "No treatment gets anybody. Give one a share of the people." });
  }
  const called = arms.map(({ name }) => name.trim().toLowerCase());
  if (called.includes(""))
    problems.push({ field: "arms", sentence: "An arm has no name. Write what people in it see." });
  else if (new Set(called).size < called.length)
    problems.push({ field: "arms", sentence: "Two arms are called the same. Give each a name of its own." });
  const experience = results.filter((result) => isExperienceGuardrail(result, context));
  const noPrimary = startRefusal(experiment, true);
  if (noPrimary !== null) problems.push({ field: "primary", sentence: noPrimary });
  const unwatched = startRefusal({ results: [{ role: "primary" }] }, experience.length > 0);
  if (unwatched !== null) problems.push({ field: "guardrails", sentence: unwatched });
  const metricIds = results.map(({ metricId }) => metricId);
  const twice = metricIds.find((metricId, at) => metricIds.indexOf(metricId) < at);
  if (twice !== undefined) {
    const sentence = `${metrics.get(twice)?.name ?? twice} stands twice. Choose each measure once.`;
    problems.push({ field: "guardrails", sentence });
  }
  const margins = experience.map(({ metricId, type, margin }) => marginOf(margin, type, metrics.get(metricId)));
  if (experience.length > 0 && !margins.some((margin) => (margin ?? 0) > 0)) {
    const sentence =
      "Say how much worse you accept for one measure of the experience: without it no test shows it is safe.";
    problems.push({ field: "guardrails", sentence });
  }
  const analysis = experiment.analysis ?? parameters.test.analysis;
  if (!((plannedPerArm ?? 0) > 0)) {
    const why = analysis === "sequential" ? "to be read at every look" : "to know when it may be read";
    problems.push({ field: "plannedPerArm", sentence: `Plan how many people each arm needs, ${why}.` });
  }
  return problems;
}
