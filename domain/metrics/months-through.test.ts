import { expect, test } from "vitest";
import { monthsThrough } from "./months-through";

test("a gap is filled, before and after", () => {
  expect(monthsThrough(["2026-11"], "2027-02")).toEqual(["2026-11", "2026-12", "2027-01", "2027-02"]);
  expect(monthsThrough(["2026-11", "2026-12"], "2026-09")).toEqual(["2026-09", "2026-10", "2026-11", "2026-12"]);
});

test("the first month stands alone", () => {
  expect(monthsThrough([], "2026-11")).toEqual(["2026-11"]);
});

test.each(["2206-11", "1902-06", "9999-12", "0000-01"])("%s beside 2026 is a slip of the hand", (month) => {
  expect(() => monthsThrough(["2026-10", "2026-11"], month)).toThrow(/is the year right/);
});
