import { describe, expect, test } from "vitest";
import { acceptabilityOf, rankShare } from "./acceptability";
import { drawWeightings, type PartWeights, plausibleRegion } from "./plausible-weights";
import { randomState } from "./random-words";
import { centralWeighting, likelyRanks, rankChances, topChance } from "./read-shares";
import { priorityOf, type RobustnessInputs } from "./robustness-inputs";
import { type RankShares, type Simulation, simulateRanks } from "./simulate-ranks";

const present: PartWeights = [0.4, 0.3, 0.3, 0.25, 0.25];
const multipliers = [0.7, 0.8, 0.9, 0.95, 1];
const table = [
  [90, 75, 70, 30, 10],
  [75, 90, 60, 25, 20],
  [60, 60, 95, 20, 5],
  [85, 40, 60, 10, 15],
  [50, 55, 50, 45, 40],
];

function inputsOf(parts: readonly (readonly number[])[], changes: Partial<RobustnessInputs> = {}): RobustnessInputs {
  return {
    ids: parts.map((_, at) => `U${at}`),
    lanes: parts.map(() => 0),
    groups: parts.map(() => 0),
    parts: parts.flat(),
    confidence: parts.map(() => 3),
    viewStarts: new Array(parts.length + 1).fill(0),
    viewScorers: [],
    viewParts: [],
    viewConfidence: [],
    viewSureness: [],
    weightings: [present],
    multipliers,
    ...changes,
  };
}

function run(inputs: RobustnessInputs, settings: Partial<Simulation> = {}): RankShares {
  const running = simulateRanks(inputs, { tolerance: 0.1, samples: 10_000, seed: 1, ...settings });
  for (let step = running.next(); ; step = running.next()) {
    if (step.done) return step.value;
    expect(step.value).toBeLessThanOrEqual(1);
  }
}

test("with sure scores it is SMAA-2 of the same weightings, to the last count", () => {
  const settings = { tolerance: null, samples: 5_000, seed: 3, halfWidths: [0, 0, 0, 0, 0] };
  const inputs = inputsOf(table);
  const weights = drawWeightings(plausibleRegion([present], null), 5_000, randomState(3));
  const reference = acceptabilityOf({
    items: 5,
    criteria: 5,
    samples: 5_000,
    weights,
    values: Float64Array.from(table.flatMap((row) => row.map((points, at) => (at < 3 ? 0.9 : -1) * points))),
  });
  const shares = run(inputs, settings);
  table.forEach((_, item) => {
    const found = new Map(rankChances(shares, item).map(({ rank, share }) => [rank, share]));
    for (let rank = 1; rank <= 5; rank++) expect(found.get(rank) ?? 0).toBe(rankShare(reference, item, rank));
    const central = centralWeighting(shares, item);
    central?.forEach((weight, part) => {
      expect(weight).toBeCloseTo(reference.centralWeights[item * 5 + part]!, 10);
    });
    expect(central === null).toBe(rankShare(reference, item, 1) === 0);
  });
});

test("the same seed gives the same numbers, another seed others within the error of drawing", () => {
  const [one, again, other] = [run(inputsOf(table)), run(inputsOf(table)), run(inputsOf(table), { seed: 2 })];
  expect(one).toEqual(again);
  expect(one.counts).not.toEqual(other.counts);
  table.forEach((_, item) => {
    const [a, b] = [topChance(one, item, 2), topChance(other, item, 2)];
    expect(Math.abs(a - b)).toBeLessThanOrEqual(4 * Math.sqrt((2 * Math.max(a * (1 - a), 1e-4)) / 10_000));
  });
});

test("shares add to 1 by item and by rank, and top-k grows to 1", () => {
  const shares = run(inputsOf(table));
  const byRank = new Array(6).fill(0);
  table.forEach((_, item) => {
    const chances = rankChances(shares, item);
    expect(chances.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
    for (const { rank, share } of chances) byRank[rank] += share;
    expect(topChance(shares, item, 5)).toBeCloseTo(1, 10);
    expect(topChance(shares, item, 0)).toBe(0);
    const [low, high] = likelyRanks(shares, item);
    expect(topChance(shares, item, low - 1)).toBeLessThan(0.05);
    expect(topChance(shares, item, high)).toBeGreaterThanOrEqual(0.95);
    expect(topChance(shares, item, high - 1)).toBeLessThan(0.95);
  });
  for (const share of byRank.slice(1)) expect(share).toBeCloseTo(1, 10);
});

describe("what no weighting moves", () => {
  test("groups stay: the best of redesign comes after the last that is ranked by priority", () => {
    const shares = run(inputsOf(table, { groups: [0, 0, 0, 1, 2] }), { tolerance: null });
    expect(rankChances(shares, 3)).toEqual([{ rank: 4, share: 1 }]);
    expect(rankChances(shares, 4)).toEqual([{ rank: 5, share: 1 }]);
    expect(centralWeighting(shares, 3)).toBeNull();
  });
  test("each lane has its own first", () => {
    const shares = run(inputsOf(table, { lanes: [0, 0, 0, 1, 1] }));
    expect(topChance(shares, 3, 1) + topChance(shares, 4, 1)).toBeCloseTo(1, 10);
    expect(topChance(shares, 0, 1) + topChance(shares, 1, 1) + topChance(shares, 2, 1)).toBeCloseTo(1, 10);
  });
  test("one alone is always first; nothing is nothing", () => {
    expect(rankChances(run(inputsOf([table[0]!])), 0)).toEqual([{ rank: 1, share: 1 }]);
    expect(run(inputsOf([])).counts).toHaveLength(0);
  });
});

test("the surer the answers, the firmer the rank", () => {
  const spread = (confidence: number) => {
    const [low, high] = likelyRanks(run(inputsOf(table, { confidence: table.map(() => confidence) })), 2);
    return high - low;
  };
  expect(spread(1)).toBeGreaterThan(spread(5));
});

test("scorers: each sample takes one of them, with the same chance", () => {
  // One of four scorers puts the last item far above all others; sure scores, one weighting.
  const high = [100, 100, 100, 0, 0];
  const low = [0, 0, 0, 100, 100];
  const inputs = inputsOf(table, {
    viewStarts: [0, 0, 0, 0, 0, 4],
    viewScorers: [0, 1, 2, 3],
    viewParts: [...high, ...low, ...low, ...low],
    viewConfidence: [5, 5, 5, 5],
    viewSureness: [5, 5, 5, 5],
  });
  const first = topChance(run(inputs, { tolerance: 0, halfWidths: [0, 0, 0, 0, 0] }), 4, 1);
  expect(Math.abs(first - 0.25)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / 10_000));
});

test("other people's weightings widen what is plausible", () => {
  expect(plausibleRegion([present, [0.2, 0.5, 0.3, 0.1, 0.3]], 0.05)).toEqual({
    benefits: { low: [0.2 - 0.05, 0.25, 0.25], high: [0.45, 0.55, 0.35] },
    harms: { low: [0.1 - 0.05, 0.2], high: [0.3, 0.35] },
  });
  expect(plausibleRegion([present], null)).toEqual({
    benefits: { low: [0, 0, 0], high: [1, 1, 1] },
    harms: { low: [0, 0], high: [0.5, 0.5] },
  });
});

test("drawn values have the mean and the spread of the triangle around the agreed ones", () => {
  // One part counts alone: item 0 beats a sure 50 as often as a triangle from 40 to 60 around 53 lies above it.
  const only: PartWeights = [1, 0, 0, 0, 0];
  const inputs = inputsOf(
    [
      [53, 0, 0, 0, 0],
      [50, 0, 0, 0, 0],
    ],
    { confidence: [5, 4], weightings: [only] },
  );
  const shares = run(inputs, { tolerance: 0, halfWidths: [0, 0, 0, 0, 10], samples: 60_000 });
  // 1.0 · triangle(43, 53, 63) against 0.95 · 50 = 47.5: P = 1 - (4.5)² / (20 · 10).
  const exact = 1 - 4.5 ** 2 / 200;
  expect(Math.abs(topChance(shares, 0, 1) - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 60_000) + 0.001);
  expect(priorityOf({ parts: table[0]!, confidence: 5, sureness: 5 }, present, multipliers)).toBeCloseTo(69.5, 10);
});
