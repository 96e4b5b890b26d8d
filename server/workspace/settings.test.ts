import { expect, test } from "vitest";
import { members, secondFactors } from "@/db/schema";
import { newTestEngine, testEngine } from "@/db/testing/database";
import { addUser, addWorkspace } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine);
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], sessionId: null, ip: "" });
  const version = async () => (await as("owner").member.list({ workspaceId })).workspace.version;
  return { engine, workspaceId, idOf, as, version };
}

test("an owner closes a workspace by typing its name; nobody is in it then, and only they open it again", async () => {
  const { workspaceId, as } = await setup();
  await expect(as("admin").workspace.close({ workspaceId, name: "Northwind Retail" })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(as("owner").workspace.close({ workspaceId, name: "Northwind" })).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
  });
  const { secret } = await as("owner").member.invite({ workspaceId, email: "late@larkmere.test", role: "viewer" });
  await as("owner").workspace.close({ workspaceId, name: "Northwind Retail" });
  for (const role of ["owner", "admin", "viewer"] as const)
    await expect(as(role).workspace.shell({ workspaceId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(as("owner").account.invitation({ secret })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await as("owner").account.me({})).workspaces).toMatchObject([{ workspaceId, closedAt: expect.any(Number) }]);
  expect((await as("admin").account.me({})).workspaces).toEqual([]);
  await expect(as("admin").workspace.reopen({ workspaceId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await as("owner").workspace.reopen({ workspaceId, requestKey: crypto.randomUUID() });
  expect(await as("viewer").workspace.shell({ workspaceId })).toMatchObject({ name: "Northwind Retail" });
  await expect(as("owner").workspace.reopen({ workspaceId })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("only somebody who has a second factor asks others for one, and whoever has none is told so", async () => {
  const { engine, workspaceId, idOf, as, version } = await setup();
  const required = async (on: boolean) => ({ workspaceId, required: on, version: await version() });
  await expect(as("admin").workspace.requireSecondFactor(await required(true))).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
  });
  for (const role of ["admin", "owner"] as const) {
    const given = { userId: idOf[role], sealedSecret: "sealed", confirmedAt: 1, createdAt: 1 };
    await engine.inTransaction((tx) => tx.insert(secondFactors).values(given));
  }
  await as("admin").workspace.requireSecondFactor(await required(true));
  await expect(as("viewer").workspace.shell({ workspaceId })).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  expect(await as("admin").workspace.shell({ workspaceId })).toMatchObject({ role: "admin" });
  await as("owner").workspace.requireSecondFactor(await required(false));
  expect(await as("viewer").workspace.shell({ workspaceId })).toMatchObject({ role: "viewer" });
});

test("a workspace is renamed once by two who try with the same version", async () => {
  const { workspaceId, as, version } = await setup();
  const seen = await version();
  await as("admin").workspace.rename({ workspaceId, name: "Northwind", version: seen });
  await expect(as("owner").workspace.rename({ workspaceId, name: "Other", version: seen })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  expect(await as("viewer").workspace.shell({ workspaceId })).toMatchObject({ name: "Northwind" });
});

test("anybody signed in makes a workspace of their own, as many within an hour as a person means to", async () => {
  const engine = await newTestEngine();
  const { id } = await addUser(engine);
  const me = createCaller({ engine, userId: id, sessionId: null, ip: "" });
  const { workspaceId } = await me.workspace.create({ name: "Mine", start: "sample" });
  expect(await me.workspace.shell({ workspaceId })).toMatchObject({
    ...{ name: "Mine", role: "owner", isSample: true },
    may: { own: true, review: true },
  });
  expect(await me.signOff.blocked({ workspaceId })).toMatchObject([{ useCaseId: "W22" }]);
  const more = Array.from({ length: 12 }, (_, n) => me.workspace.create({ name: `Room ${n}`, start: "empty" }));
  const results = await Promise.allSettled(more);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(9);
  await expect(me.workspace.create({ name: "Another", start: "empty" })).rejects.toMatchObject({
    code: "TOO_MANY_REQUESTS",
  });
  // Leaving them, or giving them away, makes no room.
  await engine.inTransaction((tx) => tx.delete(members));
  await expect(me.workspace.create({ name: "Another", start: "empty" })).rejects.toMatchObject({
    code: "TOO_MANY_REQUESTS",
  });
  const anyone = createCaller({ engine, userId: null, sessionId: null, ip: "" });
  await expect(anyone.workspace.create({ name: "X", start: "empty" })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});
