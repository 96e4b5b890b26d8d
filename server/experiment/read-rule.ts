import type { Workspace } from "@/db/workspace";
import { readExperiment } from "@/domain/experiments/read-experiment";
import { ruleRows } from "@/domain/experiments/rule-rows";
import { findTest } from "./find-test";
import { contextOf } from "./read-context";

/** The whole decision table beside the treatment that leads: which row decided, and why none before it. */
export async function readRule(ws: Workspace, experimentId: string) {
  const experiment = await findTest(ws, experimentId);
  const context = await contextOf(ws);
  const readout = readExperiment(experiment, context);
  const arm = readout.arms.find(({ armId }) => armId === readout.leadingArm);
  if (!arm) return { arm: null, rows: [] };
  const setting = { metrics: context.metrics, minDays: context.parameters.test.minDays };
  const name = experiment.arms.find(({ id }) => id === arm.armId)?.name ?? arm.armId;
  return {
    /** Named where there are several treatments. */
    arm: readout.arms.length > 1 ? name : null,
    rows: ruleRows(experiment, readout, arm, setting),
  };
}
