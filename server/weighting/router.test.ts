import { expect, test } from "vitest";
import { readHistory } from "@/db/history";
import { readWorkspaceRow } from "@/db/profile";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, emptyFile, larkmere } from "@/db/testing/workspace";
import { enterWorkspace } from "@/db/workspace";
import type { Role } from "@/domain/access";
import type { WorkspaceFile } from "@/domain/exchange/workspace-file";
import { tryWeights } from "@/domain/scoring/weighting/try-weights";
import { createCaller } from "../root";

async function setup(file = larkmere()) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  const caller = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" });
  const as = (role: Role) => caller(role).weighting;
  const key = () => enterWorkspace(engine, { workspaceId, userId: idOf.editor }, "edit");
  const settings = async () => (await readWorkspaceRow(await key())).settings;
  return { workspaceId, as, caller, key, settings };
}

const withSettings = (settings: WorkspaceFile["workspace"]["settings"]): WorkspaceFile => {
  const file = larkmere();
  return { ...file, workspace: { ...file.workspace, settings } };
};

const customerFirst = { customerValue: 0.6, commercialValue: 0.2, feasibility: 0.2 };

test("our defaults hold until somebody sets others", async () => {
  const { workspaceId, as } = await setup();
  const current = await as("viewer").current({ workspaceId });
  expect(current).toMatchObject({
    isDefault: true,
    holds: null,
    versions: [],
    version: 1,
    set: { weights: { customerValue: 0.4, commercialValue: 0.3, feasibility: 0.3 } },
    may: { edit: false },
  });
  expect((await as("editor").current({ workspaceId })).may).toEqual({ edit: true });
});

test("saved weights move the list as the preview said, and are the first version", async () => {
  const { workspaceId, as, caller, settings } = await setup();
  const { set } = await as("editor").current({ workspaceId });
  const wanted = { ...set, weights: customerFirst };
  const before = await caller("viewer").useCase.list({ workspaceId });
  const previewed = tryWeights(before.rows, wanted, before.scoring);

  const note = "Customers told us twice";
  const saved = await as("editor").save({ workspaceId, version: 1, set: wanted, note });
  expect(saved).toMatchObject({ version: 2, number: 1, previousId: null });

  const { rows } = await caller("viewer").useCase.list({ workspaceId });
  for (const { id, priority, verdict, rank } of previewed)
    expect(rows.find((row) => row.id === id)).toMatchObject({ priority, verdict, rank });
  // The sample spells some defaults out; those of the weights are gone, the others stay.
  expect(await settings()).toEqual({
    quartersShown: 6,
    index: { window: 3, baseline: "previous_window" },
    weights: customerFirst,
  });
  const current = await as("viewer").current({ workspaceId });
  expect(current).toMatchObject({ version: 2, isDefault: false, holds: saved.weightingId });
  expect(current.versions).toMatchObject([
    {
      number: 1,
      by: "The editor",
      note,
      change: "Customer value 40% → 60%; commercial value 30% → 20%; feasibility 30% → 20%",
    },
  ]);
});

test("the record holds the top of the list before and after", async () => {
  const { workspaceId, as, key } = await setup();
  const { set } = await as("editor").current({ workspaceId });
  const noHarm = { ...set, riskWeights: { creepiness: 0, regret: 0 } };
  const { weightingId } = await as("editor").save({ workspaceId, version: 1, set: noHarm, note: "To see" });
  const [entry] = await readHistory(await key(), { kind: "weighting", objectId: weightingId, beforeSeq: null });
  expect(entry).toMatchObject({ action: "set weights", reason: "To see", by: "The editor" });
  const [was, is] = [entry!.before!["order"] as string[], entry!.after!["order"] as string[]];
  expect(was).toHaveLength(10);
  expect(was.slice(0, 2)).toEqual(["1. Sofa and bed finder, now, 75.5", "2. First-days reassurance guide, now, 64.9"]);
  expect(is[0]).toBe("1. Sofa and bed finder, now, 85");
});

test("an earlier version comes back as a new one; our defaults leave no override behind", async () => {
  const { workspaceId, as, settings } = await setup(withSettings({ customerValueFloor: 60 }));
  const { set } = await as("editor").current({ workspaceId });
  const save = (version: number, weights: typeof customerFirst) =>
    as("editor").save({ workspaceId, version, set: { ...set, weights }, note: "Trying" });
  const one = await save(1, customerFirst);
  const two = await save(2, { customerValue: 0.2, commercialValue: 0.6, feasibility: 0.2 });
  expect(two).toMatchObject({ number: 2, previousId: one.weightingId });

  const back = await as("editor").restore({ workspaceId, version: 3, weightingId: one.weightingId });
  expect(back).toMatchObject({ number: 3, version: 4 });
  expect(await settings()).toEqual({ customerValueFloor: 60, weights: customerFirst });

  await as("editor").restore({ workspaceId, version: 4, note: "the board asked" });
  expect(await settings()).toEqual({ customerValueFloor: 60 });
  const current = await as("viewer").current({ workspaceId });
  expect(current.isDefault).toBe(true);
  expect(current.versions.map(({ number, note }) => [number, note])).toEqual([
    [4, "Back to our default weights: the board asked"],
    [3, "Back to version 1"],
    [2, "Trying"],
    [1, "Trying"],
  ]);
});

test("weights a workspace came with are kept as a version, so that they can come back", async () => {
  const { workspaceId, as, settings } = await setup(withSettings({ weights: customerFirst }));
  const { set, isDefault, holds } = await as("editor").current({ workspaceId });
  expect({ isDefault, holds, weights: set.weights }).toEqual({ isDefault: false, holds: null, weights: customerFirst });

  const saved = await as("editor").restore({ workspaceId, version: 1 });
  expect(saved).toMatchObject({ number: 2 });
  expect(await settings()).toEqual({});
  const [, came] = (await as("viewer").current({ workspaceId })).versions;
  expect(came).toMatchObject({ id: saved.previousId, number: 1, by: null, note: "As they came with the workspace" });
  await as("editor").restore({ workspaceId, version: 2, weightingId: saved.previousId! });
  expect(await settings()).toEqual({ weights: customerFirst });
});

test("of two who save at once the second is told, and nothing of it is stored", async () => {
  const { workspaceId, as } = await setup();
  const { set } = await as("editor").current({ workspaceId });
  const save = (customerValue: number) =>
    as("editor").save({
      workspaceId,
      version: 1,
      set: { ...set, weights: { customerValue, commercialValue: 1 - customerValue, feasibility: 0 } },
      note: "Mine",
    });
  await save(0.5);
  await expect(save(0.7)).rejects.toMatchObject({ code: "CONFLICT" });
  const { versions, version } = await as("viewer").current({ workspaceId });
  expect([versions.length, version]).toEqual([1, 2]);
  await expect(as("editor").restore({ workspaceId, version: 1 })).rejects.toMatchObject({ code: "CONFLICT" });
});

test("what cannot be weights is refused with a sentence and changes nothing", async () => {
  const { workspaceId, as, settings } = await setup();
  const before = await as("editor").current({ workspaceId });
  const { set } = before;
  const save = (change: object, note = "Why not") =>
    as("editor").save({ workspaceId, version: 1, note, set: { ...set, ...change } });
  const multipliers = (change: object) => ({ confidenceMultipliers: { ...set.confidenceMultipliers, ...change } });

  await expect(save({ weights: { ...customerFirst, feasibility: 0.3 } })).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
    message: "Customer value, commercial value and feasibility must add to 100%; these add to 110%.",
  });
  await expect(save({ weights: { ...customerFirst, feasibility: 0.2 + 1e-8 } })).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
  });
  await expect(save(multipliers({ "5": 0.5 }))).rejects.toThrow(/Better evidence must not count less/);
  await expect(save({})).rejects.toThrow(/These are the weights already/);
  for (const bad of [
    { weights: { ...customerFirst, customerValue: -0.1, commercialValue: 0.9 } },
    { weights: { ...customerFirst, customerValue: Number.NaN } },
    { weights: { ...customerFirst, luck: 0 } },
    { weights: { customerValue: 0.5, commercialValue: 0.5 } },
    { riskWeights: { creepiness: 1.5, regret: 0 } },
    { riskWeights: { creepiness: Number.POSITIVE_INFINITY, regret: 0 } },
    { riskWeights: { creepiness: "0.3", regret: 0 } },
    multipliers({ "6": 1 }),
  ])
    await expect(save(bad), JSON.stringify(bad)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(save({ weights: customerFirst }, "  ")).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(as("editor").restore({ workspaceId, version: 1, weightingId: "nowhere" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });

  expect(await as("editor").current({ workspaceId })).toEqual(before);
  expect(await settings()).toEqual(larkmere().workspace.settings);
});

test("only editors and above may set weights; a version of another workspace is nowhere to be found", async () => {
  const { workspaceId, as } = await setup();
  const other = await setup();
  const { set } = await as("editor").current({ workspaceId });
  const input = { workspaceId, version: 1, set: { ...set, weights: customerFirst }, note: "Ours" };
  for (const role of ["viewer", "contributor"] as const) {
    await expect(as(role).save(input)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(as(role).restore({ workspaceId, version: 1 })).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  const { weightingId } = await other.as("owner").save({ ...input, workspaceId: other.workspaceId });
  await expect(as("editor").restore({ workspaceId, version: 1, weightingId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("an empty workspace may set its weights before anything is scored", async () => {
  const { workspaceId, as } = await setup(emptyFile("Northwind"));
  const { set } = await as("editor").current({ workspaceId });
  await as("editor").save({ workspaceId, version: 1, set: { ...set, weights: customerFirst }, note: "From the start" });
  expect(await as("viewer").current({ workspaceId })).toMatchObject({ isDefault: false, versions: [{ number: 1 }] });
});
