import { expect, test } from "vitest";
import type { RawCell } from "../exchange/tables/raw-table";
import { proposeResultMapping } from "./propose-result-mapping";
import { resultStyle } from "./result-style";

const target = {
  names: ["T2"],
  arms: [
    { id: "control", name: "Filters only", weight: 0.5 },
    { id: "treatment", name: "Finder", weight: 0.5 },
  ],
  metrics: [
    { metricId: "M-CONV", type: "proportion" as const },
    { metricId: "M-CONF", type: "mean" as const },
  ],
  metricNames: new Map([
    ["M-CONV", "Conversion rate"],
    ["M-CONF", "Decision confidence"],
  ]),
};
const propose = (header: string[], rows: RawCell[][]) =>
  proposeResultMapping({ sheet: null, header, rows, rowNumbers: [] }, target);

test("a wide file of totals is known by its headings", () => {
  const header = ["Variant", "Visitors", "Conversions", "Decision confidence mean", "M-CONF sd", "M-CONF_n", "Note"];
  expect(propose(header, [["Finder"]])).toEqual([
    { holds: "arm" },
    { holds: "exposed" },
    { holds: "figure", metricId: "M-CONV", figure: "x" },
    { holds: "figure", metricId: "M-CONF", figure: "mean" },
    { holds: "figure", metricId: "M-CONF", figure: "sd" },
    { holds: "figure", metricId: "M-CONF", figure: "n" },
    null,
  ]);
});

test("a heading is known by a measure's short name, and whatever stands in brackets behind it", () => {
  const metrics = [
    { metricId: "M-CONV", type: "proportion" as const },
    { metricId: "M-CSAT", type: "proportion" as const },
  ];
  const metricNames = new Map([
    ["M-CONV", "Conversion rate"],
    ["M-CSAT", "Satisfaction (CSAT)"],
  ]);
  const header = ["Variant", "Users (cumulative)", "Conversions (cumulative)", "CSAT", "CSAT answers", "CSAT (%)"];
  const raw = { sheet: null, header, rows: [["Finder"]], rowNumbers: [] };
  expect(proposeResultMapping(raw, { ...target, metrics, metricNames })).toEqual([
    { holds: "arm" },
    { holds: "exposed" },
    { holds: "figure", metricId: "M-CONV", figure: "x" },
    { holds: "figure", metricId: "M-CSAT", figure: "x" },
    { holds: "figure", metricId: "M-CSAT", figure: "n" },
    null,
  ]);
});

test("in a file of one row per customer a bare “converted” is the primary", () => {
  const rows = [1, 2, 3].map((at) => [`u${at}`, "Finder", at % 2]);
  expect(propose(["Customer", "Arm", "converted"], rows)[2]).toEqual({
    ...{ holds: "value", metricId: "M-CONV", blank: "refuse" },
  });
});

test("a file of one row per customer is known by its rows, the arm by what stands in it", () => {
  const rows = [
    ["u1", "Finder", 1, 4],
    ["u2", "Filters only", 0, 3],
    ["u3", "Finder", 0, 5],
  ];
  expect(propose(["Customer ID", "Assigned to", "Conversion rate", "Decision confidence"], rows)).toEqual([
    { holds: "unit" },
    { holds: "arm" },
    { holds: "value", metricId: "M-CONV", blank: "refuse" },
    { holds: "value", metricId: "M-CONF", blank: "refuse" },
  ]);
});

test("rows by day are not rows by customer, though there are more of them than arms", () => {
  const header = ["Date", "Arm", "Users", "Orders", "Decision confidence"];
  expect(propose(header, new Array(9).fill(["2026-06-01", "Finder", 1, 4, 2]))).toEqual([
    { holds: "day" },
    { holds: "arm" },
    { holds: "exposed" },
    { holds: "figure", metricId: "M-CONV", figure: "x" },
    { holds: "figure", metricId: "M-CONF", figure: "mean" },
  ]);
  expect(propose(["ID", "Arm", "Users", "Orders"], [["a", "Finder", 2, 1]])[0]).toBeNull();
});

test("the decimal mark is the one all figures agree on", () => {
  const raw = {
    sheet: null,
    header: ["a", "b"],
    rows: [
      ["Finder", "2,5"],
      ["x", "1,234"],
    ],
    rowNumbers: [],
  };
  const mapping = [{ holds: "arm" }, { holds: "figure", metricId: "M-CONF", figure: "mean" }] as const;
  const unknown = { decimalMark: null, dayOrder: null };
  expect(resultStyle(raw, mapping, unknown).decimalMark).toBe(",");
  expect(
    resultStyle(
      {
        ...raw,
        rows: [
          ["Finder", "2,5"],
          ["x", "2.5"],
        ],
      },
      mapping,
      unknown,
    ).decimalMark,
  ).toBeNull();
});
