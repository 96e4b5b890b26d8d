import { expect, test } from "vitest";
import type { PartWeights } from "./plausible-weights";
import { nearestSwap, priorityLine, stableWeights } from "./present-lines";
import type { RobustnessInputs } from "./robustness-inputs";
import { scorerAgreement } from "./scorer-agreement";

const weights: PartWeights = [0.5, 0.3, 0.2, 0.25, 0.25];
const table = [
  [90, 30, 40],
  [60, 60, 50],
  [50, 50, 90],
  [30, 90, 60],
];

const inputs = (changes: Partial<RobustnessInputs> = {}): RobustnessInputs => ({
  ids: ["A", "B", "D", "C"],
  lanes: [0, 0, 0, 0],
  groups: [0, 0, 0, 0],
  parts: table.flatMap((row) => [...row, 0, 0]),
  confidence: [5, 5, 5, 5],
  viewStarts: [0, 0, 0, 0, 0],
  viewScorers: [],
  viewParts: [],
  viewConfidence: [],
  viewSureness: [],
  weightings: [weights],
  multipliers: [0.7, 0.8, 0.9, 0.95, 1],
  ...changes,
});

test("the leader's stability intervals are those of the published four items", () => {
  const stable = stableWeights(inputs(), 0)!;
  const rounded = stable.map(({ range }) => range.map((bound) => Number(bound.toFixed(4))));
  expect(rounded.slice(0, 3)).toEqual([
    [0.4444, 1],
    [0, 0.3824],
    [0, 0.2593],
  ]);
  expect(rounded.slice(3)).toEqual([
    [0, 1],
    [0, 1],
  ]);
  expect(stableWeights(inputs(), 1)).toBeNull();
});

test("the nearest swap is the smallest change of one weight that makes two items level", () => {
  const swap = nearestSwap(
    inputs({ ids: ["A", "D", "B", "C"], parts: [0, 2, 1, 3].flatMap((at) => [...table[at]!, 0, 0]) }),
    0,
  )!;
  expect(swap).toMatchObject({ other: 1, part: 0, now: 0.5 });
  expect(swap.crossing).toBeCloseTo(0.4444, 4);
});

test("groups are not crossed; harm and confidence are in the line", () => {
  expect(nearestSwap(inputs({ groups: [0, 1, 1, 2] }), 0)).toBeNull();
  expect(nearestSwap(inputs({ groups: [0, 1, 1, 2] }), 3)).toBeNull();
  const with_harm = inputs({ parts: table.flatMap((row) => [...row, 40, 20]), confidence: [1, 5, 5, 5] });
  expect(priorityLine(with_harm, 0, 3)).toEqual({ at0: 0.7 * 62 - 5, slope: -40 });
  const { at0, slope } = priorityLine(with_harm, 0, 0);
  expect(at0 + slope * 0.5).toBeCloseTo(0.7 * 62 - 10 - 5, 10);
});

test("agreement of scorers over what they all scored", () => {
  const view = (points: number) => [points, points, points, 0, 0];
  const scored = inputs({
    viewStarts: [0, 2, 4, 6, 6],
    viewScorers: [0, 1, 0, 1, 0, 1],
    viewParts: [80, 90, 60, 70, 40, 20].flatMap(view),
    viewConfidence: [5, 5, 5, 5, 5, 5],
    viewSureness: [3, 3, 3, 3, 3, 3],
  });
  expect(scorerAgreement(scored)).toEqual({ w: 1, scorers: 2, items: 3 });
  expect(scorerAgreement(inputs())).toBeNull();
});
