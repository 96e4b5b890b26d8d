import { expect, test } from "vitest";
import { commit } from "@/db/commit";
import { newTestEngine } from "@/db/testing/database";
import { addUser } from "@/db/testing/workspace";
import { dump, load } from "@/db/transfer";
import { newWorkspace } from "../accounts/new-workspace";
import { createCaller } from "../root";

async function found(start: "sample" | "empty") {
  const engine = await newTestEngine();
  const owner = await addUser(engine);
  const { ws, writes } = newWorkspace(engine, { ownerId: owner.id, start, name: "Northwind" });
  await commit(ws, writes, { action: "created workspace", answer: null });
  return { engine, workspaceId: ws.id, ownerId: owner.id, caller: createCaller({ engine, userId: owner.id, ip: "" }) };
}

test("the sample shows tests that run, drafts, learnings, one of them due, and a holdout", async () => {
  const { workspaceId, caller } = await found("sample");
  const list = await caller.experiment.list({ workspaceId });
  expect(list.filter(({ status }) => status !== "concluded").map(({ id, status }) => [id, status])).toEqual([
    ["T9", "running"],
    ["T10", "running"],
    ["T11", "draft"],
    ["T12", "draft"],
  ]);
  const readout = await caller.experiment.readout({ workspaceId, experimentId: "T9" });
  expect(readout).toMatchObject({ hasDays: true, decision: "keep_running", family: { parent: { id: "T4" } } });
  expect(readout.family.overlaps.map(({ id }) => id)).toContain("T10");
  const curve = await caller.experiment.curve({ workspaceId, experimentId: "T9", metricId: "M-CREEP" });
  expect(curve.looks).toHaveLength(33);
  expect(curve.trails[0]?.sentence).toMatch(/^Since \d+ \w+ 2026 it is inside what we accept/);
  const draft = await caller.experiment.readout({ workspaceId, experimentId: "T12" });
  expect(draft.startProblems.map(({ sentence }) => sentence).join(" ")).toMatch(/Add one measure of the experience/);
  expect((await caller.experiment.readout({ workspaceId, experimentId: "T11" })).startProblems).toEqual([]);
});

test("days, learnings and holdouts survive a backup to the byte", async () => {
  const { engine, workspaceId, ownerId, caller } = await found("sample");
  const { document } = await dump(engine);
  expect(document.tables["day_result"]).toHaveLength(2 * (33 + 19));
  expect(document.tables["learning"]).toHaveLength(6);
  expect(document.tables["programme_holdout"]).toHaveLength(1);
  const asked = { workspaceId, experimentId: "T9" };
  const before = await caller.experiment.curve(asked);

  const elsewhere = await newTestEngine();
  await load(elsewhere, JSON.parse(JSON.stringify(document)));
  expect(JSON.stringify((await dump(elsewhere)).document)).toBe(JSON.stringify(document));
  const there = createCaller({ engine: elsewhere, userId: ownerId, ip: "" });
  expect(await there.experiment.curve(asked)).toEqual(before);
});

test("an empty workspace has none of them", async () => {
  const { workspaceId, caller } = await found("empty");
  expect(await caller.experiment.list({ workspaceId })).toEqual([]);
});
