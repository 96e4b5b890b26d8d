import type { Engine } from "@/db/engine";
import { AttuneError } from "@/domain/errors";
import { answer, refusal, slowed } from "./answers";
import { askReset } from "./ask-reset";
import { authOf } from "./auth";
import { currentSession } from "./current-session";
import { resetPassword } from "./reset-password";
import { signIn } from "./sign-in";

const paths: Record<string, (engine: Engine, request: Request, body: unknown) => Promise<Response>> = {
  "/api/auth/sign-in/email": signIn,
  "/api/auth/sign-out": signOut,
  "/api/auth/reset/ask": askReset,
  "/api/auth/reset": resetPassword,
};

/** Only these four are mounted; every other path of the sign-in library is as if it did not exist. */
export async function signInDoor(engine: Engine, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const open = Object.hasOwn(paths, pathname) ? paths[pathname] : undefined;
  if (!open) return refusal(404, "There is nothing here.");
  try {
    return await open(engine, request, await request.json().catch(() => null));
  } catch (error) {
    // More at once than can be looked at: nothing is wrong with what was sent.
    if (!(error instanceof AttuneError) || error.code !== "too_many") throw error;
    return slowed({ waitSeconds: error.retryAfterSeconds ?? 60, message: error.message });
  }
}

/** Ends the session in the database, not only in the browser. */
async function signOut(engine: Engine, request: Request): Promise<Response> {
  const session = await currentSession(engine, request.headers);
  if (!session) return answer({ ok: true });
  const { headers } = await authOf(engine).api.signOut({ headers: request.headers, returnHeaders: true });
  return answer({ ok: true }, headers.getSetCookie());
}
