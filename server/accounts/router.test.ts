import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { users } from "@/db/schema";
import { newTestEngine, testEngine } from "@/db/testing/database";
import { auditOf, membersOf } from "@/db/testing/stored";
import { addUser, addWorkspace } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";
import { newSecret } from "./link-secret";
import { burnSetUpToken, requireSetUpToken } from "./set-up-token";

afterEach(() => vi.unstubAllEnvs());

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine);
  const as = (role: Role | null) => createCaller({ engine, userId: role && idOf[role], ip: "127.0.0.1" });
  return { engine, workspaceId, idOf, as };
}

/** A data folder of its own with a set-up token in it, as `npm start` leaves it. */
function printedToken(): string {
  const folder = mkdtempSync(join(tmpdir(), "attune-test-"));
  vi.stubEnv("ATTUNE_DATA_DIR", folder);
  const token = newSecret();
  writeFileSync(join(folder, "set-up-token"), token);
  return token;
}

const owner = {
  name: "Ines Calder",
  email: "ines@larkmere.test",
  password: "a long enough sentence",
  workspaceName: "Larkmere",
};

test("the set-up link makes the owner and the sample workspace, once", async () => {
  const engine = await newTestEngine();
  const token = printedToken();
  const anyone = createCaller({ engine, userId: null, ip: "" });

  const { workspaceId } = await anyone.account.setUp({ token, ...owner, start: "sample" });

  const [member] = await membersOf(engine, workspaceId);
  expect(member?.role).toBe("owner");
  await expect(anyone.account.setUp({ token, ...owner, start: "empty" })).rejects.toMatchObject({ code: "CONFLICT" });
  expect(() => requireSetUpToken(token)).toThrow();
});

test("of many set-ups at once exactly one makes an owner", async () => {
  const engine = await newTestEngine();
  const token = printedToken();
  const anyone = createCaller({ engine, userId: null, ip: "" });
  const tries = Array.from({ length: 8 }, (_, n) =>
    anyone.account.setUp({ token, ...owner, email: `person${n}@larkmere.test`, start: "empty" }),
  );

  const results = await Promise.allSettled(tries);

  expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
  expect(await engine.db.$count(users)).toBe(1);
});

test("a wrong token makes nobody; after five a new one is printed and the old one is worth nothing", async () => {
  const engine = await newTestEngine();
  const token = printedToken();
  const printed = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const anyone = createCaller({ engine, userId: null, ip: "" });
  for (let tried = 0; tried < 5; tried++) {
    await expect(anyone.account.setUp({ token: newSecret(), ...owner, start: "empty" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  }
  expect(printed.mock.calls.flat().join("")).toMatch(/set-up#[\w-]{43}/);
  printed.mockRestore();
  expect(readFileSync(join(process.env["ATTUNE_DATA_DIR"]!, "set-up-token"), "utf8")).not.toBe(token);
  await expect(anyone.account.setUp({ token, ...owner, start: "empty" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await engine.db.$count(users)).toBe(0);
  burnSetUpToken();
});

test("an invited person joins with the role offered, once", async () => {
  const { as, workspaceId, engine } = await setup();
  const email = `${crypto.randomUUID()}@agency.test`;
  const { secret } = await as("admin").member.invite({ workspaceId, email, role: "contributor" });

  const invitation = await as(null).account.invitation({ secret });
  expect(invitation).toMatchObject({ email, role: "contributor", hasAccount: false });
  await as(null).account.join({ secret, name: "Noor Patel", password: "fourteen words and more" });

  const { members: all } = await as("viewer").member.list({ workspaceId });
  expect(all.find((member) => member.email === email)).toMatchObject({ name: "Noor Patel", role: "contributor" });
  await expect(as(null).account.invitation({ secret })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const audit = await auditOf(engine, workspaceId);
  expect(audit.map((entry) => entry.action)).toEqual(expect.arrayContaining(["invited member", "joined"]));
});

test("an invitation to somebody with an account cannot be taken by another person", async () => {
  const { as, workspaceId, engine } = await setup();
  const known = await addUser(engine);
  const { secret } = await as("owner").member.invite({ workspaceId, email: known.email, role: "editor" });

  await expect(
    as("viewer").account.join({ secret, name: "X", password: "fourteen words and more" }),
  ).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  await createCaller({ engine, userId: known.id, ip: "" }).account.join({ secret, name: null, password: null });
  expect((await as("owner").member.list({ workspaceId })).members.map((m) => m.id)).toContain(known.id);
});

test("an admin cannot make owners, nor touch one", async () => {
  const { as, workspaceId, idOf } = await setup();
  const admin = as("admin").member;
  await expect(admin.changeRole({ workspaceId, userId: idOf.editor, role: "owner", version: 1 })).rejects.toMatchObject(
    { code: "FORBIDDEN" },
  );
  await expect(admin.remove({ workspaceId, userId: idOf.owner, version: 1 })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

test("a workspace always keeps an owner, also when two step down at once", async () => {
  const { as, workspaceId, idOf } = await setup();
  await as("owner").member.changeRole({ workspaceId, userId: idOf.admin, role: "owner", version: 1 });

  const results = await Promise.allSettled([
    as("owner").member.changeRole({ workspaceId, userId: idOf.owner, role: "viewer", version: 1 }),
    as("admin").member.changeRole({ workspaceId, userId: idOf.admin, role: "viewer", version: 2 }),
  ]);

  expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  const list = await as("viewer").member.list({ workspaceId });
  expect(list.members.filter((member) => member.role === "owner")).toHaveLength(1);
});

test("a changed role counts from the next request on", async () => {
  const { as, workspaceId, idOf } = await setup();
  await as("owner").member.changeRole({ workspaceId, userId: idOf.admin, role: "viewer", version: 1 });
  await expect(as("admin").member.invite({ workspaceId, email: "x@y.test", role: "viewer" })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await as("owner").member.remove({ workspaceId, userId: idOf.admin, version: 2 });
  await expect(as("admin").workspace.shell({ workspaceId })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("neither a second link nor one they made lets a removed member back in", async () => {
  const { as, workspaceId, idOf, engine } = await setup();
  const known = await addUser(engine);
  const invite = (role: Role, email: string) => as(role).member.invite({ workspaceId, email, role: "editor" });
  const spare = await invite("admin", `${crypto.randomUUID()}@agency.test`);
  const first = await invite("owner", known.email);
  const second = await invite("owner", known.email);
  const guest = createCaller({ engine, userId: known.id, ip: "" });

  await expect(guest.account.join({ secret: first.secret, name: null, password: null })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await guest.account.join({ secret: second.secret, name: null, password: null });
  const third = await invite("owner", known.email).catch(() => null);
  expect(third).toBeNull();
  await as("owner").member.remove({ workspaceId, userId: idOf.admin, version: 1 });

  await expect(as(null).account.invitation({ secret: spare.secret })).rejects.toMatchObject({ code: "NOT_FOUND" });
});
