import { readInvitations, readMembers } from "@/db/accounts";
import { hasSecondFactor, readFactorHolders } from "@/db/members";
import { readWorkspaceRow } from "@/db/profile";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { mailIsSet } from "../mail/send-mail";

/** Who is in the workspace and, for whoever manages it, who was asked in and who has a second factor. */
export async function readMemberList(ws: Workspace) {
  const mayManage = allows(ws.role, "manage");
  const members = await readMembers(ws);
  const holders = mayManage ? await readFactorHolders(ws) : null;
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const now = Date.now();
  const { name, version, requiresSecondFactor, isSample } = await readWorkspaceRow(ws);
  return {
    me: ws.userId,
    mayManage,
    isOwner: ws.role === "owner",
    /** Whether invitations go out by mail besides being shown. */
    mail: mailIsSet(),
    mySecondFactor: await hasSecondFactor(ws.engine, ws.userId),
    workspace: { name, version, requiresSecondFactor, isSample },
    members: members.map((member) => ({
      ...member,
      /** Null for whom it does not concern. */
      secondFactor: holders ? holders.has(member.id) : null,
    })),
    invitations: (mayManage ? await readInvitations(ws) : []).map(({ invitedBy, ...invitation }) => ({
      ...invitation,
      by: names.get(invitedBy) ?? "Somebody who left",
      hasRunOut: invitation.expiresAt <= now,
    })),
  };
}
