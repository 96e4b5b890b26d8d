import { expect, test } from "vitest";
import { commit } from "@/db/commit";
import { readWorkspaceRow } from "@/db/profile";
import { initiativeRows, planChangeRows, readMoves } from "@/db/roadmap";
import { useCaseRows } from "@/db/scoring";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import { enterWorkspace } from "@/db/workspace";
import type { PlanFrame } from "@/domain/roadmap/plan-change";
import { standingMoves } from "@/domain/roadmap/standing-moves";
import { applyPlanChange, undoPlanChange } from "./apply-plan-change";

async function larkmereForEditing() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const ws = await enterWorkspace(engine, { workspaceId, userId: idOf.editor }, "edit");
  const items = new Map((await initiativeRows.read(ws)).map((item) => [item.id, item]));
  const moved = (id: string, startQuarter: string) => ({
    id,
    before: items.get(id)!,
    after: { ...items.get(id)!, startQuarter },
  });
  return { ws, items, moved };
}
const change = { kind: "sequence" as const, name: "Best order", reason: "Design is short", frame: null };

test("many moves are one change, with their reason, and go back as one", async () => {
  const { ws, items, moved } = await larkmereForEditing();
  const added = { ...items.get("R03")!, id: "R90", name: "New" };
  const answer = await applyPlanChange(ws, {
    ...change,
    items: [moved("R10", "2027-Q3"), moved("R11", "2027-Q2"), { id: "R90", before: null, after: added }],
  });
  expect(answer.items).toBe(3);
  expect((await initiativeRows.find(ws, "R10"))?.startQuarter).toBe("2027-Q3");
  expect(await initiativeRows.find(ws, "R90")).toMatchObject({ name: "New", version: 1 });
  const moves = await readMoves(ws);
  expect(moves.map(({ initiativeId, reason }) => [initiativeId, reason]).sort()).toEqual([
    ["R10", "Design is short"],
    ["R11", "Design is short"],
  ]);

  await undoPlanChange(ws, answer.planChangeId);
  expect((await initiativeRows.find(ws, "R10"))?.startQuarter).toBe(items.get("R10")?.startQuarter);
  expect(await initiativeRows.find(ws, "R90")).toBeUndefined();
  expect(standingMoves(await readMoves(ws))).toEqual([]);
  expect(await planChangeRows.find(ws, answer.planChangeId)).toMatchObject({ undoneBy: ws.userId });
  await expect(undoPlanChange(ws, answer.planChangeId)).rejects.toMatchObject({ code: "already_done" });
});

test("what somebody changed since is named, and nothing is stored", async () => {
  const { ws, items, moved } = await larkmereForEditing();
  const worked = [moved("R10", "2027-Q3"), moved("R11", "2027-Q2")];
  const other = await initiativeRows.find(ws, "R11");
  await applyPlanChange(ws, {
    ...change,
    items: [{ id: "R11", before: other!, after: { ...other!, name: "Renamed" } }],
  });
  await expect(applyPlanChange(ws, { ...change, items: worked })).rejects.toMatchObject({
    code: "stale",
    message: `Changed in the meantime: “${items.get("R11")?.name}”. Nothing was stored.`,
  });
  expect((await initiativeRows.find(ws, "R10"))?.startQuarter).toBe(items.get("R10")?.startQuarter);
});

test("people and money change with the items, and only from what they were", async () => {
  const { ws } = await larkmereForEditing();
  const { quarters, capacityWeeks, capacityByRole, budget, iterationSharePct, contentCapacityHours } =
    await readWorkspaceRow(ws);
  const before: PlanFrame = {
    quarters,
    capacityWeeks,
    capacityByRole,
    budget,
    iterationSharePct,
    contentCapacityHours,
  };
  const after = { ...before, budget: { "2027-Q1": 100_000.5 } };
  const answer = await applyPlanChange(ws, { ...change, kind: "scenario", items: [], frame: { before, after } });
  expect((await readWorkspaceRow(ws)).budget).toEqual({ "2027-Q1": 100_000.5 });
  await expect(applyPlanChange(ws, { ...change, items: [], frame: { before, after } })).rejects.toMatchObject({
    code: "stale",
  });
  await undoPlanChange(ws, answer.planChangeId);
  expect((await readWorkspaceRow(ws)).budget).toEqual(before.budget);
});

test("a use case under objection is moved by no change of many things", async () => {
  const { ws, moved } = await larkmereForEditing();
  await expect(undoPlanChange(ws, "nowhere")).rejects.toMatchObject({ code: "not_found" });
  const useCase = (await useCaseRows.find(ws, "W11"))!;
  const review = { status: "objected" as const, reason: "No basis", by: "U4", on: "2026-11-01" };
  await commit(ws, [useCaseRows.put(ws, useCase, { ...useCase, privacyReview: review as never })], {
    action: "objected",
    answer: null,
  });
  await expect(applyPlanChange(ws, { ...change, items: [moved("R10", "2027-Q3")] })).rejects.toMatchObject({
    code: "invalid",
  });
});

test("a use case under objection is added and started by no change of many things", async () => {
  const { ws, items } = await larkmereForEditing();
  const useCase = (await useCaseRows.find(ws, "W11"))!;
  const review = { status: "objected" as const, reason: "No basis", by: "U4", on: "2026-11-01" };
  await commit(ws, [useCaseRows.put(ws, useCase, { ...useCase, privacyReview: review as never })], {
    action: "objected",
    answer: null,
  });
  const { version: _v, ...before } = items.get("R10")!;
  const changes = [
    { id: "R90", before: null, after: { ...before, id: "R90" } },
    { id: "R10", before, after: { ...before, status: "in_progress" as const } },
  ];
  for (const item of changes)
    await expect(applyPlanChange(ws, { ...change, items: [item] })).rejects.toThrow(
      /privacy lead objects \(“No basis”\)/,
    );
  const dropped = { id: "R10", before, after: { ...before, status: "dropped" as const } };
  const { planChangeId } = await applyPlanChange(ws, { ...change, items: [dropped] });
  await expect(undoPlanChange(ws, planChangeId)).rejects.toThrow(/cannot be put on the roadmap/);
});

test("what was added stays while other work needs it, and what was removed comes back with its moves", async () => {
  const { ws, items, moved } = await larkmereForEditing();
  const { version: _v, ...like } = items.get("R24")!;
  const added = { id: "R90", before: null, after: { ...like, id: "R90", name: "New", needsIds: [] } };
  const { planChangeId } = await applyPlanChange(ws, { ...change, items: [added] });
  const waiting = { id: "R24", before: like, after: { ...like, needsIds: ["R90"] } };
  await applyPlanChange(ws, { ...change, items: [waiting] });
  await expect(undoPlanChange(ws, planChangeId)).rejects.toThrow(/needs “New”, which would be gone/);
  expect(await initiativeRows.find(ws, "R90")).toBeDefined();
  const round = { id: "R90", before: added.after, after: { ...added.after, needsIds: ["R24"] } };
  await expect(applyPlanChange(ws, { ...change, items: [round] })).rejects.toThrow(/wait for one another/);

  await applyPlanChange(ws, { ...change, items: [moved("R23", "2028-Q1")] });
  const movesOf = async () => (await readMoves(ws)).filter(({ initiativeId }) => initiativeId === "R23");
  const [before, { version: _x, ...r23 }] = [await movesOf(), (await initiativeRows.find(ws, "R23"))!];
  const removal = await applyPlanChange(ws, { ...change, items: [{ id: "R23", before: r23, after: null }] });
  expect(await movesOf()).toEqual([]);
  await undoPlanChange(ws, removal.planChangeId);
  expect(await movesOf()).toEqual(before);
});
