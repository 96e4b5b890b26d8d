import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { metricLibrary } from "../metrics/library";
import { parametersOf } from "../settings";
import { decisionRowOf } from "./decision-row";
import { experiment } from "./experiment";
import readoutCases from "./fixtures/readout-cases.json";
import { readExperiment } from "./read-experiment";
import { ruleInWords, ruleRows } from "./rule-rows";

const context = { metrics: metricLibrary([]), parameters: parametersOf({}), today: "2026-11-21" };
const setting = { metrics: context.metrics, minDays: context.parameters.test.minDays };
const samples = parseWorkspaceFile(sample).experiments.map((each) => ({ test: each, today: "2026-11-21" }));
const cases = readoutCases.cases.map((each) => ({ test: experiment.parse(each.experiment), today: each.today }));

test("of every readout the row that decided is marked, and each row before it says why it does not fit", () => {
  expect(samples.length + cases.length).toBeGreaterThan(20);
  for (const { test: given, today } of [...samples, ...cases]) {
    const readout = readExperiment(given, { ...context, today });
    for (const arm of readout.arms) {
      const rows = ruleRows(given, readout, arm, setting);
      const decided = decisionRowOf(arm.decision, arm.reason)!.order;
      expect(rows.map(({ order }) => order)).toEqual(Array.from({ length: 18 }, (_, at) => at + 1));
      expect(rows.find(({ state }) => state === "fits")?.order, given.id).toBe(decided);
      for (const row of rows.slice(0, decided - 1)) {
        expect(row.why, `${given.id} row ${row.order}`).toBeTruthy();
        expect(row.why, `${given.id} row ${row.order}`).not.toBe("It does not apply here.");
      }
      expect(rows.slice(decided - 1).every(({ why }) => why === null)).toBe(true);
    }
  }
});

test("the countdown is decided by its breach; every row has words of its own", () => {
  const given = samples.find(({ test: { id } }) => id === "T3")!.test;
  const readout = readExperiment(given, context);
  const rows = ruleRows(given, readout, readout.arms[0]!, setting);
  expect(rows.find(({ state }) => state === "fits")).toMatchObject({ order: 5, decision: "stop" });
  expect(rows[2]!.why).toMatch(/^The split looks right: p is 0\.\d{3}\.$/);
  expect(new Set(rows.map(({ order }) => ruleInWords(order))).size).toBe(18);
  expect(new Set(rows.map(({ when }) => when)).size).toBe(18);
  expect(rows.map(({ when }) => when).join()).not.toMatch(/null|_|[<=]/);
});
