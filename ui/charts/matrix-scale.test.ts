import fc from "fast-check";
import { expect, it } from "vitest";
import { amountScale, partOf, pointScale, valueAt } from "./matrix-scale";

it("bends the axis only where the spread demands it", () => {
  expect(amountScale([1, 2, 3, 8, 9, 10, 16, 18])).toMatchObject({
    kind: "linear",
    from: 0,
    to: 20,
    ticks: [0, 5, 10, 15, 20],
  });
  expect(amountScale([2, 3, 3, 4, 20]).kind).toBe("root");
  expect(amountScale([1, 1, 2, 300])).toMatchObject({ kind: "log", from: 0.5 });
  expect(partOf(pointScale, 25)).toBe(0.25);
});

it("holds what lies outside at the nearer end", () => {
  const scale = amountScale([2, 3, 3, 4, 20]);
  expect([partOf(scale, -4), partOf(scale, 4_000)]).toEqual([0, 1]);
});

it("goes there and back, in order, for any amounts, with a few ticks that lie on the axis", () => {
  const amount = fc.double({ min: 0.5, max: 5_000, noNaN: true });
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 40 }), amount, (amounts, other) => {
      const scale = amountScale(amounts);
      for (const each of amounts) {
        expect(partOf(scale, each)).toBeLessThan(1);
        expect(valueAt(scale, partOf(scale, each))).toBeCloseTo(each, 6);
      }
      const [low = 0, high = 0] = [amounts[0]!, other].sort((a, b) => a - b);
      expect(partOf(scale, low)).toBeLessThanOrEqual(partOf(scale, high));
      expect(scale.ticks.length).toBeGreaterThanOrEqual(2);
      expect(scale.ticks.length).toBeLessThanOrEqual(10);
      for (const tick of scale.ticks) expect(tick).toBeLessThanOrEqual(scale.to);
    }),
  );
});
