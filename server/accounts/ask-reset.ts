import { z } from "zod";
import type { Engine } from "@/db/engine";
import { findSignInByEmail } from "@/db/passwords";
import { noteEvent } from "@/db/security-events";
import { takeTry } from "@/db/sign-in-failures";
import { email } from "@/domain/accounts";
import { logLine } from "../door/log-line";
import { mailIsSet, sendMail } from "../mail/send-mail";
import { answer, refusal, slowed } from "./answers";
import { baseUrl } from "./base-url";
import { limits } from "./limits";
import { makeResetLink, resetHours } from "./reset-link";

const asked = z.strictObject({ email });

/** Answers before it looks whether there is such a person: nobody learns it from the words, or from the time. */
export async function askReset(engine: Engine, request: Request, body: unknown): Promise<Response> {
  if (!mailIsSet()) return refusal(404, "Whoever runs Attune can make you a link: attune owner reset.");
  const given = asked.safeParse(body);
  if (!given.success) return refusal(400, "Enter your e-mail address.");
  const address = request.headers.get("x-attune-ip") ?? "unknown";
  const fromHere = await takeTry(engine, [limits.resetsFrom(address)]);
  if (!("keys" in fromHere))
    return slowed({ ...fromHere, message: "Too many links were asked for from here. Wait an hour, then try again." });
  // Somebody else may have asked: the links that were sent are still good, so nobody is kept out.
  const forThem = await takeTry(engine, [limits.resetAsked(given.data.email)]);
  if ("keys" in forThem)
    void mailReset(engine, { email: given.data.email, address }).catch((error: unknown) =>
      logLine("error", "a link for a new password was not mailed", { problem: String((error as Error).name) }),
    );
  return answer({ ok: true });
}

export async function mailReset(
  engine: Engine,
  { email: to, address }: { email: string; address: string },
): Promise<boolean> {
  const person = await findSignInByEmail(engine, to);
  if (!person) return false;
  const link = await engine.inTransaction(async (tx) => {
    await noteEvent(tx, { kind: "password_reset_asked", userId: person.id, address });
    return makeResetLink(tx, { userId: person.id, origin: "mail", baseUrl: baseUrl() });
  });
  const hours = resetHours.mail === 1 ? "an hour" : `${resetHours.mail} hours`;
  return sendMail({
    to,
    subject: "A new password for Attune",
    text: `${person.name},\n\nsomebody asked for a new password for this address. If it was you, choose it here within ${hours}:\n\n${link}\n\nThe link works once. If it was not you, there is nothing to do: your password stays as it is.\n`,
  });
}
