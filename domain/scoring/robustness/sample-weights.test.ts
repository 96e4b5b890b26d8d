import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomShares, randomState } from "./random-words";
import { sampleWeights, type WeightBox, walkWeights } from "./sample-weights";

const share = (seed = 1) => randomShares(randomState(seed));
const column = (drawn: Float64Array, criteria: number, at: number) =>
  Array.from({ length: drawn.length / criteria }, (_, row) => drawn[row * criteria + at]!);
const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const near = { low: [0.35, 0.25, 0.25], high: [0.45, 0.35, 0.35] };

test("any weighting: each weight has the mean 1/n and the variance of a uniform draw from the simplex", () => {
  const count = 40_000;
  const drawn = sampleWeights({ low: [0, 0, 0], high: [1, 1, 1] }, count, share());
  for (const at of [0, 1, 2]) {
    const values = column(drawn, 3, at);
    const variance = 1 / 18;
    expect(Math.abs(meanOf(values) - 1 / 3)).toBeLessThan(4 * Math.sqrt(variance / count));
    // P(w > x) = (1 - x)² for three weights.
    const above = values.filter((value) => value > 0.5).length / count;
    expect(Math.abs(above - 0.25)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / count));
  }
});

test("within ± 0.05 of 0.4, 0.3, 0.3: even over the hexagon", () => {
  const count = 40_000;
  const values = column(sampleWeights(near, count, share()), 3, 0);
  // The hexagon |a|, |b|, |a + b| ≤ τ has density (2τ - |a|) / 3τ² in one weight: variance 5τ²/18.
  const variance = (5 * 0.05 ** 2) / 18;
  expect(Math.abs(meanOf(values) - 0.4)).toBeLessThan(4 * Math.sqrt(variance / count));
  const spread = meanOf(values.map((value) => (value - 0.4) ** 2));
  expect(Math.abs(spread / variance - 1)).toBeLessThan(4 * Math.sqrt(2 / count));
});

test("walking through the region finds the same as drawing again", () => {
  const count = 20_000;
  const [drawn, walked] = [sampleWeights(near, count, share(1)), walkWeights(near, count, share(2))];
  for (const at of [0, 1, 2]) {
    const [a, b] = [column(drawn, 3, at), column(walked, 3, at)];
    // Steps of a walk hang together: with 27 between two kept ones the error is still that of independent draws.
    expect(Math.abs(meanOf(a) - meanOf(b))).toBeLessThan(5 * Math.sqrt((2 * 5 * 0.05 ** 2) / 18 / count));
  }
});

test("a corner that drawing hardly ever hits is walked", () => {
  const box = { low: new Array(12).fill(0), high: [1, ...new Array(11).fill(0.01)] };
  const drawn = sampleWeights(box, 200, share());
  expect(Math.min(...column(drawn, 12, 0))).toBeGreaterThan(0.88);
  expect(new Set(column(drawn, 12, 1)).size).toBeGreaterThan(150);
});

describe("the law", () => {
  const boxes = fc
    .array(fc.tuple(fc.double({ min: 0.01, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.3, noNaN: true })), {
      minLength: 2,
      maxLength: 6,
    })
    .map((given): WeightBox => {
      const sum = given.reduce((total, [weight]) => total + weight, 0);
      return {
        low: given.map(([weight, span]) => Math.max(0, weight / sum - span)),
        high: given.map(([weight, span]) => Math.min(1, weight / sum + span)),
      };
    });
  test("every weighting adds to 1 and keeps its bounds", () => {
    fc.assert(
      fc.property(boxes, fc.integer(), (box, seed) => {
        const drawn = sampleWeights(box, 20, share(seed));
        for (let row = 0; row < 20; row++) {
          const weights = [...drawn.subarray(row * box.low.length, (row + 1) * box.low.length)];
          expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
          weights.forEach((weight, at) => {
            expect(weight).toBeGreaterThanOrEqual(box.low[at]! - 1e-9);
            expect(weight).toBeLessThanOrEqual(box.high[at]! + 1e-9);
          });
        }
      }),
    );
  });
});

test("bounds that no weighting meets are refused; a single one is given", () => {
  expect(() => sampleWeights({ low: [0.6, 0.6], high: [1, 1] }, 1, share())).toThrow(/No weighting/);
  expect(() => sampleWeights({ low: [0, 0], high: [0.4, 0.4] }, 1, share())).toThrow(/No weighting/);
  expect([...sampleWeights({ low: [0.4, 0.6], high: [0.4, 0.6] }, 2, share())]).toEqual([0.4, 0.6, 0.4, 0.6]);
});
