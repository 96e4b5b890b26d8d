import { expect, test } from "vitest";
import { commit } from "@/db/commit";
import { initiativeRows, planBaselineRows } from "@/db/roadmap";
import { newTestEngine, testEngine } from "@/db/testing/database";
import { auditOf } from "@/db/testing/stored";
import { addUser, addWorkspace, larkmere } from "@/db/testing/workspace";
import { dump, load } from "@/db/transfer";
import { enterWorkspace } from "@/db/workspace";
import type { Role } from "@/domain/access";
import { newWorkspace } from "../accounts/new-workspace";
import { applyPlanChange } from "../roadmap/apply-plan-change";
import { createCaller } from "../root";

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" });
  const review = { workspaceId, name: "Winter review", takenOn: "2026-11-21" };
  const told = async (role: Role = "viewer") => {
    const { told } = await as(role).planHistory.changes({ workspaceId, since: "last", until: null });
    return told!;
  };
  const ws = () => enterWorkspace(engine, { workspaceId, userId: idOf.editor }, "edit");
  const studio = { workspaceId, initiativeId: "R24", version: 1, startQuarter: "2028-Q1", lane: "Choosing" };
  return { engine, workspaceId, idOf, as, review, told, ws, studio };
}

test("before the first review nothing is told; after it, what moved, by whom, when and why", async () => {
  const { as, workspaceId, review, told, studio } = await setup();
  const viewer = as("viewer").planHistory;
  expect(await viewer.changedIds({ workspaceId, since: "last" })).toEqual({
    ...{ baseline: null, added: [], moved: [], stopped: [], changed: [], removed: [] },
  });
  expect(await viewer.changes({ workspaceId, since: "last", until: null })).toMatchObject({ from: null, told: null });

  const { id } = await as("editor").planHistory.take(review);
  expect(await told()).toMatchObject({ items: [], frame: null, moves: [], planChanges: [] });
  const { moveId } = await as("editor").roadmap.move({ ...studio, reason: "Content at level 3 comes later." });

  expect((await told()).items).toEqual([
    {
      ...{ id: "R24", name: "Co-design studio", group: "moved", quartersLater: 1 },
      edits: [{ kind: "moved", sentence: "From Q4 2027 to Q1 2028, 1 quarter later." }],
      why: { reason: "Content at level 3 comes later.", by: "The editor", at: expect.any(Number) },
    },
  ]);
  expect((await told()).moves).toMatchObject([{ id: moveId, undoable: true, tookBack: false }]);
  expect((await told()).outlook).toMatch(/^Worth [\d,]+ points, before [\d,]+ points; cost as before/);
  expect(await viewer.changedIds({ workspaceId, since: id })).toMatchObject({
    baseline: { id, name: "Winter review", takenOn: "2026-11-21" },
    moved: ["R24"],
    changed: [],
  });

  await as("editor").roadmap.undo({ workspaceId, moveId: moveId! });
  expect(await told()).toMatchObject({ items: [], moves: [{ tookBack: true, undoable: false }, { undoable: false }] });
});

test("between two reviews, and not backwards", async () => {
  const { as, workspaceId, review, studio } = await setup();
  const first = await as("editor").planHistory.take({ ...review, takenOn: "2026-10-01" });
  await as("editor").roadmap.move({ ...studio, reason: null });
  const second = await as("editor").planHistory.take(review);
  await as("editor").roadmap.move({ ...studio, version: 2, startQuarter: "2027-Q2", reason: null });
  const changes = (since: string, until: string | null) =>
    as("viewer").planHistory.changes({ workspaceId, since, until });
  const between = await changes(first.id, second.id);
  expect(between.told?.items.map(({ quartersLater }) => quartersLater)).toEqual([1]);
  expect(between.reviews.map(({ id, takenByName }) => [id, takenByName])).toEqual([
    [second.id, "The editor"],
    [first.id, "The editor"],
  ]);
  expect((await changes("last", null)).told?.items.map(({ quartersLater }) => quartersLater)).toEqual([-3]);
  await expect(changes(second.id, first.id)).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
  await expect(changes("nowhere", null)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a review is renamed, removed and put back with the plan it holds; of a changed one both versions are named", async () => {
  const { as, workspaceId, review, ws } = await setup();
  const editor = as("editor").planHistory;
  const { id: baselineId } = await editor.take(review);
  const held = await planBaselineRows.find(await ws(), baselineId);
  const at = { workspaceId, baselineId, version: 1 };
  await editor.rename({ ...at, name: "Board of November", takenOn: "2026-11-20" });
  await expect(editor.rename({ ...at, name: "Mine", takenOn: "2026-11-20" })).rejects.toMatchObject({
    code: "CONFLICT",
    message: expect.stringContaining("“Board of November” now, of 20 Nov 2026"),
  });
  await expect(editor.remove(at)).rejects.toMatchObject({ code: "CONFLICT" });
  await editor.remove({ ...at, version: 2 });
  expect((await editor.changes({ workspaceId, since: "last", until: null })).reviews).toEqual([]);
  await editor.putBack({ workspaceId, baselineId });
  expect(await planBaselineRows.find(await ws(), baselineId)).toEqual({
    ...held,
    ...{ name: "Board of November", takenOn: "2026-11-20", version: 1 },
  });
  await expect(editor.putBack({ workspaceId, baselineId })).rejects.toMatchObject({ code: "CONFLICT" });
});

test.each([
  ["a day to come", { takenOn: "2026-11-22" }, "UNPROCESSABLE_CONTENT"],
  ["no day at all", { takenOn: "2026-11-31" }, "BAD_REQUEST"],
  ["no name", { name: "  " }, "BAD_REQUEST"],
  ["the name and day of another", { name: "Winter review" }, "UNPROCESSABLE_CONTENT"],
] as const)("%s is refused and changes nothing", async (_what, bad, code) => {
  const { engine, workspaceId, as, review } = await setup();
  await as("editor").planHistory.take(review);
  const before = (await auditOf(engine, workspaceId)).length;
  await expect(as("editor").planHistory.take({ ...review, ...bad })).rejects.toMatchObject({ code });
  expect((await auditOf(engine, workspaceId)).length).toBe(before);
});

test.each(["viewer", "contributor"] as const)("a %s reads but marks, removes and explains nothing", async (role) => {
  const { as, workspaceId, review } = await setup();
  const { id: baselineId } = await as("editor").planHistory.take(review);
  const mine = as(role).planHistory;
  expect((await mine.changes({ workspaceId, since: "last", until: null })).may).toEqual({ edit: false });
  for (const refused of [
    () => mine.take(review),
    () => mine.rename({ ...review, baselineId, version: 1 }),
    () => mine.remove({ workspaceId, baselineId, version: 1 }),
    () => mine.putBack({ workspaceId, baselineId }),
    () => mine.sayWhy({ workspaceId, initiativeId: "R24", reason: "Because" }),
    () => mine.undoChange({ workspaceId, planChangeId: "any" }),
  ])
    await expect(refused()).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("a review, a piece of work and a change of another workspace are not known", async () => {
  const mine = await setup();
  const theirs = await setup();
  const { id: baselineId } = await theirs.as("editor").planHistory.take(theirs.review);
  const { workspaceId } = mine;
  const { planHistory } = mine.as("owner");
  for (const refused of [
    () => planHistory.changedIds({ workspaceId, since: baselineId }),
    () => planHistory.changes({ workspaceId, since: baselineId, until: null }),
    () => planHistory.rename({ ...mine.review, baselineId, version: 1 }),
    () => planHistory.remove({ workspaceId, baselineId, version: 1 }),
    () => planHistory.putBack({ workspaceId, baselineId }),
    () => planHistory.sayWhy({ workspaceId, initiativeId: "R99", reason: "Because" }),
    () => planHistory.undoChange({ workspaceId, planChangeId: "any" }),
  ])
    await expect(refused()).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a reason can be given afterwards, for what is gone and for people and money too", async () => {
  const { as, workspaceId, review, told, ws } = await setup();
  await as("editor").planHistory.take(review);
  const held = await initiativeRows.find(await ws(), "R28");
  await commit(await ws(), [initiativeRows.remove(await ws(), held!)], { action: "removed initiative", answer: null });
  expect((await told()).items).toMatchObject([
    { id: "R28", group: "removed", why: { reason: null, by: "The editor" } },
  ]);
  const say = (initiativeId: string | null, reason: string) =>
    as("owner").planHistory.sayWhy({ workspaceId, initiativeId, reason });
  await say("R28", "One test is enough.");
  expect((await told()).items).toMatchObject([{ why: { reason: "One test is enough.", by: "The owner" } }]);
  await say(null, "The board cut it.");
  expect((await told()).frame).toBeNull();
});

test("an adopted change of many things is listed, explains what it changed, and is taken back as one", async () => {
  const { as, workspaceId, review, told, ws } = await setup();
  await as("editor").planHistory.take(review);
  const items = new Map((await initiativeRows.read(await ws())).map((item) => [item.id, item]));
  const later = (id: string) => ({ id, before: items.get(id)!, after: { ...items.get(id)!, startQuarter: "2028-Q1" } });
  const { planChangeId } = await applyPlanChange(await ws(), {
    ...{ kind: "sequence", name: "Best order", reason: null, frame: null },
    items: [later("R24"), later("R26")],
  });
  const before = await told();
  expect(before.planChanges).toMatchObject([{ id: planChangeId, name: "Best order", items: 2, undoneAt: null }]);
  expect(before.items.map(({ why }) => why?.reason)).toEqual(["Part of “Best order”.", "Part of “Best order”."]);
  await as("editor").planHistory.undoChange({ workspaceId, planChangeId });
  expect(await told()).toMatchObject({ items: [], planChanges: [{ undoneBy: "The editor" }] });
  await expect(as("editor").planHistory.undoChange({ workspaceId, planChangeId })).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

test("the sample comes with a review and what changed since, with reasons; a backup keeps it", async () => {
  const engine = await newTestEngine();
  const owner = await addUser(engine);
  const { ws, writes } = newWorkspace(engine, { ownerId: owner.id, start: "sample", name: "Northwind" });
  await commit(ws, writes, { action: "opened the demonstration", answer: null });
  const read = (of: typeof engine) =>
    createCaller({ engine: of, userId: owner.id, ip: "" }).planHistory.changes({
      ...{ workspaceId: ws.id, since: "last", until: null },
    });
  const { from, told } = await read(engine);
  expect(from).toMatchObject({ name: "Autumn review", takenOn: "2026-10-12" });
  expect(told?.items.map(({ id, group, why }) => [id, group, why?.reason ?? null])).toEqual([
    ["R05", "added", "No return by its horizon; context ads take a third of the money."],
    ["R28", "added", "One test is no proof; the board asked for a repeat."],
    ["R29", "removed", "Rejected: it reaches people on the move who did not ask."],
    ["R11", "moved", "The contact caps of Q1 2027 need a place where customers set them."],
    ["R14", "moved", "Modular content reaches level 2 only at the end of Q1 2027."],
    ["R17", "changed", null],
    ["R23", "changed", null],
  ]);
  // The commit that began the workspace changed nothing.
  expect(told?.items.at(-1)?.why).toBeNull();
  expect(told?.frame?.sentences).toEqual(["Budget in Q1 2027: £240,000, before £220,000."]);
  const other = await newTestEngine();
  await load(other, JSON.parse(JSON.stringify((await dump(engine)).document)));
  expect((await read(other)).told).toEqual(told);
});
