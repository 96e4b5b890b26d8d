import { and, eq, ne } from "drizzle-orm";
import type { Subject } from "@/domain/talk/talk";
import type { Write } from "./commit";
import { follows, members } from "./schema";
import type { ContributableWorkspace, Workspace } from "./workspace";

/* Whom somebody follows is theirs alone: it changes nothing of the workspace, so that viewers may, and no history tells. */

const of = (ws: Workspace, { subjectKind, subjectId }: Subject) =>
  and(eq(follows.workspaceId, ws.id), eq(follows.subjectKind, subjectKind), eq(follows.subjectId, subjectId));

/** Whether the person follows a subject; null where they never said. */
export async function readFollow(ws: Workspace, subject: Subject): Promise<boolean | null> {
  const [row] = await ws.db
    .select({ wanted: follows.wanted })
    .from(follows)
    .where(and(of(ws, subject), eq(follows.userId, ws.userId)));
  return row?.wanted ?? null;
}

/** Members who follow a subject, but not the one who asks. */
export async function readFollowers(ws: Workspace, subject: Subject): Promise<string[]> {
  const rows = await ws.db
    .select({ userId: follows.userId })
    .from(follows)
    .innerJoin(members, and(eq(members.workspaceId, follows.workspaceId), eq(members.userId, follows.userId)))
    .where(and(of(ws, subject), eq(follows.wanted, true), ne(follows.userId, ws.userId)));
  return rows.map(({ userId }) => userId);
}

/** Follows a subject or leaves it; again is the same. */
export async function putFollow(ws: Workspace, subject: Subject, wanted: boolean): Promise<void> {
  const { subjectKind, subjectId } = subject;
  const row = { workspaceId: ws.id, userId: ws.userId, subjectKind, subjectId, wanted, at: Date.now() };
  await ws.engine.inTransaction((tx) =>
    tx
      .insert(follows)
      .values(row)
      .onConflictDoUpdate({
        target: [follows.workspaceId, follows.userId, follows.subjectKind, follows.subjectId],
        set: { wanted, at: row.at },
      }),
  );
}

/** Who takes part hears what comes of it, unless they said that they do not want to. */
export const followUnlessSaid = (ws: ContributableWorkspace, subject: Subject, userIds: readonly string[]): Write => ({
  kind: "follow",
  id: subject.subjectId,
  ids: [],
  before: null,
  after: null,
  run: async (tx) => {
    const { subjectKind, subjectId } = subject;
    const at = Date.now();
    const rows = userIds.map((userId) => ({ workspaceId: ws.id, userId, subjectKind, subjectId, wanted: true, at }));
    if (rows.length > 0) await tx.insert(follows).values(rows).onConflictDoNothing();
    return [{ followed: rows.length }];
  },
});
