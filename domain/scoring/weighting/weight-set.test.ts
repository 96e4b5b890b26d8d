import { expect, test } from "vitest";
import defaults from "@/content/defaults.json";
import { settingsProblems } from "@/domain/settings";
import { compareWeights, overridesWith, shareInWords, weightsOf, weightsProblem } from "./weight-set";
import { weightsChangeWords, weightsSentence } from "./weight-words";
import type { WeightSet } from "./weighting";

const ours = weightsOf(defaults.parameters);
const turned: WeightSet = { ...ours, weights: { customerValue: 0.45, commercialValue: 0.3, feasibility: 0.25 } };

test("two sets differ in what differs, and floating remains do not count", () => {
  expect(compareWeights(ours, turned)).toEqual([
    { group: "weights", name: "customerValue", before: 0.4, after: 0.45 },
    { group: "weights", name: "feasibility", before: 0.3, after: 0.25 },
  ]);
  expect(compareWeights(ours, { ...ours, riskWeights: { creepiness: 0.1 + 0.15, regret: 0.25 + 1e-12 } })).toEqual([]);
  expect(weightsChangeWords(ours, turned)).toBe("Customer value 40% → 45%; feasibility 30% → 25%");
  expect(weightsChangeWords(ours, ours)).toBe("The same weights");
});

test("only what differs from our defaults is kept; other overrides are not touched", () => {
  const others = { customerValueFloor: 60, weights: { customerValue: 0.5, commercialValue: 0.2 } };
  expect(overridesWith(others, turned, ours)).toEqual({
    customerValueFloor: 60,
    weights: { customerValue: 0.45, feasibility: 0.25 },
  });
  expect(overridesWith(others, ours, ours)).toEqual({ customerValueFloor: 60 });
  expect(settingsProblems(overridesWith({}, turned, ours))).toEqual([]);
});

test("what cannot be stored is told in a sentence", () => {
  expect(weightsProblem(ours)).toBeNull();
  expect(weightsProblem({ ...ours, weights: { ...ours.weights, feasibility: 0.3 + 5e-10 } })).toBeNull();
  expect(weightsProblem({ ...ours, weights: { ...ours.weights, feasibility: 0.35 } })).toBe(
    "Customer value, commercial value and feasibility must add to 100%; these add to 105%.",
  );
  const falling = { ...ours.confidenceMultipliers, "4": 0.85 };
  expect(weightsProblem({ ...ours, confidenceMultipliers: falling })).toBe(
    "Better evidence must not count less: confidence 4 counts 85%, confidence 3 90%.",
  );
  expect([0.07, 1 / 3, 0.3 + 1e-12].map(shareInWords)).toEqual(["7%", "33.33%", "30%"]);
});

test("one sentence says whose weights these are", () => {
  const version = { number: 3, by: "Nadia", day: "21 Nov 2026" };
  expect(weightsSentence({ set: ours, defaults: ours, version: null })).toBe(
    "Our default weights, unchanged since the start.",
  );
  expect(weightsSentence({ set: ours, defaults: ours, version })).toBe(
    "Version 3, set by Nadia on 21 Nov 2026: our default weights.",
  );
  expect(weightsSentence({ set: turned, defaults: ours, version })).toBe(
    "Version 3, set by Nadia on 21 Nov 2026: customer value counts 45%, by default 40%; feasibility counts 25%, by default 30%.",
  );
  expect(weightsSentence({ set: turned, defaults: ours, version: null })).toMatch(/^This workspace’s own weights/);
});
