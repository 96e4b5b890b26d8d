import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { type Experiment, experiment } from "@/domain/experiments/experiment";
import cases from "@/domain/experiments/fixtures/readout-cases.json";
import { createCaller } from "../root";

/** A workspace in which only these tests are logged, read on 21 Nov 2026. */
async function holding(experiments: readonly Experiment[]) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, { ...larkmere(), experiments: [...experiments] });
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" }).experiment;
  return {
    ask: as("viewer"),
    of: (experimentId: string) => ({ workspaceId, experimentId }),
    list: () => as("viewer").list({ workspaceId }),
    read: (experimentId: string) => as("viewer").readout({ workspaceId, experimentId }),
  };
}

/** A whole test of the reference cases, about none of our use cases. */
const reference = (id: string) =>
  experiment.parse({ ...cases.cases.find((each) => each.id === id)?.experiment, useCaseId: null });
const countdown = larkmere().experiments.find(({ id }) => id === "T3")!;
/** The countdown test while it runs, on its sixth day. */
const early: Experiment = { ...countdown, id: "E1", status: "running", startDate: "2026-11-16", endDate: null };
const unharmed = { ...early, results: early.results.filter(({ role }) => role === "primary") };
const calm = larkmere().experiments.find(({ id }) => id === "T2")!;

test("before the plan is reached a win is veiled wherever the test is told of", async () => {
  const running = { ...calm, id: "E2", status: "running" as const, startDate: "2026-11-16", endDate: null };
  const { read, list } = await holding([running]);
  const readout = await read("E2");

  expect(readout.arms[0]).toMatchObject({ veiled: true, decision: "keep_running", others: [] });
  expect(readout.arms[0]!.measures[0]).toMatchObject({ state: "veiled", control: null, interval: null, parts: null });
  expect(readout.progress).toMatchObject({ people: { share: 1 }, days: { run: 6, planned: 14 } });
  expect((await list())[0]?.primary).toMatchObject({ state: "veiled", control: null, treatment: null });
  expect(JSON.stringify(readout.arms)).not.toMatch(/7\.6%|13\.2%|Lift/);
});

test("a veiled gain is told by no group, no look and no preview of the conclusion; harm in a group is", async () => {
  const group = (id: string) => ({ ...countdown.results.find(({ metricId }) => metricId === id)!, role: undefined });
  const segments = ["M-CONV", "M-RUSH"].map((id) => {
    const { metricId, type, arms } = group(id);
    return { name: "On a phone", shareOfTraffic: 0.6, metricId, type, arms };
  });
  const looks = [{ on: "2026-11-18", exposed: 1_000, p: 0.0049, splitP: 0.3 }];
  const { read, ask, of } = await holding([{ ...early, segments, looks }]);
  const { arms } = await read("E1");
  expect(arms[0]!.segments.map(({ metricId }) => metricId)).toEqual(["M-RUSH"]);
  expect(arms[0]!.questions.questions.map(({ metricId }) => metricId)).toEqual(["M-RUSH"]);
  expect(arms[0]!.row).toEqual({ order: 5, rule: expect.stringContaining("beyond its limit") });

  const preview = await ask.concluding({ ...of("E1"), endDate: null });
  expect(preview).toMatchObject({ hollowWin: true, sentence: expect.stringContaining("Conversion rate looks better") });
  expect(JSON.stringify(await ask.curve(of("E1")))).not.toContain("0.0049");
});

test("harm is shown at once, and the gain beside it stays veiled", async () => {
  const { read } = await holding([early, { ...unharmed, id: "E3" }]);
  const { arms } = await read("E1");

  expect(arms[0]).toMatchObject({ veiled: true, hollowWin: true, decision: "stop" });
  expect(arms[0]!.sentence).toMatch(/^Hollow win: Conversion rate looks better, and customers pay for it/);
  expect(arms[0]!.measures.map(({ state }) => state)).toEqual(["veiled", "breach", "breach", "breach"]);
  expect((await read("E3")).arms[0]!.measures[0]?.state).toBe("veiled");
});

test("several treatments: the leading one is named, what was corrected is said, and all stand on one scale", async () => {
  const { read } = await holding([reference("X2")]);
  const { arms, correction } = await read("X2");

  expect(correction).toMatch(/^2 treatments are compared with one control/);
  expect(arms.map(({ armId, leading }) => [armId, leading])).toEqual([
    ["a", true],
    ["b", false],
  ]);
  expect(new Set(arms.flatMap(({ measures }) => measures.map(({ scale }) => scale.join()))).size).toBe(1);
  const level = arms[0]!.measures[0]!.parts!.change.parts.find(({ label }) => label === "Width of the intervals");
  expect(level?.value).toBe("97.5%");
});

test("a test knows its earlier versions and repetitions, how they read, and who decided otherwise", async () => {
  const override = {
    decision: "ship",
    reason: "The board wanted it for the season.",
    byId: null,
    byName: "Mara",
    at: null,
  };
  const next = { ...countdown, id: "N1", parentId: "T3", status: "draft" as const };
  const again = { ...countdown, id: "N2", replicatesId: "T3" };
  const { read } = await holding([{ ...countdown, override }, next, again]);

  expect(await read("T3")).toMatchObject({ override: { by: "Mara", decision: "ship" }, decision: "stop" });
  expect((await read("T3")).relatives.map(({ id, relation, decision }) => [id, relation, decision])).toEqual([
    ["N1", "next", null],
    ["N2", "repeated", "stop"],
  ]);
  expect((await read("N1")).relatives[0]).toMatchObject({ relation: "earlier", override: "ship", hollowWin: true });
});

test("a broken split and an unchecked one are told apart; without counts it is said that nothing is entered", async () => {
  const without = (id: string) => ({
    ...early,
    id,
    arms: early.arms.map((arm) => ({ ...arm, exposed: null })),
    results: early.results.map((result) => ({ ...result, arms: {} })),
  });
  const few = { ...without("E5"), arms: early.arms.map((arm) => ({ ...arm, exposed: 3 })) };
  const broken = larkmere().experiments.find(({ id }) => id === "T7")!;
  const { read } = await holding([without("E4"), few, broken]);

  expect(await read("E4")).toMatchObject({ entered: false, split: { checked: false, wrong: true } });
  expect(await read("E5")).toMatchObject({ entered: true, split: { checked: false, code: "TOO_EARLY" } });
  expect(await read("T7")).toMatchObject({ split: { checked: true, wrong: true }, correction: null });
});

test("no readout of the sample or of the reference cases holds a number that is none", async () => {
  const references = cases.cases.map(({ id }) => reference(id));
  const samples = larkmere().experiments;
  const { read } = await holding([...samples, ...references]);

  for (const { id } of [...samples, ...references]) {
    const { arms, ...rest } = await read(id);
    // The row of the rule is told in the words of the rule, by another part of the page.
    const words = wordsIn([rest, arms.map(({ row: _row, ...arm }) => arm)]);
    expect(words.length).toBeGreaterThan(10);
    expect(words.filter((each) => /\b(NaN|Infinity|undefined|null)\b/.test(each))).toEqual([]);
  }
});

/** Every text and number of an answer; a number that JSON cannot hold is told as a word. */
function wordsIn(value: unknown): string[] {
  if (typeof value === "string" || typeof value === "number") return [String(value)];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
}
