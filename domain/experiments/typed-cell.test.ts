import { expect, test } from "vitest";
import { readTypedCell } from "./typed-cell";

test.each([
  ["5210", "exposed", 5_210, null],
  ["5,210", "x", 5_210, null],
  ["5 210", "n", 5_210, null],
  ["5.210", "n", 5_210, "Read as 5,210."],
  ["  ", "x", null, null],
  ["0", "x", 0, null],
  ["4.25", "mean", 4.25, null],
  ["4,25", "mean", 4.25, "Read as 4.25."],
  ["-3", "mean", -3, null],
  ["1.234", "sd", 1.234, null],
  ["1.234,5", "mean", 1_234.5, "Read as 1,234.5."],
  ["1,234,567", "invited", 1_234_567, null],
] as const)("%o as %s is %o", (typed, figure, value, note) => {
  expect(readTypedCell(typed, figure)).toEqual({ value, note });
});

test.each([
  ["-5", "exposed", "INVALID_COUNT", "People cannot be fewer than 0."],
  ["99.5", "exposed", "INVALID_COUNT", "whole numbers"],
  ["12,5", "x", "INVALID_COUNT", "whole numbers"],
  ["5%", "x", "INVALID_COUNT", "not which share"],
  ["5 %", "mean", "NOT_FINITE", "the number itself"],
  ["1,234", "mean", "NOT_FINITE", "This may be 1234 or 1.234. Write it without a comma."],
  ["many", "x", "NOT_FINITE", "This is not a number."],
  ["-0.1", "sd", "NEGATIVE_SD", "below zero"],
  ["1e300", "n", "INVALID_COUNT", "The most is"],
  ["1e999", "mean", "NOT_FINITE", "too large"],
] as const)("%o as %s is %s", (typed, figure, code, sentence) => {
  expect(readTypedCell(typed, figure)).toEqual({ code, problem: expect.stringContaining(sentence) });
});
