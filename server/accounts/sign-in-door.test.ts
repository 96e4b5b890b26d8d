import { expect, test } from "vitest";
import { addUser } from "@/db/accounts";
import { commit } from "@/db/commit";
import { testEngine } from "@/db/testing/database";
import { countSessions } from "@/db/testing/stored";
import { foundWorkspace } from "@/db/workspace";
import { authOf } from "./auth";
import { newWorkspace } from "./new-workspace";
import { hashPassword } from "./password";
import { signInDoor } from "./sign-in-door";

const password = "the otters of the lake";

async function member() {
  const engine = await testEngine();
  const id = crypto.randomUUID();
  const email = `${id}@larkmere.test`;
  const { ws, writes } = newWorkspace(engine, { ownerId: id, start: "empty", name: "Larkmere" });
  await commit(
    foundWorkspace(engine, { workspaceId: ws.id, userId: id }),
    [...addUser({ id, name: "Ada", email }, await hashPassword(password)), ...writes],
    { action: "set up", answer: null },
  );
  return { engine, id, email };
}

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  new Request(`http://127.0.0.1:3000/api/auth/${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      origin: "http://127.0.0.1:3000",
      "x-attune-ip": crypto.randomUUID(),
      ...headers,
    },
    body: JSON.stringify(body),
  });

test("the right password opens a session; its token is in the cookie and nowhere else", async () => {
  const { engine, email, id } = await member();
  const response = await signInDoor(engine, post("sign-in/email", { email: email.toUpperCase(), password }));

  expect(response.status).toBe(200);
  expect(await response.text()).toBe('{"ok":true}');
  const cookie = response.headers.getSetCookie().find((each) => each.startsWith("attune.session_token="))!;
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Lax/i);
  const session = await authOf(engine).api.getSession({ headers: new Headers({ cookie: cookie.split(";")[0]! }) });
  expect(session?.user.id).toBe(id);

  await signInDoor(engine, post("sign-out", {}, { cookie: cookie.split(";")[0]! }));
  expect(await countSessions(engine, id)).toBe(0);
});

test("a wrong password and an unknown address are answered alike", async () => {
  const { engine, email } = await member();
  const wrong = await signInDoor(engine, post("sign-in/email", { email, password: "not the password at all" }));
  const unknown = await signInDoor(engine, post("sign-in/email", { email: "nobody@larkmere.test", password }));
  expect([wrong.status, await wrong.text()]).toEqual([unknown.status, await unknown.text()]);
});

test("after ten wrong tries an account waits, whatever address they came from", async () => {
  const { engine, email } = await member();
  for (let tried = 0; tried < 10; tried++) {
    expect((await signInDoor(engine, post("sign-in/email", { email, password: `wrong ${tried}` }))).status).toBe(401);
  }
  const refused = await signInDoor(engine, post("sign-in/email", { email, password }));
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("900");
});

test.each(["sign-up/email", "update-user", "list-sessions", "get-session", "change-password", "callback/x"])(
  "%s of the sign-in library is not there",
  async (path) => {
    expect((await signInDoor(await testEngine(), post(path, {}))).status).toBe(404);
  },
);
