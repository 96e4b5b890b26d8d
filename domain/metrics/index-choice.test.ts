import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { parametersOf } from "../settings";
import { comparedReadings, indexProblem } from "./index-choice";
import { metricLibrary } from "./library";
import { monthlyIndex } from "./monthly-index";

const { metricSeries: series, workspace } = parseWorkspaceFile(sample);
const { index } = parametersOf(workspace.settings);
const metrics = metricLibrary([]);
const measured = new Set(series!.series.map(({ metricId }) => metricId));
const choice = { commercialMetricIds: ["M-CONV"], cxMetricIds: ["M-RUSH"], threshold: 0.5 };

test.each([
  [{}, null],
  [{ threshold: 0 }, /counts from 0.1 to 3/],
  [{ threshold: Number.NaN }, /counts from/],
  [{ cxMetricIds: [] }, /at least one metric on each side/],
  [{ commercialMetricIds: ["M-RUSH"], cxMetricIds: ["M-CSAT"] }, /Felt rushed speaks of the other side/],
  [{ cxMetricIds: ["M-RUSH", "M-RUSH"] }, /once/],
  [{ commercialMetricIds: ["M-CLV"] }, /no monthly values/],
  [{ cxMetricIds: ["M-NONE"] }, /not here any more/],
])("%j", (given, problem) => {
  const said = indexProblem({ ...choice, ...given }, metrics, measured);
  if (problem === null) expect(said).toBeNull();
  else expect(said).toMatch(problem);
});

test("the months as they would read, the latest first", () => {
  const before = monthlyIndex(series, metrics, index);
  expect(comparedReadings(before, before)).toMatchObject({ changed: 0, sentence: "All 7 months read as before." });
  const after = monthlyIndex(series, metrics, { ...index, threshold: 1.5 });
  const told = comparedReadings(before, after);
  expect(told.months[0]).toEqual({ month: "2026-10", words: "Oct 2026", before: "win_win", after: "cx_gain" });
  expect(told.sentence).toMatch(/Paradox months: 1 instead of 3\.$/);
});
