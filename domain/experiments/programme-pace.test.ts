import { expect, test } from "vitest";
import { daysTaken, programmePace } from "./programme-pace";

test("quarters without a concluded test are there too, up to this one", () => {
  const one = (quarter: string | null, written = true) => ({ quarter, written });
  expect(programmePace([one(null)], "2026-Q4")).toEqual([]);
  expect(programmePace([one("2026-Q3", false), one("2026-Q1"), one("2026-Q1"), one(null)], "2026-Q4")).toEqual([
    { quarter: "2026-Q1", written: 2, unwritten: 0 },
    { quarter: "2026-Q2", written: 0, unwritten: 0 },
    { quarter: "2026-Q3", written: 0, unwritten: 1 },
    { quarter: "2026-Q4", written: 0, unwritten: 0 },
  ]);
  expect(programmePace([one("2027-Q1")], "2026-Q4")).toHaveLength(1);
});

test("what is not known is no zero", () => {
  expect(daysTaken([null, null])).toEqual({ known: 0, unknown: 2, median: null, shortest: null, longest: null });
  expect(daysTaken([40, null, 20, 31])).toEqual({ known: 3, unknown: 1, median: 31, shortest: 20, longest: 40 });
});
