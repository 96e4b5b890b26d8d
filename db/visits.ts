import { and, eq } from "drizzle-orm";
import type { Write } from "./commit";
import { visits } from "./schema";
import type { ManagedWorkspace, Workspace } from "./workspace";

/* Where somebody was last is theirs alone: it changes nothing of the workspace, so that viewers may, and no history tells. */

/** When the person was last at a place, and up to which entry its history was there; undefined before the first visit. */
export async function findVisit(ws: Workspace, place: string): Promise<{ seq: number; at: number } | undefined> {
  const [row] = await ws.db
    .select({ seq: visits.seq, at: visits.at })
    .from(visits)
    .where(and(eq(visits.workspaceId, ws.id), eq(visits.userId, ws.userId), eq(visits.place, place)));
  return row;
}

/** Notes that the person has seen a place up to an entry. */
export async function putVisit(ws: Workspace, place: string, seq: number): Promise<void> {
  const row = { workspaceId: ws.id, userId: ws.userId, place, seq, at: Date.now() };
  await ws.engine.inTransaction((tx) =>
    tx
      .insert(visits)
      .values(row)
      .onConflictDoUpdate({ target: [visits.workspaceId, visits.userId, visits.place], set: { seq, at: row.at } }),
  );
}

/** The visits of whoever founds the sample, from before anything in its history happened. */
export const addSampleVisits = (ws: ManagedWorkspace, places: readonly string[], at: number): Write => ({
  kind: "visit",
  id: ws.userId,
  ids: [],
  before: null,
  after: null,
  run: (tx) =>
    tx
      .insert(visits)
      .values(places.map((place) => ({ workspaceId: ws.id, userId: ws.userId, place, seq: 0, at })))
      .returning({ place: visits.place }),
});
