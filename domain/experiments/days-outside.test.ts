import { expect, test } from "vitest";
import { daysOutside } from "./days-outside";

const ran = { startDate: "2026-11-20", endDate: null };

test("days before the start, after the end or still to come are told; days within are not", () => {
  expect(daysOutside(["2026-11-20", "2026-11-21"], ran, "2026-11-21")).toEqual([]);
  expect(daysOutside(["2026-11-18", "2026-11-19", "2026-11-20"], ran, "2026-11-21")).toEqual([
    expect.stringMatching(/^2 of 3 days are before the start of this test, 20 Nov 2026\./),
  ]);
  expect(daysOutside(["2026-12-24"], ran, "2026-11-21")).toEqual([
    expect.stringMatching(/^The day of this file is still to come\./),
  ]);
  expect(daysOutside(["2026-11-20", "2026-11-25"], { ...ran, endDate: "2026-11-24" }, "2026-12-01")).toEqual([
    expect.stringMatching(/^1 of 2 days is after the end of this test, 24 Nov 2026\./),
  ]);
  expect(daysOutside(["2026-11-01"], { startDate: null, endDate: null }, "2026-11-21")).toEqual([]);
});
