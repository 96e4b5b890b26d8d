import { z } from "zod";
import { readMemberships } from "@/db/accounts";
import type { Engine } from "@/db/engine";
import { findReset, spendReset } from "@/db/password-resets";
import { findSignIn } from "@/db/passwords";
import { hasSecondFactor } from "@/db/second-factors";
import { noteEvent } from "@/db/security-events";
import { givenPassword, secret } from "@/domain/accounts";
import { AttuneError } from "@/domain/errors";
import { sendMail } from "../mail/send-mail";
import { answer, refusal, slowed } from "./answers";
import { endedInWords, storePassword } from "./change-password";
import { checkCode } from "./check-code";
import { requireGoodPassword } from "./good-password";
import { limits, tryOnce } from "./limits";
import { hashSecret } from "./link-secret";
import { hashPassword } from "./password";

const asked = z.strictObject({ secret, password: givenPassword, code: z.string().max(40).optional() });
const leadsNowhere = "This link was used or has run out. Ask for a new one.";

/**
 * A new password for whoever holds the link, and has the second factor where there is one: a link never stands in for it.
 * Every session ends, and none is opened.
 */
export async function resetPassword(engine: Engine, request: Request, body: unknown): Promise<Response> {
  const given = asked.safeParse(body);
  if (!given.success) return refusal(400, given.error.issues[0]?.message ?? "This cannot be read.");
  const { password, code } = given.data;
  const secretHash = hashSecret(given.data.secret);
  const address = request.headers.get("x-attune-ip") ?? "unknown";
  const reset = await findReset(engine, secretHash);
  const person = reset && (await findSignIn(engine, reset.userId));
  if (!person) {
    const taken = await tryOnce(engine, [limits.address(address)], { userId: null, address });
    return "keys" in taken ? refusal(404, leadsNowhere) : slowed(taken);
  }
  const userId = person.id;
  const withFactor = await hasSecondFactor(engine, userId);
  try {
    await requireGoodPassword(password, {
      name: person.name,
      email: person.email,
      workspaceNames: (await readMemberships(engine, userId)).map((each) => each.name),
      hasSecondFactor: withFactor,
    });
  } catch (error) {
    if (error instanceof AttuneError) return refusal(422, error.message);
    throw error;
  }
  if (withFactor) {
    if (!code) return answer({ ok: false, needsCode: true });
    const checked = await checkCode(engine, code, { userId, address });
    if (checked === "wrong")
      return refusal(401, "The code is not right, or was used already. Wait for the next one.", { needsCode: true });
    if (checked !== "right") return slowed(checked);
  }
  const passwordHash = await hashPassword(password);
  const done = await engine.inTransaction(async (tx) => {
    if (!(await spendReset(tx, secretHash, userId))) return false;
    const ended = await storePassword(tx, { userId, passwordHash, keep: null });
    await noteEvent(tx, { kind: "password_reset", userId, address, about: endedInWords(ended) });
    return true;
  });
  if (!done) return refusal(404, leadsNowhere);
  void sendMail({
    to: person.email,
    subject: "Your password for Attune was changed",
    text: `${person.name},\n\nyour password for Attune was changed with a link, and every session has ended. If it was not you, tell whoever runs Attune.\n`,
  });
  return answer({ ok: true });
}
