import { expect, test } from "vitest";
import { parametersOf } from "../settings";
import { metricLibrary } from "./library";
import { metricSeries, ownMetric } from "./metric-series";
import { monthlyIndex } from "./monthly-index";
import { quadrantOf } from "./quadrant";

const metrics = metricLibrary([ownMetric.parse({ id: "OWN-1", name: "Own", family: "cx", materiality: null })]);
const { index } = parametersOf({});
const months = Array.from(
  { length: 15 },
  (_, at) => `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`,
);
const seriesOf = (values: Record<string, (number | null)[]>, count: number) =>
  metricSeries.parse({
    months: months.slice(0, count),
    commercialIndexMetrics: ["M-CONV"],
    cxIndexMetrics: ["M-RUSH", "OWN-1", "M-GONE"],
    series: Object.entries(values).map(([metricId, given]) => ({ metricId, values: given })),
  });

test("every cell of the quadrant", () => {
  const cells = [0.5, 0, -0.5].map((sales) => [0.5, 0, -0.5].map((cx) => quadrantOf(sales, cx, 0.5)));
  expect(cells).toEqual([
    ["win_win", "commercial_gain", "paradox"],
    ["cx_gain", "steady", "cx_erosion"],
    ["cx_investment", "commercial_dip", "lose_lose"],
  ]);
  expect(quadrantOf(null, 1, 0.5)).toBe("not_enough_data");
});

test("the sixth month is the first; a window may miss one month, not two; metrics without change size are left out", () => {
  const conversion = [2, 2, 2, 2.1, 2.1, 2.1];
  const rush = [20, null, 20, 22, 22, 22];
  const [only, ...rest] = monthlyIndex(
    seriesOf({ "M-CONV": conversion, "M-RUSH": rush, "OWN-1": rush }, 6),
    metrics,
    index,
  );
  expect(rest).toEqual([]);
  expect(only).toEqual({
    month: "2025-06",
    commercialIndex: 2,
    cxIndex: -1,
    quadrant: "paradox",
    watch: ["M-RUSH"],
    commercial: { "M-CONV": 2 },
    cx: { "M-RUSH": -1 },
  });
  const gone = monthlyIndex(
    seriesOf({ "M-CONV": conversion, "M-RUSH": [20, null, null, 22, 22, 22] }, 6),
    metrics,
    index,
  );
  expect(gone[0]).toMatchObject({ cxIndex: null, quadrant: "not_enough_data", cx: {} });
});

test("changes are held inside -3 and 3", () => {
  const [only] = monthlyIndex(
    seriesOf({ "M-CONV": [1, 1, 1, 9, 9, 9], "M-RUSH": [0, 0, 0, 99, 99, 99] }, 6),
    metrics,
    index,
  );
  expect(only).toMatchObject({ commercialIndex: 3, cxIndex: -3 });
});

test("the same months a year before are the fifteenth month's first comparison", () => {
  const values = [2, 2, 2, 9, 9, 9, 9, 9, 9, 9, 9, 9, 2.05, 2.05, 2.05];
  const yearly = monthlyIndex(seriesOf({ "M-CONV": values }, 15), metrics, { ...index, baseline: "year_before" });
  expect(yearly.map(({ month, commercialIndex }) => [month, commercialIndex])).toEqual([["2026-03", 1]]);
  expect(monthlyIndex(null, metrics, index)).toEqual([]);
});
