import { noteEvent } from "@/db/security-events";
import { endSessionsOf, readSessionsOf } from "@/db/sessions";
import { deviceOf } from "@/domain/accounts-device";
import { AttuneError } from "@/domain/errors";
import type { Asking } from "./check-password";
import { sessionLongestMs } from "./session-life";

export async function listSessions({ engine, userId, sessionId = null }: Asking) {
  const now = new Date();
  const begunAfter = new Date(now.getTime() - sessionLongestMs);
  const open = await readSessionsOf(engine, { userId, now, begunAfter });
  return open.map(({ id, userAgent, address, createdAt, seenAt, expiresAt }) => ({
    id,
    isThis: id === sessionId,
    device: deviceOf(userAgent),
    address: address || null,
    createdAt: createdAt.getTime(),
    seenAt: seenAt.getTime(),
    expiresAt: Math.min(expiresAt.getTime(), createdAt.getTime() + sessionLongestMs),
  }));
}

export async function endSession({ engine, userId, ip }: Asking, sessionId: string): Promise<null> {
  await engine.inTransaction(async (tx) => {
    if ((await endSessionsOf(tx, userId, { only: sessionId })) === 0)
      throw new AttuneError("not_found", "This session has ended already.");
    await noteEvent(tx, { kind: "sessions_ended", userId, address: ip, about: "one session" });
  });
  return null;
}

/** Resolves to how many there were. */
export async function endOtherSessions({ engine, userId, sessionId = null, ip }: Asking): Promise<{ ended: number }> {
  const ended = await engine.inTransaction(async (tx) => {
    const count = await endSessionsOf(tx, userId, sessionId === null ? "all" : { except: sessionId });
    if (count > 0)
      await noteEvent(tx, {
        kind: "sessions_ended",
        userId,
        address: ip,
        about: count === 1 ? "one session" : `${count} sessions`,
      });
    return count;
  });
  return { ended };
}
