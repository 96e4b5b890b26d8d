import fc from "fast-check";
import { expect, test } from "vitest";
import { withScales } from "./measure-scale";

const share = (low: number, high: number, margin: number | null = null) => ({
  ...{ metricId: "M-RUSH", unit: "points" as const, type: "proportion" as const, margin },
  interval: { low, high, estimate: (low + high) / 2 },
});

test("shares stand on one scale in every arm, with zero, every limit and round values on it", () => {
  const [first, second] = withScales([[share(-0.174, -0.114, 0.03)], [share(0.005, 0.015)]]).flat();
  expect(first?.scale).toEqual(second?.scale);
  expect(first?.scale[0]).toBeLessThan(-0.174);
  expect(first?.ticks.map(({ label }) => label)).toEqual(["-15 pt", "-10 pt", "-5 pt", "0"]);
});

test("whatever the interval, ticks are few, distinct and inside", () => {
  const end = fc.double({ noNaN: true, min: -1e6, max: 1e6 });
  fc.assert(
    fc.property(end, end, fc.constantFrom("mean" as const, "nps" as const), (low, high, type) => {
      const row = { ...share(Math.min(low, high), Math.max(low, high)), unit: "own" as const, type };
      const { scale, ticks } = withScales([[row]])[0]![0]!;
      expect(ticks.length).toBeLessThanOrEqual(8);
      expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
      expect(ticks.every(({ at }) => at >= scale[0] - 1e-9 && at <= scale[1] + 1e-9)).toBe(true);
    }),
  );
});
