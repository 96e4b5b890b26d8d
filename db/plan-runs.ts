import { and, desc, eq, inArray } from "drizzle-orm";
import { type PlanRun, toldRun } from "@/domain/roadmap/plan-run";
import { planRuns } from "./schema";
import type { EditableWorkspace, Workspace } from "./workspace";

const kept = 10;

/** The latest runs, newest first. */
export async function readRuns(ws: Workspace): Promise<PlanRun[]> {
  const rows = await ws.db
    .select()
    .from(planRuns)
    .where(eq(planRuns.workspaceId, ws.id))
    .orderBy(desc(planRuns.startedAt), desc(planRuns.id))
    .limit(kept);
  return rows;
}

export async function findRun(ws: Workspace, id: string): Promise<PlanRun | undefined> {
  const [row] = await ws.db
    .select()
    .from(planRuns)
    .where(and(eq(planRuns.workspaceId, ws.id), eq(planRuns.id, id)));
  return row;
}

/** Notes with which change of the plan a run was accepted. */
export async function noteAccepted(ws: EditableWorkspace, { id, result }: PlanRun, planChangeId: string) {
  if (!result) return;
  await ws.engine.inTransaction((tx) =>
    tx
      .update(planRuns)
      .set({ result: { ...result, acceptedAs: planChangeId } })
      .where(and(eq(planRuns.workspaceId, ws.id), eq(planRuns.id, id))),
  );
}

/**
 * Notes that a run began, and forgets the oldest beyond those that are kept.
 *
 * @returns the id of a run of this workspace that another process began a moment before; then nothing is noted. Else null.
 */
export async function beginRun(ws: EditableWorkspace, run: PlanRun): Promise<string | null> {
  return ws.engine.inTransaction(async (tx) => {
    const old = await tx
      .select({ id: planRuns.id, status: planRuns.status, heardAt: planRuns.heardAt, problem: planRuns.problem })
      .from(planRuns)
      .where(eq(planRuns.workspaceId, ws.id))
      .orderBy(desc(planRuns.startedAt), desc(planRuns.id));
    const going = old.find((one) => toldRun(one, Date.now()).status === "running");
    if (going) return going.id;
    const tooOld = old.slice(kept - 1, kept + 99).map(({ id }) => id);
    await tx.insert(planRuns).values({ ...run, workspaceId: ws.id });
    if (tooOld.length > 0)
      await tx.delete(planRuns).where(and(eq(planRuns.workspaceId, ws.id), inArray(planRuns.id, tooOld)));
    return null;
  });
}

/**
 * Notes how far a run is, or how it ended.
 *
 * @returns whether it was still running: what has ended once stays as it ended
 */
export async function tellRun(
  ws: EditableWorkspace,
  id: string,
  told: Partial<Pick<PlanRun, "status" | "progress" | "result" | "problem" | "heardAt" | "endedAt">>,
): Promise<boolean> {
  const rows = await ws.engine.inTransaction((tx) =>
    tx
      .update(planRuns)
      .set(told)
      .where(and(eq(planRuns.workspaceId, ws.id), eq(planRuns.id, id), eq(planRuns.status, "running")))
      .returning({ id: planRuns.id }),
  );
  return rows.length > 0;
}
