import { describe, expect, test } from "vitest";
import {
  type Acceptability,
  acceptabilityOf,
  centralWeightsOf,
  choiceEntropy,
  confidenceFactor,
  pairwiseShare,
  rankingEntropy,
  rankShare,
  samplingHalfWidth,
  topShare,
} from "./acceptability";
import { randomShares, randomState } from "./random-words";
import { sampleWeights } from "./sample-weights";

const samples = 200_000;
const anyWeights = (criteria: number, count = samples, seed = 1) =>
  sampleWeights(
    { low: new Array(criteria).fill(0), high: new Array(criteria).fill(1) },
    count,
    randomShares(randomState(seed)),
  );

/** Four standard errors of a share found by drawing, √(p (1 - p) / n), and half a unit of the last digit printed. */
const error = (share: number, digit: number, count = samples) =>
  4 * Math.sqrt((share * (1 - share)) / count) + digit / 2;
const expectShare = (found: number, published: number, digit: number) =>
  expect(Math.abs(found - published), `${found} for ${published}`).toBeLessThanOrEqual(error(published, digit));

const fixed = (table: readonly (readonly number[])[]) => ({
  items: table.length,
  criteria: table[0]!.length,
  samples,
  weights: anyWeights(table[0]!.length),
  values: Float64Array.from(table.flat()),
});

describe("any weighting, exact answers", () => {
  test.each([
    [[0.3, -0.2, -0.1], 0.45],
    [[0.25, -0.1, 0.05, -0.3], 0.393939],
    [[0.4, -0.1, -0.2, 0.15, -0.35], 0.408825],
  ])("one item beats another by %j in %f", (differences, exact) => {
    const result = acceptabilityOf(fixed([differences, differences.map(() => 0)]));
    expectShare(pairwiseShare(result, 0, 1), exact, 1e-6);
    expectShare(rankShare(result, 0, 1), exact, 1e-6);
  });

  test("two criteria: 0.4, 0.4 and 0.2 for the one in between", () => {
    const result = acceptabilityOf(
      fixed([
        [1, 0],
        [0, 1],
        [0.6, 0.6],
      ]),
    );
    [0.4, 0.4, 0.2].forEach((share, item) => {
      expectShare(rankShare(result, item, 1), share, 0);
    });
  });

  test("four items, three criteria: first ranks as areas of polygons, all ranks, central weights", () => {
    const choice = fixed([
      [0.9, 0.3, 0.4],
      [0.6, 0.6, 0.5],
      [0.3, 0.9, 0.6],
      [0.5, 0.5, 0.9],
    ]);
    const result = acceptabilityOf(choice);
    [0.262963, 0, 0.347619, 0.389418].forEach((share, item) => {
      expectShare(rankShare(result, item, 1), share, 1e-6);
    });
    const published = [
      [0.263, 0.112, 0.033, 0.592],
      [0, 0.36, 0.64, 0],
      [0.348, 0.277, 0.033, 0.342],
      [0.389, 0.251, 0.294, 0.067],
    ];
    published.forEach((shares, item) => {
      shares.forEach((share, at) => {
        expectShare(rankShare(result, item, at + 1), share, 1e-3);
      });
    });
    const central = { 0: [0.6559, 0.1856, 0.1585], 2: [0.1924, 0.6053, 0.2023], 3: [0.2413, 0.1904, 0.5683] };
    for (const [item, weights] of Object.entries(central)) {
      // A weight lies between 0 and 1: its standard deviation is at most a half.
      const firsts = samples * rankShare(result, Number(item), 1);
      centralWeightsOf(result, Number(item))?.forEach((weight, at) => {
        expect(Math.abs(weight - weights[at]!)).toBeLessThan(4 * (0.5 / Math.sqrt(firsts)) + 5e-5);
      });
    }
    expect(centralWeightsOf(result, 1)).toBeNull();
    expect(topShare(result, 1, 3)).toBe(1);
    expect(confidenceFactor(choice, centralWeightsOf(result, 0)!, 0)).toBe(1);
  });
});

test("a benefit-risk case of JSMAA (SMAA2SimulationTest, testCorrectResultsWithBRModel): all rank shares and factors", () => {
  const normal = (mean: number, deviation: number) => ({ mean, deviation, of: (x: number) => x });
  const logNormal = (mean: number, deviation: number) => ({ mean, deviation, of: Math.exp });
  // Paroxetine, fluoxetine, sertraline, venlafaxine; only the first criterion is the better the more.
  const criteria = [
    [logNormal(0.086, 0.056), logNormal(0, 0), logNormal(0.095, 0.044), logNormal(0.113, 0.048)],
    [normal(9.2, 1.86), normal(11.7, 2.5), normal(15.4, 2.65), normal(5.5, 2.32)],
    [normal(10.6, 1.58), normal(7.2, 1.45), normal(7.5, 1.48), normal(15.7, 4.44)],
    [normal(21.2, 5.15), normal(16.6, 3.27), normal(20.2, 3.78), normal(12.8, 2.45)],
    [normal(14.3, 2.93), normal(13.7, 1.89), normal(15, 3.21), normal(11.2, 3.98)],
    [normal(18.3, 3.7), normal(18.6, 1.79), normal(19.5, 2.6), normal(31, 1.68)],
  ];
  const share = randomShares(randomState(5));
  const gauss = () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
  const count = 100_000;
  const values = new Float64Array(count * 4 * 6);
  criteria.forEach((drugs, criterion) => {
    // Values are linear from 0 to 1 over the union of the 95 % intervals.
    const low = Math.min(...drugs.map(({ mean, deviation, of }) => of(mean - 1.96 * deviation)));
    const high = Math.max(...drugs.map(({ mean, deviation, of }) => of(mean + 1.96 * deviation)));
    drugs.forEach(({ mean, deviation, of }, drug) => {
      for (let sample = 0; sample < count; sample++) {
        const part = (of(mean + deviation * gauss()) - low) / (high - low);
        values[(sample * 4 + drug) * 6 + criterion] = criterion === 0 ? part : 1 - part;
      }
    });
  });
  const choice = { items: 4, criteria: 6, samples: count, weights: anyWeights(6, count, 6), values };
  const result = acceptabilityOf(choice);
  const published = [
    { ranks: [0.25, 0.29, 0.27, 0.19], central: [0.18, 0.17, 0.15, 0.13, 0.15, 0.22], confidence: 0.44 },
    { ranks: [0.2, 0.28, 0.3, 0.22], central: [0.08, 0.14, 0.23, 0.18, 0.16, 0.22], confidence: 0.48 },
    { ranks: [0.17, 0.25, 0.29, 0.3], central: [0.21, 0.1, 0.22, 0.13, 0.15, 0.2], confidence: 0.34 },
    { ranks: [0.39, 0.18, 0.15, 0.29], central: [0.18, 0.21, 0.12, 0.21, 0.19, 0.09], confidence: 0.74 },
  ];
  published.forEach(({ ranks, central, confidence }, drug) => {
    // Theirs come from 10,000 draws, within the 0.02 and 0.03 that their own test allows.
    ranks.forEach((expected, at) => {
      expect(Math.abs(rankShare(result, drug, at + 1) - expected)).toBeLessThan(0.02);
    });
    const weights = centralWeightsOf(result, drug)!;
    central.forEach((expected, at) => {
      expect(Math.abs(weights[at]! - expected)).toBeLessThan(0.02);
    });
    expect(Math.abs(confidenceFactor(choice, weights, drug) - confidence)).toBeLessThan(0.03);
  });
});

test("one item better on everything: always first, the other has no central weights", () => {
  const choice = {
    ...fixed([
      [1, 1, 1],
      [0, 0, 0],
    ]),
    weights: Float64Array.of(1 / 3, 1 / 3, 1 / 3),
    samples: 100,
  };
  const result = acceptabilityOf(choice);
  expect(rankShare(result, 0, 1)).toBe(1);
  for (const weight of centralWeightsOf(result, 0)!) expect(weight).toBeCloseTo(1 / 3, 12);
  expect(centralWeightsOf(result, 1)).toBeNull();
  expect([rankingEntropy(choice), choiceEntropy(result)]).toEqual([0, 0]);
});

test("equal values share the better rank, and each is first", () => {
  const result = acceptabilityOf({
    ...fixed([
      [1, 2],
      [1, 2],
      [0, 0],
    ]),
    samples: 10,
  });
  expect([0, 1, 2].map((item) => topShare(result, item, 1))).toEqual([1, 1, 0]);
  expect(rankShare(result, 2, 3)).toBe(1);
  expect(pairwiseShare(result, 0, 1)).toBe(0);
});

test("entropy of two items is that of a coin", () => {
  const choice = fixed([
    [0.3, -0.2, -0.1],
    [0, 0, 0],
  ]);
  const result = acceptabilityOf(choice);
  const p = rankShare(result, 0, 1);
  const coin = -p * Math.log2(p) - (1 - p) * Math.log2(1 - p);
  expect(rankingEntropy(choice)).toBeCloseTo(coin, 10);
  expect(choiceEntropy(result)).toBeCloseTo(coin, 10);
});

/** Counts of a run that was published: 10,000 samples of two anticoagulants, R package smaa 0.3, thrombo example. */
test("the entropy of a published run follows from its rank shares", () => {
  const ranks = Uint32Array.of(3504, 6496, 6496, 3504);
  const result = { items: 2, criteria: 3, samples: 10_000, ranks } as unknown as Acceptability;
  expect(choiceEntropy(result)).toBeCloseTo(0.9344248, 7);
});

test("10,000 samples give every share within one percentage point, 9,604 exactly so at the worst", () => {
  expect(samplingHalfWidth(0.5, 10_000)).toBeCloseTo(0.0098, 10);
  expect(samplingHalfWidth(0.5, 9_604)).toBeCloseTo(0.01, 10);
});
