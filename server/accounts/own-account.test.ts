import { expect, test, vi } from "vitest";
import { findSignIn } from "@/db/passwords";
import { testEngine } from "@/db/testing/database";
import { countSessions } from "@/db/testing/stored";
import { ageSession, eventsOf, setRequiresSecondFactor, storedSecrets } from "@/db/testing/stored-doors";
import { currentSession } from "./current-session";
import { makeResetLink } from "./reset-link";
import { cookiesOf, post, somebody, withSecondFactor } from "./testing/somebody";

const next = "a heron by the reeds";

async function signedIn(person: Awaited<ReturnType<typeof somebody>>, headers: Record<string, string> = {}) {
  const { engine, email, password } = person;
  const response = await post(engine, "sign-in/email", { email, password }, headers);
  const cookie = cookiesOf(response);
  return { cookie, session: (await currentSession(engine, new Headers({ cookie })))! };
}

const linkFor = async ({ engine, id }: Awaited<ReturnType<typeof somebody>>) =>
  (
    await engine.inTransaction((tx) => makeResetLink(tx, { userId: id, origin: "terminal", baseUrl: "http://x" }))
  ).split("#")[1]!;

test("sessions are listed by device and never by token; one can be ended, and all the others", async () => {
  const person = await somebody(await testEngine());
  const { account, engine, id } = person;
  const here = await signedIn(person, {
    "user-agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/131.0 Safari/537.36",
  });
  const there = await signedIn(person);
  await signedIn(person);
  const mine = account(here.session.sessionId);

  const listed = await mine.sessions({});
  expect(listed.map(({ isThis }) => isThis).filter(Boolean)).toHaveLength(1);
  expect(listed.find(({ isThis }) => isThis)?.device).toBe("Chrome on Windows");
  expect(JSON.stringify(listed)).not.toContain(here.cookie.split("=")[1]!.split(".")[0]!);

  await mine.endSession({ sessionId: there.session.sessionId });
  expect(await currentSession(engine, new Headers({ cookie: there.cookie }))).toBeNull();
  await expect(mine.endSession({ sessionId: there.session.sessionId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const other = await somebody(await testEngine());
  await expect(other.account().endSession({ sessionId: here.session.sessionId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect(await mine.endOtherSessions({})).toEqual({ ended: 1 });
  expect(await countSessions(engine, id)).toBe(1);
  expect(await currentSession(engine, new Headers({ cookie: here.cookie }))).not.toBeNull();
});

test("a session ends after a week without use, and after thirty days however busy it is", async () => {
  const person = await somebody(await testEngine());
  const day = 24 * 60 * 60 * 1_000;
  const idle = await signedIn(person);
  const busy = await signedIn(person);
  const { engine } = person;
  await ageSession(engine, idle.session.sessionId, { expiresAt: Date.now() - 1_000 });
  await ageSession(engine, busy.session.sessionId, { createdAt: Date.now() - 30 * day });
  expect(await currentSession(engine, new Headers({ cookie: idle.cookie }))).toBeNull();
  expect(await currentSession(engine, new Headers({ cookie: busy.cookie }))).toBeNull();
  expect(await countSessions(engine, person.id)).toBe(0);

  const used = await signedIn(person);
  await ageSession(engine, used.session.sessionId, { createdAt: Date.now() - 29 * day, expiresAt: Date.now() + day });
  expect(await currentSession(engine, new Headers({ cookie: used.cookie }))).not.toBeNull();
  const [stored] = await person.account().sessions({});
  expect(stored!.expiresAt).toBeLessThanOrEqual(Date.now() + day);
});

test("a new password ends every other session, browsers known from before, and open links", async () => {
  const person = await somebody(await testEngine());
  const { account, engine, email, password } = person;
  const secret = await linkFor(person);
  const here = await signedIn(person);
  const there = await signedIn(person);
  const mine = account(here.session.sessionId);
  await expect(mine.changePassword({ current: "not it", next })).rejects.toThrow(/not right/);
  await expect(mine.changePassword({ current: password, next: "passwordpassword" })).rejects.toThrow(/tried first/);
  await expect(mine.changePassword({ current: password, next: "larkmere larkmere" })).rejects.toThrow(/names/);

  expect(await mine.changePassword({ current: password, next })).toEqual({ endedSessions: 1 });
  expect(await currentSession(engine, new Headers({ cookie: there.cookie }))).toBeNull();
  expect(await currentSession(engine, new Headers({ cookie: here.cookie }))).not.toBeNull();
  expect((await post(engine, "reset", { secret, password: "another heron altogether" })).status).toBe(404);
  expect((await post(engine, "sign-in/email", { email, password })).status).toBe(401);
  expect((await post(engine, "sign-in/email", { email, password: next })).status).toBe(200);
  const kinds = (await mine.events({})).map(({ kind }) => kind);
  expect(kinds.slice(0, 4)).toEqual(["signed_in", "sign_in_refused", "password_changed", "sign_in_refused"]);
});

test("asking for the password again is limited like signing in", async () => {
  const { account } = await somebody(await testEngine());
  for (let tried = 0; tried < 10; tried++)
    await expect(account().changePassword({ current: `wrong ${tried}`, next })).rejects.toThrow(/not right/);
  await expect(account().beginSecondFactor({ password: "wrong" })).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
});

test("secrets and recovery codes lie in the database unreadable; turning off needs the password", async () => {
  const { engine, id, account, recoveryCodes, password, workspaceId } = await withSecondFactor(await testEngine());
  expect(recoveryCodes).toHaveLength(10);
  expect(new Set(recoveryCodes).size).toBe(10);
  const stored = JSON.stringify(await storedSecrets(engine, id));
  for (const code of recoveryCodes) expect(stored).not.toContain(code);
  expect((await account().me({})).secondFactor).toEqual({ on: true, recoveryCodesLeft: 10 });
  await expect(account().beginSecondFactor({ password })).rejects.toMatchObject({ code: "CONFLICT" });

  const again = await account().newRecoveryCodes({ password });
  expect(again.recoveryCodes).not.toEqual(recoveryCodes);
  expect((await account().me({})).secondFactor.recoveryCodesLeft).toBe(10);

  await setRequiresSecondFactor(engine, workspaceId, true);
  await expect(account().endSecondFactor({ password })).rejects.toThrow(/asks everybody/);
  await setRequiresSecondFactor(engine, workspaceId, false);
  await account().changePassword({ current: password, next: "otter pond" });
  await expect(account().endSecondFactor({ password: "otter pond" })).rejects.toThrow(/needs 15/);
  await account().changePassword({ current: "otter pond", next });
  await account().endSecondFactor({ password: next });
  expect((await account().me({})).secondFactor).toEqual({ on: false, recoveryCodesLeft: 0 });
});

test("a link gives a new password once, ends every session, signs nobody in, and leaves the factor", async () => {
  const person = await withSecondFactor(await testEngine());
  const { engine, id, email, password, code } = person;
  const secret = await linkFor(person);
  await post(engine, "sign-in/email", { email, password, code: person.recoveryCodes[0] });
  expect(await countSessions(engine, id)).toBe(1);

  expect((await post(engine, "reset", { secret, password: "password" })).status).toBe(422);
  expect(await (await post(engine, "reset", { secret, password: next })).json()).toEqual({
    ok: false,
    needsCode: true,
  });
  const done = await post(engine, "reset", { secret, password: next, code: code() });
  expect([done.status, await done.json(), done.headers.getSetCookie()]).toEqual([200, { ok: true }, []]);
  expect(await countSessions(engine, id)).toBe(0);
  expect((await post(engine, "reset", { secret, password: next, code: person.recoveryCodes[1] })).status).toBe(404);
  expect(await (await post(engine, "sign-in/email", { email, password: next })).json()).toEqual({
    ok: false,
    needsCode: true,
  });
  expect((await eventsOf(engine, id)).map(({ kind }) => kind)).toContain("password_reset");
});

test("of two who use a link at once one chooses the password", async () => {
  const person = await somebody(await testEngine());
  const secret = await linkFor(person);
  const tries = await Promise.all(
    ["a first heron in the reeds", "a second heron in the reeds"].map((password) =>
      post(person.engine, "reset", { secret, password }),
    ),
  );
  expect(tries.map(({ status }) => status).sort()).toEqual([200, 404]);
  expect(await findSignIn(person.engine, person.id)).not.toBeNull();
});

test("links are mailed only where the operator set mail, and say nothing about who is known", async () => {
  const { engine, email } = await somebody(await testEngine());
  expect((await post(engine, "reset/ask", { email })).status).toBe(404);
  vi.stubEnv("ATTUNE_SMTP_URL", "smtp://127.0.0.1:9");
  vi.stubEnv("ATTUNE_MAIL_FROM", "attune@larkmere.test");
  const known = await post(engine, "reset/ask", { email });
  const unknown = await post(engine, "reset/ask", { email: "nobody@larkmere.test" });
  expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()]);
  vi.unstubAllEnvs();
});
