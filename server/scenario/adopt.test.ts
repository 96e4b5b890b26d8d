import { expect, test } from "vitest";
import { readWorkspaceRow } from "@/db/profile";
import { initiativeRows, readMoves, scenarioRows } from "@/db/roadmap";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import { enterWorkspace } from "@/db/workspace";
import type { Role } from "@/domain/access";
import type { ScenarioChange } from "@/domain/roadmap/scenario-change";
import { standingMoves } from "@/domain/roadmap/standing-moves";
import { createCaller } from "../root";

async function setup(...changes: ScenarioChange[]) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const caller = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" });
  const as = (role: Role) => caller(role).scenario;
  const ws = await enterWorkspace(engine, { workspaceId, userId: idOf.editor }, "edit");
  const { scenarioId } = await as("editor").make({ workspaceId, name: "Less", note: null, changes });
  const at = { workspaceId, scenarioId, version: 1 };
  const planMove = (initiativeId: string, startQuarter: string) =>
    caller("owner").roadmap.move({ workspaceId, initiativeId, version: 1, startQuarter, reason: "Sooner is better" });
  const startOf = async (id: string) => (await initiativeRows.find(ws, id))?.startQuarter;
  const stored = async () => (await scenarioRows.find(ws, scenarioId))!;
  return { workspaceId, as, caller, ws, at, planMove, startOf, stored };
}
const later: ScenarioChange = { kind: "move", initiativeId: "R24", startQuarter: "2028-Q1" };
const cut: ScenarioChange = { kind: "budget", factor: 0.7 };
const yes = { decisions: {}, seen: {}, reason: null };

test("adopted it is one change of the plan; taken back, the plan is as it was and the scenario open", async () => {
  const { as, at, ws, startOf, stored, workspaceId } = await setup(later, cut, { kind: "remove", itemId: "R28" });
  const before = { row: await readWorkspaceRow(ws), items: await initiativeRows.read(ws) };
  const { planChangeId, changes } = await as("editor").adopt({ ...at, ...yes });
  expect(changes).toBe(2);
  expect(await startOf("R24")).toBe("2028-Q1");
  expect(await startOf("R28")).toBeUndefined();
  expect((await readWorkspaceRow(ws)).budget).toMatchObject({ "2027-Q1": 168_000 });
  expect(await stored()).toMatchObject({ status: "adopted", decidedBy: ws.userId });
  await expect(as("editor").adopt({ ...at, version: 2, ...yes })).rejects.toMatchObject({
    message: "“Less” was adopted already. Reopen it, or make a copy of it, to go on.",
  });

  await as("editor").undoAdoption({ workspaceId, planChangeId });
  const facts = (items: typeof before.items) =>
    items.map(({ version: _version, ...item }) => item).sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(facts(await initiativeRows.read(ws))).toEqual(facts(before.items));
  expect((await readWorkspaceRow(ws)).budget).toEqual(before.row.budget);
  expect(standingMoves(await readMoves(ws))).toEqual([]);
  expect(await stored()).toMatchObject({ status: "open", decidedBy: null, reason: null });
});

test("the history of the plan takes an adoption back too, and the scenario opens again", async () => {
  const { as, at, caller, stored, workspaceId } = await setup(later);
  const { planChangeId } = await as("editor").adopt({ ...at, ...yes });
  await caller("editor").planHistory.undoChange({ workspaceId, planChangeId });
  expect((await stored()).status).toBe("open");
});

test("what only the plan changed is kept, and what both changed is asked, with both versions", async () => {
  const { as, at, planMove, startOf, ws } = await setup(later, { kind: "drop", itemIds: ["R23"] });
  await planMove("R24", "2027-Q3");
  await planMove("R26", "2027-Q3");
  const adoption = await as("editor").adoption({ workspaceId: at.workspaceId, scenarioId: at.scenarioId });
  expect(adoption.conflicts).toEqual([
    {
      key: "R24",
      name: "Co-design studio",
      plan: { told: ["From Q4 2027 to Q3 2027, 1 quarter sooner."], by: "The owner", mark: expect.any(String) },
      scenario: { told: ["From Q4 2027 to Q1 2028, 1 quarter later."], by: "The editor" },
    },
  ]);
  await expect(as("editor").adopt({ ...at, ...yes })).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
    message: "The plan and “Less” both changed “Co-design studio”. Decide whose version stands first.",
  });
  expect((await initiativeRows.find(ws, "R23"))?.status).toBe("planned");

  await as("editor").adopt({ ...at, decisions: { R24: "plan" }, seen: {}, reason: null });
  expect(await startOf("R24")).toBe("2027-Q3");
  expect(await startOf("R26")).toBe("2027-Q3");
  expect((await initiativeRows.find(ws, "R23"))?.status).toBe("dropped");
});

test("over a change of the plan that nobody saw the scenario's is not put", async () => {
  const { as, at, caller, planMove, startOf, workspaceId } = await setup(later);
  await planMove("R24", "2027-Q3");
  const seen = async () => {
    const { conflicts } = await as("editor").adoption({ workspaceId, scenarioId: at.scenarioId });
    return Object.fromEntries(conflicts.map(({ key, plan }) => [key, plan.mark]));
  };
  const decided = { ...at, decisions: { R24: "scenario" as const }, reason: null };
  const before = await seen();
  await caller("owner").roadmap.move({ ...{ workspaceId, initiativeId: "R24", version: 2 }, startQuarter: "2027-Q2" });
  for (const unseen of [{}, before])
    await expect(as("editor").adopt({ ...decided, seen: unseen })).rejects.toMatchObject({
      ...{
        code: "CONFLICT",
        message: "Somebody changed “Co-design studio” in the plan meanwhile. Look at it, then decide.",
      },
    });
  expect(await startOf("R24")).toBe("2027-Q2");
  await as("editor").adopt({ ...decided, seen: await seen() });
  expect(await startOf("R24")).toBe("2028-Q1");
});

test("work that people count on moves with a reason only", async () => {
  const { as, at, startOf } = await setup({ kind: "move", initiativeId: "R03", startQuarter: "2027-Q1" });
  expect(await as("viewer").adoption({ workspaceId: at.workspaceId, scenarioId: at.scenarioId })).toMatchObject({
    promised: ["Quiet while a case is open"],
  });
  await expect(as("editor").adopt({ ...at, ...yes })).rejects.toMatchObject({
    message: "Say why: people already count on “Quiet while a case is open” where it is.",
  });
  expect(await startOf("R03")).toBe("2026-Q4");
  await as("editor").adopt({ ...at, decisions: {}, seen: {}, reason: "Service is short of two people." });
  expect(await startOf("R03")).toBe("2027-Q1");
});

test("what fits neither side alone is refused together", async () => {
  const { as, at, caller, workspaceId, ws } = await setup({
    kind: "item",
    itemId: "R26",
    fields: { needsIds: ["R28"] },
  });
  const { version } = (await initiativeRows.find(ws, "R28"))!;
  await caller("editor").initiative.remove({ workspaceId, initiativeId: "R28", version, reason: "Not now" } as never);
  await expect(as("editor").adopt({ ...at, ...yes })).rejects.toMatchObject({
    message:
      "Together with the plan as it is now, “Pick your benefit” cannot be like that. Something it needs is not on the roadmap any more.",
  });
});

test("discarded with a reason it can be reopened, and only then removed for good", async () => {
  const { as, at, stored } = await setup(cut);
  await expect(as("editor").discard({ ...at, reason: " " })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(as("editor").remove(at)).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
  await as("editor").discard({ ...at, reason: "The board found money" });
  expect(await stored()).toMatchObject({ status: "discarded", reason: "The board found money" });
  await expect(as("editor").change({ ...at, version: 2, change: later })).rejects.toMatchObject({ code: "CONFLICT" });
  await as("editor").reopen({ ...at, version: 2 });
  await as("editor").rename({ ...at, version: 3, name: "Even less", note: "By Monday" });
  expect(await stored()).toMatchObject({ name: "Even less", note: "By Monday", status: "open", version: 4 });
  await as("editor").discard({ ...at, version: 4, reason: "Done" });
  await as("editor").remove({ ...at, version: 5 });
  expect(await stored()).toBeUndefined();
});

test("a viewer reads and compares; a contributor decides nothing", async () => {
  const { as, at, workspaceId } = await setup(cut, later);
  const { scenarios, may } = await as("viewer").list({ workspaceId });
  expect(may).toEqual({ edit: false });
  expect(scenarios).toMatchObject([{ name: "Less", status: "open", madeBy: "The editor", conflicts: 0, movedOn: 0 }]);
  expect(scenarios[0]?.sentence).toMatch(/^£456,000 less budget, 1 moved, /);
  const { comparison } = await as("viewer").one({ workspaceId, scenarioId: at.scenarioId, againstId: null });
  expect(comparison.items.map(({ id }) => id)).toEqual(["R24"]);
  const same = await as("viewer").one({ workspaceId, scenarioId: at.scenarioId, againstId: at.scenarioId });
  expect(same.comparison.sentences).toEqual(["Nothing differs."]);
  const fit = await as("viewer").fit({ workspaceId, scenarioId: at.scenarioId });
  expect(fit.over).toEqual([]);
  expect(fit.drops.length).toBeGreaterThan(0);
  expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
  await expect(as("contributor").adopt({ ...at, ...yes })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(as("viewer").discard({ ...at, reason: "No" })).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("nothing of another workspace is known", async () => {
  const mine = await setup(later);
  const theirs = await setup(later);
  const foreign = { workspaceId: mine.workspaceId, scenarioId: theirs.at.scenarioId, version: 1 };
  const { planChangeId } = await theirs.as("editor").adopt({ ...theirs.at, ...yes });
  const as = mine.as("owner");
  for (const call of [
    () => as.adopt({ ...foreign, ...yes }),
    () => as.discard({ ...foreign, reason: "No" }),
    () => as.reopen(foreign),
    () => as.remove(foreign),
    () => as.copy({ workspaceId: mine.workspaceId, scenarioId: foreign.scenarioId, name: "Mine" }),
    () => as.one({ workspaceId: mine.workspaceId, scenarioId: foreign.scenarioId, againstId: null }),
    () => as.one({ workspaceId: mine.workspaceId, scenarioId: mine.at.scenarioId, againstId: foreign.scenarioId }),
    () => as.undoAdoption({ workspaceId: mine.workspaceId, planChangeId }),
  ])
    await expect(call()).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await theirs.startOf("R24")).toBe("2028-Q1");
});
