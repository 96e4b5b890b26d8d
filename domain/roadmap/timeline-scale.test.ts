import { expect, test } from "vitest";
import { dayOnAxis, timelineAxis, timelineQuarters } from "./timeline-scale";

test("a timeline reaches to where its items end, within reason", () => {
  const plan = ["2026-Q4", "2027-Q1"];
  const items = [
    { startQuarter: "2026-Q4", durationQuarters: 3 },
    { startQuarter: "2027-Q1", durationQuarters: 80 },
    { startQuarter: "9999-Q1", durationQuarters: 1 },
  ];
  expect(timelineQuarters(plan, items.slice(0, 1), "2026-Q4")).toEqual(["2026-Q4", "2027-Q1", "2027-Q2"]);
  expect(timelineQuarters(plan, items, "2026-Q4").at(-1)).toBe("2029-Q1");
  expect(timelineQuarters([], [], "2026-Q4")).toHaveLength(6);
});

test("a day stands where its share of the quarter has passed", () => {
  expect(dayOnAxis("2026-10-01", "2026-Q4")).toBe(0);
  expect(dayOnAxis("2026-11-16", "2026-Q4")).toBeCloseTo(46 / 92, 12);
  expect(dayOnAxis("2027-01-01", "2026-Q4")).toBe(1);
  expect(dayOnAxis("2026-09-30", "2026-Q4")).toBeCloseTo(-1 / 92, 12);
});

test("the axis names years over quarters, quarters over months, months over weeks", () => {
  const quarters = ["2026-Q4", "2027-Q1"];
  const labels = (ticks: readonly { label: string }[]) => ticks.map(({ label }) => label);
  const far = timelineAxis(quarters, "quarter");
  expect([labels(far.upper), labels(far.lower)]).toEqual([
    ["2026", "2027"],
    ["Q4", "Q1"],
  ]);
  const near = timelineAxis(quarters, "month");
  expect([labels(near.upper), labels(near.lower)]).toEqual([
    ["Q4 2026", "Q1 2027"],
    ["Oct", "Nov", "Dec", "Jan", "Feb", "Mar"],
  ]);
  const close = timelineAxis(quarters, "week");
  expect(labels(close.upper).slice(0, 4)).toEqual(["Oct 2026", "Nov 2026", "Dec 2026", "Jan 2027"]);
  expect(labels(close.lower)).toEqual(
    [5, 12, 19, 26, 2, 9, 16, 23, 30, 7, 14, 21, 28, 4, 11, 18, 25, 1, 8, 15, 22, 1, 8, 15, 22, 29].map(String),
  );
});

test("ticks follow one another without gaps up to the end", () => {
  for (const scale of ["week", "month", "quarter"] as const) {
    const { upper, lower } = timelineAxis(["2027-Q4", "2028-Q1", "2028-Q2"], scale);
    for (const ticks of [upper, lower]) {
      for (const [at, tick] of ticks.slice(1).entries()) expect(tick.from).toBeCloseTo(ticks[at]!.to, 12);
      expect(ticks.at(-1)!.to).toBe(3);
    }
  }
});
