import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { metricLibrary } from "../metrics/library";
import { parametersOf } from "../settings";
import { conclusionProposals } from "./conclusion-proposals";
import { pastLifts } from "./past-lifts";
import { planProgress } from "./plan-progress";
import { readExperiment } from "./read-experiment";

const context = { metrics: metricLibrary([]), parameters: parametersOf({}), today: "2026-11-21" };
const tests = parseWorkspaceFile(sample).experiments.map((experiment) => ({
  experiment,
  readout: readExperiment(experiment, context),
}));
const of = (id: string) => tests.find(({ experiment }) => experiment.id === id)!;
const proposals = (id: string) => conclusionProposals(of(id).experiment, of(id).readout, context.metrics);

test("the finder ships: evidence and scale; the countdown, a hollow win, is redesigned and never scaled", () => {
  expect(proposals("T2")).toEqual([
    { kind: "evidence", useCaseId: "W07", confidence: 5, lift: 5, help: null },
    { kind: "roadmap", useCaseId: "W07", action: "scale" },
  ]);
  expect(proposals("T3")).toEqual([
    { kind: "evidence", useCaseId: "W06", confidence: 5, lift: 4, help: 1 },
    { kind: "roadmap", useCaseId: "W06", action: "redesign" },
    { kind: "follow_up", why: "redesign", replicatesId: null, parentId: "T3" },
  ]);
});

test("a broken split gives no evidence, only the test again; unproven ease asks for a test that proves it", () => {
  expect(proposals("T7")).toEqual([{ kind: "follow_up", why: "fix_split", replicatesId: null, parentId: "T7" }]);
  expect(proposals("T8")).toContainEqual(expect.objectContaining({ kind: "follow_up", why: "prove_experience" }));
  expect(proposals("T4")).toContainEqual({ kind: "roadmap", useCaseId: "W19", action: "continue" });
});

test("a surprising win is repeated before it is scaled", () => {
  const { experiment, readout } = of("T2");
  const surprising = {
    ...readout,
    arms: readout.arms.map((arm) => ({ ...arm, flags: ["REPLICATE_FIRST" as const] })),
  };
  expect(conclusionProposals(experiment, surprising, context.metrics).slice(1)).toEqual([
    { kind: "roadmap", useCaseId: "W07", action: "continue" },
    { kind: "follow_up", why: "replicate", replicatesId: "T2", parentId: "T2" },
  ]);
});

test("past lifts: every test that counts, failures too, never the test itself", () => {
  const lifts = pastLifts(tests);
  expect(lifts.map(({ experimentId }) => experimentId)).toEqual(["T1", "T3", "T5", "T6", "T2", "T4", "T8"]);
  expect(lifts.some(({ lift }) => lift < 0)).toBe(true);
  expect(pastLifts(tests, "T2").map(({ experimentId }) => experimentId)).not.toContain("T2");
});

test("progress to plan by the smallest arm and the days, with what is left at this pace", () => {
  const { experiment } = of("T2");
  const running = { ...experiment, status: "running" as const, startDate: "2026-11-12", endDate: null };
  const half = { ...running, arms: running.arms.map((arm, at) => ({ ...arm, exposed: at ? 72_500 : 80_000 })) };
  expect(planProgress(half, 14, "2026-11-21")).toEqual({
    people: { smallestArm: 72_500, planned: 145_000, share: 0.5 },
    days: { run: 10, planned: 14, share: 10 / 14 },
    daysToGo: 10,
  });
  expect(planProgress(experiment, 14, "2026-11-21")).toMatchObject({ daysToGo: 0, people: { share: 1 } });
  const empty = { ...half, arms: half.arms.map((arm) => ({ ...arm, exposed: 0 })) };
  expect(planProgress(empty, 14, "2026-11-21")).toMatchObject({ daysToGo: null, people: { share: 0 } });
  const unknown = { ...half, startDate: null, plannedPerArm: null };
  expect(planProgress(unknown, 14, "2026-11-21")).toEqual({ people: null, days: null, daysToGo: null });
});
