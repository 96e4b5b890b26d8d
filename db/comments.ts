import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, lte, max, notInArray, or, sql } from "drizzle-orm";
import type { Comment, Subject, SubjectKind } from "@/domain/talk/talk";
import type { Write } from "./commit";
import { rowsOf, type Stored } from "./rows";
import { comments } from "./schema";
import type { ContributableWorkspace, Workspace } from "./workspace";

export const commentRows = rowsOf<Comment>("comment", comments, "id", { most: 100_000, many: "comments" });

export type StoredComment = Stored<Comment> & { readonly createdAt: number };

const of = (ws: Workspace, { subjectKind, subjectId }: Subject) =>
  and(eq(comments.workspaceId, ws.id), eq(comments.subjectKind, subjectKind), eq(comments.subjectId, subjectId));

const columns = {
  id: comments.id,
  subjectKind: comments.subjectKind,
  subjectId: comments.subjectId,
  place: comments.place,
  parentId: comments.parentId,
  authorId: comments.authorId,
  body: comments.body,
  mentions: comments.mentions,
  editedAt: comments.editedAt,
  resolvedAt: comments.resolvedAt,
  resolvedBy: comments.resolvedBy,
  version: comments.version,
  createdAt: comments.createdAt,
};

/** Adds a comment, later than all that was said about its subject before, even where the clock was set back since. */
export function addLastComment(ws: ContributableWorkspace, comment: Comment): Write {
  return {
    ...commentRows.add(ws, comment),
    run: async (tx) => {
      const [last] = await tx
        .select({ at: max(comments.createdAt) })
        .from(comments)
        .where(of(ws, comment));
      const dated = { ...comment, createdAt: Math.max(Date.now(), Number(last?.at ?? 0) + 1) };
      return commentRows.add(ws, dated).run(tx);
    },
  };
}

/** A comment with when it was written, so that it can be put back as it was. */
export async function readComment(ws: Workspace, commentId: string): Promise<StoredComment | undefined> {
  const [row] = await ws.db
    .select(columns)
    .from(comments)
    .where(and(eq(comments.workspaceId, ws.id), eq(comments.id, commentId)));
  return row;
}

export type ThreadsAsked = {
  readonly place: string | null;
  /** Only those that are open. */
  readonly open: boolean;
  /** Where the last page ended; null for the newest. */
  readonly before: { readonly at: number; readonly id: string } | null;
};

/** Comments that begin a thread, the newest first; with a place only those about it. */
export async function readThreads(
  ws: Workspace,
  subject: Subject,
  { place, open, before }: ThreadsAsked,
  limit: number,
): Promise<StoredComment[]> {
  return ws.db
    .select(columns)
    .from(comments)
    .where(
      and(
        of(ws, subject),
        isNull(comments.parentId),
        ...(place === null ? [] : [eq(comments.place, place)]),
        ...(open ? [isNull(comments.resolvedAt)] : []),
        ...(before === null
          ? []
          : [
              or(lt(comments.createdAt, before.at), and(eq(comments.createdAt, before.at), lt(comments.id, before.id))),
            ]),
      ),
    )
    .orderBy(desc(comments.createdAt), desc(comments.id))
    .limit(limit);
}

/** The last answers to each of these comments of a subject, at most so many of one, the oldest first. */
export async function readAnswers(
  ws: Workspace,
  subject: Subject,
  parentIds: readonly string[],
  mostOfOne: number,
): Promise<StoredComment[]> {
  if (parentIds.length === 0) return [];
  const newest = sql<number>`row_number() over (partition by ${comments.parentId} order by ${comments.createdAt} desc, ${comments.id} desc)`;
  const ranked = ws.db
    .select({ ...columns, newest: newest.as("newest") })
    .from(comments)
    .where(and(of(ws, subject), inArray(comments.parentId, [...parentIds])))
    .as("ranked");
  const rows = await ws.db
    .select()
    .from(ranked)
    .where(lte(ranked.newest, mostOfOne))
    .orderBy(asc(ranked.createdAt), asc(ranked.id));
  return rows.map(({ newest: _n, ...comment }) => comment);
}

/** How many answers each of these comments of a subject has, by its id. */
export async function countAnswers(
  ws: Workspace,
  subject: Subject,
  parentIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (parentIds.length === 0) return new Map();
  const rows = await ws.db
    .select({ parentId: comments.parentId, n: sql<number>`count(*)` })
    .from(comments)
    .where(and(of(ws, subject), inArray(comments.parentId, [...parentIds])))
    .groupBy(comments.parentId);
  return new Map(rows.map(({ parentId, n }) => [parentId ?? "", Number(n)]));
}

export type TalkCount = { readonly key: string; readonly total: number; readonly open: number };

const counted = {
  total: sql<number>`count(*)`,
  // A thread whose first comment is open; answers are counted, and are not open for themselves.
  open: sql<number>`sum(case when ${comments.parentId} is null and ${comments.resolvedAt} is null then 1 else 0 end)`,
};
/** What was taken away keeps its place while answers hang on it, and is no comment any more. */
const said = sql`${comments.body} <> ''`;

/** How much was said about each subject of a kind, by its id. */
export async function countBySubject(ws: Workspace, subjectKind: SubjectKind): Promise<TalkCount[]> {
  const rows = await ws.db
    .select({ key: comments.subjectId, ...counted })
    .from(comments)
    .where(and(eq(comments.workspaceId, ws.id), eq(comments.subjectKind, subjectKind), said))
    .groupBy(comments.subjectId);
  return rows.map(({ key, total, open }) => ({ key, total: Number(total), open: Number(open) }));
}

/** How much was said about one subject. */
export async function countOfSubject(ws: Workspace, subject: Subject): Promise<Omit<TalkCount, "key">> {
  const [row] = await ws.db
    .select(counted)
    .from(comments)
    .where(and(of(ws, subject), said));
  return { total: Number(row?.total ?? 0), open: Number(row?.open ?? 0) };
}

/** How much was said about each place of a subject; what is about the whole is left out. */
export async function countByPlace(ws: Workspace, subject: Subject): Promise<TalkCount[]> {
  const rows = await ws.db
    .select({ key: comments.place, ...counted })
    .from(comments)
    .where(and(of(ws, subject), isNotNull(comments.place), said))
    .groupBy(comments.place);
  return rows.map(({ key, total, open }) => ({ key: key ?? "", total: Number(total), open: Number(open) }));
}

/** Who wrote in a thread, and how many answers it has. */
export async function readThreadPeople(ws: Workspace, parentId: string) {
  const rows = await ws.db
    .select({ authorId: comments.authorId, n: sql<number>`count(*)` })
    .from(comments)
    .where(and(eq(comments.workspaceId, ws.id), eq(comments.parentId, parentId)))
    .groupBy(comments.authorId);
  return { authors: rows.map(({ authorId }) => authorId), answers: rows.reduce((sum, { n }) => sum + Number(n), 0) };
}

const only = (ws: Workspace, { id, version }: Stored<Comment>) =>
  and(eq(comments.workspaceId, ws.id), eq(comments.id, id), eq(comments.version, version));

/** Takes a comment away on which no answer hangs; whose it may be is decided by the caller. */
export function removeComment(ws: ContributableWorkspace, before: Stored<Comment>): Write {
  const parents = ws.db
    .select({ id: sql<string>`${comments.parentId}`.as("answered") })
    .from(comments)
    .where(and(eq(comments.workspaceId, ws.id), eq(comments.parentId, before.id)));
  return {
    kind: commentRows.kind,
    id: before.id,
    before,
    after: null,
    run: (tx) =>
      tx
        .delete(comments)
        .where(and(only(ws, before), notInArray(comments.id, parents)))
        .returning({ id: comments.id }),
  };
}

/** Undoes the commit it is part of when what is answered was taken away meanwhile. */
export const ifStillThere = (ws: ContributableWorkspace, commentId: string): Write => ({
  kind: "check",
  id: commentId,
  ids: [],
  before: null,
  after: null,
  run: (tx) =>
    tx
      .update(comments)
      // Writing what it is already makes whoever would take it away wait.
      .set({ updatedAt: Date.now() })
      .where(and(eq(comments.workspaceId, ws.id), eq(comments.id, commentId)))
      .returning({ id: comments.id }),
});
