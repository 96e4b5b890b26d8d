import { expect, test, vi } from "vitest";
import { testEngine } from "@/db/testing/database";
import { countSessions } from "@/db/testing/stored";
import { AttuneError } from "@/domain/errors";
import { currentSession } from "./current-session";
import * as passwords from "./password";
import { cookiesOf, post, somebody, withSecondFactor } from "./testing/somebody";

test("the right password opens a session; its token is in the cookie and nowhere else", async () => {
  const { engine, email, id, password } = await somebody(await testEngine());
  const response = await post(engine, "sign-in/email", { email: email.toUpperCase(), password });

  expect(response.status).toBe(200);
  expect(await response.text()).toBe('{"ok":true}');
  const [cookie = ""] = response.headers.getSetCookie().filter((each) => each.startsWith("attune.session_token="));
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Lax/i);
  expect(cookie).toMatch(/Max-Age=2592000/i);
  const headers = new Headers({ cookie: cookiesOf(response) });
  expect((await currentSession(engine, headers))?.userId).toBe(id);

  const out = await post(engine, "sign-out", {}, { cookie: cookiesOf(response) });
  expect(out.headers.getSetCookie().join()).toMatch(/attune.session_token=;/);
  expect(await countSessions(engine, id)).toBe(0);
  expect(await currentSession(engine, headers)).toBeNull();
});

test("every sign-in has a new token, and ends the session the browser had", async () => {
  const { engine, email, id, password } = await somebody(await testEngine());
  const first = await post(engine, "sign-in/email", { email, password });
  const second = await post(engine, "sign-in/email", { email, password }, { cookie: cookiesOf(first) });
  expect(cookiesOf(second)).not.toBe(cookiesOf(first));
  expect(await countSessions(engine, id)).toBe(1);
  expect(await currentSession(engine, new Headers({ cookie: cookiesOf(first) }))).toBeNull();
});

test("a wrong password and an unknown address are answered alike, and cost one verification each", async () => {
  const { engine, email, password } = await somebody(await testEngine());
  const verified = vi.spyOn(passwords, "verifyPassword");
  const wrong = await post(engine, "sign-in/email", { email, password: "not the password at all" });
  const unknown = await post(engine, "sign-in/email", { email: "nobody@larkmere.test", password });
  expect(verified).toHaveBeenCalledTimes(2);
  expect([wrong.status, await wrong.text()]).toEqual([unknown.status, await unknown.text()]);
  verified.mockRestore();
});

test("more at once than can be looked at: everybody is told when to try again", async () => {
  const { engine, email, password } = await somebody(await testEngine());
  const full = vi.spyOn(passwords, "verifyPassword");
  full.mockRejectedValueOnce(new AttuneError("too_many", "Many people are signing in just now.", 30));
  const refused = await post(engine, "sign-in/email", { email, password });
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "30"]);
  full.mockRestore();
});

test("of many wrong tries at once ten reach the hash; a browser known from before still gets in", async () => {
  const { engine, email, password } = await somebody(await testEngine());
  const home = await post(engine, "sign-in/email", { email, password });
  const verified = vi.spyOn(passwords, "verifyPassword");
  const guesses = await Promise.all(
    Array.from({ length: 30 }, (_, n) => post(engine, "sign-in/email", { email, password: `wrong ${n}` })),
  );
  expect(guesses.filter(({ status }) => status === 401)).toHaveLength(10);
  expect(guesses.filter(({ status }) => status === 429)).toHaveLength(20);
  expect(verified).toHaveBeenCalledTimes(10);

  const refused = await post(engine, "sign-in/email", { email, password });
  expect(refused.status).toBe(429);
  const wait = Number(refused.headers.get("retry-after"));
  expect(wait).toBeGreaterThan(840);
  expect(wait).toBeLessThanOrEqual(960);
  expect(((await refused.json()) as { message: string }).message).toMatch(/a browser you have signed in with before/);

  expect((await post(engine, "sign-in/email", { email, password }, { cookie: cookiesOf(home) })).status).toBe(200);
  verified.mockRestore();
});

test("what one address tries is counted over all accounts, a whole IPv6 network as one", async () => {
  const { engine } = await somebody(await testEngine());
  const network = `2001:db8:${Math.floor(Math.random() * 65_535).toString(16)}:7`;
  const statuses: number[] = [];
  for (let tried = 0; tried < 61; tried++) {
    const headers = { "x-attune-ip": `${network}::${tried.toString(16)}` };
    const guess = { email: `${crypto.randomUUID()}@x.test`, password: "guessed" };
    statuses.push((await post(engine, "sign-in/email", guess, headers)).status);
  }
  expect(statuses.filter((status) => status === 401)).toHaveLength(60);
  expect(statuses.at(-1)).toBe(429);
});

test("with a second factor the password alone opens nothing, and a code is good once", async () => {
  const { engine, id, email, password, code, recoveryCodes } = await withSecondFactor(await testEngine());
  const half = await post(engine, "sign-in/email", { email, password });
  expect([half.status, await half.json()]).toEqual([200, { ok: false, needsCode: true }]);
  expect(half.headers.getSetCookie()).toEqual([]);

  const digits = code();
  const both = await Promise.all([1, 2].map(() => post(engine, "sign-in/email", { email, password, code: digits })));
  expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
  expect(await countSessions(engine, id)).toBe(1);

  const [written = ""] = recoveryCodes;
  const typed = written.toUpperCase().replaceAll("-", " ");
  expect((await post(engine, "sign-in/email", { email, password, code: typed })).status).toBe(200);
  expect((await post(engine, "sign-in/email", { email, password, code: written })).status).toBe(401);
});

test("after five wrong codes even the right one waits", async () => {
  const { engine, email, password, code, recoveryCodes } = await withSecondFactor(await testEngine());
  for (let tried = 0; tried < 5; tried++)
    expect((await post(engine, "sign-in/email", { email, password, code: "x-x-x" })).status).toBe(401);
  expect((await post(engine, "sign-in/email", { email, password, code: code() })).status).toBe(429);
  expect((await post(engine, "sign-in/email", { email, password, code: recoveryCodes[1] })).status).toBe(429);
});

test.each([
  "sign-up/email",
  "update-user",
  "list-sessions",
  "get-session",
  "change-password",
  "callback/x",
  "open-session",
  "constructor",
])("%s of the sign-in library is not there", async (path) => {
  expect((await post(await testEngine(), path, {})).status).toBe(404);
});
