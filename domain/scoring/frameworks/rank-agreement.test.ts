import fc from "fast-check";
import { expect, test } from "vitest";
import { kendallTau } from "./rank-agreement";

/** The definition, pair by pair. */
function byPairs(pairs: readonly (readonly [number, number])[]): number | null {
  let [sum, untiedFirst, untiedSecond] = [0, 0, 0];
  pairs.forEach(([a, b], at) => {
    for (const [c, d] of pairs.slice(0, at)) {
      sum += Math.sign(a - c) * Math.sign(b - d);
      untiedFirst += Math.abs(Math.sign(a - c));
      untiedSecond += Math.abs(Math.sign(b - d));
    }
  });
  return untiedFirst === 0 || untiedSecond === 0 ? null : sum / Math.sqrt(untiedFirst * untiedSecond);
}

test("the same order, the reverse, and nothing to compare", () => {
  expect(kendallTau([1, 2, 3, 4].map((x) => [x, x * x]))).toBe(1);
  expect(kendallTau([1, 2, 3, 4].map((x) => [x, -x]))).toBe(-1);
  expect(kendallTau([[1, 1]])).toBeNull();
  expect(kendallTau([])).toBeNull();
  expect(kendallTau([1, 2, 3].map((x) => [x, 7]))).toBeNull();
});

test("worked by hand: one exchange among ten pairs, and one tie", () => {
  // 5 things, second order 1 3 2 4 5: 9 pairs agree, 1 does not: (9 - 1) / 10.
  expect(kendallTau([1, 3, 2, 4, 5].map((rank, at) => [at, rank]))).toBeCloseTo(0.8, 12);
  // A tie on one side leaves 9 pairs there: 9 agree, none does not: 9 / √(10 · 9).
  expect(kendallTau([1, 2, 2, 4, 5].map((rank, at) => [at, rank]))).toBeCloseTo(9 / Math.sqrt(90), 12);
});

test("law: as the definition says, ties on either side", () => {
  const small = fc.integer({ min: 0, max: 6 });
  fc.assert(
    fc.property(fc.array(fc.tuple(small, small), { maxLength: 30 }), (pairs) => {
      const expected = byPairs(pairs);
      const tau = kendallTau(pairs);
      if (expected === null) expect(tau).toBeNull();
      else expect(tau).toBeCloseTo(expected, 12);
    }),
  );
});
