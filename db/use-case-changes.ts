import { and, desc, eq, gte } from "drizzle-orm";
import { auditEntries, auditObjects, users } from "./schema";
import { useCaseRows } from "./scoring";
import type { Workspace } from "./workspace";

export type UseCaseChange = {
  useCaseId: string;
  at: number;
  by: string;
  action: string;
  reason: string | null;
  /** Only the fields that changed; null where the use case was added or removed. */
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>> | null;
};

/** What was written to use cases since a moment (milliseconds since 1970), newest first; what came in with many others is left out. */
export async function readUseCaseChanges(ws: Workspace, since: number, limit = 2_000): Promise<UseCaseChange[]> {
  const rows = await ws.db
    .select({
      useCaseId: auditObjects.objectId,
      at: auditEntries.at,
      by: users.name,
      action: auditEntries.action,
      reason: auditEntries.reason,
      changes: auditEntries.changes,
    })
    .from(auditEntries)
    .innerJoin(auditObjects, eq(auditObjects.entry, auditEntries.seq))
    .leftJoin(users, eq(users.id, auditEntries.userId))
    .where(
      and(
        eq(auditEntries.workspaceId, ws.id),
        eq(auditObjects.workspaceId, ws.id),
        eq(auditObjects.kind, useCaseRows.kind),
        gte(auditEntries.at, since),
      ),
    )
    .orderBy(desc(auditEntries.seq))
    .limit(limit);
  return rows.flatMap(({ changes, by, ...row }) => {
    const change = changes.find(({ kind, id }) => kind === useCaseRows.kind && id === row.useCaseId);
    const [before, after] = [recordOf(change?.before), recordOf(change?.after)];
    // A chunk of many rows is told by its number, not by its rows.
    const isChunk = before === null && after !== null && !("status" in after);
    return before === null && (after === null || isChunk)
      ? []
      : [{ ...row, by: by ?? "Somebody who left", before, after }];
  });
}

const recordOf = (value: unknown) =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
