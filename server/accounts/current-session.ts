import type { Engine } from "@/db/engine";
import { endSessionsOf } from "@/db/sessions";
import { authOf } from "./auth";
import { sessionLongestMs } from "./session-life";

/** Who asks, and in which of their sessions; null when nobody is signed in, or for longer than a session may last. */
export async function currentSession(
  engine: Engine,
  request: Headers,
): Promise<{ userId: string; sessionId: string } | null> {
  if (!request.has("cookie")) return null;
  const found = await authOf(engine).api.getSession({ headers: request });
  if (!found) return null;
  const { id: sessionId, userId, createdAt } = found.session;
  if (createdAt.getTime() + sessionLongestMs > Date.now()) return { userId, sessionId };
  await engine.inTransaction((tx) => endSessionsOf(tx, userId, { only: sessionId }));
  return null;
}
