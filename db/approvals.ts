import { and, desc, eq, gt, inArray, max } from "drizzle-orm";
import { historyKinds, isMadeOfMany } from "@/domain/talk/subjects-of-change";
import type { Approval, Subject } from "@/domain/talk/talk";
import type { Write } from "./commit";
import type { Reader } from "./engine";
import { rowsOf, type Stored } from "./rows";
import { approvals, auditEntries, auditObjects, users } from "./schema";
import type { ContributableWorkspace, Workspace } from "./workspace";

export const approvalRows = rowsOf<Approval>("approval", approvals, "id", { most: 20_000, many: "approvals" });

/** The approvals asked for of a subject, the latest first. */
export async function readApprovals(
  ws: Workspace,
  { subjectKind, subjectId }: Subject,
  limit: number,
): Promise<(Stored<Approval> & { createdAt: number })[]> {
  const rows = await ws.db
    .select()
    .from(approvals)
    .where(
      and(eq(approvals.workspaceId, ws.id), eq(approvals.subjectKind, subjectKind), eq(approvals.subjectId, subjectId)),
    )
    .orderBy(desc(approvals.createdAt), desc(approvals.id))
    .limit(limit);
  return rows.map(({ workspaceId: _w, position: _p, updatedAt: _u, ...approval }) => approval);
}

const happenedTo = (workspaceId: string, { subjectKind, subjectId }: Subject) =>
  and(
    eq(auditObjects.workspaceId, workspaceId),
    inArray(auditObjects.kind, [...historyKinds[subjectKind]]),
    ...(isMadeOfMany(subjectKind) ? [] : [eq(auditObjects.objectId, subjectId)]),
  );

async function lastEntry(db: Reader, workspaceId: string, subject: Subject): Promise<number> {
  const [row] = await db
    .select({ entry: max(auditObjects.entry) })
    .from(auditObjects)
    .where(happenedTo(workspaceId, subject));
  return Number(row?.entry ?? 0);
}

/** The state of a subject in one word: the last thing that happened to it, `0` where nothing ever did. */
export const readFingerprint = async (ws: Workspace, subject: Subject): Promise<string> =>
  String(await lastEntry(ws.db, ws.id, subject));

export type LaterChange = {
  readonly seq: number;
  readonly at: number;
  readonly by: string;
  readonly action: string;
  readonly reason: string | null;
  /** The fields it changed; empty where something was added or taken away. */
  readonly fields: readonly string[];
};

/** What happened to a subject after a state of it, the latest first; words that changed nothing are left out. */
export async function readChangesSince(
  ws: Workspace,
  subject: Subject,
  fingerprint: string,
  limit: number,
): Promise<LaterChange[]> {
  const rows = await ws.db
    .selectDistinct({
      seq: auditEntries.seq,
      at: auditEntries.at,
      by: users.name,
      action: auditEntries.action,
      reason: auditEntries.reason,
    })
    .from(auditObjects)
    .innerJoin(auditEntries, eq(auditEntries.seq, auditObjects.entry))
    .leftJoin(users, eq(users.id, auditEntries.userId))
    .where(and(happenedTo(ws.id, subject), gt(auditObjects.entry, Number(fingerprint) || 0)))
    .orderBy(desc(auditEntries.seq))
    .limit(limit);
  const touched = await readTouched(
    ws,
    rows.map(({ seq }) => seq),
  );
  const kinds: readonly string[] = historyKinds[subject.subjectKind];
  return rows.flatMap((row) => {
    const changes = (touched.get(row.seq) ?? []).filter(
      ({ kind, id }) => kinds.includes(kind) && (isMadeOfMany(subject.subjectKind) || id === subject.subjectId),
    );
    const fields = changes.flatMap(({ before, after }) => (before && after ? Object.keys(after) : []));
    const onlySaid = changes.length > 0 && fields.length === 0 && changes.every(({ before, after }) => before && after);
    return onlySaid ? [] : [{ ...row, by: row.by ?? "Somebody who left", fields: [...new Set(fields)] }];
  });
}

async function readTouched(ws: Workspace, seqs: readonly number[]) {
  if (seqs.length === 0) return new Map<number, never>();
  const rows = await ws.db
    .select({ seq: auditEntries.seq, changes: auditEntries.changes })
    .from(auditEntries)
    .where(and(eq(auditEntries.workspaceId, ws.id), inArray(auditEntries.seq, [...seqs])));
  return new Map(rows.map(({ seq, changes }) => [seq, changes as Touch[]]));
}
type Touch = { kind: string; id: string; before: object | null; after: object | null };

/** Undoes the commit it is part of when the subject was changed since somebody looked at it. */
export const ifUnchanged = (ws: ContributableWorkspace, subject: Subject, fingerprint: string): Write => ({
  kind: "check",
  id: subject.subjectId,
  ids: [],
  before: null,
  after: null,
  run: async (tx) => (String(await lastEntry(tx, ws.id, subject)) === fingerprint ? [{ fingerprint }] : []),
});
