import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { metricLibrary } from "../metrics/library";
import { parametersOf } from "../settings";
import type { ArmReadout, PrimaryFigures } from "./experiment-readout";
import { readExperiment } from "./read-experiment";
import { scoresOfConclusion, withTestedScores } from "./scores-of-conclusion";

const context = { metrics: metricLibrary([]), parameters: parametersOf({}), today: "2026-11-21" };
const { experiments, useCases } = parseWorkspaceFile(sample);
const armOf = (id: string) => readExperiment(experiments.find((each) => each.id === id)!, context).arms[0]!;
const commercial = { isCommercial: true, isReplication: false };
const withLift = (lift: number, state: PrimaryFigures["state"] = "win"): ArmReadout => {
  const arm = armOf("T2");
  return { ...arm, primary: { ...(arm.primary as PrimaryFigures), lift, state } };
};

test("a hollow win is scored by what it measured and as no help to customers", () => {
  expect(scoresOfConclusion(armOf("T3"), commercial)).toEqual({ confidence: 5, lift: 4, help: 1 });
  const { scores } = useCases.find(({ id }) => id === "W10")!;
  const after = withTestedScores(scores, { confidence: 5, lift: 4, help: 1 });
  expect(after.customerValue).toEqual({ ...scores!.customerValue, help: 1 });
  expect(after.commercialValue).toEqual({ ...scores!.commercialValue, lift: 4 });
  expect(after.feasibility).toEqual(scores!.feasibility);
});

test("the lift is answered by the anchors of the rubric; above 10% only a repeated test says so", () => {
  const answer = (lift: number, isReplication = false) =>
    scoresOfConclusion(withLift(lift), { ...commercial, isReplication }).lift;
  expect([0.004, 0.01, 0.029, 0.03, 0.06, 0.1].map((lift) => answer(lift))).toEqual([2, 3, 3, 4, 5, 5]);
  expect([answer(0.12), answer(0.12, true), answer(-0.04)]).toEqual([null, 5, 4]);
  expect(scoresOfConclusion(withLift(0.02, "flat"), commercial).lift).toBe(1);
});

test("an experience measure as the primary, or a test that ended early, says nothing of the lift", () => {
  expect(scoresOfConclusion(armOf("T2"), { ...commercial, isCommercial: false }).lift).toBeNull();
  expect(scoresOfConclusion({ ...withLift(0.02), decision: "keep_running" }, commercial).lift).toBeNull();
  expect(withTestedScores(null, { confidence: 5, lift: null, help: null })).toMatchObject({
    confidence: 5,
    customerValue: { help: null },
  });
});
