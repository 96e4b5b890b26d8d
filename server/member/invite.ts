import { addInvitation, findUser, readMembers, removeInvitation, withdrawFor } from "@/db/accounts";
import { commit } from "@/db/commit";
import { findOpenInvitation, renewInvitation, stillInOrder, unlessTooManyAsked } from "@/db/members";
import { readWorkspaceRow } from "@/db/profile";
import type { ManagedWorkspace } from "@/db/workspace";
import type { Role } from "@/domain/access";
import { AttuneError } from "@/domain/errors";
import { hashSecret, newSecret } from "../accounts/link-secret";
import { readEnvironment } from "../environment";
import { mailIsSet, sendMail } from "../mail/send-mail";

const lifetimeMs = 7 * 24 * 60 * 60 * 1_000;

/** What whoever invites is told: the link, and whether it went out by mail too. */
export type Invited = { id: string; expiresAt: number; secret: string; mailed: boolean };

/** Makes a link for one person; it is shown once, and only its hash is kept. */
export async function invite(ws: ManagedWorkspace, { email, role }: { email: string; role: Role }): Promise<Invited> {
  requireRank(ws, role);
  const row = await readWorkspaceRow(ws);
  if ((await readMembers(ws)).some((member) => member.email === email)) {
    throw new AttuneError("already_done", "This person is a member already. Their role can be changed in the list.");
  }
  const secret = newSecret();
  const invitation = {
    id: crypto.randomUUID(),
    workspaceId: ws.id,
    email,
    role,
    secretHash: hashSecret(secret),
    invitedBy: ws.userId,
    expiresAt: Date.now() + lifetimeMs,
  };
  // The answer of a repeated request must not hold the secret, so it is added after the commit.
  const asking = [withdrawFor(ws.id, email), addInvitation(invitation)];
  const answer = await commit(ws, [stillInOrder(ws), unlessTooManyAsked(ws), ...asking], {
    action: "invited member",
    answer: { id: invitation.id, expiresAt: invitation.expiresAt },
  });
  return { ...answer, secret, mailed: await mailLink(ws, { email, workspaceName: row.name, secret }) };
}

/** For a link that was lost or has run out: the same offer with another link, good for another seven days. */
export async function renew(ws: ManagedWorkspace, invitationId: string): Promise<Invited> {
  const row = await readWorkspaceRow(ws);
  const before = await openInvitation(ws, invitationId);
  requireRank(ws, before.role);
  const secret = newSecret();
  const expiresAt = Date.now() + lifetimeMs;
  const answer = await commit(
    ws,
    [
      stillInOrder(ws),
      unlessTooManyAsked(ws),
      renewInvitation(ws, before, { secretHash: hashSecret(secret), expiresAt }),
    ],
    { action: "made new invitation link", answer: { id: before.id, expiresAt } },
  );
  return { ...answer, secret, mailed: await mailLink(ws, { email: before.email, workspaceName: row.name, secret }) };
}

export async function withdraw(ws: ManagedWorkspace, invitationId: string) {
  const before = await openInvitation(ws, invitationId);
  return commit(ws, [removeInvitation(ws, before)], { action: "withdrew invitation", answer: null });
}

async function openInvitation(ws: ManagedWorkspace, invitationId: string) {
  const found = await findOpenInvitation(ws, invitationId);
  if (!found) throw new AttuneError("not_found", "This invitation was accepted or withdrawn.");
  return found;
}

/** Only an owner may make owners. */
export function requireRank(ws: ManagedWorkspace, role: Role): void {
  if (role === "owner" && ws.role !== "owner")
    throw new AttuneError("forbidden", "Only an owner can make someone an owner. Offer the role of an admin instead.");
}

async function mailLink(
  ws: ManagedWorkspace,
  { email, workspaceName, secret }: { email: string; workspaceName: string; secret: string },
): Promise<boolean> {
  if (!mailIsSet()) return false;
  const person = await findUser(ws.engine, ws.userId);
  const link = `${readEnvironment(process.env).baseUrl}/invitation#${secret}`;
  return sendMail({
    to: email,
    subject: `Invitation to ${workspaceName}`,
    text: [
      `${person?.name ?? "Somebody"} invites you to the workspace ${workspaceName} in Attune.`,
      `Open this link to join. It works once, and for seven days:\n${link}`,
      "If you do not know who that is, do nothing: without the link nobody joins.",
    ].join("\n\n"),
  });
}
