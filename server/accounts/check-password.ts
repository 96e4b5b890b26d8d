import type { Engine } from "@/db/engine";
import { findSignIn, type SignIn } from "@/db/passwords";
import { noteEvent } from "@/db/security-events";
import { giveBack } from "@/db/sign-in-failures";
import { AttuneError } from "@/domain/errors";
import { limits, tryAgain } from "./limits";
import { verifyPassword } from "./password";

/** Somebody who is signed in, as the procedures of an account know them. */
export type Asking = { engine: Engine; userId: string; sessionId?: string | null; ip: string };

/**
 * Goes on where the password is the one of whoever asks: an open browser that somebody left is not enough.
 *
 * @throws AttuneError `invalid` when it is not, `too_many` after ten of these.
 */
export async function requirePassword({ engine, userId, ip }: Asking, password: string): Promise<SignIn> {
  const who = { userId, address: ip };
  const person = await findSignIn(engine, userId);
  if (!person)
    throw new AttuneError(
      "not_found",
      "This account has no password. Ask whoever runs Attune for a link to choose one.",
    );
  const taken = await tryAgain(engine, limits.again(userId), who);
  if (!(await verifyPassword({ hash: person.passwordHash, password }))) {
    await noteEvent(engine.db, { kind: "sign_in_refused", ...who, about: "asked for the password again" });
    throw new AttuneError("invalid", "The password is not right.");
  }
  await giveBack(engine, taken);
  return person;
}
