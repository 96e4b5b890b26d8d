import { and, eq } from "drizzle-orm";
import type { Role } from "@/domain/access";
import type { Engine } from "../engine";
import { members, sessions, workspaces } from "../schema";

/* What ends the right to look, for tests that must not go through the screens. */

/** A session of a person as signing in makes one; resolves to its id. */
export async function addSession(engine: Engine, userId: string): Promise<string> {
  const id = crypto.randomUUID();
  const expiresAt = new Date(Date.now() + 60 * 60_000);
  await engine.inTransaction((tx) => tx.insert(sessions).values({ id, userId, token: crypto.randomUUID(), expiresAt }));
  return id;
}

export const endSession = (engine: Engine, id: string) =>
  engine.inTransaction((tx) => tx.delete(sessions).where(eq(sessions.id, id)));

const memberOf = (workspaceId: string, userId: string) =>
  and(eq(members.workspaceId, workspaceId), eq(members.userId, userId));

export const removeFromWorkspace = (engine: Engine, workspaceId: string, userId: string) =>
  engine.inTransaction((tx) => tx.delete(members).where(memberOf(workspaceId, userId)));

export const setRole = (engine: Engine, workspaceId: string, userId: string, role: Role) =>
  engine.inTransaction((tx) => tx.update(members).set({ role }).where(memberOf(workspaceId, userId)));

export const closeWorkspace = (engine: Engine, workspaceId: string) =>
  engine.inTransaction((tx) =>
    tx.update(workspaces).set({ deletedAt: Date.now() }).where(eq(workspaces.id, workspaceId)),
  );
