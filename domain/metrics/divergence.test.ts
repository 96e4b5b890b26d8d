import fc from "fast-check";
import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parametersOf } from "../settings";
import { readDivergence } from "./divergence";
import { mannKendall, trendDirection } from "./divergence-trend";
import { metricLibrary } from "./library";
import { weeklySeries } from "./metric-series";

const context = { metrics: metricLibrary([]), parameters: parametersOf({}) };
const pair = { commercialMetricId: "M-CONV", cxMetricId: "M-RUSH" };

function weekly(sales: (number | null)[], rushed: (number | null)[], n?: (number | null)[]) {
  const weeks = sample.weeklySeries.weeks.slice(0, sales.length);
  const series = [
    { metricId: "M-CONV", values: sales },
    { metricId: "M-RUSH", values: rushed, n },
  ];
  return weeklySeries.parse({ weeks, pairs: [pair], series });
}

const rising = [2.1, 2.14, 2.13, 2.2, 2.22, 2.29, 2.28, 2.35, 2.4, 2.41];
const rushing = [18, 19, 19.5, 21, 22, 22.5, 24, 25.5, 26, 27];

test("sales up and more people rushed is diverging", () => {
  const read = readDivergence(weekly(rising, rushing), context);
  expect(read.pairs[0]).toMatchObject({ state: "diverging", weeks: 10, responseFall: false });
  expect(read.pairs[0]?.cxFittedChange).toBeLessThan(-3);
});

test("a fall inside the margin is only watched", () => {
  const slight = rushing.map((value) => 18 + (value - 18) / 9);
  expect(readDivergence(weekly(rising, slight), context).pairs[0]?.state).toBe("watch");
});

test("five weeks, no series, or no weeks are not enough", () => {
  expect(readDivergence(weekly(rising.slice(0, 5), rushing.slice(0, 5)), context)).toMatchObject({
    pairs: [{ state: "not_enough_data", pairP: null }],
    byWeek: [],
  });
  const gaps = rushing.map((value, at) => (at % 2 ? value : null));
  expect(readDivergence(weekly(rising, gaps), context).pairs[0]?.state).toBe("not_enough_data");
  expect(readDivergence(null, context)).toEqual({ week: null, pairs: [], byWeek: [] });
});

test("a gap keeps its week: the slope of a line with holes is the slope of the line", () => {
  const line = rising.map((_, at) => (at === 4 ? null : 2 + at * 0.1));
  const read = readDivergence(weekly(line, rushing), context).pairs[0];
  expect(read?.commercialSlope).toBeCloseTo(0.1, 12);
  expect(read?.pCommercialUp).toBe(0);
});

test("fewer answers at the end than at the start are pointed out", () => {
  const n = rushing.map((_, at) => 300 - 15 * at);
  expect(readDivergence(weekly(rising, rushing, n), context).pairs[0]?.responseFall).toBe(true);
});

test("whatever the series, every figure is finite or null", () => {
  const value = fc.option(fc.oneof(fc.double({ min: -1e15, max: 1e15, noNaN: true }), fc.constantFrom(0, 5, 1e-300)));
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value, value), { maxLength: 20 }), (rows) => {
      const [sales, rushed, n] = [0, 1, 2].map((at) => rows.map((row) => row[at] ?? null));
      const read = readDivergence(weekly(sales!, rushed!, n), context);
      for (const figures of read.pairs) {
        for (const figure of Object.values(figures)) {
          if (typeof figure === "number") expect(Number.isFinite(figure)).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test("turning a series upside down swaps rise and fall", () => {
  const points = rushing.map((y, at) => ({ t: at + 1, y, w: at + 1 }));
  const up = trendDirection(points, context.parameters.divergence);
  const down = trendDirection(
    points.map((point) => ({ ...point, y: -point.y })),
    context.parameters.divergence,
  );
  expect(up).toMatchObject("pUp" in down ? { pUp: down.pDown, pDown: down.pUp } : {});
});

test("Mann-Kendall of a constant series says nothing, without failing", () => {
  expect(mannKendall([4, 4, 4, 4])).toEqual({ s: 0, variance: 0, z: 0, pValue: 1, senSlope: 0 });
});
