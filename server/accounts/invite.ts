import {
  acceptInvitation,
  addInvitation,
  addMember,
  addUser,
  findInvitation,
  findUser,
  findUserByEmail,
  readMembers,
  withdrawFor,
} from "@/db/accounts";
import { commit } from "@/db/commit";
import type { Engine } from "@/db/engine";
import { foundWorkspace, type ManagedWorkspace } from "@/db/workspace";
import type { Role } from "@/domain/access";
import { AttuneError } from "@/domain/errors";
import { hashSecret, newSecret } from "./link-secret";
import { hashPassword } from "./password";

const lifetimeMs = 7 * 24 * 60 * 60 * 1_000;

/** Makes a link for one person; it is shown once, and only its hash is kept. */
export async function invite(ws: ManagedWorkspace, { email, role }: { email: string; role: Role }) {
  requireRank(ws, role);
  if ((await readMembers(ws)).some((member) => member.email === email)) {
    throw new AttuneError("already_done", "This person is a member already.");
  }
  const secret = newSecret();
  const now = Date.now();
  const invitation = {
    id: crypto.randomUUID(),
    workspaceId: ws.id,
    email,
    role,
    secretHash: hashSecret(secret),
    invitedBy: ws.userId,
    expiresAt: now + lifetimeMs,
  };
  // The answer of a repeated request must not hold the secret, so it is added after the commit.
  const answer = await commit(ws, [withdrawFor(ws.id, email), addInvitation(invitation)], {
    action: "invited member",
    answer: { id: invitation.id, expiresAt: invitation.expiresAt },
  });
  return { ...answer, secret };
}

/** Only an owner may make owners. */
export function requireRank(ws: ManagedWorkspace, role: Role): void {
  if (role === "owner" && ws.role !== "owner")
    throw new AttuneError("forbidden", "Only an owner can make someone an owner.");
}

async function openInvitation(engine: Engine, secret: string) {
  const found = await findInvitation(engine, hashSecret(secret));
  if (!found || found.invitation.acceptedAt !== null || found.invitation.expiresAt <= Date.now()) {
    throw new AttuneError("not_found", "This invitation was used or has run out. Ask for a new one.");
  }
  return found;
}

export async function readInvitation(engine: Engine, secret: string) {
  const { invitation, workspaceName } = await openInvitation(engine, secret);
  const known = (await findUserByEmail(engine, invitation.email)) !== undefined;
  return { email: invitation.email, role: invitation.role, workspaceName, hasAccount: known };
}

/** A new person joins by choosing a name and a password; one who has an account must be signed in to it. */
export async function join(
  engine: Engine,
  {
    secret,
    name,
    password,
    userId,
  }: { secret: string; name: string | null; password: string | null; userId: string | null },
): Promise<{ workspaceId: string }> {
  const { invitation } = await openInvitation(engine, secret);
  const known = await findUserByEmail(engine, invitation.email);
  const writes = [acceptInvitation(invitation, Date.now())];
  let joining: string;
  if (known) {
    const signedIn = userId ? await findUser(engine, userId) : undefined;
    if (signedIn?.id !== known.id) throw new AttuneError("signed_out", `Sign in as ${invitation.email} to accept.`);
    joining = known.id;
  } else {
    if (!name || !password) throw new AttuneError("invalid", "Choose a name and a password.");
    joining = crypto.randomUUID();
    writes.push(...addUser({ id: joining, name, email: invitation.email }, await hashPassword(password)));
  }
  const { workspaceId } = invitation;
  const ws = foundWorkspace(engine, { workspaceId, userId: joining });
  // An older link to the same person must not let them back in after they were removed.
  writes.push(addMember(workspaceId, joining, invitation.role), withdrawFor(workspaceId, invitation.email));
  return commit(ws, writes, { action: "joined", answer: { workspaceId } });
}
