import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, emptyFile, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

async function setup(file = larkmere()) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" }).strategy;
  return { workspaceId, as };
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

test("the first answer of an empty workspace makes the page; an answer reopens a signed one", async () => {
  const { workspaceId, as } = await setup(emptyFile("Northwind"));
  const save = (field: "why" | "signedOffAt", value: string, version: number) =>
    as("editor").saveAnswer({ workspaceId, field, value, version });

  await save("why", "Because people send back what they never wanted.", 0);
  await save("signedOffAt", "2026-11-01", 1);
  expect(await save("why", "Because choosing is hard.", 2)).toEqual({ version: 3, signedOffAt: null });
  expect((await as("viewer").page({ workspaceId })).page).toMatchObject({
    why: "Because choosing is hard.",
    version: 3,
  });
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
    as("editor").saveAnswer({ workspaceId, field: "selfRating", value: 7, version: 1 }),
  ).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
    message: "Scores end at 5.",
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
  expect(changes.map(({ field }) => field).sort()).toEqual(["focusAreas", "signedOffAt"]);

  await editor.restoreVersion({ workspaceId, versionId: kept!.id, version: 2 });
  const after = await editor.page({ workspaceId });
  expect(after.page.focusAreas).toHaveLength(3);
  expect(after.versions.map(({ number, note }) => [number, note])).toEqual([
    [2, "Before a version was put back"],
    [1, "For the board"],
  ]);
});

test("a new chain is written and completed; an objective in use cannot be removed", async () => {
  const { workspaceId, as } = await setup();
  const editor = as("editor");
  const { id: customerId } = await editor.putCustomerObjective({
    workspaceId,
    entityId: null,
    version: null,
    objective: { statement: "Spend no more than planned", verb: null, evidence: [], importance: 4 },
  });
  const outcome = {
    statement: "Budgets hold",
    businessObjectiveId: "BO4",
    customerObjectiveId: customerId,
    cxMetricId: "M-CONTROL",
    cxBaseline: 40,
    cxTarget: 55,
    commercialKpiId: "M-AOV",
    kpiBaseline: 80,
    kpiTarget: 82,
    byDate: null,
  };
  await editor.putOutcome({ workspaceId, entityId: null, version: null, outcome });

  expect((await editor.page({ workspaceId })).orphans).toEqual({ business: [], customer: [] });
  await expect(editor.removeCustomerObjective({ workspaceId, entityId: customerId, version: 1 })).rejects.toMatchObject(
    {
      message: "“Budgets hold” still uses this customer objective. Take it out there first.",
    },
  );
  await expect(
    editor.putOutcome({
      workspaceId,
      entityId: null,
      version: null,
      outcome: { ...outcome, businessObjectiveId: "BO99" },
    }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("an audience that is not here cannot be chosen", async () => {
  const { workspaceId, as } = await setup();
  await expect(
    as("editor").saveAnswer({ workspaceId, field: "focusAudiences", value: ["A1", "nope"], version: 1 }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});
