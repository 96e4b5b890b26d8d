import fc from "fast-check";
import { expect, test } from "vitest";
import { rankRoom, rankValues } from "./rank-values";

const room = rankRoom(300);
function ranksOf(values: readonly number[]): number[] {
  const ranks = new Uint16Array(values.length + 4);
  rankValues(Float64Array.from([9, ...values, 9]), 1, values.length + 1, room, ranks, 2);
  expect([ranks[0], ranks[1], ranks.at(-1)]).toEqual([0, 0, 0]);
  return [...ranks.subarray(2, values.length + 2)];
}

test("the greatest is first; equal values share the better rank", () => {
  expect(ranksOf([3, 9, 3, 1])).toEqual([2, 1, 2, 4]);
  expect(ranksOf([5])).toEqual([1]);
  expect(ranksOf([2, 2, 2])).toEqual([1, 1, 1]);
});

test("the same as counting who is greater, however the values lie", () => {
  const value = fc.oneof(
    fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
    fc.integer({ min: -3, max: 3 }),
    fc.double({ noNaN: true, min: 0, max: 1e-9 }),
  );
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 300 }), (values) => {
      expect(ranksOf(values)).toEqual(values.map((one) => 1 + values.filter((other) => other > one).length));
    }),
  );
});
