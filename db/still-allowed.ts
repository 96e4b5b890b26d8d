import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import type { Role } from "@/domain/access";
import type { Engine } from "./engine";
import { members, secondFactors, sessions, workspaces } from "./schema";

type Asked = { sessionIds: readonly string[]; workspaceIds: readonly string[]; now: Date; begunAfter: Date };

/** Whether these sessions may still look into these workspaces, and as what: what is not in the answer is over. */
export async function readStillAllowed(
  engine: Engine,
  { sessionIds, workspaceIds, now, begunAfter }: Asked,
): Promise<{ sessionId: string; workspaceId: string; role: Role }[]> {
  const rows = await engine.db
    .select({
      sessionId: sessions.id,
      workspaceId: members.workspaceId,
      role: members.role,
      requires: workspaces.requiresSecondFactor,
      confirmedAt: secondFactors.confirmedAt,
    })
    .from(sessions)
    .innerJoin(members, eq(members.userId, sessions.userId))
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .leftJoin(secondFactors, eq(secondFactors.userId, sessions.userId))
    .where(
      and(
        inArray(sessions.id, [...sessionIds]),
        inArray(members.workspaceId, [...workspaceIds]),
        gt(sessions.expiresAt, now),
        gt(sessions.createdAt, begunAfter),
        isNull(workspaces.deletedAt),
      ),
    );
  return rows
    .filter(({ requires, confirmedAt }) => !requires || confirmedAt !== null)
    .map(({ sessionId, workspaceId, role }) => ({ sessionId, workspaceId, role }));
}
