import fc from "fast-check";
import { expect, test } from "vitest";
import { metricLibrary } from "../../metrics/library";
import { fileStyle } from "./file-style";
import { type MetricValueRow, metricValueTable } from "./metric-value-table";
import { turnMetricTable } from "./metric-value-turn";
import { valuesComeTo } from "./metric-value-words";
import { readMonth, readWeek } from "./month-cell";
import { exampleTable, outgoingTable } from "./outgoing-table";
import { planImport } from "./plan-import";
import { mappedColumns, proposeMapping } from "./propose-mapping";
import type { RawCell, RawTable } from "./raw-table";

const metrics = metricLibrary([]);
const scene = {
  metrics,
  segments: ["Mobile app"],
  source: { name: "Warehouse", asOf: "2026-11-02" },
  today: "2026-11-21",
};
const style = { decimalMark: null, dayOrder: null };

const rawOf = (header: readonly string[], rows: readonly (readonly RawCell[])[]): RawTable => ({
  ...{ sheet: null, header, rows, rowNumbers: rows.map((_, at) => at + 2) },
});

function planned(given: RawTable, existing: readonly MetricValueRow[] = [], emptyCells: "leave" | "clear" = "leave") {
  const kind = metricValueTable(scene);
  const raw = turnMetricTable(given, metrics);
  const mapping = proposeMapping(raw.header, kind.columns);
  const options = { style: fileStyle(raw, mappedColumns(kind, raw.header, mapping), style), emptyCells };
  const held = existing.map((entity) => ({ entity, version: 1 }));
  const plan = planImport(kind, { raw, mapping, existing: held, options, newId: () => "" });
  const kept = new Map(existing.map((entity) => [entity.id, entity]));
  for (const entity of [...plan.add.map((row) => row.entity), ...plan.change.map((row) => row.after)])
    kept.set(entity.id, entity);
  return { plan, raw, after: [...kept.values()] };
}
const told = ({ plan }: ReturnType<typeof planned>) =>
  plan.problems.map(({ row, column, value, message }) => [row, column, value, message]);

test.each([
  ["2026-10", "2026-10"],
  ["2026/1", "2026-01"],
  ["10/2026", "2026-10"],
  ["Oct 2026", "2026-10"],
  ["sept 2026", "2026-09"],
  ["2026 October", "2026-10"],
  [202610, "2026-10"],
  ["2026-10-31", "2026-10"],
  ["31.10.2026", "2026-10"],
] as const)("%s is the month %s", (cell, month) => {
  expect(readMonth(cell, style)).toEqual({ value: month });
});

test.each(["2026-13", "Octember 2026", "marketing 2026", 2026.1, "Q4 2026", "Oct 26", "3/4/2026", "October", true])(
  "%s is no month, and says how to write one",
  (cell) => {
    expect(readMonth(cell, style)).toMatchObject({ problem: expect.stringMatching(/Write|There is no|A year/) });
  },
);

test.each([
  ["2026-11-16", "2026-11-16"],
  ["2026-W47", "2026-11-16"],
  ["2026-W01", "2025-12-29"],
  ["2021W53", null],
  ["2020-W53", "2020-12-28"],
  ["2026-11-17", null],
])("%s is the week of %s", (cell, week) => {
  expect(readWeek(cell, style)).toEqual(week === null ? { problem: expect.any(String) } : { value: week });
});

const long = rawOf(
  ["KPI", "Period", "Result", "Answers", "Group"],
  [
    ["Conversion rate", "2026-09", "2.4 %", null, null],
    ["M-NPS", "15 Oct 2026", "31", "1,204", "mobile-app"],
    ["Recommendation (NPS)", "2026-10", 33, 2207, "all"],
  ],
);

test("a long file: metrics by name or id, days as months, groups as they are called, answers, a sign", () => {
  const { plan, after } = planned(long);
  expect(plan.problems).toEqual([]);
  expect(after.map(({ id, value, responses, source, asOf }) => [id, value, responses, source, asOf])).toEqual([
    ["M-CONV 2026-09 ", 2.4, null, "Warehouse", "2026-11-02"],
    ["M-NPS 2026-10 Mobile app", 31, 1204, "Warehouse", "2026-11-02"],
    ["M-NPS 2026-10 ", 33, 2207, "Warehouse", "2026-11-02"],
  ]);
});

test("a column for each month: every problem has the row and the column of the file", () => {
  const wide = rawOf(
    ["Metric", "Segment", "Sep 2026", "2026-10", "Oct 2226"],
    [
      ["Conversion rate", null, 2.4, null, null],
      ["Conversion rate", "New", "many", 250, 2],
      ["Nothing of ours", null, 1, null, null],
      ["Ease (CES 2.0)", null, 5.1, 5.2, null],
      ["Ease (CES 2.0)", "", 5.3, null, null],
      ["Opt-in rate", null, 1, 2, null, "surplus"],
    ],
  );
  const { plan } = planned(wide);
  expect(plan.add.map(({ row, entity }) => [row, entity.id, entity.value])).toEqual([
    [2, "M-CONV 2026-09 ", 2.4],
    [5, "M-CES 2026-09 ", 5.1],
    [5, "M-CES 2026-10 ", 5.2],
  ]);
  expect(told(planned(wide))).toEqual([
    [3, "Sep 2026", "many", "This is not a number."],
    [3, "2026-10", "250", "Conversion rate is a percentage: enter 0 to 100."],
    [3, "Oct 2226", "Oct 2226", expect.stringMatching(/year/)],
    [4, "Metric", "Nothing of ours", expect.stringMatching(/no metric/)],
    [6, "Sep 2026", "Sep 2026", expect.stringMatching(/Row 5 is about the same/)],
    [7, null, null, expect.stringMatching(/6 cells under 5 headings/)],
  ]);
  expect(planned(wide).raw.notes?.[0]).toMatch(/a column for each month: each of its \d+ filled cells is one value/);
});

test("a column for each metric, with its answers beside it", () => {
  const wide = rawOf(
    ["Month", "Conversion rate", "M-NPS (points)", "M-NPS responses", "Comment"],
    [
      ["2026-09", 2.4, 31, 1200, "x"],
      ["2026-10", 140, null, 1300, null],
      ["nowhere", 2, null, null, null],
    ],
  );
  const result = planned(wide);
  expect(result.after.map(({ id, value, responses }) => [id, value, responses])).toEqual([
    ["M-CONV 2026-09 ", 2.4, null],
    ["M-NPS 2026-09 ", 31, 1200],
  ]);
  expect(told(result)).toEqual([
    [3, "Conversion rate", "140", expect.stringMatching(/percentage/)],
    [3, "M-NPS (points)", null, expect.stringMatching(/Enter the value/)],
    [4, "Month", "nowhere", expect.stringMatching(/not a month/)],
  ]);
});

test("a column for each week", () => {
  const { after } = planned(rawOf(["Metric", "2026-11-09", "2026-11-16"], [["Felt rushed", 20, 21]]));
  expect(after.map(({ id, value }) => [id, value])).toEqual([
    ["M-RUSH 2026-11-09 ", 20],
    ["M-RUSH 2026-11-16 ", 21],
  ]);
});

test("what cannot stand is told by row and column", () => {
  const wrong = rawOf(
    ["Metric", "Month", "Week", "Segment", "Value", "Responses", "As of"],
    [
      ["Felt rushed", "2026-10", "2026-11-16", null, 20, null, null],
      ["Felt rushed", null, null, null, 20, null, null],
      ["Felt rushed", null, "2026-11-16", "New", 20, null, null],
      ["Felt rushed", "2026-07", null, null, null, null, null],
      ["Felt rushed", "2026-09", null, null, 20, -4, "soon"],
      ["Felt rushed", "2026-08", null, null, 20, null, null],
      ["Felt rushed", "1926-08", null, null, 20, null, null],
      ["Opt-in rate", "2026-08", null, null, 20, null, null],
    ],
  );
  expect(told(planned(wrong)).map(([row, column]) => [row, column])).toEqual([
    [2, "Week"],
    [3, "Month"],
    [4, "Segment"],
    [5, "Value"],
    [6, "Responses"],
    [6, "As of"],
    [8, "Month"],
  ]);
});

test("another value takes its source and answers with it; the same value keeps them", () => {
  const { after } = planned(long);
  const again = planned(rawOf(["Metric", "Month", "Value"], [["M-NPS", "2026-10", 34]]), after);
  expect(again.plan.change[0]?.after).toMatchObject({ value: 34, responses: null, source: "Warehouse" });
  expect(planned(rawOf(["Metric", "Month", "Value"], [["M-NPS", "2026-10", 33]]), after).plan).toMatchObject({
    ...{ add: [], change: [], unchanged: [{ row: 2 }] },
  });
  const cleared = planned(
    rawOf(["Metric", "Month", "Value", "Responses"], [["M-NPS", "2026-10", "", ""]]),
    after,
    "clear",
  );
  expect(cleared.plan.change[0]?.after).toMatchObject({ value: null, responses: null });
});

test("what is stored is said in a sentence, and shares that were written for percentages are noticed", () => {
  const rows = (values: readonly number[], metricId = "M-CONV") =>
    planned(
      rawOf(
        ["Metric", "Month", "Value"],
        values.map((value, at) => [metricId, `2026-0${at + 1}`, value]),
      ),
    ).after;
  expect(valuesComeTo(rows([0.024, 0.025]), rows([2.4, 2.5]), metrics)).toEqual([
    "One metric, Jan 2026 to Feb 2026",
    "Conversion rate: 0.024 is read as 0.024%. If the file holds shares, multiply them by 100 first.",
  ]);
  expect(valuesComeTo(rows([2.6]), rows([2.4, 2.5]), metrics)).toEqual(["One metric, Jan 2026"]);
  expect(valuesComeTo(rows([0.2, 0.3], "M-UNSUB"), [], metrics)).toHaveLength(1);
  expect(valuesComeTo(rows([0.81], "M-CSAT"), [], metrics)).toHaveLength(1);
  expect(valuesComeTo(planned(long).after, [], metrics)).toEqual([
    "Two metrics, Sep 2026 to Oct 2026, of one group of customers",
  ]);
  expect(valuesComeTo([], [], metrics)).toEqual([]);
});

test("the example can be imported as it is", () => {
  const { header, rows } = exampleTable(metricValueTable(scene));
  expect(planned(rawOf(header, rows)).plan).toMatchObject({ problems: [], add: [{ entity: { metricId: "M-CONV" } }] });
});

const cell = fc.record({
  metricId: fc.constantFrom("M-CONV", "M-NPS", "M-CES", "M-AOV"),
  month: fc.constantFrom("2026-07", "2026-08", "2026-09", "2026-10"),
  segment: fc.constantFrom("", "Mobile app", "New"),
  value: fc.double({ min: 1, max: 7, noNaN: true }),
  responses: fc.option(fc.integer({ min: 0, max: 9_000 })),
});
const cells = fc.uniqueArray(cell, {
  maxLength: 20,
  selector: ({ metricId, month, segment }) => `${metricId} ${month} ${segment}`,
});

test("importing a file twice is importing it once, and so is importing what was exported", () => {
  fc.assert(
    fc.property(cells, (given) => {
      const rows = given.map(({ metricId, month, segment, value, responses }) => [
        metricId,
        month,
        segment,
        value,
        responses,
      ]);
      const raw = rawOf(["Metric", "Month", "Segment", "Value", "Responses"], rows);
      const once = planned(raw);
      expect(once.plan.add).toHaveLength(given.length);
      expect(planned(raw, once.after).plan).toMatchObject({ add: [], change: [], problems: [] });
      const out = outgoingTable(metricValueTable(scene), once.after);
      expect(planned(rawOf(out.header, out.rows), once.after).plan).toMatchObject({
        add: [],
        change: [],
        problems: [],
      });
    }),
  );
});

test("the same values, long or with a column for each month or metric, are the same import", () => {
  fc.assert(
    fc.property(cells, (given) => {
      const find = (metricId: string, month: string, segment: string) =>
        given.find((each) => each.metricId === metricId && each.month === month && each.segment === segment)?.value ??
        null;
      const months = ["2026-07", "2026-08", "2026-09", "2026-10"];
      const ids = ["M-CONV", "M-NPS", "M-CES", "M-AOV"];
      const groups = ["", "Mobile app", "New"];
      const sorted = (rows: readonly MetricValueRow[]) => rows.map(({ id, value }) => `${id} ${value}`).sort();
      const asLong = rawOf(
        ["Metric", "Month", "Segment", "Value"],
        given.map((each) => [each.metricId, each.month, each.segment, each.value]),
      );
      const byMonth = ids.flatMap((id) =>
        groups.map((group) => [id, group, ...months.map((month) => find(id, month, group))]),
      );
      const byMetric = months.flatMap((month) =>
        groups.map((group) => [month, group, ...ids.map((id) => find(id, month, group))]),
      );
      const wanted = sorted(planned(asLong).after);
      expect(sorted(planned(rawOf(["Metric", "Segment", ...months], byMonth)).after)).toEqual(wanted);
      expect(sorted(planned(rawOf(["Month", "Segment", ...ids], byMetric)).after)).toEqual(wanted);
    }),
  );
});
