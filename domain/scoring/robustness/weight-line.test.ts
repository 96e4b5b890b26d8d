import fc from "fast-check";
import { expect, test } from "vitest";
import { crossingOf, shareLine, stableRange } from "./weight-line";

const scores = { A: [0.9, 0.3, 0.4], B: [0.6, 0.6, 0.5], C: [0.3, 0.9, 0.6], D: [0.5, 0.5, 0.9] };
const weights = [0.5, 0.3, 0.2];
const lines = (criterion: number) => Object.values(scores).map((values) => shareLine(values, weights, criterion));

test("four items on three criteria: the leader's stability intervals", () => {
  const at = (criterion: number) => {
    const [leader, ...others] = lines(criterion);
    return stableRange(leader!, others, weights[criterion]!)!.map((bound) => Number(bound.toFixed(4)));
  };
  expect(lines(0).map(({ at0, slope }) => Number((at0 + slope * 0.5).toFixed(4)))).toEqual([0.62, 0.58, 0.54, 0.58]);
  expect(at(0)).toEqual([0.4444, 1]);
  expect(at(1)).toEqual([0, 0.3824]);
  expect(at(2)).toEqual([0, 0.2593]);
});

test("who does not lead has no interval; what is fixed shifts a line", () => {
  const [a, b] = lines(0);
  expect(stableRange(b!, [a!], 0.5)).toBeNull();
  expect(crossingOf(a!, a!)).toBeNull();
  expect(shareLine([1, 0], [0.5, 0.5], 0, -3)).toEqual({ at0: -3, slope: 1 });
});

test("a weight that is all there is: the others share alike", () => {
  expect(shareLine([2, 4, 8], [1, 0, 0], 0)).toEqual({ at0: 6, slope: -4 });
});

test("at the crossing two items have the same value, the other weights keep their proportions", () => {
  const points = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(points, points, fc.integer({ min: 0, max: 2 }), (one, two, criterion) => {
      const crossing = crossingOf(shareLine(one, weights, criterion), shareLine(two, weights, criterion));
      if (crossing === null) return;
      const moved = weights.map((weight, at) =>
        at === criterion ? crossing : (weight * (1 - crossing)) / (1 - weights[criterion]!),
      );
      const sumOf = (values: readonly number[]) => values.reduce((sum, value, at) => sum + value * moved[at]!, 0);
      expect(sumOf(one)).toBeCloseTo(sumOf(two), 4);
    }),
  );
});
