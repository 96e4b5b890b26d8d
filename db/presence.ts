import { and, asc, desc, eq, gt, inArray, lt } from "drizzle-orm";
import type { Engine } from "./engine";
import { members, presences } from "./schema";
import type { Workspace } from "./workspace";

/* Where somebody is now changes nothing of the workspace: viewers may say it, and no history tells of it. */

/** Nobody looks at more at once; of more, the oldest are forgotten. */
const mostTabs = 12;
/** After so long a row is of no use to anybody. */
const forgottenMs = 10 * 60_000;

/** Notes where one open page of the person is. */
export async function putPresence(ws: Workspace, tab: string, place: string): Promise<void> {
  const { workspaceId, userId } = presences;
  const at = Date.now();
  const own = and(eq(workspaceId, ws.id), eq(userId, ws.userId));
  await ws.engine.inTransaction(async (tx) => {
    await tx
      .insert(presences)
      .values({ workspaceId: ws.id, userId: ws.userId, tab, place, at })
      .onConflictDoUpdate({ target: [workspaceId, userId, presences.tab], set: { place, at } });
    await tx.delete(presences).where(and(eq(workspaceId, ws.id), lt(presences.at, at - forgottenMs)));
    const tabs = await tx.select({ tab: presences.tab }).from(presences).where(own).orderBy(desc(presences.at));
    const beyond = tabs.slice(mostTabs).map((row) => row.tab);
    if (beyond.length > 0) await tx.delete(presences).where(and(own, inArray(presences.tab, beyond)));
  });
}

/** Forgets one open page of the person. */
export async function removePresence(ws: Workspace, tab: string): Promise<void> {
  await ws.engine.inTransaction((tx) =>
    tx
      .delete(presences)
      .where(and(eq(presences.workspaceId, ws.id), eq(presences.userId, ws.userId), eq(presences.tab, tab))),
  );
}

/** Who was in these workspaces since a moment, and where; of each person's pages the one looked at last comes first. */
export async function readPresences(engine: Engine, workspaceIds: readonly string[], since: number) {
  return engine.db
    .select({ workspaceId: presences.workspaceId, userId: presences.userId, place: presences.place })
    .from(presences)
    .innerJoin(members, and(eq(members.workspaceId, presences.workspaceId), eq(members.userId, presences.userId)))
    .where(and(inArray(presences.workspaceId, [...workspaceIds]), gt(presences.at, since)))
    .orderBy(asc(presences.userId), desc(presences.at), asc(presences.tab));
}
