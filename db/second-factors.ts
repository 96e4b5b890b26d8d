import { and, eq, isNotNull, isNull, lt } from "drizzle-orm";
import type { Engine, Tx } from "./engine";
import { members, recoveryCodes, secondFactors, workspaces } from "./schema";

export type SecondFactor = typeof secondFactors.$inferSelect;

/** What a person set up, also where no first code has confirmed it yet. */
export async function readSecondFactor(engine: Engine, userId: string): Promise<SecondFactor | null> {
  const [row] = await engine.db.select().from(secondFactors).where(eq(secondFactors.userId, userId));
  return row ?? null;
}

/** Whether a person is asked for a code when they sign in. */
export async function hasSecondFactor(engine: Engine, userId: string): Promise<boolean> {
  return ((await readSecondFactor(engine, userId))?.confirmedAt ?? null) !== null;
}

/** Begins with a new secret, unless one is confirmed already; says whether it did. */
export async function beginFactor(engine: Engine, userId: string, sealedSecret: string): Promise<boolean> {
  return engine.inTransaction(async (tx) => {
    await tx.delete(secondFactors).where(and(eq(secondFactors.userId, userId), isNull(secondFactors.confirmedAt)));
    const added = await tx
      .insert(secondFactors)
      .values({ userId, sealedSecret, createdAt: Date.now() })
      .onConflictDoNothing()
      .returning({ userId: secondFactors.userId });
    return added.length > 0;
  });
}

/** Confirms exactly the secret whose code was seen; says whether it was still the one. */
export async function confirmFactor(tx: Tx, factor: SecondFactor, step: number): Promise<boolean> {
  const confirmed = await tx
    .update(secondFactors)
    .set({ confirmedAt: Date.now(), lastStep: step })
    .where(
      and(
        eq(secondFactors.userId, factor.userId),
        eq(secondFactors.sealedSecret, factor.sealedSecret),
        isNull(secondFactors.confirmedAt),
      ),
    )
    .returning({ userId: secondFactors.userId });
  return confirmed.length > 0;
}

/** Puts a new secret in the place of exactly the one it is meant for; says whether that was still there. */
export async function replaceFactor(
  tx: Tx,
  { userId, instead, sealedSecret, step }: { userId: string; instead: string; sealedSecret: string; step: number },
): Promise<boolean> {
  const replaced = await tx
    .update(secondFactors)
    .set({ sealedSecret, confirmedAt: Date.now(), lastStep: step })
    .where(
      and(
        eq(secondFactors.userId, userId),
        eq(secondFactors.sealedSecret, instead),
        isNotNull(secondFactors.confirmedAt),
      ),
    )
    .returning({ userId: secondFactors.userId });
  return replaced.length > 0;
}

/** Uses up the code of one 30-second step and of all before it; says whether it was still good. */
export async function takeStep(engine: Engine, userId: string, step: number): Promise<boolean> {
  const used = await engine.db
    .update(secondFactors)
    .set({ lastStep: step })
    .where(
      and(eq(secondFactors.userId, userId), isNotNull(secondFactors.confirmedAt), lt(secondFactors.lastStep, step)),
    )
    .returning({ userId: secondFactors.userId });
  return used.length > 0;
}

export async function removeFactor(tx: Tx, userId: string): Promise<boolean> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  const removed = await tx
    .delete(secondFactors)
    .where(eq(secondFactors.userId, userId))
    .returning({ userId: secondFactors.userId });
  return removed.length > 0;
}

export async function putRecoveryCodes(tx: Tx, userId: string, codeHashes: readonly string[]): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  await tx.insert(recoveryCodes).values(codeHashes.map((codeHash) => ({ userId, codeHash })));
}

/** Uses up a recovery code; says whether there was such a one. */
export async function spendRecoveryCode(engine: Engine, userId: string, codeHash: string): Promise<boolean> {
  const used = await engine.db
    .update(recoveryCodes)
    .set({ usedAt: Date.now() })
    .where(and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.codeHash, codeHash), isNull(recoveryCodes.usedAt)))
    .returning({ userId: recoveryCodes.userId });
  return used.length > 0;
}

export const countRecoveryCodes = (engine: Engine, userId: string): Promise<number> =>
  engine.db.$count(recoveryCodes, and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)));

/** The names of the open workspaces of a person that nobody enters without a second factor. */
export async function workspacesThatAsk(engine: Engine, userId: string): Promise<string[]> {
  const rows = await engine.db
    .select({ name: workspaces.name })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(and(eq(members.userId, userId), eq(workspaces.requiresSecondFactor, true), isNull(workspaces.deletedAt)));
  return rows.map(({ name }) => name);
}
