import { and, eq, gt, gte, inArray, lt, lte, sql } from "drizzle-orm";
import type { Engine } from "./engine";
import { signInFailures } from "./schema";

/** Tries are counted in steps of a minute, so that a window slides. */
const step = 60_000;
const longestKeptMs = 60 * 60_000;

/** At most so many tries of one kind, by one account, device or address, within a time. */
export type Limit = { key: string; most: number; windowMs: number };
/** Tries that were let through: they can be given back when they were no guesses. */
export type Taken = { keys: string[]; windowStart: number };

/**
 * Counts one try against each of the limits before it is made, or none when one of them is reached: tries that arrive
 * at the same moment, in whichever process, are counted one after the other.
 */
export async function takeTry(engine: Engine, limits: readonly Limit[]): Promise<Taken | { waitSeconds: number }> {
  return engine.inTransaction(async (tx) => {
    const now = Date.now();
    const windowStart = Math.floor(now / step) * step;
    await tx.delete(signInFailures).where(lt(signInFailures.windowStart, now - longestKeptMs - step));
    const keys = limits.map(({ key }) => key);
    const rows = await tx.select().from(signInFailures).where(inArray(signInFailures.key, keys));
    let waitMs = 0;
    for (const { key, most, windowMs } of limits) {
      // A step counts until the last moment in it is older than the window; not one of a clock that was set back since.
      const counted = rows.filter(
        (row) => row.key === key && row.windowStart + step > now - windowMs && row.windowStart <= now + step,
      );
      if (counted.reduce((sum, { failures }) => sum + failures, 0) < most) continue;
      const oldest = Math.min(...counted.filter(({ failures }) => failures > 0).map((row) => row.windowStart));
      waitMs = Math.max(waitMs, oldest + step + windowMs - now);
    }
    if (waitMs > 0) return { waitSeconds: Math.ceil(waitMs / 1_000) };
    for (const key of keys) {
      await tx
        .insert(signInFailures)
        .values({ key, windowStart, failures: 1 })
        .onConflictDoUpdate({
          target: [signInFailures.key, signInFailures.windowStart],
          set: { failures: sql`${signInFailures.failures} + 1` },
        });
    }
    return { keys, windowStart };
  });
}

/** Takes back what {@link takeTry} counted, for whoever turned out to be right. */
export async function giveBack(engine: Engine, { keys, windowStart }: Taken): Promise<void> {
  await engine.inTransaction((tx) =>
    tx
      .update(signInFailures)
      .set({ failures: sql`${signInFailures.failures} - 1` })
      .where(
        and(
          inArray(signInFailures.key, keys),
          eq(signInFailures.windowStart, windowStart),
          gt(signInFailures.failures, 0),
        ),
      ),
  );
}

export async function failuresSince(engine: Engine, key: string, since: number): Promise<number> {
  const [row] = await engine.db
    .select({ n: sql<number>`coalesce(sum(${signInFailures.failures}), 0)` })
    .from(signInFailures)
    .where(
      and(
        eq(signInFailures.key, key),
        gte(signInFailures.windowStart, since),
        lte(signInFailures.windowStart, Date.now() + step),
      ),
    );
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
    await tx
      .delete(signInFailures)
      .where(lt(signInFailures.windowStart, windowStart - Math.max(keepMs, longestKeptMs)));
  });
}
