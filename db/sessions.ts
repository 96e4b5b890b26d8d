import { and, desc, eq, gt, ne } from "drizzle-orm";
import type { Engine, Tx } from "./engine";
import { sessions } from "./schema";

/** The sessions of a person that are still open; never their tokens. */
export async function readSessionsOf(
  engine: Engine,
  { userId, now, begunAfter }: { userId: string; now: Date; begunAfter: Date },
) {
  return engine.db
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      address: sessions.ipAddress,
      createdAt: sessions.createdAt,
      seenAt: sessions.updatedAt,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, now), gt(sessions.createdAt, begunAfter)))
    .orderBy(desc(sessions.updatedAt));
}

/** Ends one session of a person, or all, or all but one; resolves to how many there were. */
export async function endSessionsOf(
  tx: Tx,
  userId: string,
  which: { only: string } | { except: string } | "all",
): Promise<number> {
  const among =
    which === "all" ? undefined : "only" in which ? eq(sessions.id, which.only) : ne(sessions.id, which.except);
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), among))
    .returning({ id: sessions.id });
  return ended.length;
}
