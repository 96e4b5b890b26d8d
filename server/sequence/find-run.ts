import { findRun } from "@/db/plan-runs";
import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { type PlanRun, toldRun } from "@/domain/roadmap/plan-run";

export async function runOf(ws: Workspace, runId: string): Promise<PlanRun> {
  const run = await findRun(ws, runId);
  if (!run) throw new AttuneError("not_found", "This order is not here any more: only the latest are kept.");
  return toldRun(run, Date.now());
}
