import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { auditOf } from "@/db/testing/stored";
import { addWorkspace, emptyFile, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

async function setup(file = larkmere()) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  const all = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" });
  const as = (role: Role) => all(role).ledger;
  const list = () => as("viewer").list({ workspaceId });
  const row = async (id: string) => (await list()).rows.find((each) => each.id === id)!;
  const inList = async (name: string) =>
    (await list()).rows
      .filter(({ reasons }) => reasons.some((each) => each.list === name))
      .map(({ dataElementId }) => dataElementId);
  const ofUseCase = (useCaseId: string) => as("viewer").ofUseCase({ workspaceId, useCaseId });
  const audits = async () => (await auditOf(engine, workspaceId)).length;
  return { engine, workspaceId, idOf, all, as, list, row, inList, ofUseCase, audits };
}

test("the sample's ledger: figures, four lists, what is not on record, and a sentence that says so", async () => {
  const { list, inList } = await setup();
  const ledger = await list();
  expect(ledger.figures).toMatchObject({ held: 22, used: 18, dataUseRatePct: 81.8, unusedAnnualCost: 116_000 });
  expect(await inList("unused")).toEqual(["D18", "D30", "D31", "D33"]);
  expect(await inList("unconsented")).toEqual(["D31", "D33"]);
  expect(await inList("unexplained")).toEqual(["D07"]);
  expect(await inList("overKept")).toEqual(["D18", "D31", "D33"]);
  expect(ledger.notOnRecord).toMatchObject([{ useCaseId: "W05", elementId: "D32" }]);
  expect(ledger.sentence).toBe(
    "We hold 22 kinds of data and use 18. 4 are collected for nothing, for £116,000 a year; 2 lack a basis or consent; 1 is used without being on record; 1 is used without a word to customers; 3 are kept too long.",
  );
  expect(ledger.rows.reduce((sum, { points }) => sum + points, 0)).toBe(ledger.figures.liabilityPoints);
  expect(ledger.worklist.rows).toHaveLength(21);
  expect(JSON.parse(JSON.stringify(ledger))).toEqual(ledger);
});

test("data of the library comes with what it says, one's own with its name; neither twice", async () => {
  const { workspaceId, as, row, list } = await setup(emptyFile("Northwind"));
  expect((await list()).sentence).toMatch(/Nothing is written down yet/);
  const add = (given: { elementId?: string; set: { name?: string } }) => as("editor").add({ workspaceId, ...given });
  const { id } = await add({ elementId: "D10", set: {} });
  expect(await row(id)).toMatchObject({ dataElementId: "D10", name: "Size or fit", legalBasis: "consent" });
  const own = await add({ set: { name: "Garden size" } });
  expect(await row(own.id)).toMatchObject({ dataElementId: own.id, status: "proposed", legalBasis: null });
  await expect(add({ elementId: "D10", set: {} })).rejects.toThrow("in the ledger already");
  await expect(add({ set: {} })).rejects.toThrow("Give it a name");
  await expect(add({ elementId: "D999", set: {} })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await as("viewer").library({ workspaceId })).filter(({ onRecord }) => onRecord)).toHaveLength(1);
});

test("fields change in place; of two changes of one version the second is refused and nothing of it stored", async () => {
  const { workspaceId, as, row, inList, audits } = await setup();
  const at = { workspaceId, dataItemId: "L-D07", version: 1 };
  await as("editor").edit({ ...at, set: { benefitStatement: "Picks up where you left off." } });
  expect(await row("L-D07")).toMatchObject({ version: 2, benefitStatement: "Picks up where you left off." });
  expect(await inList("unexplained")).toEqual([]);
  const before = await audits();
  await expect(as("editor").edit({ ...at, set: { name: "Other" } })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(as("editor").edit({ ...at, version: 2, set: { ownerId: "gone" } })).rejects.toThrow("another owner");
  await expect(as("editor").edit({ ...at, version: 2, set: { sensitivity: 6 } })).rejects.toThrow("Scores end at 5");
  await expect(as("contributor").edit({ ...at, version: 2, set: {} })).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await audits()).toBe(before);
  expect(await row("L-D07")).toMatchObject({ version: 2, name: "Browsing over several visits", ownerId: "U3" });
});

test("what is used cannot be deleted and the refusal names its uses; what is not comes back as it was", async () => {
  const { workspaceId, as, row, list } = await setup();
  const remove = (dataItemId: string) => as("editor").remove({ workspaceId, dataItemId, version: 1 });
  await expect(remove("L-D02")).rejects.toThrow(/Newsletter with picks like past purchases.*retire it/);
  await expect(remove("L-D28")).rejects.toThrow(/programme/);
  // A use that only the use case names counts too.
  await expect(remove("L-D31")).rejects.toThrow("Bought-in audience targeting");
  const before = await row("L-D33");
  await remove("L-D33");
  expect((await list()).rows.some(({ id }) => id === "L-D33")).toBe(false);
  await as("editor").restore({ workspaceId, dataItemId: "L-D33" });
  expect(await row("L-D33")).toEqual(before);
  await expect(as("editor").restore({ workspaceId, dataItemId: "L-D33" })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a link is made and taken away on both sides in one commit, and from the use case's own form too", async () => {
  const { workspaceId, all, as, row, ofUseCase, audits } = await setup();
  const before = await audits();
  const link = (version: number, useId: string, on: boolean) =>
    as("editor").link({ workspaceId, dataItemId: "L-D30", version, useId, on });
  await link(1, "W10", true);
  expect((await row("L-D30")).uses).toContainEqual({ useId: "W10", onItem: true, onUseCase: true });
  expect((await ofUseCase("W10")).items.map(({ elementId }) => elementId)).toContain("D30");
  expect(await audits()).toBe(before + 1);
  await expect(link(1, "operations", true)).rejects.toMatchObject({ code: "CONFLICT" });
  await link(2, "W10", false);
  await link(3, "operations", true);
  expect(await row("L-D30")).toMatchObject({ version: 4, linked: true, useCaseIds: ["operations"] });
  await expect(link(4, "W999", true)).rejects.toMatchObject({ code: "NOT_FOUND" });

  const { version } = await ofUseCase("W10");
  const set = { dataElementIds: ["D14", "D30"] };
  await all("editor").useCase.editFields({ workspaceId, useCaseId: "W10", version, set });
  expect((await row("L-D30")).useCaseIds).toEqual(["operations", "W10"]);
  expect((await row("L-D09")).useCaseIds).toEqual(["W07"]);
});

test("what would block a live use case is not linked to it", async () => {
  const { workspaceId, as, row } = await setup();
  const link = as("editor").link({ workspaceId, dataItemId: "L-D31", version: 1, useId: "W07", on: true });
  await expect(link).rejects.toThrow(/This would block it while it is live/);
  expect((await row("L-D31")).version).toBe(1);
});

test("what runs without being on record is added for its use case at once", async () => {
  const { workspaceId, as, list, ofUseCase } = await setup();
  const { id } = await as("editor").add({ workspaceId, elementId: "D32", useCaseId: "W05", set: { status: "in_use" } });
  expect((await list()).notOnRecord).toEqual([]);
  expect((await ofUseCase("W05")).items.find(({ item }) => item?.id === id)).toMatchObject({
    isNeeded: true,
    isNamed: true,
  });
});

test("what was removed does not come back beside its successor", async () => {
  const { workspaceId, as, list } = await setup(emptyFile("Northwind"));
  const add = () => as("editor").add({ workspaceId, elementId: "D07", useCaseId: null, set: {} });
  const { id: dataItemId } = await add();
  await as("editor").remove({ workspaceId, dataItemId, version: 1 });
  await add();
  await expect(as("editor").restore({ workspaceId, dataItemId })).rejects.toThrow("in the ledger already");
  expect((await list()).rows).toHaveLength(1);
});
