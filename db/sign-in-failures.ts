import { and, eq, gte, lt, sql } from "drizzle-orm";
import type { Engine } from "./engine";
import { signInFailures } from "./schema";

/** Failures are counted in steps of a minute, so that a window slides. */
const step = 60_000;

export async function failuresSince(engine: Engine, key: string, since: number): Promise<number> {
  const [row] = await engine.db
    .select({ n: sql<number>`coalesce(sum(${signInFailures.failures}), 0)` })
    .from(signInFailures)
    .where(and(eq(signInFailures.key, key), gte(signInFailures.windowStart, since)));
  return Number(row?.n ?? 0);
}

export async function countFailure(engine: Engine, key: string, keepMs: number): Promise<void> {
  const windowStart = Math.floor(Date.now() / step) * step;
  await engine.inTransaction(async (tx) => {
    await tx
      .insert(signInFailures)
      .values({ key, windowStart, failures: 1 })
      .onConflictDoUpdate({
        target: [signInFailures.key, signInFailures.windowStart],
        set: { failures: sql`${signInFailures.failures} + 1` },
      });
    await tx.delete(signInFailures).where(lt(signInFailures.windowStart, windowStart - keepMs));
  });
}

export async function forgetFailures(engine: Engine, key: string): Promise<void> {
  await engine.inTransaction((tx) => tx.delete(signInFailures).where(eq(signInFailures.key, key)));
}
