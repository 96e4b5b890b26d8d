import { expect, test } from "vitest";
import { missingIn, thresholdInWords } from "./stop-criterion";

test.each([
  ["higher_is_better", "Confidence below 68"],
  ["lower_is_better", "Confidence above 68"],
  ["none", "Confidence at 68"],
] as const)("%s: we stop when it is on the wrong side", (direction, words) => {
  expect(thresholdInWords({ name: "Confidence", direction }, 68)).toBe(words);
});

test("without a metric or a number there is nothing to say", () => {
  expect(thresholdInWords(undefined, 68)).toBeNull();
  expect(thresholdInWords({ name: "Confidence", direction: null }, null)).toBeNull();
});

test("a criterion says what it lacks", () => {
  expect(missingIn({ text: "Regret rises", threshold: null, byDate: null })).toEqual(["a number", "a date"]);
  expect(missingIn({ text: "Regret rises", threshold: "30%", byDate: "2027-06-30" })).toEqual([]);
});
