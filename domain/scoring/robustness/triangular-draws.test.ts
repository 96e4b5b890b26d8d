import { expect, test } from "vitest";
import { drawCount, triangularTables } from "./triangular-draws";

const { smaller, larger } = triangularTables();

test.each([0, 0.1, 0.25, 0.5, 0.75, 1])("with the mode at %f of the range the draws are triangular", (mode) => {
  const draws = Array.from(smaller, (low, at) => (1 - mode) * low + mode * larger[at]!).sort((a, b) => a - b);
  const below = (x: number) => (x < mode ? (x * x) / mode : mode === 1 ? x * x : 1 - (1 - x) ** 2 / (1 - mode));
  const gap = Math.max(...draws.map((draw, at) => Math.abs(below(draw) - (at + 0.5) / drawCount)));
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / drawCount;
  const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / drawCount;
  expect(gap).toBeLessThan(0.005);
  expect(mean).toBeCloseTo((1 + mode) / 3, 3);
  expect(variance / ((1 - mode + mode * mode) / 18)).toBeCloseTo(1, 2);
});

test("every draw lies in the range", () => {
  expect(Math.min(...smaller)).toBeGreaterThan(0);
  expect(Math.max(...larger)).toBeLessThan(1);
});
