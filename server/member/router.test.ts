import { expect, test } from "vitest";
import { secondFactors } from "@/db/schema";
import { testEngine } from "@/db/testing/database";
import { auditOf, membersOf } from "@/db/testing/stored";
import { addUser, addWorkspace } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine);
  const asUser = (userId: string | null) => createCaller({ engine, userId, sessionId: null, ip: "" });
  const as = (role: Role) => asUser(idOf[role]);
  const memberOf = async (userId: string) => {
    const { members } = await as("viewer").member.list({ workspaceId });
    return members.find(({ id }) => id === userId);
  };
  const at = async (role: Role) => ({
    workspaceId,
    userId: idOf[role],
    version: (await memberOf(idOf[role]))!.version,
  });
  return { engine, workspaceId, idOf, as, asUser, at, memberOf };
}

test("an owner gives the workspace away: they are an admin then, and the other one owns it", async () => {
  const { engine, workspaceId, idOf, as, at, memberOf } = await setup();
  await expect(as("admin").member.transfer(await at("editor"))).rejects.toMatchObject({ code: "FORBIDDEN" });
  await as("owner").member.invite({ workspaceId, email: "later@larkmere.test", role: "owner" });
  await as("owner").member.transfer(await at("editor"));
  expect(await memberOf(idOf.editor)).toMatchObject({ role: "owner" });
  expect(await memberOf(idOf.owner)).toMatchObject({ role: "admin" });
  expect((await as("editor").member.list({ workspaceId })).invitations).toEqual([]);
  const last = (await auditOf(engine, workspaceId)).at(-1);
  expect(last).toMatchObject({ action: "transferred ownership" });
  await expect(as("owner").member.transfer(await at("viewer"))).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("of two owners who step down at once one stays, and of fifty changes at once none is half done", async () => {
  const { engine, workspaceId, idOf, as, at, asUser } = await setup();
  await as("owner").member.changeRole({ ...(await at("admin")), role: "owner" });
  const [mine, theirs] = [await at("owner"), await at("admin")];
  const tries = Array.from({ length: 50 }, (_, n) =>
    n % 2 === 0
      ? asUser(idOf.owner).member.changeRole({ ...mine, role: "viewer" })
      : asUser(idOf.admin).member.changeRole({ ...theirs, role: "viewer" }),
  );
  const results = await Promise.allSettled(tries);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await membersOf(engine, workspaceId)).filter(({ role }) => role === "owner")).toHaveLength(1);
});

test("who changes members does not disturb who changes the workspace; the last owner stays whoever asks", async () => {
  const { workspaceId, idOf, as, at, memberOf } = await setup();
  const { workspace } = await as("admin").member.list({ workspaceId });
  await as("owner").member.changeRole({ ...(await at("contributor")), role: "editor" });
  await as("admin").member.invite({ workspaceId, email: "beside@larkmere.test", role: "viewer" });
  await as("admin").workspace.rename({ workspaceId, name: "Larkmere Homes", version: workspace.version });
  await as("owner").member.changeRole({ ...(await at("admin")), role: "owner" });
  const [admin, owner] = [await at("admin"), await at("owner")];
  const both = await Promise.allSettled([as("owner").member.remove(admin), as("admin").member.remove(owner)]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const left = [await memberOf(idOf.owner), await memberOf(idOf.admin)].filter((each) => each !== undefined);
  expect(left).toMatchObject([{ role: "owner" }]);
});

test("of fifty who accept one invitation at once exactly one joins", async () => {
  const { engine, workspaceId, as, asUser } = await setup();
  const { secret } = await as("admin").member.invite({ workspaceId, email: "new@larkmere.test", role: "viewer" });
  const before = (await membersOf(engine, workspaceId)).length;
  const person = { name: "Noor Patel", password: "many words make a long password" };
  const results = await Promise.allSettled(
    Array.from({ length: 50 }, () => asUser(null).account.join({ secret, ...person })),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await membersOf(engine, workspaceId)).toHaveLength(before + 1);
}, 60_000);

test("a lost link is replaced: the new one works, the old one does not", async () => {
  const { workspaceId, as, asUser } = await setup();
  const first = await as("admin").member.invite({ workspaceId, email: "lost@larkmere.test", role: "editor" });
  expect(first.mailed).toBe(false);
  const second = await as("owner").member.renew({ workspaceId, invitationId: first.id });
  await expect(asUser(null).account.invitation({ secret: first.secret })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await asUser(null).account.invitation({ secret: second.secret })).toMatchObject({ role: "editor" });
  expect((await as("admin").member.list({ workspaceId })).invitations).toMatchObject([
    { email: "lost@larkmere.test", by: "The owner", hasRunOut: false },
  ]);
  expect((await as("editor").member.list({ workspaceId })).invitations).toEqual([]);
  await as("admin").member.withdraw({ workspaceId, invitationId: first.id });
  const again = { workspaceId, invitationId: first.id };
  await expect(as("admin").member.renew(again)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("to review is beside the role, and who has a second factor is told to managers only", async () => {
  const { engine, workspaceId, idOf, as, at, memberOf } = await setup();
  const given = { userId: idOf.viewer, sealedSecret: "sealed", confirmedAt: 1, createdAt: 1 };
  await engine.inTransaction((tx) => tx.insert(secondFactors).values(given));
  await expect(as("editor").member.setReviewer({ ...(await at("viewer")), mayReview: true })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await as("admin").member.setReviewer({ ...(await at("viewer")), mayReview: true });
  expect(await memberOf(idOf.viewer)).toMatchObject({ role: "viewer", mayReview: true, secondFactor: null });
  const seen = (await as("admin").member.list({ workspaceId })).members;
  expect(seen.find(({ id }) => id === idOf.viewer)).toMatchObject({ secondFactor: true });
  expect(seen.find(({ id }) => id === idOf.editor)).toMatchObject({ secondFactor: false });
  expect((await as("viewer").workspace.shell({ workspaceId })).may.review).toBe(true);
  expect((await as("owner").workspace.shell({ workspaceId })).may.review).toBe(false);
});

test("a demoted admin's open request does not act with the role they had", async () => {
  const { engine, workspaceId, as, at } = await setup();
  const stranger = await addUser(engine);
  const target = await at("viewer");
  await as("owner").member.changeRole({ ...(await at("admin")), role: "viewer" });
  await expect(as("admin").member.remove(target)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(
    createCaller({ engine, userId: stranger.id, sessionId: null, ip: "" }).member.list({ workspaceId }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("nobody sends links without end: sixty within an hour, and each person has their own", async () => {
  const { workspaceId, as } = await setup();
  const asked = async (role: "admin" | "owner", n: number) =>
    as(role).member.invite({ workspaceId, email: `somebody${n}@else.test`, role: "viewer" });
  const first = await asked("admin", 0);
  for (let n = 1; n < 60; n++) await asked("admin", n);
  const tooMany = { code: "TOO_MANY_REQUESTS", message: expect.stringMatching(/go on working/) };
  await expect(asked("admin", 60)).rejects.toMatchObject(tooMany);
  await expect(as("admin").member.renew({ workspaceId, invitationId: first.id })).rejects.toMatchObject(tooMany);
  await asked("owner", 60);
});
