import { expect, test } from "vitest";
import { indexWords } from "./index-words";

test.each([
  [2.6, "+2.60"],
  [-0.8, "−0.80"],
  [0, "0.00"],
  [-0.001, "0.00"],
  [null, "not known"],
])("%s is written %s", (index, words) => {
  expect(indexWords(index)).toBe(words);
});
