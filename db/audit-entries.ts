import {
  and,
  asc,
  countDistinct,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  lt,
  ne,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { auditEntries, auditObjects, people, roundSubjects, savedViews, users } from "./schema";
import type { Workspace } from "./workspace";

export type AuditChange = { kind: string; id: string; before: unknown; after: unknown };
export type AuditRow = {
  seq: number;
  at: number;
  userId: string;
  /** Null where the account is gone. */
  by: string | null;
  action: string;
  reason: string | null;
  changes: readonly AuditChange[];
};

export type AuditAsked = {
  readonly userId: string | null;
  /** Only what touched one of these kinds; null for all. */
  readonly kinds: readonly string[] | null;
  readonly objectId: string | null;
  /** Milliseconds since 1970; the second is not included. */
  readonly from: number | null;
  readonly until: number | null;
  readonly text: TextAsked | null;
  /** Not by this person, and only what came after: what somebody has not seen. */
  readonly after: { readonly seq: number; readonly notBy: string } | null;
};

/** What a searched text can mean: words of a reason, actions called so, things called so. */
export type TextAsked = {
  readonly words: string;
  readonly actions: readonly string[];
  readonly things: readonly { readonly kind: string; readonly ids: readonly string[] }[];
};

const about = (ws: Workspace, only: SQL | undefined) =>
  ws.db
    .select({ entry: auditObjects.entry })
    .from(auditObjects)
    .where(and(eq(auditObjects.workspaceId, ws.id), only));

/**
 * What this person may read: not that somebody answers in a scoring round before its answers are shown, and not the views
 * others keep for themselves.
 */
function shown(ws: Workspace) {
  // What was never shown stays unseen when its round is removed and its subjects with it.
  const revealed = ws.db
    .select({ id: roundSubjects.id })
    .from(roundSubjects)
    .where(and(eq(roundSubjects.workspaceId, ws.id), isNotNull(roundSubjects.revealedAt)));
  const hidden = about(ws, and(eq(auditObjects.kind, "roundAnswer"), notInArray(auditObjects.objectId, revealed)));
  const sharedViews = ws.db
    .select({ id: savedViews.id })
    .from(savedViews)
    .where(and(eq(savedViews.workspaceId, ws.id), eq(savedViews.shared, true)));
  const ownViews = about(ws, and(eq(auditObjects.kind, "savedView"), notInArray(auditObjects.objectId, sharedViews)));
  return and(
    eq(auditEntries.workspaceId, ws.id),
    or(
      eq(auditEntries.userId, ws.userId),
      and(notInArray(auditEntries.seq, hidden), notInArray(auditEntries.seq, ownViews)),
    ),
  );
}

const escaped = (text: string) => `%${text.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

function conditions(ws: Workspace, { userId, kinds, objectId, from, until, text, after }: AuditAsked) {
  const touching = and(
    ...(kinds === null ? [] : [inArray(auditObjects.kind, [...kinds])]),
    ...(objectId === null ? [] : [eq(auditObjects.objectId, objectId)]),
  );
  return and(
    shown(ws),
    ...(userId === null ? [] : [eq(auditEntries.userId, userId)]),
    ...(kinds === null && objectId === null ? [] : [inArray(auditEntries.seq, about(ws, touching))]),
    ...(from === null ? [] : [gte(auditEntries.at, from)]),
    ...(until === null ? [] : [lt(auditEntries.at, until)]),
    ...(text === null ? [] : [matching(ws, text)]),
    ...(after === null ? [] : [gt(auditEntries.seq, after.seq), ne(auditEntries.userId, after.notBy)]),
  );
}

const matching = (ws: Workspace, { words, actions, things }: TextAsked) =>
  or(
    sql`lower(${auditEntries.reason}) like ${escaped(words)} escape '\\'`,
    ...(actions.length === 0 ? [] : [inArray(auditEntries.action, [...actions])]),
    ...things.map(({ kind, ids }) =>
      inArray(auditEntries.seq, about(ws, and(eq(auditObjects.kind, kind), inArray(auditObjects.objectId, [...ids])))),
    ),
  );

/** The people of the sample have no account; the history calls them by the name they have in the plan. */
const rowsWhere = (ws: Workspace, where: SQL | undefined) =>
  ws.db
    .select({
      seq: auditEntries.seq,
      at: auditEntries.at,
      userId: auditEntries.userId,
      account: users.name,
      person: people.name,
      action: auditEntries.action,
      reason: auditEntries.reason,
      changes: auditEntries.changes,
    })
    .from(auditEntries)
    .leftJoin(users, eq(users.id, auditEntries.userId))
    .leftJoin(people, and(eq(people.workspaceId, auditEntries.workspaceId), eq(people.id, auditEntries.userId)))
    .where(where);

const spoken = <Row extends { account: string | null; person: string | null }>({ account, person, ...row }: Row) => ({
  ...row,
  by: account ?? person,
});

/** The entries asked for, the newest first, older than `before`. */
export async function readAuditEntries(
  ws: Workspace,
  asked: AuditAsked,
  before: number | null,
  limit: number,
): Promise<AuditRow[]> {
  const older = before === null ? [] : [lt(auditEntries.seq, before)];
  const rows = await rowsWhere(ws, and(conditions(ws, asked), ...older))
    .orderBy(desc(auditEntries.seq))
    .limit(limit);
  return rows.map(spoken);
}

/** One entry, if this person may read it. */
export async function findAuditEntry(ws: Workspace, seq: number): Promise<AuditRow | undefined> {
  const [row] = await rowsWhere(ws, and(shown(ws), eq(auditEntries.seq, seq)));
  return row && spoken(row);
}

/** How many entries there are, by how many people, and the moment of the first. */
export async function countAuditEntries(ws: Workspace, asked: AuditAsked) {
  const [row] = await ws.db
    .select({
      entries: sql<number>`count(*)`,
      people: countDistinct(auditEntries.userId),
      first: sql<number | null>`min(${auditEntries.at})`,
    })
    .from(auditEntries)
    .where(conditions(ws, asked));
  return {
    entries: Number(row?.entries ?? 0),
    people: Number(row?.people ?? 0),
    first: row?.first === null || row?.first === undefined ? null : Number(row.first),
  };
}

/** Who made the newest of the entries asked for, one for each entry, at most `limit`: cheaper than to count them all. */
export async function readLatestActors(ws: Workspace, asked: AuditAsked, limit: number): Promise<string[]> {
  const rows = await ws.db
    .select({ userId: auditEntries.userId })
    .from(auditEntries)
    .where(conditions(ws, asked))
    .orderBy(desc(auditEntries.seq))
    .limit(limit);
  return rows.map(({ userId }) => userId);
}

/** Everybody who ever changed something here, also who left. */
export async function readAuditPeople(ws: Workspace): Promise<{ id: string; name: string | null }[]> {
  const rows = await ws.db
    .selectDistinct({ id: auditEntries.userId, account: users.name, person: people.name })
    .from(auditEntries)
    .leftJoin(users, eq(users.id, auditEntries.userId))
    .leftJoin(people, and(eq(people.workspaceId, auditEntries.workspaceId), eq(people.id, auditEntries.userId)))
    .where(shown(ws));
  return rows.map(({ id, account, person }) => ({ id, name: account ?? person }));
}

/** Every action that was ever done here, by its own name. */
export async function readAuditActions(ws: Workspace): Promise<string[]> {
  const rows = await ws.db
    .selectDistinct({ action: auditEntries.action })
    .from(auditEntries)
    .where(eq(auditEntries.workspaceId, ws.id))
    .orderBy(asc(auditEntries.action));
  return rows.map(({ action }) => action);
}

/** Whether the history of the workspace knows a thing with this id. */
export async function isInHistory(ws: Workspace, objectId: string): Promise<boolean> {
  const [row] = await about(ws, eq(auditObjects.objectId, objectId)).limit(1);
  return row !== undefined;
}

/** The newest entry this person may read; 0 where there is none. */
export async function newestEntry(ws: Workspace): Promise<number> {
  const [row] = await ws.db
    .select({ seq: auditEntries.seq })
    .from(auditEntries)
    .where(shown(ws))
    .orderBy(desc(auditEntries.seq))
    .limit(1);
  return row?.seq ?? 0;
}
