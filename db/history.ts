import { and, desc, eq, lt } from "drizzle-orm";
import { auditEntries, auditObjects, people, users } from "./schema";
import type { Workspace } from "./workspace";

export type HistoryEntry = {
  seq: number;
  at: number;
  by: string;
  action: string;
  reason: string | null;
  /** Field → value before and after; null where the thing was added or taken away, or came in with many others. */
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>> | null;
};

/** What happened to one thing, newest first, at most `limit` entries older than `beforeSeq`. */
export async function readHistory(
  ws: Workspace,
  { kind, objectId, beforeSeq }: { kind: string; objectId: string; beforeSeq: number | null },
  limit = 50,
): Promise<HistoryEntry[]> {
  const rows = await ws.db
    .select({
      seq: auditEntries.seq,
      at: auditEntries.at,
      account: users.name,
      person: people.name,
      action: auditEntries.action,
      reason: auditEntries.reason,
      changes: auditEntries.changes,
    })
    .from(auditObjects)
    .innerJoin(auditEntries, eq(auditEntries.seq, auditObjects.entry))
    .leftJoin(users, eq(users.id, auditEntries.userId))
    .leftJoin(people, and(eq(people.workspaceId, auditEntries.workspaceId), eq(people.id, auditEntries.userId)))
    .where(
      and(
        eq(auditObjects.workspaceId, ws.id),
        eq(auditObjects.kind, kind),
        eq(auditObjects.objectId, objectId),
        ...(beforeSeq === null ? [] : [lt(auditObjects.entry, beforeSeq)]),
      ),
    )
    .orderBy(desc(auditObjects.entry))
    .limit(limit);
  return rows.map(({ changes, account, person, ...entry }) => {
    const change = changes.find((each) => each.kind === kind && each.id === objectId);
    return {
      ...entry,
      by: account ?? person ?? "Somebody who left",
      before: recordOf(change?.before),
      after: recordOf(change?.after),
    };
  });
}

const recordOf = (value: unknown) =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
