import { eq } from "drizzle-orm";
import type { Engine } from "../engine";
import { recoveryCodes, secondFactors, securityEvents, sessions, workspaces } from "../schema";

/* What the doors keep, for tests that must see or age it without going through the product. */

export const eventsOf = (engine: Engine, userId: string) =>
  engine.db.select().from(securityEvents).where(eq(securityEvents.userId, userId));

export const storedSecrets = async (engine: Engine, userId: string) => [
  await engine.db.select().from(secondFactors).where(eq(secondFactors.userId, userId)),
  await engine.db.select().from(recoveryCodes).where(eq(recoveryCodes.userId, userId)),
];

export const setRequiresSecondFactor = (engine: Engine, workspaceId: string, requiresSecondFactor: boolean) =>
  engine.db.update(workspaces).set({ requiresSecondFactor }).where(eq(workspaces.id, workspaceId));

export async function ageSession(
  engine: Engine,
  sessionId: string,
  { createdAt, expiresAt }: { createdAt?: number; expiresAt?: number },
): Promise<void> {
  await engine.db
    .update(sessions)
    .set({
      ...(createdAt !== undefined && { createdAt: new Date(createdAt) }),
      ...(expiresAt !== undefined && { expiresAt: new Date(expiresAt) }),
    })
    .where(eq(sessions.id, sessionId));
}
