import { Secret, TOTP } from "otpauth";
import { addUser } from "@/db/accounts";
import { commit } from "@/db/commit";
import type { Engine } from "@/db/engine";
import { createCaller } from "../../root";
import { newWorkspace } from "../new-workspace";
import { hashPassword } from "../password";
import { signInDoor } from "../sign-in-door";

const password = "the otters of the lake";

/** A person with a password and a workspace of their own. */
export async function somebody(engine: Engine) {
  const id = crypto.randomUUID();
  const email = `${id}@larkmere.test`;
  const { ws, writes } = newWorkspace(engine, { ownerId: id, start: "empty", name: "Larkmere" });
  await commit(ws, [...addUser({ id, name: "Ada", email }, await hashPassword(password)), ...writes], {
    action: "set up",
    answer: null,
  });
  const account = (sessionId: string | null = null) =>
    createCaller({ engine, userId: id, sessionId, ip: "127.0.0.1" }).account;
  return { engine, id, email, password, workspaceId: ws.id, account };
}

/** The same with an app that makes codes; `code` gives those of the next step, as the one of now is spent. */
export async function withSecondFactor(engine: Engine) {
  const person = await somebody(engine);
  const { secret } = await person.account().beginSecondFactor({ password });
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  const { recoveryCodes } = await person.account().confirmSecondFactor({ code: app.generate() });
  return { ...person, recoveryCodes, code: () => app.generate({ timestamp: Date.now() + 30_000 }) };
}

export const post = (engine: Engine, path: string, body: unknown, headers: Record<string, string> = {}) =>
  signInDoor(
    engine,
    new Request(`http://127.0.0.1:3000/api/auth/${path}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        origin: "http://127.0.0.1:3000",
        "x-attune-ip": crypto.randomUUID(),
        ...headers,
      },
      body: JSON.stringify(body),
    }),
  );

/** What a browser sends back. */
export const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((each) => each.split(";")[0]!)
    .join("; ");
