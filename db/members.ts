import { and, asc, eq, gt, isNotNull, isNull } from "drizzle-orm";
import { AttuneError } from "@/domain/errors";
import type { Member } from "./accounts";
import type { Write } from "./commit";
import type { Engine } from "./engine";
import { auditEntries, auditObjects, invitations, members, secondFactors, users, workspaces } from "./schema";
import type { ManagedWorkspace, Workspace } from "./workspace";

/** The members of a workspace who set up a second factor, by the id of their account. */
export async function readFactorHolders(ws: Workspace): Promise<Set<string>> {
  const rows = await ws.db
    .select({ id: members.userId })
    .from(members)
    .innerJoin(secondFactors, eq(secondFactors.userId, members.userId))
    .where(and(eq(members.workspaceId, ws.id), isNotNull(secondFactors.confirmedAt)));
  return new Set(rows.map(({ id }) => id));
}

export async function hasSecondFactor(engine: Engine, userId: string): Promise<boolean> {
  const confirmed = and(eq(secondFactors.userId, userId), isNotNull(secondFactors.confirmedAt));
  return (await engine.db.$count(secondFactors, confirmed)) > 0;
}

/** The names of who may sign off or block, in the order in which they joined. */
export async function readReviewers(ws: Workspace): Promise<{ id: string; name: string }[]> {
  return ws.db
    .select({ id: users.id, name: users.name })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.workspaceId, ws.id), eq(members.mayReview, true)))
    .orderBy(asc(members.createdAt));
}

export const putReviewer = (ws: ManagedWorkspace, member: Member, mayReview: boolean): Write => ({
  kind: "member",
  id: member.id,
  before: { mayReview: member.mayReview },
  after: { mayReview },
  run: (tx) =>
    tx
      .update(members)
      .set({ mayReview, version: member.version + 1 })
      .where(and(eq(members.workspaceId, ws.id), eq(members.userId, member.id), eq(members.version, member.version)))
      .returning({ id: members.userId }),
});

/**
 * What must be true when a change of the members is stored, whatever was read before: the workspace is open, whoever acts
 * still has the role they came in with, and besides `without` somebody owns it. Writers come one after the other, so of
 * two owners who step down at once one is told to look again. The workspace itself stays as it is: who changes its name
 * meanwhile has nothing to do with it.
 */
export const stillInOrder = (ws: ManagedWorkspace, without: string | null = null): Write => ({
  kind: "check",
  id: ws.id,
  ids: [],
  before: null,
  after: null,
  run: async (tx) => {
    const there = await tx
      .select({ id: members.userId, role: members.role })
      .from(members)
      .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
      .where(and(eq(members.workspaceId, ws.id), isNull(workspaces.deletedAt)));
    if (there.find(({ id }) => id === ws.userId)?.role !== ws.role) return [];
    return there.filter(({ id, role }) => role === "owner" && id !== without);
  },
});

const hour = 60 * 60 * 1_000;
const mostAskedPerHour = 60;

/** Refused once a person sent too many links of a workspace lately: each may be a mail to somebody who asked for none. */
export const unlessTooManyAsked = (ws: ManagedWorkspace): Write => ({
  kind: "check",
  id: ws.id,
  ids: [],
  before: null,
  after: null,
  run: async (tx) => {
    const asked = await tx
      .selectDistinct({ seq: auditEntries.seq })
      .from(auditObjects)
      .innerJoin(auditEntries, eq(auditEntries.seq, auditObjects.entry))
      .where(
        and(
          eq(auditObjects.workspaceId, ws.id),
          eq(auditObjects.kind, "invitation"),
          eq(auditEntries.userId, ws.userId),
          gt(auditEntries.at, Date.now() - hour),
        ),
      );
    if (asked.length >= mostAskedPerHour)
      throw new AttuneError(
        "too_many",
        `You made ${mostAskedPerHour} invitations within an hour. The links you have go on working; make the next one in an hour.`,
        hour / 1_000,
      );
    return [{ asked: asked.length }];
  },
});

/** An invitation nobody accepted yet; undefined where there is none of that id. */
export async function findOpenInvitation(ws: Workspace, id: string) {
  const [row] = await ws.db
    .select()
    .from(invitations)
    .where(and(eq(invitations.workspaceId, ws.id), eq(invitations.id, id), isNull(invitations.acceptedAt)));
  return row;
}

/** Gives an invitation another link; the one before is worth nothing from then on. */
export const renewInvitation = (
  ws: ManagedWorkspace,
  before: typeof invitations.$inferSelect,
  { secretHash, expiresAt }: { secretHash: string; expiresAt: number },
): Write => ({
  kind: "invitation",
  id: before.id,
  before: { email: before.email, role: before.role, expiresAt: before.expiresAt },
  after: { email: before.email, role: before.role, expiresAt },
  run: (tx) =>
    tx
      .update(invitations)
      .set({ secretHash, expiresAt, invitedBy: ws.userId })
      .where(
        and(
          eq(invitations.workspaceId, ws.id),
          eq(invitations.id, before.id),
          eq(invitations.secretHash, before.secretHash),
          isNull(invitations.acceptedAt),
        ),
      )
      .returning({ id: invitations.id }),
});
