import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import { dayWords } from "@/domain/deck/deck-words";
import { overlapAdvice } from "@/domain/experiments/calendar/overlap-advice";
import { figures, measure, testScene } from "./testing/test-scene";

async function setupTests() {
  const engine = await testEngine();
  return testScene({ engine, ...(await addWorkspace(engine, larkmere())) });
}

test("the log says what is due: a draft with what it lacks, a test without results, one that harms, one that can be read", async () => {
  const { workspaceId, as, started } = await setupTests();
  const rowOf = async (id: string) => (await as("viewer").list({ workspaceId })).find((row) => row.id === id)!;

  const draft = await as("contributor").log({ workspaceId, set: { name: "Someday" } });
  expect(await rowOf(draft.id)).toMatchObject({ decision: null, primary: null, due: null, lift: null, harm: null });
  expect((await rowOf(draft.id)).sentence).toMatch(/^Not started; \d things have to be put right first\.$/);
  const late = await as("contributor").log({ workspaceId, set: { name: "Late", startDate: "2025-01-01" } });
  expect(await rowOf(late.id)).toMatchObject({ due: "late" });

  const { experimentId, version } = await started({
    measures: [measure("M-CONV", "primary"), measure("M-RUSH", "guardrail", { margin: 0.02 })],
  });
  expect(await rowOf(experimentId)).toMatchObject({ decision: null, sentence: "No results yet.", due: null });

  const { arms } = await as("viewer").readout({ workspaceId, experimentId });
  const treatment = arms[0]!.armId;
  const control = (await as("viewer").readout({ workspaceId, experimentId })).people.find((arm) => arm.isControl)!.id;
  const counted = (x: number, n: number) => figures({ x, n });
  const enter = (at: number, rushed: number, orders: number) =>
    as("contributor").enterResults({
      ...{ workspaceId, experimentId, version: at },
      exposed: { [control]: 4_000, [treatment]: 4_010 },
      figures: {
        "M-CONV": { [control]: counted(400, 4_000), [treatment]: counted(orders, 4_010) },
        "M-RUSH": { [control]: counted(200, 1_000), [treatment]: counted(rushed, 1_000) },
      },
    });
  const first = await enter(version, 320, 405);
  expect(await rowOf(experimentId)).toMatchObject({ due: "harms", worst: { metricId: "M-RUSH", state: "breach" } });
  expect((await rowOf(experimentId)).harm).toBeGreaterThanOrEqual(5);
  await enter(first.version, 150, 520);
  const row = await rowOf(experimentId);
  expect(row).toMatchObject({ due: "read", status: "running" });
  expect(row.lift).toBeGreaterThan(0.2);
  expect(Object.keys(row.primary ?? {}).sort()).toEqual([
    ...["control", "metricId", "name", "role", "side", "state", "treatment"],
  ]);
});

test("filters are named by what tests are", async () => {
  const { workspaceId, as } = await setupTests();
  const filters = await as("viewer").filters({ workspaceId });
  const tests = await as("viewer").list({ workspaceId });
  expect(filters.count).toBe(tests.length);
  expect(filters.modes.map(({ name }) => name)).toContain("Active");
  for (const { fields } of tests) {
    if (fields.activeForm) expect(filters.activeForms.map(({ id }) => id)).toContain(fields.activeForm);
    if (fields.moment) expect(filters.moments.map(({ id }) => id)).toContain(fields.moment);
  }
  expect(filters.may).toEqual({ contribute: false, edit: false });
});

test("the calendar expects an end where none is said, and says what to do about what meets", async () => {
  const { workspaceId, as, started } = await setupTests();
  const { experimentId } = await started();
  const { id } = await as("contributor").log({
    workspaceId,
    set: {
      name: "Calmer basket",
      useCaseId: "W06",
      audienceId: "A1",
      channelIds: ["website"],
      startDate: "2027-01-10",
    },
  });
  const { tests, overlaps, channels, audiences } = await as("viewer").calendar({ workspaceId });
  const spanOf = (of: string) => tests.find((each) => each.id === of)?.span;
  expect(spanOf(experimentId)).toMatchObject({ from: "2026-09-01", isExpected: true });
  expect(spanOf(id)?.from).toBe("2027-01-10");
  expect(channels).toContainEqual({ id: "website", name: "Website" });
  expect(audiences.map((each) => each.id)).toContain("A1");
  const found = overlaps.find((each) => each.tests.includes(id) && each.tests.includes(experimentId));
  const advice = overlapAdvice(
    [tests.find((each) => each.id === found?.tests[0])!, tests.find((each) => each.id === id)!],
    dayWords,
  );
  expect(advice).toMatchObject({ changeId: id, sentence: expect.stringMatching(/^Start “Calmer basket” from \d/) });
});
