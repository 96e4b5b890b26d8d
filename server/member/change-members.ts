import {
  type Member,
  putRole,
  readMembers,
  removeMember,
  withdrawBy,
  withdrawFor,
  withdrawOwnersBy,
} from "@/db/accounts";
import { commit, type Write } from "@/db/commit";
import { putReviewer, stillInOrder } from "@/db/members";
import type { ManagedWorkspace, OwnedWorkspace } from "@/db/workspace";
import { allows, type Role } from "@/domain/access";
import { AttuneError } from "@/domain/errors";
import { requireRank } from "./invite";

type At = { userId: string; version: number };

async function sceneOf(ws: ManagedWorkspace, userId: string) {
  const all = await readMembers(ws);
  const member = all.find((each) => each.id === userId);
  if (!member) throw new AttuneError("not_found", "This person is not a member any more.");
  if (member.role === "owner" && ws.role !== "owner")
    throw new AttuneError("forbidden", "Only an owner can change an owner. The members page says who that is.");
  return { member, all };
}

function requireOwnerLeft(all: readonly Member[], without: Member): void {
  if (!all.some((each) => each.role === "owner" && each.id !== without.id)) {
    throw new AttuneError("invalid", "A workspace needs an owner. Make someone else an owner first.");
  }
}

/** What somebody offered in a role they lose must not come true any more. */
function withdrawnWith(ws: ManagedWorkspace, userId: string, role: Role): Write[] {
  if (!allows(role, "manage")) return [withdrawBy(ws.id, userId)];
  return role === "owner" ? [] : [withdrawOwnersBy(ws.id, userId)];
}

export async function changeRole(ws: ManagedWorkspace, { userId, role, version }: At & { role: Role }) {
  requireRank(ws, role);
  const { member, all } = await sceneOf(ws, userId);
  if (member.role === "owner" && role !== "owner") requireOwnerLeft(all, member);
  const guard = stillInOrder(ws, role === "owner" ? null : userId);
  return commit(ws, [guard, putRole(ws, { ...member, version }, role), ...withdrawnWith(ws, userId, role)], {
    action: "changed role",
    answer: { version: version + 1 },
  });
}

/** Lets somebody sign off and block use cases, or no longer; their role stays as it is. */
export async function setReviewer(ws: ManagedWorkspace, { userId, mayReview, version }: At & { mayReview: boolean }) {
  const { member } = await sceneOf(ws, userId);
  return commit(ws, [stillInOrder(ws), putReviewer(ws, { ...member, version }, mayReview)], {
    action: mayReview ? "made reviewer" : "ended reviewer",
    answer: { version: version + 1 },
  });
}

export async function remove(ws: ManagedWorkspace, { userId, version }: At) {
  const { member, all } = await sceneOf(ws, userId);
  if (member.role === "owner") requireOwnerLeft(all, member);
  return commit(
    ws,
    [
      stillInOrder(ws, userId),
      removeMember(ws, { ...member, version }),
      withdrawFor(ws.id, member.email),
      withdrawBy(ws.id, userId),
    ],
    { action: "removed member", answer: null },
  );
}

/** Gives the workspace to another member: they become its owner, and the giver an admin, in one commit. */
export async function transfer(ws: OwnedWorkspace, { userId, version }: At) {
  const { member, all } = await sceneOf(ws, userId);
  if (userId === ws.userId) throw new AttuneError("invalid", "You own it already. Choose another member.");
  if (member.role === "owner")
    throw new AttuneError("already_done", "This person is an owner already. You can change your own role in the list.");
  const giver = all.find((each) => each.id === ws.userId);
  if (!giver)
    throw new AttuneError("not_found", "You are not a member any more. Ask an owner or an admin to invite you again.");
  return commit(
    ws,
    [
      stillInOrder(ws),
      putRole(ws, { ...member, version }, "owner"),
      putRole(ws, giver, "admin"),
      ...withdrawnWith(ws, ws.userId, "admin"),
    ],
    { action: "transferred ownership", answer: null },
  );
}
