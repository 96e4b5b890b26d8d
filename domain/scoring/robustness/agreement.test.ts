import { expect, test } from "vitest";
import { bordaCounts, kemenyOrder, kendallW } from "./agreement";

const voters = ["ABCD", "BADC", "BCAD", "DABC", "ACBD"].map((order) => [...order]);
const values = voters.map((order) => ["A", "B", "C", "D"].map((item) => -order.indexOf(item)));

test("five voters: Borda, Kemeny and Kendall's W", () => {
  expect(Object.fromEntries(bordaCounts(voters))).toEqual({ A: 11, B: 10, C: 5, D: 4 });
  expect(kemenyOrder(voters)).toEqual({ order: ["A", "B", "C", "D"], distance: 8 });
  expect(kendallW(values)).toBeCloseTo(0.296, 12);
});

test("W is 1 for one opinion, 0 for two opposite ones, and nothing for one judge", () => {
  expect(
    kendallW([
      [1, 2, 3],
      [10, 20, 30],
    ]),
  ).toBe(1);
  expect(
    kendallW([
      [1, 2, 3],
      [3, 2, 1],
    ]),
  ).toBe(0);
  expect(kendallW([[1, 2, 3]])).toBeNull();
  expect(kendallW([[1], [2]])).toBeNull();
  expect(
    kendallW([
      [1, 1],
      [2, 2],
    ]),
  ).toBeNull();
});

test("ties: judges who agree in their ties agree wholly", () => {
  expect(
    kendallW([
      [1, 1, 2, 3],
      [5, 5, 6, 9],
    ]),
  ).toBeCloseTo(1, 12);
});

test("Kemeny is for eight items at most", () => {
  expect(kemenyOrder([[..."ABCDEFGHI"]])).toBeNull();
  expect(kemenyOrder([])).toBeNull();
  expect(kemenyOrder([[..."HGFEDCBA"], [..."HGFEDCBA"]])).toEqual({ order: [..."HGFEDCBA"], distance: 0 });
});
