import { and, desc, eq, gt, inArray } from "drizzle-orm";
import { auditEntries, auditObjects } from "./schema";
import type { Workspace } from "./workspace";

export type ImportEntry = {
  seq: number;
  /** Of what was changed: field → value before the import. */
  before: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** Ids by kind: everything the import wrote. */
  idsOf: (kind: string) => readonly string[];
};

/** What an import of this person wrote, by the key of its request; undefined when there was none. */
export async function findImport(ws: Workspace, kind: string, requestKey: string): Promise<ImportEntry | undefined> {
  const [entry] = await ws.db
    .select({ seq: auditEntries.seq, changes: auditEntries.changes })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.workspaceId, ws.id),
        eq(auditEntries.userId, ws.userId),
        eq(auditEntries.requestKey, requestKey),
      ),
    )
    .orderBy(desc(auditEntries.seq))
    .limit(1);
  if (!entry?.changes.some((change) => change.kind === "import")) return undefined;
  const objects = await ws.db
    .select({ kind: auditObjects.kind, id: auditObjects.objectId })
    .from(auditObjects)
    .where(and(eq(auditObjects.workspaceId, ws.id), eq(auditObjects.entry, entry.seq)));
  const changed = entry.changes.filter((change) => change.kind === kind && change.before !== null);
  return {
    seq: entry.seq,
    before: new Map(changed.map(({ id, before }) => [id, before as Record<string, unknown>])),
    idsOf: (of) => objects.filter((object) => object.kind === of).map(({ id }) => id),
  };
}

/** Which of these things anybody wrote to after an entry of the audit. */
export async function writtenSince(
  ws: Workspace,
  { kind, ids, seq }: { kind: string; ids: readonly string[]; seq: number },
): Promise<string[]> {
  const wanted = new Set(ids);
  const later = await ws.db
    .selectDistinct({ id: auditObjects.objectId })
    .from(auditObjects)
    .where(and(eq(auditObjects.workspaceId, ws.id), inArray(auditObjects.kind, [kind]), gt(auditObjects.entry, seq)));
  return later.map(({ id }) => id).filter((id) => wanted.has(id));
}
