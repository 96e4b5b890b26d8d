import { expect, test } from "vitest";
import { commit } from "@/db/commit";
import { beginRun, readRuns, tellRun } from "@/db/plan-runs";
import { initiativeRows, planChangeRows, readMoves } from "@/db/roadmap";
import { testEngine } from "@/db/testing/database";
import { auditOf } from "@/db/testing/stored";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import { enterWorkspace } from "@/db/workspace";
import type { Role } from "@/domain/access";
import type { WorkspaceFile } from "@/domain/exchange/workspace-file";
import type { Initiative } from "@/domain/roadmap/initiative";
import { createCaller } from "../root";
import { startRun } from "./start";

async function setup(change: (file: WorkspaceFile) => void = () => {}) {
  const engine = await testEngine();
  const file = larkmere();
  change(file);
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  const caller = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" });
  const as = (role: Role) => caller(role).sequence;
  const ws = await enterWorkspace(engine, { workspaceId, userId: idOf.editor }, "edit");
  const asked = { workspaceId, keep: "obligations", calm: false, proofSeconds: 2 } as const;
  const few = { keep: "obligations", calm: false, proofSeconds: 0, scenarioId: null } as const;
  const starts = async () =>
    Object.fromEntries((await initiativeRows.read(ws)).map(({ id, startQuarter }) => [id, startQuarter]));
  const ended = async (runId: string) => {
    for (;;) {
      const { status } = await as("viewer").progress({ workspaceId, runId });
      if (status !== "running") return status;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const read = () => as("viewer").read({ workspaceId });
  const put = async (id: string, fields: Partial<Initiative>) => {
    const item = (await initiativeRows.find(ws, id))!;
    await commit(ws, [initiativeRows.put(ws, item, { ...item, ...fields })], { action: "changed", answer: null });
  };
  /** An order found with few tries. */
  const found = async () => {
    const { runId } = await startRun(ws, few, { tries: 400, ms: 20_000 });
    expect(await ended(runId!)).toBe("done");
    return { workspaceId, runId: runId! };
  };
  /** A run that another process began, heard of last at a moment. */
  const noted = (id: string, heardAt: number) =>
    beginRun(ws, {
      id,
      scenarioId: null,
      options: { keep: "obligations", calm: false, proofSeconds: 2 },
      status: "running",
      progress: { stage: "searching", objective: 1, upperBound: 2 },
      result: null,
      versions: {},
      problem: null,
      startedBy: ws.userId,
      startedAt: heardAt,
      heardAt,
      endedAt: null,
    });
  return { engine, workspaceId, idOf, caller, as, ws, asked, few, starts, ended, read, put, found, noted };
}

test("an order is found beside the server, told with its proof, accepted as one change and taken back", async () => {
  const { as, ws, found, read, starts, engine, workspaceId } = await setup();
  const before = await starts();
  const audits = (await auditOf(engine, workspaceId)).length;
  const run = await found();
  expect((await auditOf(engine, workspaceId)).length).toBe(audits);
  expect(await starts()).toEqual(before);

  const told = await read();
  const result = told.run!.found!;
  expect(told).toMatchObject({ words: { unit: "points", sign: "£" }, problems: [] });
  expect(["optimal", "feasible"]).toContain(result.plan.status);
  expect(result.plan.upperBound!).toBeGreaterThanOrEqual(result.plan.objective! - 1e-6);
  expect(result.headline.after).toBeCloseTo(result.plan.objective!, 6);
  for (const { used, capacity } of result.utilisation) expect(used).toBeLessThanOrEqual(capacity + 1e-6);
  expect(result.rows).toHaveLength(28);
  expect(result.rows.every(({ why }) => why.length > 0)).toBe(true);
  expect(result.rows.find(({ id }) => id === "R05")).toMatchObject({ from: "2026-Q4", to: "2026-Q4" });

  const consequences = await as("viewer").consequences(run);
  expect(consequences!.load.length).toBeGreaterThan(0);
  expect(JSON.parse(JSON.stringify(consequences))).toEqual(consequences);

  await expect(as("editor").accept(run)).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
    message: expect.stringMatching(/^Say why: people already count on “/),
  });
  expect(await starts()).toEqual(before);
  const { planChangeId, moved } = await as("editor").accept({ ...run, reason: "It can be staffed" });
  const after = await starts();
  expect(Object.keys(after).filter((id) => after[id] !== before[id])).toHaveLength(moved);
  for (const { id, to } of result.rows) expect(after[id], id).toBe(to);
  expect(await planChangeRows.find(ws, planChangeId!)).toMatchObject({ kind: "sequence", reason: "It can be staffed" });
  expect((await readMoves(ws, { limit: 100 })).length).toBe(moved);
  const accepted = (await read()).run!.found!;
  expect(accepted).toMatchObject({ acceptedAs: planChangeId, overtaken: [] });
  expect(accepted.rows).toEqual(result.rows);
  await expect(as("editor").accept({ ...run, reason: "Again" })).rejects.toMatchObject({ code: "CONFLICT" });

  await as("editor").undo({ workspaceId, planChangeId: planChangeId! });
  expect(await starts()).toEqual(before);
  expect((await read()).run!.found!.acceptedAs).toBeNull();
});

test("what changed since is named, and nothing is stored", async () => {
  const { as, found, starts, put, read } = await setup();
  const run = await found();
  await put("R24", { lane: "Elsewhere" });
  const before = await starts();
  await expect(as("editor").accept({ ...run, reason: "Why not" })).rejects.toMatchObject({
    code: "CONFLICT",
    message: "Changed since this order was worked out: “Co-design studio”. Nothing was stored; start it again.",
  });
  expect(await starts()).toEqual(before);
  expect((await read()).run!.found!.overtaken).toEqual(["Co-design studio"]);
});

test("what contradicts itself is told before anything is computed, with who is in it", async () => {
  const { as, asked, workspaceId, read } = await setup((file) => {
    const item = (id: string) => file.roadmap!.items.find((each) => each.id === id)!;
    item("R10").needsIds = ["R11"];
    item("R11").needsIds = ["R10"];
  });
  const answer = await as("editor").start(asked);
  expect(answer).toMatchObject({ runId: null, problems: [{ ids: expect.arrayContaining(["R10", "R11"]) }] });
  expect(answer.problems[0]!.sentence).toContain("Will it fit, will it suit → Preference centre worth visiting");
  expect(await read()).toMatchObject({ run: null, problems: answer.problems });
  await expect(as("editor").cancel({ workspaceId, runId: "SQ-none" })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("pins that need more people than there are name the role, the quarter and the numbers", async () => {
  const { as, asked } = await setup((file) => {
    for (const item of file.roadmap!.items)
      if (["R11", "R14", "R15", "R19", "R26"].includes(item.id))
        Object.assign(item, { pinned: true, startQuarter: "2027-Q2" });
  });
  const { problems } = await as("editor").start(asked);
  expect(problems.map(({ sentence }) => sentence).join(" ")).toMatch(
    /What is pinned needs [\d.]+ person-weeks of Marketing in Q2 2027, there are [\d.]+/,
  );
});

test("a second start answers with the run that is going on; it is ended at once, and nothing of it is stored", async () => {
  const { as, asked, workspaceId, ws, starts, few } = await setup();
  const before = await starts();
  const [first, twin] = await Promise.all([
    startRun(ws, few, { tries: 1e9, ms: 60_000 }),
    startRun(ws, few, { tries: 1e9, ms: 60_000 }),
  ]);
  expect(twin).toMatchObject({ runId: first.runId, wasRunning: true });
  const second = await as("owner").start(asked);
  expect(second).toEqual({ runId: first.runId, wasRunning: true, problems: [] });
  const run = { workspaceId, runId: first.runId! };
  // The server answers while it is going on.
  expect(await as("viewer").progress(run)).toMatchObject({ status: "running", problem: null });
  expect(await as("editor").cancel(run)).toEqual({ wasRunning: true });
  expect(await as("viewer").progress(run)).toMatchObject({ status: "cancelled" });
  expect(await as("editor").cancel(run)).toEqual({ wasRunning: false });
  await expect(as("editor").accept(run)).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
  expect(await starts()).toEqual(before);
});

test("two processes that begin at the same moment begin one run", async () => {
  const { noted, ws } = await setup();
  const answers = await Promise.all([noted("SQ-here", Date.now()), noted("SQ-there", Date.now())]);
  expect(answers).toEqual([null, "SQ-here"]);
  expect((await readRuns(ws)).map(({ id }) => id)).toEqual(["SQ-here"]);
});

test("a run whose process died is told as failed, and another may begin", async () => {
  const { ws, read, found, noted } = await setup();
  await noted("SQ-dead", Date.now() - 20_000);
  expect((await read()).run).toMatchObject({
    id: "SQ-dead",
    status: "failed",
    problem: "The server stopped while it worked on this. Nothing was changed; start it again.",
  });
  expect((await found()).runId).not.toBe("SQ-dead");
  expect(await tellRun(ws, "SQ-dead", { heardAt: Date.now() })).toBe(true);
});

test("in a branch the order becomes a change of the branch, and the plan stays", async () => {
  const { ws, caller, as, workspaceId, ended, starts, few } = await setup();
  const before = await starts();
  const { scenarioId } = await caller("editor").scenario.make({
    workspaceId,
    name: "Less",
    note: null,
    changes: [{ kind: "budget", factor: 0.7 }],
  });
  const { runId } = await startRun(ws, { ...few, scenarioId }, { tries: 400, ms: 20_000 });
  expect(await ended(runId!)).toBe("done");
  expect((await as("viewer").read({ workspaceId })).run).toBeNull();
  const told = await as("viewer").read({ workspaceId, scenarioId });
  expect(told).toMatchObject({ scenario: { name: "Less" }, run: { id: runId } });
  const { planChangeId, moved } = await as("editor").accept({ workspaceId, runId: runId! });
  expect(planChangeId).toBeNull();
  expect(moved).toBeGreaterThan(0);
  expect(await starts()).toEqual(before);
});

test.each(["viewer", "contributor"] as const)(
  "a %s sees the last run and starts, ends and accepts none",
  async (role) => {
    const { as, asked, workspaceId, read } = await setup();
    const run = { workspaceId, runId: "SQ-1" };
    await expect(as(role).start(asked)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(as(role).cancel(run)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(as(role).accept(run)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect((await read()).may).toEqual({ edit: false });
  },
);

test("runs and branches of another workspace are not there; absurd questions are refused", async () => {
  const mine = await setup();
  const theirs = await setup();
  await theirs.noted("SQ-theirs", Date.now());
  const foreign = { workspaceId: mine.workspaceId, runId: "SQ-theirs" };
  await expect(mine.as("editor").read(foreign)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(mine.as("editor").progress(foreign)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(mine.as("editor").accept({ ...foreign, reason: "x" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(mine.as("editor").start({ ...mine.asked, scenarioId: "S-none" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(mine.as("editor").start({ ...mine.asked, proofSeconds: 9_999 as never })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
});
