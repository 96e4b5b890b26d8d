import { expect, test } from "vitest";
import { metricLibrary } from "./library";
import { paradoxMoves } from "./paradox-moves";

const months = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"];
const given = (metricId: string, values: (number | null)[]) => ({ metricId, values, responses: null });
const series = {
  months,
  series: [
    given("M-CONV", [2.2, 2.3, 2.4, 2.5, 2.6, 2.55]),
    given("M-RUSH", [17, 18, 22, 25, 31, 29]),
    given("M-CONF", [70, 69, 66, 63, 60, 62]),
    given("M-CSAT", [80, null, 78, 77, 70, 71]),
  ],
};
const asked = { from: "2026-05", to: "2026-06", window: 3, currency: "GBP" };

test("sales by their best, experience by its worst value in the run, each against the month before the windows", () => {
  const last = { commercial: { "M-CONV": 2 }, cx: { "M-RUSH": -3, "M-CONF": -2, "M-CSAT": -1 } };
  expect(paradoxMoves(asked, last, series, metricLibrary([])).map(({ sentence }) => sentence)).toEqual([
    "Conversion rate: 2.3% in Feb 2026, 2.6% in May 2026.",
    "Felt rushed: 18% in Feb 2026, 31% in May 2026.",
    "Decision confidence: 69 in Feb 2026, 60 in May 2026.",
  ]);
});

test("what did not move that way, or has no value, is left out", () => {
  const last = { commercial: { "M-CONV": -1 }, cx: { "M-RUSH": 1, "M-NPS": -2 } };
  expect(paradoxMoves(asked, last, series, metricLibrary([]))).toEqual([]);
  expect(paradoxMoves(asked, undefined, series, metricLibrary([]))).toEqual([]);
  expect(paradoxMoves(asked, last, null, metricLibrary([]))).toEqual([]);
});
