import { and, asc, desc, eq, gt, lte } from "drizzle-orm";
import type { Engine } from "./engine";
import { changeEvents } from "./schema";
import type { Workspace } from "./workspace";

/* Commits go one after the other on both databases: the order of the numbers is the order in which they can be seen. */

export type ChangeEvent = {
  seq: number;
  workspaceId: string;
  kinds: string[];
  /** The mark of the request that made it; null where it had none. */
  requestKey: string | null;
};

/** The number of the newest change in any workspace; 0 before the first. */
export async function readNewestChange(engine: Engine): Promise<number> {
  const [row] = await engine.db
    .select({ seq: changeEvents.seq })
    .from(changeEvents)
    .orderBy(desc(changeEvents.seq))
    .limit(1);
  return row?.seq ?? 0;
}

/** The number of the newest change in this workspace; 0 before the first. */
export async function readNewestChangeOf(ws: Workspace): Promise<number> {
  const [row] = await ws.db
    .select({ seq: changeEvents.seq })
    .from(changeEvents)
    .where(eq(changeEvents.workspaceId, ws.id))
    .orderBy(desc(changeEvents.seq))
    .limit(1);
  return row?.seq ?? 0;
}

/** What changed in any workspace after a number, the oldest first. */
export async function readChangesAfter(engine: Engine, seq: number, most: number): Promise<ChangeEvent[]> {
  const { workspaceId, kinds, requestKey } = changeEvents;
  return engine.db
    .select({ seq: changeEvents.seq, workspaceId, kinds, requestKey })
    .from(changeEvents)
    .where(gt(changeEvents.seq, seq))
    .orderBy(asc(changeEvents.seq))
    .limit(most);
}

/** The kinds that changed in this workspace after one number and up to another; null where there is too much to list. */
export async function readKindsBetween(
  ws: Workspace,
  { after, upTo, most }: { after: number; upTo: number; most: number },
): Promise<string[] | null> {
  const rows = await ws.db
    .select({ kinds: changeEvents.kinds })
    .from(changeEvents)
    .where(and(eq(changeEvents.workspaceId, ws.id), gt(changeEvents.seq, after), lte(changeEvents.seq, upTo)))
    .limit(most + 1);
  return rows.length > most ? null : [...new Set(rows.flatMap(({ kinds }) => kinds))];
}
