import { expect, test } from "vitest";
import { holdoutReading } from "./holdout-reading";

const sold = { unit: "percent", direction: "higher_is_better" };
const regretted = { unit: "percent", direction: "lower_is_better" };

test("a share of people has an interval, with the groups as large as they were made", () => {
  const { difference, low, high, state } = holdoutReading({ heldOut: 10, others: 12, n: 100_000 }, sold, 0.1);
  expect(difference).toBeCloseTo(2, 10);
  // Newcombe of 1,000 of 10,000 against 10,800 of 90,000.
  expect(low).toBeCloseTo(1.36, 2);
  expect(high).toBeCloseTo(2.61, 2);
  expect(state).toBe("better");
  expect(holdoutReading({ heldOut: 10, others: 12, n: 100_000 }, regretted, 0.1).state).toBe("worse");
  expect(holdoutReading({ heldOut: 10, others: 12, n: 400 }, sold, 0.1).state).toBe("unclear");
});

test("where nothing can be said, nothing is", () => {
  const nothing = { low: null, high: null, state: null };
  expect(holdoutReading({ heldOut: null, others: 12, n: 400 }, sold, 0.1)).toEqual({ difference: null, ...nothing });
  expect(holdoutReading({ heldOut: 40, others: 42, n: null }, sold, 0.1)).toEqual({ difference: 2, ...nothing });
  const money = { unit: "currency", direction: "higher_is_better" };
  expect(holdoutReading({ heldOut: 3, others: 5, n: 900 }, money, 0.1)).toEqual({ difference: 2, ...nothing });
  expect(holdoutReading({ heldOut: 3, others: 5, n: 4 }, sold, 0.1)).toEqual({ difference: 2, ...nothing });
});
