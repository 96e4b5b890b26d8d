import { z } from "zod";
import { commit } from "@/db/commit";
import { experimentRows } from "@/db/experiments";
import type { ContributableWorkspace, Workspace } from "@/db/workspace";
import { analysisModes, oneOf, resultTypes } from "@/domain/enums";
import { AttuneError } from "@/domain/errors";
import { experiment } from "@/domain/experiments/experiment";
import { failed } from "@/domain/experiments/outcome";
import { planExperiment } from "@/domain/experiments/plan-experiment";
import { type PlanDraft, planOfDraft, withPlan } from "@/domain/experiments/plan-of-test";
import { planProblem } from "@/domain/experiments/plan-problem";
import { plannedWords } from "@/domain/experiments/plan-words";
import { id, list, maybe, number } from "@/domain/fields";
import { findTest } from "./find-test";
import { contextOf } from "./read-context";
import { readTestScene, requireKnown } from "./read-scene";

const measure = { type: oneOf(resultTypes), baseline: maybe(number), spread: maybe(number) };

/** A plan as it is typed: whatever is not there yet is null, and the answer names it. */
export const planDraft = {
  primary: maybe(z.strictObject({ ...measure, effect: maybe(number) })),
  guardrails: list(
    z.strictObject({ ...measure, metricId: id, margin: maybe(number), responseRate: maybe(number) }),
    50,
  ),
  /** Control first. */
  weights: list(number, 20),
  analysis: oneOf(analysisModes),
  eligiblePerDay: maybe(number),
  shareOfTraffic: maybe(number),
  minDays: maybe(number),
};

/** What a plan comes to, in numbers and sentences; computed as it is typed and stored nowhere. */
export async function readPlanning(ws: Workspace, draft: PlanDraft) {
  const scene = await readTestScene(ws);
  requireKnown(scene, { metricIds: draft.guardrails.map(({ metricId }) => metricId) });
  const { parameters } = await contextOf(ws);
  return plannedWords(planOfDraft(draft, parameters), (metricId) => scene.metrics.get(metricId)?.name ?? metricId);
}

/**
 * Writes a plan into a draft: what was typed, the people per arm and the answers each guardrail needs.
 *
 * @throws AttuneError `invalid` where a number cannot be stored, or the test has started
 */
export async function keepPlan(
  ws: ContributableWorkspace,
  { experimentId, version, ...draft }: PlanDraft & { experimentId: string; version: number },
) {
  const before = await findTest(ws, experimentId);
  if (before.status !== "draft")
    throw new AttuneError("invalid", "This test has started, so its plan stays as it was. Amend it with a reason.");
  if (draft.weights.length !== before.arms.length)
    throw new AttuneError("invalid", "The arms of this test changed. Open the planner again.");
  const { parameters } = await contextOf(ws);
  const plan = planOfDraft(draft, parameters);
  const sizes = planProblem(plan) ? null : planExperiment(plan);
  const { version: _v, ...test } = before;
  const after = experiment.safeParse(withPlan(test, draft, sizes && !failed(sizes) ? sizes : null));
  if (!after.success) {
    const [issue] = after.error.issues;
    throw new AttuneError("invalid", issue?.message ?? "This plan cannot be stored.");
  }
  return commit(ws, [experimentRows.put(ws, { ...before, version }, after.data)], {
    action: "planned test",
    answer: { version: version + 1, plannedPerArm: after.data.plannedPerArm },
  });
}
