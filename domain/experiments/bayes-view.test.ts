import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { metricLibrary } from "../metrics/library";
import { parametersOf } from "../settings";
import { bayesBetaBinomial } from "./bayes-rates";
import { bayesView } from "./bayes-view";
import { failed } from "./outcome";
import { readExperiment } from "./read-experiment";
import { segmentQuestions } from "./segment-questions";

const context = { metrics: metricLibrary([]), parameters: parametersOf({}), today: "2026-11-21" };
const tests = parseWorkspaceFile(sample).experiments;
const of = (id: string) => tests.find((each) => each.id === id)!;
const view = (given: Parameters<typeof bayesView>[0], pastLifts: number[] = []) => {
  const shown = bayesView(given, context, { pastLifts, worth: { peoplePerMonth: 100_000, perSuccess: 40 } });
  if (failed(shown)) throw new Error(shown.error);
  return shown;
};

test("the finder: chances, risks and money, labelled, on a flat prior until there are ten lifts", () => {
  const { arms, prior, label } = view(of("T2"));
  const rates = bayesBetaBinomial([
    { x: 2_812, n: 152_000 },
    { x: 3_017, n: 151_600 },
  ]);
  if (failed(rates)) throw new Error(rates.error);
  expect(prior).toBeNull();
  expect(label).toContain("Not corrected for looking early");
  expect(arms[0]).toMatchObject({ armId: "control", lift: null });
  expect(arms[1]!.rate).toMatchObject({
    chanceToBeBest: rates.probBest[1],
    chanceToBeatControl: rates.probBeatControl[1],
  });
  expect(arms[1]!.rate!.lossPerMonth).toBeCloseTo(rates.expectedLoss[1]! * 4e6, 9);
  const [before, after] = rates.posteriorMean;
  expect(arms[1]!.rate!.gainPerMonth).toBeCloseTo((after! - before!) * 4e6, 6);
  expect(arms[0]!.rate!.gainPerMonth).toBeNull();
  // Two roads to one chance: a normal lift, and the rates themselves.
  expect(arms[1]!.lift!.chanceToWin).toBeCloseTo(arms[1]!.rate!.chanceToBeatControl!, 2);
  expect(arms[1]!.lift!.riskOfShipping).toBeLessThan(arms[1]!.lift!.riskOfStaying);
  const past = [0, 0.01, 0.02, -0.01, 0, 0.01, 0, 0.02, 0.01, -0.02];
  const shrunk = view(of("T2"), past);
  expect(shrunk.prior?.tests).toBe(10);
  expect(shrunk.arms[1]!.lift!.expected).toBeLessThan(arms[1]!.lift!.expected);
});

test("fewer returns win where lower is better", () => {
  const { arms } = view(of("T6"));
  expect(arms[1]!.lift!.chanceToWin).toBeGreaterThan(0.95);
  expect(arms[1]!.rate!.chanceToBeBest).toBeGreaterThan(0.95);
  expect(arms[1]!.rate!.low).toBeLessThan(1_430 / 14_350);
  expect(arms[1]!.rate!.high).toBeGreaterThan(1_430 / 14_350);
});

test("what cannot be read says why in its place", () => {
  const empty = { ...of("T2"), results: of("T2").results.map((result) => ({ ...result, arms: {} })) };
  expect(view(empty).arms[1]).toEqual({ armId: "treatment", lift: null, liftError: "NO_UNITS", rate: null });
  expect(bayesView({ ...empty, results: [] }, context, { pastLifts: [], worth: null })).toEqual({ error: "NO_UNITS" });
  expect(bayesView({ ...empty, arms: [] }, context, { pastLifts: [], worth: null })).toEqual({
    error: "NEED_TWO_ARMS",
  });
});

test("segments are questions; harm in a large one is flagged and stands first", () => {
  const readout = readExperiment(of("T3"), context);
  const { questions, caution } = segmentQuestions(readout.arms[0]!, context.metrics, 0.1);
  expect(questions[0]).toMatchObject({ name: "New to category", flagged: true });
  expect(questions[0]!.question).toMatch(/^Does it hurt “New to category”\?/);
  expect(caution).toBe("Groups are questions, not results: of 2, about one of them would differ by chance alone.");
  expect(
    segmentQuestions(readout.arms[0]!, context.metrics, 0.5).questions.map(({ flagged }) => flagged),
  ).not.toContain(true);
  expect(segmentQuestions({ segments: [] }, context.metrics, 0.1)).toEqual({ questions: [], caution: null });
});
