import { and, eq, gt, isNull, lt } from "drizzle-orm";
import type { Engine, Tx } from "./engine";
import { passwordResets } from "./schema";

const keptAfterEndMs = 30 * 24 * 60 * 60 * 1_000;

/** The person whom a link lets choose a new password; null when it was used or has run out. */
export async function findReset(engine: Engine, secretHash: string): Promise<{ userId: string } | null> {
  const [row] = await engine.db
    .select({ userId: passwordResets.userId })
    .from(passwordResets)
    .where(open(secretHash, Date.now()));
  return row ?? null;
}

const open = (secretHash: string, now: number) =>
  and(eq(passwordResets.secretHash, secretHash), isNull(passwordResets.usedAt), gt(passwordResets.expiresAt, now));

export async function addReset(
  tx: Tx,
  reset: { secretHash: string; userId: string; origin: "terminal" | "mail"; expiresAt: number },
): Promise<void> {
  const now = Date.now();
  await tx.delete(passwordResets).where(lt(passwordResets.expiresAt, now - keptAfterEndMs));
  await tx.insert(passwordResets).values({ ...reset, createdAt: now });
}

/** Uses up a link, and with it every other one of the person; says whether it was still good. */
export async function spendReset(tx: Tx, secretHash: string, userId: string): Promise<boolean> {
  const now = Date.now();
  const used = await tx
    .update(passwordResets)
    .set({ usedAt: now })
    .where(open(secretHash, now))
    .returning({ userId: passwordResets.userId });
  if (used.length > 0) await endResets(tx, userId);
  return used.length > 0;
}

/** Links made before are worth nothing any more. */
export async function endResets(tx: Tx, userId: string): Promise<void> {
  await tx
    .update(passwordResets)
    .set({ usedAt: Date.now() })
    .where(and(eq(passwordResets.userId, userId), isNull(passwordResets.usedAt)));
}
