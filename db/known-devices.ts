import { and, eq, lt } from "drizzle-orm";
import type { Engine, Tx } from "./engine";
import { knownDevices } from "./schema";

const forgottenAfterMs = 180 * 24 * 60 * 60 * 1_000;

/** Whether this person signed in with the browser that holds this secret, within the last half year. */
export async function isKnownDevice(
  engine: Engine,
  { secretHash, userId }: { secretHash: string; userId: string },
): Promise<boolean> {
  const [row] = await engine.db
    .select({ usedAt: knownDevices.usedAt })
    .from(knownDevices)
    .where(and(eq(knownDevices.secretHash, secretHash), eq(knownDevices.userId, userId)));
  return row !== undefined && row.usedAt > Date.now() - forgottenAfterMs;
}

/** Knows a browser from now on by a new secret, and by no earlier one. */
export async function rememberDevice(
  engine: Engine,
  { secretHash, before, userId }: { secretHash: string; before: string | null; userId: string },
): Promise<void> {
  const now = Date.now();
  await engine.inTransaction(async (tx) => {
    if (before !== null)
      await tx.delete(knownDevices).where(and(eq(knownDevices.secretHash, before), eq(knownDevices.userId, userId)));
    await tx.delete(knownDevices).where(lt(knownDevices.usedAt, now - forgottenAfterMs));
    await tx.insert(knownDevices).values({ secretHash, userId, createdAt: now, usedAt: now });
  });
}

export const forgetDevices = (tx: Tx, userId: string) => tx.delete(knownDevices).where(eq(knownDevices.userId, userId));
