import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import { measure, testScene } from "./testing/test-scene";

async function setupPlans() {
  const engine = await testEngine();
  return testScene({ engine, ...(await addWorkspace(engine, larkmere())) });
}

test("the planner opens with what is stored, names what is missing, and says what is our default", async () => {
  const { workspaceId, as } = await setupPlans();
  const measures = [measure("M-CONV", "primary"), measure("M-RUSH", "guardrail", { expectedResponse: 0.2 })];
  const { id: experimentId } = await as("contributor").log({ workspaceId, set: { name: "A calmer timer", measures } });
  const plan = await as("contributor").plan({ workspaceId, experimentId });

  expect(plan).toMatchObject({
    ...{ status: "draft", version: 1, today: "2026-11-21", frozen: null, amendments: [], overlaps: [] },
    defaults: { minDays: 14 },
    arms: [{ isControl: true }, { isControl: false }],
    reading: { state: "not_sized" },
    measures: [
      { metricId: "M-CONV", role: "primary", isExperience: false },
      { metricId: "M-RUSH", role: "guardrail", isExperience: true, isAsked: true, isOwnMargin: false },
    ],
    may: { contribute: true, edit: false },
  });
  expect(plan.startProblems.map(({ field }) => field)).toEqual(["hypothesis", "plannedPerArm"]);
  expect(plan.sheet.guardrails).toMatchObject([{ name: "Felt rushed", margin: "3 points", better: "less is better" }]);
  // What was stored can be written back as it was: how keeping a plan is taken back.
  const draft = { ...plan.draft, eligiblePerDay: 900, guardrails: [...plan.draft.guardrails] };
  const { version } = await as("contributor").keepPlan({
    ...{ workspaceId, experimentId, version: 1 },
    ...{ ...draft, weights: [2, 1] },
  });
  await as("contributor").edit({ workspaceId, experimentId, version, set: plan.stored });
  expect((await as("viewer").plan({ workspaceId, experimentId })).stored).toEqual(plan.stored);
});

test("a start tells which other tests reach the same people, on the day it is to start", async () => {
  const { workspaceId, as, started } = await setupPlans();
  const { experimentId: running } = await started({ endDate: "2026-12-31" });
  const { id: experimentId } = await as("contributor").log({
    workspaceId,
    set: { name: "Another at the basket", audienceId: "A1", channelIds: ["website"] },
  });
  const beside = (startDate: string | null) => as("viewer").overlaps({ workspaceId, experimentId, startDate });

  expect(await beside(null)).toMatchObject({
    startDate: "2026-11-21",
    overlaps: [{ id: running, status: "running", from: "2026-11-21", to: "2026-12-31" }],
  });
  expect((await beside("2027-01-01")).overlaps).toEqual([]);
  await expect(as("viewer").overlaps({ workspaceId, experimentId: "T99", startDate: null })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("an amendment is told before it is stored; the end is part of the plan; the frozen sheet stays as it was", async () => {
  const { workspaceId, as, started } = await setupPlans();
  const { experimentId } = await started();
  const amending = (set: object) => as("editor").amending({ workspaceId, experimentId, set });

  expect(await amending({ endDate: "2026-12-31" })).toEqual({
    refusal: null,
    changes: [
      {
        ...{ field: "endDate", of: null, invalidates: false },
        sentence: "The end was set after the start: 31 Dec 2026.",
      },
    ],
  });
  expect(await amending({ endDate: "2026-01-01" })).toEqual({
    refusal: "It ends before it starts. Choose a later end.",
    changes: [],
  });
  expect(await amending({ unit: "visit" })).toEqual({ refusal: null, changes: [] });
  expect((await amending({ minDays: 7 })).changes).toMatchObject([{ invalidates: true }]);
  await expect(as("contributor").amending({ workspaceId, experimentId, set: {} })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(
    as("contributor").edit({ workspaceId, experimentId, version: 2, set: { endDate: "2026-12-31" } }),
  ).rejects.toThrow("its plan stays as it was");

  await as("editor").amend({
    ...{ workspaceId, experimentId, version: 2, reason: "The office asked for it" },
    set: { endDate: "2026-12-31", minDays: 7 },
  });
  expect(await as("viewer").plan({ workspaceId, experimentId })).toMatchObject({
    amended: true,
    frozen: { on: "2026-11-21", by: "The editor" },
    sheet: { minDays: 14, endDate: null, startDate: "2026-09-01", plannedPerArm: 4_000 },
    stored: { minDays: 7, endDate: "2026-12-31" },
    amendments: [
      { field: "minDays", by: "The editor", reason: "The office asked for it", invalidates: true },
      { field: "endDate", invalidates: false },
    ],
    startProblems: [],
    // To today: that it is to end later makes it no longer.
    progress: { days: { run: 82, planned: 7 } },
    may: { contribute: false, edit: false },
  });
  const imported = await as("viewer").plan({ workspaceId, experimentId: "T3" });
  expect(imported).toMatchObject({ frozen: null, sheet: { minDays: 14, analysis: "fixed" } });
});
