import { expect, test } from "vitest";
import expected from "@/content/sample_expected.json";
import workspace from "@/content/sample_workspace.json";
import { readDivergence } from "../metrics/divergence";
import { metricLibrary } from "../metrics/library";
import { weeklySeries } from "../metrics/metric-series";
import { parametersOf } from "../settings";
import { experiment } from "./experiment";
import { readExperiment } from "./read-experiment";
import { runReferenceCases } from "./reference";

const context = { metrics: metricLibrary([]), parameters: parametersOf({}), today: expected.asOf };

test("every test of the sample workspace reads as published, key for key", () => {
  const cases = workspace.experiments.map((given, at) => ({
    id: given.id,
    today: expected.asOf,
    experiment: given,
    expected: expected.experiments[at],
  }));

  expect(runReferenceCases(cases).filter(({ problems }) => problems.length > 0)).toEqual([]);
  for (const [at, given] of workspace.experiments.entries()) {
    expect(shapeOf(readExperiment(experiment.parse(given), context))).toEqual(shapeOf(expected.experiments[at]));
  }
});

test("the weekly divergence of the sample workspace is as published", () => {
  const read = readDivergence(weeklySeries.parse(workspace.weeklySeries), context);

  expect(shapeOf(read)).toEqual(shapeOf(expected.divergence));
  expect(read.week).toBe(expected.divergence.week);
  expect(read.byWeek).toEqual(expected.divergence.byWeek);
  for (const [at, pair] of expected.divergence.pairs.entries()) {
    for (const [key, value] of Object.entries(pair)) {
      const got: unknown = { ...read.pairs[at] }[key as keyof typeof pair];
      if (typeof value !== "number") expect(got).toBe(value);
      else expect(Math.abs(Number(got) - value)).toBeLessThanOrEqual(Math.max(1e-9, 1e-6 * Math.abs(value)));
    }
  }
});

/** The keys of a value, all the way down. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== "object" || value === null) return null;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}
