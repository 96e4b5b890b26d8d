import { and, asc, eq, gt, isNull, or, type SQL } from "drizzle-orm";
import type { Role } from "@/domain/access";
import type { Write } from "./commit";
import type { Engine } from "./engine";
import { accounts, invitations, members, singletons, users, workspaces } from "./schema";
import type { ManagedWorkspace, Workspace } from "./workspace";

export type Person = { id: string; name: string; email: string };

export async function anyUser(engine: Engine): Promise<boolean> {
  return (await engine.db.$count(users)) > 0;
}

export async function findUser(engine: Engine, userId: string): Promise<Person | undefined> {
  const [row] = await engine.db
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .where(eq(users.id, userId));
  return row;
}

export async function findUserByEmail(engine: Engine, email: string): Promise<Person | undefined> {
  const [row] = await engine.db
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .where(eq(users.email, email));
  return row;
}

/** The workspaces a person is a member of; those that were closed only where they own them, who can open them again. */
export async function readMemberships(engine: Engine, userId: string) {
  return engine.db
    .select({
      workspaceId: members.workspaceId,
      name: workspaces.name,
      role: members.role,
      closedAt: workspaces.deletedAt,
    })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(and(eq(members.userId, userId), or(isNull(workspaces.deletedAt), eq(members.role, "owner"))))
    .orderBy(asc(members.createdAt));
}

/** Holds a place that only one can ever take: the second one breaks a unique key. */
export const takeSingleton = (name: string): Write => ({
  kind: "singleton",
  id: name,
  before: null,
  after: null,
  run: (tx) => tx.insert(singletons).values({ name, at: Date.now() }).returning({ name: singletons.name }),
});

/** A person who signs in with a password; always a new row, never one that is there. */
export function addUser(person: Person, passwordHash: string): Write[] {
  const { id, name, email } = person;
  return [
    {
      kind: "user",
      id,
      before: null,
      after: { name },
      run: (tx) => tx.insert(users).values(person).returning({ id: users.id }),
    },
    {
      kind: "account",
      id,
      before: null,
      after: { email },
      run: (tx) =>
        tx
          .insert(accounts)
          .values({ userId: id, accountId: id, providerId: "credential", password: passwordHash })
          .returning({ id: accounts.id }),
    },
  ];
}

export type Member = Person & { role: Role; mayReview: boolean; version: number };

export async function readMembers(ws: Workspace): Promise<Member[]> {
  return ws.db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      role: members.role,
      mayReview: members.mayReview,
      version: members.version,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.workspaceId, ws.id))
    .orderBy(asc(members.createdAt));
}

export const addMember = (workspaceId: string, userId: string, role: Role, mayReview = false): Write => ({
  kind: "member",
  id: userId,
  before: null,
  after: mayReview ? { role, mayReview } : { role },
  run: (tx) => tx.insert(members).values({ workspaceId, userId, role, mayReview }).returning({ id: members.userId }),
});

const only = (ws: Workspace, member: Member) =>
  and(eq(members.workspaceId, ws.id), eq(members.userId, member.id), eq(members.version, member.version));

export const putRole = (ws: ManagedWorkspace, member: Member, role: Role): Write => ({
  kind: "member",
  id: member.id,
  before: { role: member.role },
  after: { role },
  run: (tx) =>
    tx
      .update(members)
      .set({ role, version: member.version + 1 })
      .where(only(ws, member))
      .returning({ id: members.userId }),
});

export const removeMember = (ws: ManagedWorkspace, member: Member): Write => ({
  kind: "member",
  id: member.id,
  before: { role: member.role },
  after: null,
  run: (tx) => tx.delete(members).where(only(ws, member)).returning({ id: members.userId }),
});

export type Invitation = typeof invitations.$inferSelect;

/** The invitations nobody accepted yet, those that have run out too: they can be given another link. */
export async function readInvitations(ws: Workspace) {
  return ws.db
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      invitedBy: invitations.invitedBy,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .where(and(eq(invitations.workspaceId, ws.id), isNull(invitations.acceptedAt)))
    .orderBy(asc(invitations.createdAt));
}

export async function findInvitation(engine: Engine, secretHash: string) {
  const [row] = await engine.db
    .select({ invitation: invitations, workspaceName: workspaces.name })
    .from(invitations)
    .innerJoin(workspaces, eq(workspaces.id, invitations.workspaceId))
    .where(and(eq(invitations.secretHash, secretHash), isNull(workspaces.deletedAt)));
  return row;
}

export const addInvitation = (invitation: typeof invitations.$inferInsert): Write => ({
  kind: "invitation",
  id: invitation.id,
  before: null,
  after: { email: invitation.email, role: invitation.role },
  run: (tx) => tx.insert(invitations).values(invitation).returning({ id: invitations.id }),
});

/** Uses up an invitation; a second use finds no row. */
export const acceptInvitation = (invitation: Invitation, now: number): Write => ({
  kind: "invitation",
  id: invitation.id,
  before: null,
  after: { acceptedAt: now },
  run: (tx) =>
    tx
      .update(invitations)
      .set({ acceptedAt: now })
      .where(and(eq(invitations.id, invitation.id), isNull(invitations.acceptedAt), gt(invitations.expiresAt, now)))
      .returning({ id: invitations.id }),
});

/** Withdraws whatever is still open for an address, or was made by a person; there may be none. */
const withdraw = (id: string, which: (t: typeof invitations) => SQL | undefined): Write => ({
  kind: "invitation",
  id,
  before: null,
  after: null,
  run: async (tx) => {
    await tx.delete(invitations).where(and(isNull(invitations.acceptedAt), which(invitations)));
    return [{ withdrawn: true }];
  },
});

export const withdrawFor = (workspaceId: string, email: string): Write =>
  withdraw(email, (t) => and(eq(t.workspaceId, workspaceId), eq(t.email, email)));

export const withdrawBy = (workspaceId: string, userId: string): Write =>
  withdraw(userId, (t) => and(eq(t.workspaceId, workspaceId), eq(t.invitedBy, userId)));

/** What somebody offered as an owner, and could not offer any more. */
export const withdrawOwnersBy = (workspaceId: string, userId: string): Write =>
  withdraw(userId, (t) => and(eq(t.workspaceId, workspaceId), eq(t.invitedBy, userId), eq(t.role, "owner")));

export const removeInvitation = (
  ws: ManagedWorkspace,
  { id, email, role }: Pick<Invitation, "id" | "email" | "role">,
): Write => ({
  kind: "invitation",
  id,
  before: { email, role },
  after: null,
  run: (tx) =>
    tx
      .delete(invitations)
      .where(and(eq(invitations.workspaceId, ws.id), eq(invitations.id, id), isNull(invitations.acceptedAt)))
      .returning({ id: invitations.id }),
});

/** What members of a workspace are called, by the id of their account. */
export async function readMemberNames(ws: Workspace): Promise<(userId: string | null) => string> {
  const rows = await ws.db
    .select({ id: users.id, name: users.name })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.workspaceId, ws.id));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (userId) => names.get(userId ?? "") ?? "Somebody who left";
}
