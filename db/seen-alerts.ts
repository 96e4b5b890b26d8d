import { and, eq } from "drizzle-orm";
import { seenAlerts } from "./schema";
import type { Workspace } from "./workspace";

/* What somebody has put aside is theirs alone: it changes nothing of the workspace, so that viewers may, and no history tells. */

/** Which alerts the person has put aside, and when. */
export async function readSeenAlerts(ws: Workspace): Promise<ReadonlyMap<string, number>> {
  const rows = await ws.db
    .select({ alertId: seenAlerts.alertId, at: seenAlerts.at })
    .from(seenAlerts)
    .where(and(eq(seenAlerts.workspaceId, ws.id), eq(seenAlerts.userId, ws.userId)));
  return new Map(rows.map(({ alertId, at }) => [alertId, at]));
}

/** Puts an alert aside for the person; again is the same. */
export async function addSeenAlert(ws: Workspace, alertId: string): Promise<void> {
  const row = { workspaceId: ws.id, userId: ws.userId, alertId, at: Date.now() };
  await ws.engine.inTransaction((tx) => tx.insert(seenAlerts).values(row).onConflictDoNothing());
}

export async function removeSeenAlert(ws: Workspace, alertId: string): Promise<void> {
  const one = and(eq(seenAlerts.workspaceId, ws.id), eq(seenAlerts.userId, ws.userId), eq(seenAlerts.alertId, alertId));
  await ws.engine.inTransaction((tx) => tx.delete(seenAlerts).where(one));
}
