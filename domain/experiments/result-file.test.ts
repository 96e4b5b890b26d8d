import fc from "fast-check";
import { expect, test } from "vitest";
import type { RawCell } from "../exchange/tables/raw-table";
import { addResults, takeResults } from "./add-results";
import { failed } from "./outcome";
import { combineDays } from "./pooled-units";
import { type ReadFile, type ResultFile, readResults } from "./read-results";
import { noFigures, type ResultMapping, type ResultTarget } from "./result-file";
import { mergeDays, totalDays } from "./total-days";

const target: ResultTarget = {
  names: ["T2", "Sofa finder"],
  arms: [
    { id: "control", name: "Filters only", weight: 0.5 },
    { id: "treatment", name: "Finder", weight: 0.5 },
  ],
  metrics: [
    { metricId: "M-CONV", type: "proportion" },
    { metricId: "M-CONF", type: "mean" },
    { metricId: "M-NPS", type: "nps" },
  ],
};
const figure = (metricId: string, key: "x" | "n" | "mean" | "sd" | "invited") =>
  ({ holds: "figure", metricId, figure: key }) as const;
const wide: ResultMapping = [
  { holds: "arm" },
  { holds: "exposed" },
  figure("M-CONV", "x"),
  figure("M-CONF", "mean"),
  figure("M-CONF", "sd"),
  figure("M-CONF", "n"),
];
const wideHeader = ["Arm", "People", "Orders", "Confidence", "Spread", "Answers"];

function read(header: string[], mapping: ResultMapping, rows: RawCell[][], more: Partial<ResultFile> = {}): ReadFile {
  return readResults({
    raw: { sheet: null, header, rows, rowNumbers: rows.map((_, at) => at + 2) },
    mapping,
    target,
    style: { decimalMark: null, dayOrder: null },
    dayKind: null,
    ...more,
  });
}
const codes = ({ problems }: ReadFile) => problems.map(({ row, column, code }) => [row, column, code]);

test("a wide file, one row per arm, by name or id, with thousands and decimal commas", () => {
  const file = read(wideHeader, wide, [
    ["Filters only", "152,000", 2812, "63,1", "21,0", 1480],
    ["TREATMENT", 151_600, "3 017", 69.4, 20.2, "1510"],
  ]);

  expect(file.problems).toEqual([]);
  expect(file.results).toMatchObject({
    exposed: { control: 152_000, treatment: 151_600 },
    metrics: {
      "M-CONV": { control: { x: 2812, n: 152_000 }, treatment: { x: 3017, n: 151_600 } },
      "M-CONF": { control: { mean: 63.1, sd: 21, n: 1480 }, treatment: { mean: 69.4, sd: 20.2, n: 1510 } },
    },
  });
});

test("every bad cell is named by row, column and code, and nothing is imported", () => {
  const file = read(wideHeader, wide, [
    ["Filters only", -3, 2812, "2%", -1, 1480],
    ["Finder", 10.5, 40, "", "wide", ""],
    ["Someone", 10, 12, 63, 21, 5],
  ]);

  expect(file.results).toBeNull();
  expect(codes(file)).toEqual([
    [2, "People", "INVALID_COUNT"],
    [2, "Confidence", "NOT_FINITE"],
    [2, "Spread", "NEGATIVE_SD"],
    [3, "People", "INVALID_COUNT"],
    [3, "Spread", "NOT_FINITE"],
    [3, "Confidence", "INSUFFICIENT_UNITS"],
    [3, "Answers", "NO_UNITS"],
    [4, "Arm", "UNKNOWN_ARM"],
    [4, "Orders", "INVALID_COUNT"],
  ]);
  for (const { message } of file.problems) expect(message).toMatch(/^[A-Z].*[.]$/);
});

test("a file of another test is told once; a missing arm, a repeated arm and more answers than people are told", () => {
  expect(
    codes(
      read(wideHeader, wide, [
        ["Blue", 1, 1, 1, 1, 1],
        ["Red", 1, 1, 1, 1, 1],
      ]),
    ),
  ).toEqual([[null, null, "OTHER_TEST"]]);
  expect(codes(read(wideHeader, wide, [["Finder", 10, 1, 1, 1, 5]]))).toEqual([[null, "Arm", "NEED_TWO_ARMS"]]);
  const twice = [
    ["Finder", 10, 1, 1, 1, 5],
    ["Filters only", 10, 1, 1, 1, 5],
    ["Finder", 10, 1, 1, 1, 5],
  ];
  expect(codes(read(wideHeader, wide, twice))).toEqual([[4, "Arm", "DUPLICATE_DAY"]]);
  const crowded = [
    ["Finder", 10, 1, 1, 1, 50],
    ["Filters only", 10, 1, 1, 1, 5],
  ];
  expect(codes(read(wideHeader, wide, crowded))).toEqual([[null, "Answers", "INVALID_COUNT"]]);
  expect(
    codes(read(["Test", ...wideHeader], [{ holds: "test" }, ...wide], [["T9", "Finder", 10, 1, 1, 1, 5]])),
  ).toEqual([[null, null, "OTHER_TEST"]]);
});

test("a mapping that cannot be used says what is missing", () => {
  expect(read(["Orders"], [figure("M-CONV", "x")], []).refusal).toBe("Say which column names the arm.");
  expect(read(["Arm", "Orders"], [{ holds: "arm" }, figure("M-CONV", "x")], []).refusal).toBe(
    "Say which column holds out of how many for “M-CONV”.",
  );
});

const daily: ResultMapping = [{ holds: "arm" }, { holds: "day" }, { holds: "exposed" }, figure("M-CONV", "x")];
const dailyHeader = ["Arm", "Date", "People", "Orders"];
const day = (at: number) => `2026-06-${String(at).padStart(2, "0")}`;
const increments = [
  [100, 9],
  [80, 12],
  [120, 8],
  [90, 10],
].flatMap(([people, orders], at): RawCell[][] => [
  ["control", day(at + 1), people!, orders!],
  ["treatment", day(at + 1), people! + (at % 2 ? 3 : -2), orders! + 1],
]);
const running = increments.map(([arm, on], at): RawCell[] => {
  const until = increments.slice(0, at + 1).filter((row) => row[0] === arm);
  return [arm!, on!, ...[2, 3].map((column) => until.reduce((sum, row) => sum + Number(row[column]), 0))];
});

test("rows by day: running totals and daily counts are told apart and come to the same", () => {
  const [first, second] = [increments, running].map((rows) => read(dailyHeader, daily, rows));
  expect(first?.detected).toEqual({ kind: "increments", sure: true });
  expect(second?.detected).toEqual({ kind: "cumulative", sure: true });
  expect(second?.problems).toEqual([]);
  expect(second?.results).toEqual(first?.results);
  expect(first?.results?.days).toHaveLength(8);
  expect(first?.results?.metrics["M-CONV"]?.["control"]).toMatchObject({ x: 39, n: 390 });
});

test("another file of days is laid over the first; the same again changes nothing", () => {
  const { days, metrics, exposed } = read(dailyHeader, daily, increments).results!;
  expect(totalDays(days)).toMatchObject({ metrics, exposed });
  expect(mergeDays(days, days)).toEqual(mergeDays(days, []));
  const late = { ...days[0]!, exposed: null, figures: { "M-NPS": { ...noFigures, promoters: 3 } } };
  const merged = mergeDays(days, [late])[0]!;
  expect(merged).toMatchObject({ exposed: 100, figures: { "M-CONV": { x: 9 }, "M-NPS": { promoters: 3 } } });
});

test("a day twice and a running total that falls are named by row and column", () => {
  const doubled = [...increments, increments[0]!];
  expect(codes(read(dailyHeader, daily, doubled))).toEqual([[10, "Date", "DUPLICATE_DAY"]]);
  const slipped = running.map((row, at) => (at === 4 ? [...row.slice(0, 3), 2] : row));
  expect(read(dailyHeader, daily, slipped).detected).toEqual({ kind: "cumulative", sure: false });
  expect(codes(read(dailyHeader, daily, slipped, { dayKind: "cumulative" }))).toEqual([
    [6, "Orders", "NON_MONOTONE_CUMULATIVE"],
  ]);
  expect(codes(read(dailyHeader, daily, [["control", "31/02/2026", 1, 1]]))).toEqual([[2, "Date", "NOT_FINITE"]]);
});

const perUnit: ResultMapping = [
  { holds: "unit" },
  { holds: "arm" },
  { holds: "value", metricId: "M-CONV", blank: "none" },
  { holds: "value", metricId: "M-CONF", blank: "no_answer" },
  { holds: "value", metricId: "M-NPS", blank: "no_answer" },
];
const unitHeader = ["Customer", "Arm", "Bought", "Confidence", "Would tell"];

test("one row per unit is counted up; an empty answer is somebody who was asked", () => {
  const file = read(unitHeader, perUnit, [
    ["a", "control", 1, 60, 10],
    ["b", "control", "", 70, 3],
    ["c", "treatment", "yes", "", 8],
    ["d", "treatment", "no", "62,5", null],
  ]);
  expect(file.problems).toEqual([]);
  expect(file.results).toMatchObject({
    exposed: { control: 2, treatment: 2 },
    metrics: {
      "M-CONV": { control: { x: 1, n: 2, invited: null }, treatment: { x: 1, n: 2 } },
      "M-CONF": { control: { mean: 65, n: 2, invited: 2 }, treatment: { mean: 62.5, sd: 0, n: 1, invited: 2 } },
      "M-NPS": { control: { promoters: 1, passives: 0, detractors: 1 }, treatment: { passives: 1, invited: 2 } },
    },
  });
  const bad = [
    ["a", "control", 2, 60, 11],
    ["b", "control", 1, 60, 7],
    ["b", "treatment", 1, 60, 7],
  ];
  expect(codes(read(unitHeader, perUnit, bad))).toEqual([
    [2, "Bought", "INVALID_COUNT"],
    [2, "Would tell", "INVALID_COUNT"],
    [4, "Customer", "DUPLICATE_UNIT"],
  ]);
});

const cell = fc.oneof(
  fc.constantFrom<RawCell>(
    "control",
    "Finder",
    "",
    null,
    "2,5",
    "1,234",
    "12%",
    "-3",
    "2026-06-01",
    "yes",
    true,
    "T9",
    1e300,
  ),
  fc.integer({ min: -2, max: 2_000 }),
  fc.double({ noNaN: true }),
  fc.string({ maxLength: 6 }),
);

test("whatever stands in the cells: a problem has a sentence and a place, and then nothing is imported", () => {
  const mappings = [wide, [{ holds: "test" as const }, ...daily], perUnit];
  fc.assert(
    fc.property(
      fc.constantFrom(...mappings),
      fc.array(fc.array(cell, { minLength: 6, maxLength: 6 })),
      (mapping, rows) => {
        const { problems, results, refusal } = read(["a", "b", "c", "d", "e", "f"], mapping, rows);
        expect(refusal).toBeNull();
        expect(results === null).toBe(problems.length > 0);
        for (const { message } of problems) expect(message).toMatch(/^[^{}]{10,}[.]$/);
        for (const { message } of problems) expect(message).not.toMatch(/NaN|undefined|null/);
        expect(JSON.stringify(results)).not.toMatch(/NaN|Infinity/);
      },
    ),
    { numRuns: 300 },
  );
});

test("64,000 rows are counted up at once, as two-pass sums would", () => {
  const rows = Array.from({ length: 64_000 }, (_, at): RawCell[] => [
    `u${at}`,
    at % 2 ? "treatment" : "control",
    at % 7 === 0 ? 1 : 0,
    String(1_000 + ((at * 37) % 101) ** 2 / 100),
    at % 11,
  ]);
  const { results, problems } = read(unitHeader, perUnit, rows);
  expect(problems).toEqual([]);
  const values = rows.filter((row) => row[1] === "control").map((row) => Number(row[3]));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const moment = (power: number) => values.reduce((sum, value) => sum + (value - mean) ** power, 0) / values.length;
  const control = results!.metrics["M-CONF"]!["control"]!;
  expect(control.mean).toBeCloseTo(mean, 8);
  expect(control.sd).toBeCloseTo(Math.sqrt((moment(2) * values.length) / (values.length - 1)), 8);
  expect(results!.skewness["M-CONF"]!["control"]).toBeCloseTo(moment(3) / moment(2) ** 1.5, 6);
});

const part = fc
  .record({
    n: fc.integer({ min: 2, max: 5_000 }),
    mean: fc.double({ min: -50, max: 50, noNaN: true }),
    sd: fc.double({ min: 0.1, max: 20, noNaN: true }),
  })
  .map((given) => ({ ...noFigures, ...given }));

test("adding parts is combine_days; taking one away gives the other back", () => {
  fc.assert(
    fc.property(part, part, (a, b) => {
      const both = addResults(a, b);
      const pooled = combineDays([a, b]);
      if (failed(pooled)) throw new Error(pooled.error);
      expect(both.n).toBe(pooled.n);
      expect(both.mean).toBeCloseTo(pooled.mean, 9);
      expect(both.sd).toBeCloseTo(pooled.sd, 9);
      const back = takeResults(both, a);
      expect(back.n).toBe(b.n);
      expect(back.mean).toBeCloseTo(b.mean, 6);
      expect(Math.abs((back.sd ?? 0) - b.sd)).toBeLessThan(1e-3);
    }),
  );
});
