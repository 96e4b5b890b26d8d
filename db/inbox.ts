import { and, desc, eq, inArray, isNotNull, isNull, lt, max, or, sql } from "drizzle-orm";
import type { InboxReason, Subject } from "@/domain/talk/talk";
import type { Told } from "@/domain/talk/who-hears";
import type { Write } from "./commit";
import { inboxItems } from "./schema";
import type { ContributableWorkspace, Workspace } from "./workspace";

/* What lies in somebody's inbox is theirs alone: reading it changes nothing of the workspace, and no history tells. */

const mine = (ws: Workspace) => and(eq(inboxItems.workspaceId, ws.id), eq(inboxItems.userId, ws.userId));

export type InboxAsked = {
  readonly unread: boolean;
  readonly reason: InboxReason | null;
  readonly before: { readonly at: number; readonly id: string } | null;
};

/** What the person should look at, the newest first. */
export function readInbox(ws: Workspace, { unread, reason, before }: InboxAsked, limit: number) {
  const { id, subjectKind, subjectId, reason: why, aboutId, actorId, at, readAt } = inboxItems;
  return ws.db
    .select({ id, subjectKind, subjectId, reason: why, aboutId, actorId, at, readAt })
    .from(inboxItems)
    .where(
      and(
        mine(ws),
        ...(unread ? [isNull(readAt)] : []),
        ...(reason === null ? [] : [eq(why, reason)]),
        ...(before === null ? [] : [or(lt(at, before.at), and(eq(at, before.at), lt(id, before.id)))]),
      ),
    )
    .orderBy(desc(at), desc(id))
    .limit(limit);
}
export type InboxRow = Awaited<ReturnType<typeof readInbox>>[number];

/** How much the person has not looked at yet, by why it is there. */
export async function countUnread(ws: Workspace): Promise<Partial<Record<InboxReason, number>>> {
  const rows = await ws.db
    .select({ reason: inboxItems.reason, n: sql<number>`count(*)` })
    .from(inboxItems)
    .where(and(mine(ws), isNull(inboxItems.readAt)))
    .groupBy(inboxItems.reason);
  return Object.fromEntries(rows.map(({ reason, n }) => [reason, Number(n)]));
}

/** How much there is at all, and when the newest of it came (milliseconds since 1970); 0 where there is nothing. */
export async function countInbox(ws: Workspace): Promise<{ readonly all: number; readonly newest: number }> {
  const [row] = await ws.db
    .select({ n: sql<number>`count(*)`, newest: max(inboxItems.at) })
    .from(inboxItems)
    .where(mine(ws));
  return { all: Number(row?.n ?? 0), newest: Number(row?.newest ?? 0) };
}

/** Puts the person's own items aside as read, or back; which of them were not so already. */
export async function markItems(ws: Workspace, ids: readonly string[], read: boolean): Promise<string[]> {
  if (ids.length === 0) return [];
  const state = read ? isNull(inboxItems.readAt) : isNotNull(inboxItems.readAt);
  const rows = await ws.engine.inTransaction((tx) =>
    tx
      .update(inboxItems)
      .set({ readAt: read ? Date.now() : null })
      .where(and(mine(ws), inArray(inboxItems.id, [...ids]), state))
      .returning({ id: inboxItems.id }),
  );
  return rows.map(({ id }) => id);
}

/** Puts everything aside that came up to a moment; what comes while somebody reads stays unread. */
export async function markAll(ws: Workspace, until: number): Promise<string[]> {
  const rows = await ws.engine.inTransaction((tx) =>
    tx
      .update(inboxItems)
      .set({ readAt: Date.now() })
      .where(and(mine(ws), isNull(inboxItems.readAt), lt(inboxItems.at, until + 1)))
      .returning({ id: inboxItems.id }),
  );
  return rows.map(({ id }) => id);
}

/** Puts something about a comment or an approval into people's inboxes, as part of the commit that makes it; nothing where nobody is told. */
export function tellPeople(
  ws: ContributableWorkspace,
  { subjectKind, subjectId }: Subject,
  aboutId: string,
  told: readonly Told[],
): Write[] {
  if (told.length === 0) return [];
  const run: Write["run"] = async (tx) => {
    const about = { workspaceId: ws.id, subjectKind, subjectId, aboutId, actorId: ws.userId, at: Date.now() };
    await tx.insert(inboxItems).values(told.map((each) => ({ ...about, ...each, id: crypto.randomUUID() })));
    return [{ told: told.length }];
  };
  return [{ kind: "inboxItem", id: aboutId, ids: [], before: null, after: null, run }];
}

/** Takes back what was put into inboxes about a comment that is not there any more, or to people who are asked no more. */
export const untellPeople = (ws: ContributableWorkspace, aboutId: string): Write => ({
  kind: "inboxItem",
  id: aboutId,
  ids: [],
  before: null,
  after: null,
  run: async (tx) => {
    const about = and(eq(inboxItems.workspaceId, ws.id), eq(inboxItems.aboutId, aboutId));
    await tx.delete(inboxItems).where(about);
    return [{ untold: true }];
  },
});

/** Who was told about something already. */
export async function readTold(ws: Workspace, aboutId: string): Promise<string[]> {
  const rows = await ws.db
    .select({ userId: inboxItems.userId })
    .from(inboxItems)
    .where(and(eq(inboxItems.workspaceId, ws.id), eq(inboxItems.aboutId, aboutId)));
  return rows.map(({ userId }) => userId);
}
