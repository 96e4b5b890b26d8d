import { and, desc, eq, gte, inArray, isNull, lt, or } from "drizzle-orm";
import { members, securityEvents, users } from "./schema";
import type { ManagedWorkspace } from "./workspace";

/**
 * What happened at the doors, the newest first: of this workspace, and of the accounts of its members from the moment they
 * became that. What happened to them in other workspaces is not told.
 */
export async function readMemberEvents(ws: ManagedWorkspace, before: number | null, limit: number) {
  const { seq, at, kind, userId, workspaceId, address, about } = securityEvents;
  const own = inArray(
    seq,
    ws.db
      .select({ seq })
      .from(securityEvents)
      .innerJoin(members, and(eq(members.workspaceId, ws.id), eq(members.userId, userId)))
      .where(and(isNull(workspaceId), gte(at, members.createdAt))),
  );
  return ws.db
    .select({ seq, at, kind, by: users.name, address, about })
    .from(securityEvents)
    .leftJoin(users, eq(users.id, userId))
    .where(and(or(eq(workspaceId, ws.id), own), ...(before === null ? [] : [lt(seq, before)])))
    .orderBy(desc(seq))
    .limit(limit);
}
