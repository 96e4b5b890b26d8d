import { type Member, putRole, readMembers, removeMember, withdrawBy, withdrawFor } from "@/db/accounts";
import { commit } from "@/db/commit";
import { putWorkspace, readWorkspaceRow } from "@/db/profile";
import type { ManagedWorkspace } from "@/db/workspace";
import { allows, type Role } from "@/domain/access";
import { AttuneError } from "@/domain/errors";
import { requireRank } from "./invite";

async function memberOf(ws: ManagedWorkspace, userId: string) {
  const all = await readMembers(ws);
  const member = all.find((each) => each.id === userId);
  if (!member) throw new AttuneError("not_found", "This person is not a member.");
  if (member.role === "owner" && ws.role !== "owner")
    throw new AttuneError("forbidden", "Only an owner can change an owner.");
  return { member, all };
}

function requireOwnerLeft(all: readonly Member[], without: Member): void {
  if (!all.some((each) => each.role === "owner" && each.id !== without.id)) {
    throw new AttuneError("invalid", "A workspace needs an owner. Make someone else an owner first.");
  }
}

/** The workspace's own version goes along, so that two owners cannot step down at the same moment. */
async function guarded(ws: ManagedWorkspace) {
  const row = await readWorkspaceRow(ws);
  return putWorkspace(ws, row, { name: row.name });
}

export async function changeRole(
  ws: ManagedWorkspace,
  { userId, role, version }: { userId: string; role: Role; version: number },
) {
  requireRank(ws, role);
  const guard = await guarded(ws);
  const { member, all } = await memberOf(ws, userId);
  if (member.role === "owner" && role !== "owner") requireOwnerLeft(all, member);
  return commit(
    ws,
    [guard, putRole(ws, { ...member, version }, role), ...(allows(role, "manage") ? [] : [withdrawBy(ws.id, userId)])],
    { action: "changed role", answer: null },
  );
}

export async function remove(ws: ManagedWorkspace, { userId, version }: { userId: string; version: number }) {
  const guard = await guarded(ws);
  const { member, all } = await memberOf(ws, userId);
  if (member.role === "owner") requireOwnerLeft(all, member);
  return commit(
    ws,
    [guard, removeMember(ws, { ...member, version }), withdrawFor(ws.id, member.email), withdrawBy(ws.id, userId)],
    { action: "removed member", answer: null },
  );
}
