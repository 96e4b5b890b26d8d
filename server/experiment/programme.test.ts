import { expect, test } from "vitest";
import { readDays } from "@/db/day-results";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, emptyFile, larkmere } from "@/db/testing/workspace";
import { enterWorkspace } from "@/db/workspace";
import { createCaller } from "../root";
import { testScene } from "./testing/test-scene";

async function setupTests() {
  const engine = await testEngine();
  return testScene({ engine, ...(await addWorkspace(engine, larkmere())) });
}

test("tests for the same people on the same channel at the same time are told, in the calendar and beside each", async () => {
  const { workspaceId, as, started } = await setupTests();
  const first = await started();
  const second = await started({ name: "Calmer basket" });
  const { overlaps } = await as("viewer").calendar({ workspaceId });
  const found = overlaps.find(({ tests }) => tests.includes(first.experimentId) && tests.includes(second.experimentId));
  expect(found).toMatchObject({ from: "2026-09-01", to: null, past: false, where: "Website" });
  const { family } = await as("viewer").readout({ workspaceId, experimentId: first.experimentId });
  expect(family.overlaps).toMatchObject([{ id: second.experimentId, name: "Calmer basket" }]);
});

test("the programme tells harms avoided and who has no control before the win rate", async () => {
  const { workspaceId, as, callerOf } = await setupTests();
  const view = await as("viewer").programme({ workspaceId });
  expect(view).toMatchObject({
    watched: { count: 8, of: 8 },
    harmsAvoided: { count: 3, of: 7 },
    won: { count: 3, of: 7 },
    hollowWins: 1,
    prior: null,
  });
  expect(view.lifts.length).toBeGreaterThan(5);
  expect(view.sentence).toMatch(
    /^Every test watches what customers feel; 3 tests showed customers worse off and did not ship\./,
  );
  // Every number has its tests, and what is not known says so.
  expect(view.tests).toHaveLength(8);
  expect(view.tests.filter(({ avoided }) => avoided).every(({ harmed }) => harmed.length > 0)).toBe(true);
  expect(view.tests.filter(({ won }) => won)).toHaveLength(3);
  expect(view.quarters.map(({ written, unwritten }) => written + unwritten)).toEqual([1, 4, 2, 1]);
  expect(view.runDays).toMatchObject({ known: 8, unknown: 0 });
  expect(view.logDays).toMatchObject({ known: 0, unknown: 8, median: null });
  expect(view.usual).toMatchObject({ count: view.lifts.length });
  expect(view.uncontrolled.map(({ id }) => id)).toContain("W01");
  const facts = { name: "Nobody", heldOutShare: 0.05, startDate: "2026-01-01" };
  await callerOf("editor").holdout.add({ workspaceId, ...facts, useCaseIds: ["W01"] });
  const after = await as("viewer").programme({ workspaceId });
  expect(after.uncontrolled.map(({ id }) => id)).not.toContain("W01");
  expect(after.holdouts).toBe(1);
});

test("a removed test comes back with its days; what others rest on stays", async () => {
  const { engine, workspaceId, idOf, as, callerOf, started, post } = await setupTests();
  const { experimentId } = await started();
  const text = "Date,Arm,People,Conversions\n2026-09-01,control,90,9\n2026-09-01,treatment,91,9\n";
  const written = await post({
    ...{ experimentId, step: "write", requestKey: crypto.randomUUID(), dayKind: "increments" },
    file: new Blob([text]),
  });
  expect(written.status).toBe(200);
  const ws = await enterWorkspace(engine, { workspaceId, userId: idOf.viewer }, "view");
  const days = await readDays(ws, experimentId);
  const before = await as("viewer").readout({ workspaceId, experimentId });

  const { id: learningId } = await callerOf("contributor").learning.add({
    ...{ workspaceId, statement: "Calm sells" },
    supportingIds: [experimentId],
  });
  const remove = () => as("editor").remove({ workspaceId, experimentId, version: 3 });
  await expect(remove()).rejects.toThrow("The learning “Calm sells” rests on this test");
  await callerOf("editor").learning.remove({ workspaceId, learningId, version: 1 });
  await remove();
  expect(await readDays(ws, experimentId)).toEqual([]);
  await expect(as("viewer").readout({ workspaceId, experimentId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await as("editor").putBack({ workspaceId, experimentId });
  expect(await readDays(ws, experimentId)).toEqual(days);
  const after = await as("viewer").readout({ workspaceId, experimentId });
  expect({ ...after, version: 0 }).toEqual({ ...before, version: 0 });
  await expect(as("editor").putBack({ workspaceId, experimentId })).rejects.toMatchObject({ code: "CONFLICT" });

  const next = await as("contributor").iterate({ workspaceId, experimentId });
  await expect(as("editor").remove({ workspaceId, experimentId, version: 1 })).rejects.toThrow("follows this test");
  const twin = await as("contributor").replicate({ workspaceId, experimentId });
  const { family } = await as("viewer").readout({ workspaceId, experimentId });
  expect(family).toMatchObject({ iterations: [{ id: next.id }], replications: [{ id: twin.id }] });
});

test("a learning stands as firm as its tests, is found by its fields and comes up for review", async () => {
  const { engine, workspaceId, callerOf } = await setupTests();
  const learnings = (role: "viewer" | "contributor" | "editor") => callerOf(role).learning;
  const facts = {
    statement: "A timer sells and is regretted",
    ...{ moment: "validate>buy", channelId: "website", activeForm: null, audienceId: "A1" },
    ...{ supportingIds: ["T3"], contradictingIds: [] as string[], reviewOn: "2026-11-01" },
  };
  const { id: learningId } = await learnings("contributor").add({ workspaceId, ...facts });
  const { rows, due } = await learnings("viewer").list({ workspaceId });
  expect(rows).toMatchObject([
    {
      strength: "once",
      due: true,
      channel: "Website",
      supporting: [{ id: "T3", counts: true }],
      madeByName: "The contributor",
    },
  ]);
  expect(due).toEqual([learningId]);
  const { sentence, tests } = await learnings("viewer").list({ workspaceId });
  expect(sentence).toBe("1 learning; 1 learning is due for review.");
  expect(tests).toHaveLength(8);
  expect(rows[0]!.names).toContain("Basket countdown");

  await learnings("contributor").review({ workspaceId, learningId, version: 1, reviewOn: "2027-05-01" });
  const edit = (version: number, more: object) =>
    learnings("contributor").edit({ workspaceId, learningId, version, ...facts, ...more });
  await expect(edit(1, {})).rejects.toMatchObject({ code: "CONFLICT" });
  await edit(2, { contradictingIds: ["T1"], reviewOn: "2027-05-01" });
  expect(await learnings("viewer").list({ workspaceId })).toMatchObject({ rows: [{ strength: "contested" }], due: [] });
  await expect(edit(3, { contradictingIds: ["T3"] })).rejects.toThrow("A test stands there twice");
  await expect(edit(3, { supportingIds: ["T99"] })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await learnings("editor").remove({ workspaceId, learningId, version: 3 });
  await learnings("editor").putBack({ workspaceId, learningId });
  expect((await learnings("viewer").list({ workspaceId })).rows).toHaveLength(1);

  const other = await addWorkspace(engine, emptyFile("Other"));
  const them = createCaller({ engine, userId: other.idOf.owner, ip: "" });
  const at = { workspaceId: other.workspaceId, learningId, version: 1 };
  await expect(them.learning.remove(at)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(them.learning.review({ ...at, reviewOn: "2027-01-01" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(
    them.learning.add({ workspaceId: other.workspaceId, statement: "Theirs", supportingIds: ["T3"] }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a holdout keeps what it showed; what cannot be is refused", async () => {
  const { engine, workspaceId, callerOf } = await setupTests();
  const { holdout } = callerOf("editor");
  const facts = { name: "Five in a hundred", heldOutShare: 0.05, startDate: "2026-01-01" };
  const { id: holdoutId } = await holdout.add({ workspaceId, ...facts });
  const readings = [{ metricId: "M-CONV", on: "2026-10-01", heldOut: 3.1, others: 3.3, n: 12_000 }];
  await holdout.edit({ workspaceId, holdoutId, version: 1, ...facts, readings });
  expect((await callerOf("viewer").holdout.list({ workspaceId })).rows).toMatchObject([
    { runs: true, readings: [{ name: "Conversion rate", heldOut: 3.1, isExperience: false, state: "unclear" }] },
  ]);
  const wrong: [object, string][] = [
    [{ heldOutShare: 0 }, "above 0%"],
    [{ endDate: "2025-01-01" }, "ends before it starts"],
    [{ useCaseIds: ["W99"] }, "not here any more"],
    [{ audienceId: "A99" }, "not here any more"],
    [{ readings: [{ ...readings[0], n: -5 }] }, "whole numbers"],
  ];
  for (const [given, sentence] of wrong)
    await expect(holdout.edit({ workspaceId, holdoutId, version: 2, ...facts, ...given })).rejects.toThrow(sentence);
  const other = await addWorkspace(engine, emptyFile("Other"));
  const them = createCaller({ engine, userId: other.idOf.owner, ip: "" });
  await expect(them.holdout.remove({ workspaceId: other.workspaceId, holdoutId, version: 2 })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await holdout.remove({ workspaceId, holdoutId, version: 2 });
  await holdout.putBack({ workspaceId, holdoutId });
  expect((await callerOf("viewer").holdout.list({ workspaceId })).rows).toHaveLength(1);
});
