import { commit } from "@/db/commit";
import { experimentRows } from "@/db/experiments";
import type { Stored } from "@/db/rows";
import type { ContributableWorkspace, EditableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { Experiment } from "@/domain/experiments/experiment";
import type { ExperimentContext } from "@/domain/experiments/experiment-readout";
import { freezePlan } from "@/domain/experiments/frozen-plan";
import { type PlanAmendment, planAmendments } from "@/domain/experiments/plan-amendments";
import { editsRefusal, type TestEdits, withEdits } from "@/domain/experiments/test-edits";
import { findTest } from "./find-test";
import { contextOf } from "./read-context";
import { type Pointers, readTestScene, requireKnown } from "./read-scene";

type Edit = { experimentId: string; version: number; set: TestEdits };

export const pointersOf = (test: Experiment): Pointers => ({
  ...test,
  metricIds: test.results.map(({ metricId }) => metricId),
});

/** What an edit comes to, with what it changes of the plan as it stood until now. */
export async function edited(ws: Workspace, { experimentId, set }: Edit) {
  const before = await findTest(ws, experimentId);
  const after = withEdits(before, set);
  const refusal = editsRefusal(before, after);
  if (refusal) throw new AttuneError("invalid", refusal);
  requireKnown(await readTestScene(ws), pointersOf(after), pointersOf(before));
  const context = await contextOf(ws);
  return { before, after, changes: before.status === "draft" ? [] : changesOf(before, after, context) };
}

function changesOf(before: Stored<Experiment>, after: Experiment, context: ExperimentContext): PlanAmendment[] {
  return planAmendments(freezePlan(before, context, context.today), after, context);
}

/** A draft changes freely; once it runs, only what is no part of its plan. */
export async function editTest(ws: ContributableWorkspace, given: Edit) {
  const { before, after, changes } = await edited(ws, given);
  if (changes.length > 0)
    throw new AttuneError(
      "invalid",
      "This test has started, so its plan stays as it was. Amend the plan with a reason, or begin a new iteration.",
    );
  if (before.status === "concluded" && after.endDate !== before.endDate)
    throw new AttuneError("invalid", "This test is concluded: the day it ended is part of its result.");
  return commit(ws, [experimentRows.put(ws, { ...before, version: given.version }, after)], {
    action: "edited test",
    answer: { version: given.version + 1 },
  });
}

/** A change of the plan of a running test: kept with what it was, by whom and why, for ever. */
export async function amendPlan(ws: EditableWorkspace, given: Edit & { reason: string }) {
  const { before, after, changes } = await edited(ws, given);
  if (before.status === "draft")
    throw new AttuneError("invalid", "This test has not started: change its plan as you like.");
  if (before.status === "concluded")
    throw new AttuneError("invalid", "This test is concluded. Begin a new iteration with the new plan.");
  if (changes.length === 0) throw new AttuneError("invalid", "Nothing in this changes the plan.");
  const head = { at: Date.now(), byId: ws.userId, reason: given.reason };
  const amendments = [...before.amendments, ...changes.map((change) => ({ ...change, ...head }))];
  if (amendments.length > 200)
    throw new AttuneError("invalid", "This plan was amended too often. Begin a new iteration.");
  const planAmended = before.planAmended || changes.some(({ invalidates }) => invalidates);
  const written = { ...after, amendments, planAmended };
  return commit(ws, [experimentRows.put(ws, { ...before, version: given.version }, written)], {
    action: "amended plan of test",
    reason: given.reason,
    answer: { version: given.version + 1, invalidates: changes.some(({ invalidates }) => invalidates) },
  });
}
