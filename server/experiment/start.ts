import { commit } from "@/db/commit";
import { experimentRows } from "@/db/experiments";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { freezePlan, startExperiment } from "@/domain/experiments/frozen-plan";
import { startProblems } from "@/domain/experiments/start-problems";
import { findTest } from "./find-test";
import { contextOf } from "./read-context";

type At = { experimentId: string; version: number; startDate: string | null };

/** Freezes the plan and lets the test run. Refused with every sentence on what is still missing. */
export async function startTest(ws: EditableWorkspace, { experimentId, version, startDate }: At) {
  const before = await findTest(ws, experimentId);
  if (before.status !== "draft") throw new AttuneError("invalid", "This test has started already.");
  const context = await contextOf(ws);
  const problems = startProblems(before, context);
  if (problems.length > 0) throw new AttuneError("invalid", problems.map(({ sentence }) => sentence).join(" "));
  const on = startDate ?? before.startDate ?? context.today;
  if (before.endDate !== null && before.endDate < on)
    throw new AttuneError("invalid", "It ends before it starts. Choose a later end.");
  const plan = freezePlan({ ...before, startDate: on }, context, context.today);
  const frozen = { ...plan, at: Date.now(), byId: ws.userId };
  const after = { ...startExperiment(before, plan), frozen };
  return commit(ws, [experimentRows.put(ws, { ...before, version }, after)], {
    action: "started test",
    answer: { version: version + 1, startDate: plan.startDate },
  });
}
