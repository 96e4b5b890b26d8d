import fc from "fast-check";
import { expect, test } from "vitest";
import { daysBetween, firstDayOf } from "./days";
import { monthNumber, quarterAfter, quarterNumber, quarterOf, quarterOfDay } from "./quarters";
import { percentOf, rounded } from "./rounding";

test("ties round away from zero and survive decimal noise", () => {
  expect(rounded(75.55, 1)).toBe(75.6);
  expect(rounded(-0.25, 1)).toBe(-0.3);
  expect(rounded(1.005, 2)).toBe(1.01);
  expect(Object.is(rounded(-0.001, 1), 0)).toBe(true);
});

test("a share of nothing is unknown", () => {
  expect(percentOf(0, 0)).toBeNull();
  expect(percentOf(6, 10)).toBe(60);
});

test("quarters count on over years", () => {
  expect(quarterOfDay("2026-11-21")).toBe("2026-Q4");
  expect(quarterAfter("2026-Q4", 1)).toBe("2027-Q1");
  expect(quarterAfter("2026-Q1", -1)).toBe("2025-Q4");
  expect(monthNumber("2027-01") - monthNumber("2026-12")).toBe(1);
  fc.assert(fc.property(fc.integer({ min: 0, max: 39_999 }), (n) => quarterNumber(quarterOf(n)) === n));
});

test("days agree with the calendar", () => {
  expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
  expect(daysBetween("2023-02-28", "2023-03-01")).toBe(1);
  expect(daysBetween("2019-12-01", "2026-11-21")).toBe(2547);
  expect(firstDayOf("2019")).toBe("2019-01-01");
  expect(firstDayOf("2019-12")).toBe("2019-12-01");
});
