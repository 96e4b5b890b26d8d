import fc from "fast-check";
import { expect, test } from "vitest";
import { liftDistribution } from "./lift-distribution";
import { quantileOf } from "./quantile";

test("the middle, the range, and from where on a claim is large", () => {
  expect(liftDistribution([])).toBeNull();
  expect(liftDistribution([0.05])).toEqual({
    ...{ count: 1, median: 0.05, lowest: 0.05, highest: 0.05, largeFrom: 0.05, above: 1 },
  });
  const lifts = Array.from({ length: 11 }, (_, at) => (at - 5) / 100);
  expect(liftDistribution(lifts)).toEqual({
    ...{ count: 11, median: 0, lowest: -0.05, highest: 0.05, largeFrom: 0.04, above: 5 },
  });
});

test("a quantile lies among its values, grows with its part, and knows no order", () => {
  expect(quantileOf([], 0.5)).toBeNull();
  expect(quantileOf([3, 1, 2, 10], 0.5)).toBe(2.5);
  const values = fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 1 });
  fc.assert(
    fc.property(values, fc.nat(100), fc.nat(100), (given, a, b) => {
      const [low, high] = [Math.min(a, b) / 100, Math.max(a, b) / 100].map((part) => quantileOf(given, part)!);
      expect(low).toBeLessThanOrEqual(high! + 1e-9);
      expect(low).toBeGreaterThanOrEqual(Math.min(...given));
      expect(high).toBeLessThanOrEqual(Math.max(...given));
      expect(quantileOf([...given].reverse(), a / 100)).toBe(quantileOf(given, a / 100));
    }),
  );
});
