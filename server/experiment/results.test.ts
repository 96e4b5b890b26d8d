import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import { figures, testScene } from "./testing/test-scene";

async function setupTests() {
  const engine = await testEngine();
  return testScene({ engine, ...(await addWorkspace(engine, larkmere())) });
}

const conv = (control: number, treatment: number, n = 5_000) => ({
  "M-CONV": { control: figures({ x: control, n }), treatment: figures({ x: treatment, n }) },
});

const mobile = { name: "Mobile", shareOfTraffic: 0.6, metricId: "M-CONV", type: "proportion" as const, arms: {} };

test("job 6: 5,210 / 4,790 on a planned even split looks wrong, says where to look, and hides the lift", async () => {
  const { workspaceId, as, started } = await setupTests();
  const { experimentId, version } = await started();
  await as("contributor").enterResults({
    ...{ workspaceId, experimentId, version },
    exposed: { control: 5_210, treatment: 4_790 },
    figures: {
      "M-CONV": { control: figures({ x: 400, n: 5_210 }), treatment: figures({ x: 480, n: 4_790 }) },
    },
  });

  const readout = await as("viewer").readout({ workspaceId, experimentId });
  expect(readout.split).toMatchObject({ wrong: true });
  expect(readout.split.parts[0]).toEqual({ label: "As it is today", value: "5,210; planned 50%, which is 5,000" });
  expect(await as("viewer").curve({ workspaceId, experimentId })).toMatchObject({ hidden: true, looks: [] });
  expect(readout.arms[0]).toMatchObject({
    decision: "invalid",
    reason: "SRM",
    sentence: expect.stringContaining("the split looks wrong (52.1% / 47.9% instead of 50% / 50%)"),
    nextStep: expect.stringMatching(/redirects/),
    measures: [],
    others: [],
    segments: [],
    questions: { questions: [] },
  });
  expect(JSON.stringify(readout.arms)).not.toMatch(/lift/i);
  expect(await as("viewer").bayes({ workspaceId, experimentId })).toMatchObject({ view: null });
  expect(readout.noted).toMatchObject([{ on: "2026-11-21", exposed: 10_000, splitP: expect.any(Number) }]);
});

test("counts that cannot be are refused with their sentence, and nothing is stored", async () => {
  const { workspaceId, as, started } = await setupTests();
  const { experimentId, version } = await started();
  const enter = (given: object) =>
    as("contributor").enterResults({ workspaceId, experimentId, version, ...given } as never);
  const wrong: [object, string][] = [
    [{ exposed: { control: -1 } }, "whole numbers, 0 or more"],
    [{ exposed: { control: 10.5 } }, "whole numbers, 0 or more"],
    [{ figures: conv(6_000, 10) }, "more successes than people"],
    [{ figures: { "M-CONV": { control: figures({ x: 5 }) } } }, "Enter both counts"],
    [{ figures: { "M-RUSH": { control: figures({ x: 1, n: 50, invited: 40 }) } } }, "more than the 40 who were asked"],
    [{ exposed: { control: 4_000 }, figures: conv(400, 420) }, "5,000 were counted, more than the 4,000 people"],
    [
      { segments: [{ ...mobile, arms: { control: figures({ x: 9, n: 5 }) } }] },
      "Mobile, As it is today: 9 of 5 are more",
    ],
    [{ segments: [{ ...mobile, name: " ", arms: { control: figures({ x: 1, n: 5 }) } }] }, "A group has no name"],
    [{ segments: [{ ...mobile, metricId: "M-NPS" }] }, "no measure of this test"],
    [{ exposed: { nobody: 10 } }, "no arm of this test"],
    [{ figures: { "M-NPS": { control: figures({ n: 1 }) } } }, "no measure of this test"],
  ];
  for (const [given, sentence] of wrong) await expect(enter(given), sentence).rejects.toThrow(sentence);
  await expect(enter({ exposed: { control: Number.NaN } })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  expect((await as("viewer").readout({ workspaceId, experimentId })).version).toBe(version);
});

test("the same results twice change nothing; what is not named stays; the second writer is told", async () => {
  const { workspaceId, as, started } = await setupTests();
  const { experimentId } = await started();
  const enter = (version: number, given: object) =>
    as("contributor").enterResults({ workspaceId, experimentId, version, ...given } as never);
  const first = { exposed: { control: 5_000, treatment: 5_000 }, figures: conv(400, 420) };
  expect(await enter(2, first)).toEqual({ version: 3, changed: true });
  expect(await enter(3, first)).toEqual({ version: 3, changed: false });
  await expect(enter(2, { figures: conv(400, 421) })).rejects.toMatchObject({ code: "CONFLICT" });
  await enter(3, {
    figures: { "M-RUSH": { control: figures({ x: 10, n: 100 }), treatment: figures({ x: 12, n: 100 }) } },
  });
  const { form } = await as("viewer").readout({ workspaceId, experimentId });
  expect(form.measures[0]!.arms["control"]).toMatchObject({ x: 400, n: 5_000 });
  expect(form.measures[1]!.arms["control"]).toMatchObject({ x: 10, n: 100 });
});

test("what is stored says where it came from, and the split of people is checked as they are typed", async () => {
  const { workspaceId, as, started, post } = await setupTests();
  const { experimentId } = await started();
  const of = { workspaceId, experimentId };
  const stored = () => as("viewer").results(of);
  expect(await stored()).toMatchObject({ source: null, days: null, split: null, may: { enter: false } });
  const splitOf = (control: number | null, treatment: number | null) =>
    as("viewer").typedSplit({ ...of, exposed: { control, treatment } });
  expect(await splitOf(5_210, 4_790)).toMatchObject({
    state: "wrong",
    sentence: "The split looks wrong: 52.1% / 47.9% instead of 50% / 50%, and chance does not explain it.",
    lookAt: expect.stringMatching(/redirects/),
    parts: expect.arrayContaining([{ label: "p-value", value: "< 0.001" }]),
  });
  expect(await splitOf(5_000, 5_010)).toMatchObject({ state: "right", lookAt: null });
  expect(await splitOf(5_000, 5_400)).toMatchObject({ state: "wrong" });
  expect(await splitOf(5_000, 5_280)).toMatchObject({ state: "doubtful" });
  expect(await splitOf(5, null)).toMatchObject({ state: "unknown", sentence: expect.stringMatching(/^No counts/) });
  expect(await splitOf(-5, 10)).toMatchObject({ state: "unknown", sentence: expect.stringMatching(/impossible/) });
  await expect(as("viewer").typedSplit({ ...of, exposed: { nobody: 1 } })).rejects.toMatchObject({ code: "NOT_FOUND" });

  const exposed = { control: 5_000, treatment: 5_000 };
  const segments = [{ ...mobile, arms: { control: figures({ x: 9, n: 90 }), treatment: figures({ x: 8, n: 80 }) } }];
  await as("contributor").enterResults({ ...of, version: 2, exposed, figures: conv(400, 420), segments });
  expect(await as("contributor").results(of)).toMatchObject({
    source: { way: "typed", file: null, by: expect.any(String), last: true },
    segments: [{ name: "Mobile", arms: { control: { x: 9 } } }],
    split: { state: "right" },
    may: { enter: true },
  });
  const pasted = "Arm,People\nAs it is today,6000\nNew,6010\n";
  await post({ experimentId, step: "write", requestKey: crypto.randomUUID(), file: new Blob([pasted]) });
  expect(await stored()).toMatchObject({ source: { way: "file", file: "results.csv", last: true } });
  await as("contributor").takeBackResults({ ...of, version: 4 });
  expect(await stored()).toMatchObject({ source: { way: "typed", last: false }, arms: [{ exposed: 5_000 }, {}] });
  await as("contributor").enterResults({ ...of, version: 5, exposed: { control: null } });
  expect((await stored()).arms[0]).toMatchObject({ exposed: null });
});

test("a draft takes no results, and neither does a concluded test", async () => {
  const { workspaceId, as } = await setupTests();
  const { id } = await as("contributor").log({ workspaceId, set: { name: "Draft" } });
  const enter = (experimentId: string) =>
    as("contributor").enterResults({ workspaceId, experimentId, version: 1, exposed: { control: 1 } });
  await expect(enter(id)).rejects.toThrow("Start it, then enter results");
  await expect(enter("T3")).rejects.toThrow("This test is concluded");
});

test("nothing that is not known shows as NaN, Infinity or a stand-in", async () => {
  const { workspaceId, as, started } = await setupTests();
  const { experimentId } = await started();
  const bare = await as("viewer").readout({ workspaceId, experimentId });
  expect(bare.split).toMatchObject({ p: null, sentence: expect.stringMatching(/\w+/) });
  await as("contributor").enterResults({
    ...{ workspaceId, experimentId, version: 2 },
    exposed: { control: 5_000, treatment: 5_000 },
    figures: { "M-CONV": { control: figures({ x: 0, n: 5_000 }), treatment: figures({ x: 0, n: 5_000 }) } },
  });
  const readout = await as("viewer").readout({ workspaceId, experimentId });
  expect(JSON.stringify(readout)).not.toMatch(/NaN|Infinity|undefined/);
  for (const row of readout.arms[0]!.measures) expect(row.reading).toMatch(/\w+.*\.$/);
});
