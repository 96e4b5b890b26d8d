import { tellRun } from "@/db/plan-runs";
import type { EditableWorkspace } from "@/db/workspace";
import { runOf } from "./find-run";
import { endRun } from "./run-plan";

/** Ends a run at once, whoever started it; what it had found until then stays with it. */
export async function cancelRun(ws: EditableWorkspace, runId: string) {
  await runOf(ws, runId);
  const result = endRun(runId);
  const wasRunning = await tellRun(ws, runId, { status: "cancelled", result, endedAt: Date.now() });
  return { wasRunning };
}
