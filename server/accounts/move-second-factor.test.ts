import { Secret, TOTP } from "otpauth";
import { expect, test, vi } from "vitest";
import { testEngine } from "@/db/testing/database";
import { eventsOf, setRequiresSecondFactor, storedSecrets } from "@/db/testing/stored-doors";
import { post, somebody, withSecondFactor } from "./testing/somebody";

const appWith = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) });

test("where a workspace asks for a factor it moves to another phone: the old one goes on until then, and ends then", async () => {
  const person = await withSecondFactor(await testEngine());
  const { engine, id, email, password, account, recoveryCodes, code, workspaceId } = person;
  await setRequiresSecondFactor(engine, workspaceId, true);
  const begun = await account().moveSecondFactor({ password, code: recoveryCodes[0]! });
  expect(JSON.stringify(await storedSecrets(engine, id))).not.toContain(begun.secret);
  expect((await post(engine, "sign-in/email", { email, password, code: code() })).status).toBe(200);

  const app = appWith(begun.secret);
  await expect(account().confirmSecondFactorMove({ ticket: begun.ticket, code: "12345" })).rejects.toThrow(/not right/);
  const moved = await account().confirmSecondFactorMove({ ticket: begun.ticket, code: app.generate() });
  expect(moved.recoveryCodes).toHaveLength(10);
  expect((await account().me({})).secondFactor).toEqual({ on: true, recoveryCodesLeft: 10 });

  const enter = async (given: string) => (await post(engine, "sign-in/email", { email, password, code: given })).status;
  expect(await enter(recoveryCodes[1]!)).toBe(401);
  expect(await enter(app.generate())).toBe(401);
  expect(await enter(app.generate({ timestamp: Date.now() + 30_000 }))).toBe(200);
  expect(await enter(moved.recoveryCodes[0]!)).toBe(200);
  expect((await eventsOf(engine, id)).map(({ about }) => about)).toContain("on another phone");
});

test("moving needs the password and a code of the phone before; what is not begun by oneself leads nowhere", async () => {
  const person = await withSecondFactor(await testEngine());
  const { account, password, recoveryCodes, code } = person;
  const none = await somebody(person.engine);
  await expect(none.account().moveSecondFactor({ password, code: "123456" })).rejects.toThrow(/Set one up/);
  await expect(account().moveSecondFactor({ password: "wrong", code: recoveryCodes[0]! })).rejects.toThrow(/password/);
  await expect(account().moveSecondFactor({ password, code: "nothing" })).rejects.toThrow(/code is not right/);
  const first = await account().moveSecondFactor({ password, code: code() });
  const second = await account().moveSecondFactor({ password, code: recoveryCodes[0]! });
  await expect(account().moveSecondFactor({ password, code: recoveryCodes[0]! })).rejects.toThrow(/used already/);

  const shown = appWith(first.secret).generate();
  const theirs = await withSecondFactor(person.engine);
  await expect(theirs.account().confirmSecondFactorMove({ ticket: first.ticket, code: shown })).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
  });
  await account().confirmSecondFactorMove({ ticket: first.ticket, code: shown });
  for (const { ticket, secret } of [first, second])
    await expect(account().confirmSecondFactorMove({ ticket, code: appWith(secret).generate() })).rejects.toMatchObject(
      { code: "CONFLICT" },
    );
});

test("a ticket ends after a quarter of an hour, and guessing codes on it is slowed", async () => {
  const { account, password, recoveryCodes } = await withSecondFactor(await testEngine());
  const { ticket, secret } = await account().moveSecondFactor({ password, code: recoveryCodes[0]! });
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 16 * 60_000 });
  await expect(account().confirmSecondFactorMove({ ticket, code: appWith(secret).generate() })).rejects.toThrow(
    /15 minutes/,
  );
  vi.useRealTimers();
  for (let tried = 0; tried < 5; tried++)
    await expect(account().confirmSecondFactorMove({ ticket, code: "12345" })).rejects.toThrow(/not right/);
  await expect(account().confirmSecondFactorMove({ ticket, code: "12345" })).rejects.toMatchObject({
    code: "TOO_MANY_REQUESTS",
  });
  await expect(account().confirmSecondFactorMove({ ticket: "x".repeat(60), code: "12345" })).rejects.toThrow(
    /begin again/,
  );
});
