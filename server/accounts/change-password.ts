import { readMemberships } from "@/db/accounts";
import type { Tx } from "@/db/engine";
import { forgetDevices } from "@/db/known-devices";
import { endResets } from "@/db/password-resets";
import { putPassword } from "@/db/passwords";
import { hasSecondFactor } from "@/db/second-factors";
import { noteEvent } from "@/db/security-events";
import { endSessionsOf } from "@/db/sessions";
import { AttuneError } from "@/domain/errors";
import { type Asking, requirePassword } from "./check-password";
import { requireGoodPassword } from "./good-password";
import { hashPassword } from "./password";

/** Every other session ends, and what else was opened with the old password: links, and browsers that were known. */
export async function changePassword(asking: Asking, { current, next }: { current: string; next: string }) {
  const { engine, userId, sessionId = null, ip } = asking;
  const { name, email } = await requirePassword(asking, current);
  if (next.normalize("NFKC") === current.normalize("NFKC"))
    throw new AttuneError("invalid", "This is the password you have. Choose another.");
  const workspaceNames = (await readMemberships(engine, userId)).map((each) => each.name);
  await requireGoodPassword(next, {
    name,
    email,
    workspaceNames,
    hasSecondFactor: await hasSecondFactor(engine, userId),
  });
  const passwordHash = await hashPassword(next);
  const ended = await engine.inTransaction(async (tx) => {
    await endResets(tx, userId);
    const count = await storePassword(tx, { userId, passwordHash, keep: sessionId });
    await noteEvent(tx, { kind: "password_changed", userId, address: ip, about: endedInWords(count) });
    return count;
  });
  return { endedSessions: ended };
}

/** Stores a new password and ends what the old one opened; says how many sessions that were. */
export async function storePassword(
  tx: Tx,
  { userId, passwordHash, keep }: { userId: string; passwordHash: string; keep: string | null },
): Promise<number> {
  await putPassword(tx, userId, passwordHash);
  await forgetDevices(tx, userId);
  return endSessionsOf(tx, userId, keep === null ? "all" : { except: keep });
}

export const endedInWords = (count: number): string | null =>
  count === 0 ? null : count === 1 ? "one session ended" : `${count} sessions ended`;
