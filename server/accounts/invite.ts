import {
  acceptInvitation,
  addMember,
  addUser,
  findInvitation,
  findUser,
  findUserByEmail,
  withdrawFor,
} from "@/db/accounts";
import { commit } from "@/db/commit";
import type { Engine } from "@/db/engine";
import { foundWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { requireGoodPassword } from "./good-password";
import { hashSecret } from "./link-secret";
import { hashPassword } from "./password";

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
  const { invitation, workspaceName } = await openInvitation(engine, secret);
  const known = await findUserByEmail(engine, invitation.email);
  const writes = [acceptInvitation(invitation, Date.now())];
  let joining: string;
  if (known) {
    const signedIn = userId ? await findUser(engine, userId) : undefined;
    if (signedIn?.id !== known.id) throw new AttuneError("signed_out", `Sign in as ${invitation.email} to accept.`);
    joining = known.id;
  } else {
    if (!name || !password) throw new AttuneError("invalid", "Choose a name and a password.");
    await requireGoodPassword(password, {
      name,
      email: invitation.email,
      workspaceNames: [workspaceName],
      hasSecondFactor: false,
    });
    joining = crypto.randomUUID();
    writes.push(...addUser({ id: joining, name, email: invitation.email }, await hashPassword(password)));
  }
  const { workspaceId } = invitation;
  const ws = foundWorkspace(engine, { workspaceId, userId: joining });
  // An older link to the same person must not let them back in after they were removed.
  writes.push(addMember(workspaceId, joining, invitation.role), withdrawFor(workspaceId, invitation.email));
  return commit(ws, writes, { action: "joined", answer: { workspaceId } });
}
