import { z } from "zod";
import type { Engine } from "@/db/engine";
import { findSignInByEmail } from "@/db/passwords";
import { hasSecondFactor } from "@/db/second-factors";
import { noteEvent } from "@/db/security-events";
import { endSessionsOf } from "@/db/sessions";
import { giveBack } from "@/db/sign-in-failures";
import { longestPassword } from "@/domain/accounts-password";
import { answer, refusal, slowed } from "./answers";
import { authOf } from "./auth";
import { checkCode } from "./check-code";
import { currentSession } from "./current-session";
import { knownDevice, rememberBrowser } from "./known-device";
import { limits, tryOnce } from "./limits";
import { decoyHash, verifyPassword } from "./password";

const asked = z.strictObject({
  email: z
    .string()
    .max(320)
    .transform((text) => text.trim().toLowerCase()),
  password: z.string().max(longestPassword),
  code: z.string().max(40).optional(),
});

/**
 * Signs somebody in, or says that a code is missing: there is no half session in between, the password comes along again.
 * Somebody unknown costs the same time as somebody known, and reads the same.
 */
export async function signIn(engine: Engine, request: Request, body: unknown): Promise<Response> {
  const given = asked.safeParse(body);
  if (!given.success) return refusal(400, "Enter your e-mail address and your password.");
  const { email, password, code } = given.data;
  const address = request.headers.get("x-attune-ip") ?? "unknown";
  const person = await findSignInByEmail(engine, email);
  const who = { userId: person?.id ?? null, address };
  const device = await knownDevice(engine, request.headers, person?.id ?? "");

  const within = device === null ? [limits.account(email), limits.address(address)] : [limits.device(device)];
  const taken = await tryOnce(engine, within, who);
  if (!("keys" in taken)) return slowed(taken);
  const right = await verifyPassword({ hash: person?.passwordHash ?? decoyHash, password });
  if (!person || !right) {
    await noteEvent(engine.db, { kind: "sign_in_refused", ...who });
    return refusal(401, "The e-mail address or the password is not right.");
  }

  if (await hasSecondFactor(engine, person.id)) {
    if (!code) {
      await giveBack(engine, taken);
      return answer({ ok: false, needsCode: true });
    }
    const checked = await checkCode(engine, code, { userId: person.id, address });
    if (checked === "wrong")
      return refusal(401, "The code is not right, or was used already. Wait for the next one.", { needsCode: true });
    if (checked !== "right") return slowed(checked);
  }
  await giveBack(engine, taken);
  return opened(engine, request, { userId: person.id, address, device });
}

async function opened(
  engine: Engine,
  request: Request,
  { userId, address, device }: { userId: string; address: string; device: string | null },
): Promise<Response> {
  const before = await currentSession(engine, request.headers);
  const { headers } = await authOf(engine).api.openSession({
    body: { userId },
    headers: request.headers,
    returnHeaders: true,
  });
  const cookie = await rememberBrowser(engine, userId, device);
  await engine.inTransaction(async (tx) => {
    if (before) await endSessionsOf(tx, before.userId, { only: before.sessionId });
    await noteEvent(tx, { kind: "signed_in", userId, address, about: device === null ? "a new browser" : null });
  });
  return answer({ ok: true }, [...headers.getSetCookie(), cookie]);
}
