import { expect, test } from "vitest";
import { initiativeRows, scenarioRows } from "@/db/roadmap";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import { enterWorkspace } from "@/db/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" }).scenario;
  const ws = await enterWorkspace(engine, { workspaceId, userId: idOf.editor }, "edit");
  const made = await as("editor").make({
    workspaceId,
    name: "Less",
    note: null,
    changes: [{ kind: "budget", factor: 0.7 }],
  });
  const at = { workspaceId, scenarioId: made.scenarioId };
  const stored = async () => (await scenarioRows.find(ws, made.scenarioId))!;
  const startOf = async (id: string) => (await stored()).part.items.find((item) => item.id === id)?.startQuarter;
  return { engine, workspaceId, idOf, as, ws, at, stored, startOf };
}
const move = { kind: "move" as const, initiativeId: "R24", startQuarter: "2028-Q1" };

test("a branch is made with what its template changes, and the plan stays", async () => {
  const { ws, stored, as, workspaceId, at } = await setup();
  expect(await stored()).toMatchObject({
    name: "Less",
    status: "open",
    version: 1,
    base: { budget: { "2027-Q1": 240_000 } },
    part: { budget: { "2027-Q1": 168_000 } },
  });
  await as("editor").change({ ...at, version: 1, change: move });
  expect((await initiativeRows.find(ws, "R24"))?.startQuarter).toBe("2027-Q4");
  const copy = await as("editor").copy({ workspaceId, scenarioId: at.scenarioId, name: "Less again" });
  expect((await scenarioRows.find(ws, copy.scenarioId))?.part).toEqual((await stored()).part);
});

test("changes are taken back one by one, the last first", async () => {
  const { as, at, stored, startOf } = await setup();
  const before = (await stored()).part;
  const undo = { kind: "undo" as const };
  expect(await as("editor").change({ ...at, version: 1, change: move })).toEqual({ version: 2, itemId: null });
  await as("editor").change({ ...at, version: 2, change: { kind: "drop", itemIds: ["R23"] } });
  await as("editor").change({ ...at, version: 3, change: undo });
  expect(await startOf("R24")).toBe("2028-Q1");
  await as("editor").change({ ...at, version: 4, change: { kind: "remove", itemId: "R23" } });
  await as("editor").change({ ...at, version: 5, change: undo });
  await as("editor").change({ ...at, version: 6, change: undo });
  const after = (await stored()).part;
  expect(after.items.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(before.items);
  await expect(as("editor").change({ ...at, version: 7, change: undo })).rejects.toMatchObject({
    message: "There is nothing to take back in this scenario.",
  });
});

test("what changes nothing leaves no trace", async () => {
  const { as, at, stored } = await setup();
  expect(await as("editor").change({ ...at, version: 1, change: { ...move, startQuarter: "2027-Q4" } })).toEqual({
    version: 1,
    itemId: null,
  });
  expect((await stored()).version).toBe(1);
});

test("of two people who change a scenario the second is told, and nothing is overwritten", async () => {
  const { as, at, startOf } = await setup();
  await as("owner").change({ ...at, version: 1, change: move });
  await expect(
    as("editor").change({ ...at, version: 1, change: { ...move, startQuarter: "2027-Q3" } }),
  ).rejects.toMatchObject({
    code: "CONFLICT",
    message: "“Less” was changed in the meantime. Nothing of yours was stored: look again, then decide.",
  });
  expect(await startOf("R24")).toBe("2028-Q1");
});

test.each(["viewer", "contributor"] as const)("a %s changes no scenario", async (role) => {
  const { as, at, workspaceId } = await setup();
  await expect(as(role).change({ ...at, version: 1, change: move })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(as(role).make({ workspaceId, name: "Mine", note: null, changes: [] })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

test("unknown use cases and owners, and scenarios of others, are refused", async () => {
  const mine = await setup();
  const theirs = await setup();
  const edit = (fields: object) =>
    mine.as("editor").change({ ...mine.at, version: 1, change: { kind: "item", itemId: "R24", fields } });
  await expect(edit({ refId: "W99" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(edit({ ownerId: "U99" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(edit({ stopRule: { text: "We stop.", metricId: "M99" } })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(edit({ kind: "building_block", refId: "B99" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(edit({ name: " " })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(edit({ effortByRole: { constructor: 1 } })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(edit({ cost: -1, sausage: 1 })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(
    mine
      .as("editor")
      .change({ workspaceId: mine.workspaceId, scenarioId: theirs.at.scenarioId, version: 1, change: move }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await mine.stored()).version).toBe(1);
});
