import { z } from "zod";
import type { Workspace } from "@/db/workspace";
import { analysisModes, oneOf, resultTypes } from "@/domain/enums";
import { draftOfTest, type PlanDraft, planOfDraft } from "@/domain/experiments/plan-of-test";
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

/** The plan of a test as the planner opens with it, and what it comes to. */
export async function readPlanOfTest(ws: Workspace, experimentId: string) {
  const test = await findTest(ws, experimentId);
  const context = await contextOf(ws);
  const draft = draftOfTest(test, context);
  const nameOf = (metricId: string) => context.metrics.get(metricId)?.name ?? metricId;
  return { draft, ...plannedWords(planOfDraft(draft, context.parameters), nameOf) };
}
