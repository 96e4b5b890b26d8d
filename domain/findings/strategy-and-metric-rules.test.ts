import { expect, test } from "vitest";
import type { WorkspaceFile } from "../exchange/workspace-file";
import { hits, rowOf } from "./testing/changed-sample";

const months = (file: WorkspaceFile, last: number) => {
  const series = file.metricSeries!;
  series.months = series.months.slice(0, last);
  for (const entry of series.series) entry.values = entry.values.slice(0, last);
};

test("R-STR-1: no reason, or one shorter than 80 characters after trimming", () => {
  expect(hits("R-STR-1", (file) => (file.strategy!.why = `  ${"x".repeat(79)}  `))).toEqual(["current"]);
  expect(hits("R-STR-1", (file) => (file.strategy!.why = "x".repeat(80)))).toEqual([]);
  expect(hits("R-STR-1", (file) => (file.strategy = null))).toEqual(["current"]);
});

test("R-STR-4: fewer than 60% of the planned use cases rest on customer evidence", () => {
  const need = (score: number) => (file: WorkspaceFile) => {
    for (const useCase of file.useCases) useCase.scores!.customerValue!.need = score;
  };
  expect(hits("R-STR-4", need(2))).toEqual(["all"]);
  expect(hits("R-STR-4", need(3))).toEqual([]);
  expect(hits("R-STR-4", (file) => (file.useCases = []))).toEqual([]);
});

test("R-STR-5: no stop criterion has both a threshold and a date", () => {
  const without = (file: WorkspaceFile) => {
    for (const criterion of file.strategy!.stopCriteria) criterion.byDate = null;
  };
  expect(hits("R-STR-5", without)).toEqual(["current"]);
  expect(hits("R-STR-5", () => {})).toEqual([]);
});

test("R-STR-6: the page is complete and its author does not like it", () => {
  expect(hits("R-STR-6", (file) => (file.strategy!.selfRating = 2))).toEqual(["current"]);
  expect(hits("R-STR-6", (file) => (file.strategy!.selfRating = 3))).toEqual([]);
});

test("R-MET-1: a live use case without an experience metric, or with a commercial one", () => {
  expect(hits("R-MET-1", (file) => (rowOf(file.useCases, "W01").cxMetricId = null))).toEqual(["W01"]);
  expect(hits("R-MET-1", (file) => (rowOf(file.useCases, "W09").cxMetricId = "M-CONV"))).toEqual(["W09"]);
  expect(hits("R-MET-1", (file) => (rowOf(file.useCases, "W10").cxMetricId = null))).toEqual([]);
});

test("R-MET-2: the latest month reads paradox, in its first and in its second month", () => {
  expect(hits("R-MET-2", (file) => months(file, 7))).toEqual(["2026-05"]);
  expect(hits("R-MET-2", (file) => months(file, 8))).toEqual(["2026-06/two_months"]);
  expect(hits("R-MET-2", (file) => months(file, 10))).toEqual([]);
});

test("R-MET-3: one experience measure slips while sales rise", () => {
  expect(hits("R-MET-3", (file) => months(file, 7))).toContain("M-RUSH");
  expect(hits("R-MET-3", () => {})).toEqual([]);
});

test("R-MET-4: an outcome whose metric has no value in this month or the six before", () => {
  const silent = (file: WorkspaceFile) => {
    const series = file.metricSeries!.series.find(({ metricId }) => metricId === "M-CONF")!;
    series.values = series.values.map((value, index) => (index > 5 ? null : value));
  };
  expect(hits("R-MET-4", silent)).toEqual(["O1"]);
  const once = (file: WorkspaceFile) => {
    silent(file);
    file.metricSeries!.series.find(({ metricId }) => metricId === "M-CONF")!.values[6] = 61;
  };
  expect(hits("R-MET-4", once)).toEqual([]);
});

test("R-MET-5: too few answers in the latest month with a value", () => {
  const thin = (file: WorkspaceFile) => {
    const series = file.metricSeries!.series.find(({ metricId }) => metricId === "M-CONF")!;
    series.values[11] = null;
    series.responses![10] = 149;
  };
  expect(hits("R-MET-5", thin)).toEqual(["M-CONF"]);
  expect(hits("R-MET-5", () => {})).toEqual([]);
});

test("R-MET-6 and R-MET-7: the weekly test diverges, or is to be watched, in the latest week", () => {
  const until = (week: string) => (file: WorkspaceFile) => {
    const weekly = file.weeklySeries!;
    const count = weekly.weeks.indexOf(week) + 1;
    weekly.weeks = weekly.weeks.slice(0, count);
    for (const series of weekly.series) series.values = series.values.slice(0, count);
  };
  expect(hits("R-MET-6", until("2026-03-23"), "weeklySeries")).toEqual(["M-CONV|M-OVERWHELM", "M-CONV|M-RUSH"]);
  expect(hits("R-MET-7", until("2026-03-23"), "weeklySeries")).toEqual(["M-CONV|M-CONSENT"]);
  expect(hits("R-MET-6", () => {}, "weeklySeries")).toEqual([]);
});

test("R-LED-7: declared data falls in two quarters that follow one another", () => {
  const declared = (values: (number | null)[]) => (file: WorkspaceFile) =>
    file.metricSeries!.series.push({ metricId: "M-DECLARED", values, responses: null });
  const falling = [70, 70, 60, 60, 60, 59, 59, 59, 58, 58, 58, 40];
  expect(hits("R-LED-7", declared(falling))).toEqual(["M-DECLARED"]);
  expect(hits("R-LED-7", declared(falling.map((value, index) => (index === 6 ? null : value))))).toEqual([]);
  expect(hits("R-LED-7", declared(falling.map((value, index) => (index > 7 ? 59 : value))))).toEqual([]);
});
