import { expect, test } from "vitest";
import { centralWeighting, rankChances, topChance } from "./read-shares";
import type { RobustnessInputs } from "./robustness-inputs";
import { type RankShares, type Simulation, simulateRanks } from "./simulate-ranks";
import { mergedShares, strandsOf } from "./strands";

const inputs: RobustnessInputs = {
  ids: ["A", "B", "C", "D"],
  lanes: [0, 0, 0, 0],
  groups: [0, 0, 0, 1],
  parts: [
    [90, 30, 40, 10, 10],
    [50, 50, 90, 10, 10],
    [30, 90, 60, 10, 10],
    [90, 90, 90, 90, 90],
  ].flat(),
  confidence: [4, 4, 4, 4],
  viewStarts: [0, 0, 0, 0, 0],
  viewScorers: [],
  viewParts: [],
  viewConfidence: [],
  viewSureness: [],
  weightings: [[0.4, 0.3, 0.3, 0.25, 0.25]],
  multipliers: [0.7, 0.8, 0.9, 0.95, 1],
};
const settings: Simulation = { tolerance: null, samples: 9_999, seed: 1 };

function run(strand: Simulation): RankShares {
  const running = simulateRanks(inputs, strand);
  let step = running.next();
  while (!step.done) step = running.next();
  return step.value;
}

test("strands have all samples between them and draw different weightings", () => {
  const strands = strandsOf(settings);
  expect(strands.map(({ samples }) => samples)).toEqual([2499, 2500, 2500, 2500]);
  expect(new Set(strands.map(({ seed }) => seed)).size).toBe(4);
  expect(strandsOf(settings)).toEqual(strands);
  expect(strandsOf({ ...settings, samples: 2 }).map(({ samples }) => samples)).toEqual([1, 1]);
});

test("together they are one drawing: every count, every mean", () => {
  const strands = strandsOf(settings).map(run);
  const whole = mergedShares(strands);
  expect(whole.samples).toBe(9_999);
  const countOf = (shares: RankShares, item: number, rank: number) =>
    Math.round((rankChances(shares, item).find((each) => each.rank === rank)?.share ?? 0) * shares.samples);
  for (let item = 0; item < 4; item++) {
    for (let rank = 1; rank <= 4; rank++)
      expect(countOf(whole, item, rank)).toBe(strands.reduce((sum, each) => sum + countOf(each, item, rank), 0));
    expect(topChance(whole, item, 4)).toBeCloseTo(1, 12);
    const firsts = strands.map((each) => topChance(each, item, 1) * each.samples);
    const total = firsts.reduce((sum, count) => sum + count, 0);
    centralWeighting(whole, item)?.forEach((weight, part) => {
      const mean =
        strands.reduce((sum, each, at) => sum + firsts[at]! * centralWeighting(each, item)![part]!, 0) / total;
      expect(weight).toBeCloseTo(mean, 10);
    });
  }
  expect(centralWeighting(whole, 3)).toBeNull();
  expect(mergedShares(strands.toReversed()).counts).toEqual(whole.counts);
});

test("one alone is itself, none is nothing", () => {
  const one = run({ ...settings, samples: 100 });
  expect(mergedShares([one])).toBe(one);
  expect(mergedShares([]).samples).toBe(0);
});
