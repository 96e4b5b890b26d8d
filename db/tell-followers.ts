import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import { subjectsOfChange } from "@/domain/talk/subjects-of-change";
import type { Tx } from "./engine";
import { follows, inboxItems, members } from "./schema";

type Change = {
  readonly workspaceId: string;
  readonly actorId: string;
  /** `seq` of the audit entry. */
  readonly entry: number;
  readonly at: number;
};
type Changed = { readonly kind: string; readonly objectId: string };

const rowsPerStatement = 500;

/**
 * Puts a change into the inbox of everybody who follows what it happened to, but not of whoever made it. Somebody who has
 * not looked yet has one item for all changes of a subject; it remembers the first. Says whether anybody was told.
 */
export async function tellFollowers(
  tx: Tx,
  { workspaceId, actorId, entry, at }: Change,
  changed: readonly Changed[],
): Promise<boolean> {
  const subjects = subjectsOfChange(changed);
  if (subjects.length === 0) return false;
  const kinds = [...new Set(subjects.map(({ subjectKind }) => subjectKind))];
  const touched = new Set(subjects.map(({ subjectKind, subjectId }) => `${subjectKind} ${subjectId}`));
  const following = await tx
    .select({ userId: follows.userId, subjectKind: follows.subjectKind, subjectId: follows.subjectId })
    .from(follows)
    .innerJoin(members, and(eq(members.workspaceId, follows.workspaceId), eq(members.userId, follows.userId)))
    .where(
      and(
        eq(follows.workspaceId, workspaceId),
        inArray(follows.subjectKind, kinds),
        eq(follows.wanted, true),
        ne(follows.userId, actorId),
      ),
    );
  const told = following.filter(({ subjectKind, subjectId }) => touched.has(`${subjectKind} ${subjectId}`));
  if (told.length === 0) return false;

  const waiting = await tx
    .select({
      id: inboxItems.id,
      userId: inboxItems.userId,
      subjectKind: inboxItems.subjectKind,
      subjectId: inboxItems.subjectId,
    })
    .from(inboxItems)
    .where(
      and(
        eq(inboxItems.workspaceId, workspaceId),
        inArray(inboxItems.userId, [...new Set(told.map(({ userId }) => userId))]),
        eq(inboxItems.reason, "change"),
        isNull(inboxItems.readAt),
      ),
    );
  const keyOf = (row: (typeof told)[number]) => `${row.userId} ${row.subjectKind} ${row.subjectId}`;
  const itemOf = new Map(waiting.map((row) => [keyOf(row), row.id]));
  const again = told.flatMap((row) => itemOf.get(keyOf(row)) ?? []);
  for (let from = 0; from < again.length; from += rowsPerStatement)
    await tx
      .update(inboxItems)
      .set({ at, actorId })
      .where(
        and(
          eq(inboxItems.workspaceId, workspaceId),
          inArray(inboxItems.id, again.slice(from, from + rowsPerStatement)),
        ),
      );
  const fresh = told
    .filter((row) => !itemOf.has(keyOf(row)))
    .map((row) => ({
      ...row,
      ...{ id: crypto.randomUUID(), workspaceId, reason: "change" as const, aboutId: String(entry), actorId, at },
    }));
  for (let from = 0; from < fresh.length; from += rowsPerStatement)
    await tx.insert(inboxItems).values(fresh.slice(from, from + rowsPerStatement));
  return true;
}
