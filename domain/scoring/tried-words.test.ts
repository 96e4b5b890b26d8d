import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { readExperiment } from "../experiments/read-experiment";
import { metricLibrary } from "../metrics/library";
import { parametersOf } from "../settings";
import { outcomeOfTest, outcomeOfUseCase } from "./tried-words";

const { useCases, experiments } = parseWorkspaceFile(sample);
const metrics = metricLibrary([]);
const context = { metrics, parameters: parametersOf({}), today: "2026-11-21" };

test.each([
  ["W06", "stopped in Jul 2026: CX harm", true],
  ["W07", "live since Aug 2026", false],
  ["W10", "planned", false],
  ["W23", "rejected: CX harm; Test T5: no gain over segments, more unsubscribes", true],
])("use case %s: %s", (id, words, failed) => {
  const useCase = useCases.find((each) => each.id === id)!;
  expect(outcomeOfUseCase(useCase, useCase.stopReason && "CX harm")).toEqual({ when: null, words, failed });
});

test.each([
  ["T2", "Jul 2026", /^ship it, Decision confidence rose/, false],
  ["T3", "Apr 2026", /^a hollow win, stop it, .*rose/, true],
  ["T5", "May 2026", /^stop it, Unsubscribe rate rose$/, true],
  ["T7", "Jun 2026", /^the result does not count$/, true],
] as const)("test %s of %s", (id, when, words, failed) => {
  const experiment = experiments.find((each) => each.id === id)!;
  const outcome = outcomeOfTest(experiment, readExperiment(experiment, context), (metric) => metrics.get(metric)!.name);
  expect(outcome).toMatchObject({ when, failed, words: expect.stringMatching(words) });
});

test("a test that has not ended has no decision yet", () => {
  const experiment = { ...experiments[0]!, status: "running" as const };
  expect(outcomeOfTest(experiment, readExperiment(experiment, context), String)).toEqual({
    when: null,
    words: "running",
    failed: false,
  });
});
