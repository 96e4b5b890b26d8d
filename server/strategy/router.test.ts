import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, emptyFile, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

async function setup(file = larkmere()) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  const caller = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" });
  const as = (role: Role) => caller(role).strategy;
  return { workspaceId, as, caller };
}

test("the page comes with its questions, checks and what stands alone", async () => {
  const { workspaceId, as } = await setup();
  const page = await as("viewer").page({ workspaceId });
  expect(page).toMatchObject({
    completeness: 82,
    status: "reviewed",
    orphans: { business: ["BO4"], customer: [] },
    may: { edit: false },
  });
  expect(page.sections.flatMap(({ questions }) => questions)).toHaveLength(24);
});

test("the first answer of an empty workspace makes the page; who answered last is told by name", async () => {
  const { workspaceId, as } = await setup(emptyFile("Northwind"));
  expect(await as("viewer").lastAnswer({ workspaceId, field: "why" })).toBeNull();
  await as("editor").saveAnswer({ workspaceId, field: "why", value: "Because choosing is hard.", version: 0 });
  await as("owner").saveAnswer({ workspaceId, field: "control", value: "A page of their own.", version: 1 });
  const { page } = await as("viewer").page({ workspaceId });
  expect(page).toMatchObject({ why: "Because choosing is hard.", version: 2 });
  expect(await as("viewer").lastAnswer({ workspaceId, field: "why" })).toMatchObject({ by: "The editor" });
  expect(await as("viewer").lastAnswer({ workspaceId, field: "control" })).toMatchObject({ by: "The owner" });
});

test("of two answers to the same version one is told; nothing of it is stored", async () => {
  const { workspaceId, as } = await setup();
  const save = (value: string) => as("editor").saveAnswer({ workspaceId, field: "control", value, version: 1 });
  const results = await Promise.allSettled([save("A"), save("B")]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("an answer that cannot be stored is refused with a sentence and changes nothing", async () => {
  const { workspaceId, as } = await setup();
  const before = await as("viewer").page({ workspaceId });
  await expect(
    as("editor").saveAnswer({ workspaceId, field: "why", value: "x".repeat(2_001), version: 1 }),
  ).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
    message: "Use at most 2000 characters.",
  });
  expect(await as("viewer").page({ workspaceId })).toEqual(before);
});

test("a kept version tells what changed since, and can be put back without losing what is there", async () => {
  const { workspaceId, as } = await setup();
  const editor = as("editor");
  await editor.keepVersion({ workspaceId, note: "For the board" });
  await editor.saveAnswer({ workspaceId, field: "focusAreas", value: ["Only sofas"], version: 1 });
  const [kept] = (await editor.page({ workspaceId })).versions;

  const changes = await editor.compareVersion({ workspaceId, versionId: kept!.id });
  expect(changes).toMatchObject([{ field: "focusAreas", kind: "lines", added: ["Only sofas"] }]);

  const back = await editor.restoreVersion({ workspaceId, versionId: kept!.id, version: 2 });
  const after = await editor.page({ workspaceId });
  expect(after.page.focusAreas).toHaveLength(3);
  expect(after.versions[0]).toMatchObject({ note: "Before a version was put back" });
  await editor.restoreVersion({ workspaceId, versionId: back.keptId, version: back.version });
  expect((await editor.page({ workspaceId })).page.focusAreas).toEqual(["Only sofas"]);
});

test("what was decided on stays when an older version is put back", async () => {
  const { workspaceId, as, caller } = await setup();
  const editor = as("editor");
  await editor.keepVersion({ workspaceId, note: null });
  const [kept] = (await editor.page({ workspaceId })).versions;
  await caller("editor").genericDecision.decide({
    workspaceId,
    ...{ kind: "place", text: "Delivery messages", reason: "Clear is kinder than clever.", reviewOn: "2027-05-01" },
  });
  const { page } = await editor.page({ workspaceId });
  expect(page.notWhere).toContain("Delivery messages");
  await editor.restoreVersion({ workspaceId, versionId: kept!.id, version: page.version });
  expect((await editor.page({ workspaceId })).page.notWhere).toContain("Delivery messages");
});

test("an audience that is not here cannot be chosen", async () => {
  const { workspaceId, as } = await setup();
  await expect(
    as("editor").saveAnswer({ workspaceId, field: "focusAudiences", value: ["A1", "nope"], version: 1 }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test.each([
  ["focusChannels", ["nope"], "channel"],
  ["sponsorId", "nobody", "person"],
  ["providerOversight", [{ provider: "Vendor", explainerId: "nobody" }], "person"],
  ["cxImpactMetricId", "M-NONE", "metric"],
  ["stopCriteria", [{ text: "Stop", metricId: "M-NONE" }], "metric"],
] as const)("%s names nothing that is not here", async (field, value, noun) => {
  const { workspaceId, as } = await setup();
  const given = { workspaceId, field, value: value as never, version: 1 };
  await expect(as("editor").saveAnswer(given)).rejects.toThrow(
    `This ${noun} is not here any more. Choose another one.`,
  );
  expect((await as("viewer").page({ workspaceId })).page.version).toBe(1);
});

test("a list of places grows no longer by putting a version back than it can be", async () => {
  const { workspaceId, as, caller } = await setup();
  const editor = as("editor");
  const answer = async (value: string[]) => {
    const { page } = await editor.page({ workspaceId });
    await editor.saveAnswer({ workspaceId, field: "notWhere", value, version: page.version });
  };
  await answer(Array.from({ length: 50 }, (_, at) => `Place ${at}`));
  await editor.keepVersion({ workspaceId, note: null });
  await answer([]);
  const decision = { text: "Delivery messages", reason: "Clear is kinder than clever.", reviewOn: "2027-05-01" };
  await caller("editor").genericDecision.decide({ workspaceId, kind: "place", ...decision });
  const { page, versions } = await editor.page({ workspaceId });
  const back = editor.restoreVersion({ workspaceId, versionId: versions[0]!.id, version: page.version });
  await expect(back).rejects.toThrow("With the 1 place decided on since");
  expect((await editor.page({ workspaceId })).page).toEqual(page);
});
