import fc from "fast-check";
import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { metricLibrary } from "../metrics/library";
import { parametersOf } from "../settings";
import { measureRows } from "./measure-row";
import { readExperiment } from "./read-experiment";

const metrics = metricLibrary([]);
const context = { metrics, parameters: parametersOf({}), today: "2026-11-21" };
const tests = parseWorkspaceFile(sample).experiments;

function rowsOf(id: string) {
  const experiment = tests.find((each) => each.id === id)!;
  return measureRows(experiment, readExperiment(experiment, context).arms[0]!, metrics);
}

test("the countdown: what was won and what it cost, in words and oriented so that up is better", () => {
  const [orders, rushed] = rowsOf("T3");
  expect(orders).toMatchObject({ side: "commercial", control: "31.1%", treatment: "32.2%", state: "win" });
  expect(orders?.reading).toBe("Lift +3.5%, 95% interval +2.1% to +5%. p < 0.001.");
  expect(rushed).toMatchObject({
    side: "customer",
    state: "breach",
    reading: "We accept 3 points; it is at least 11.4 points worse.",
  });
  expect(rushed!.interval!.high).toBeLessThan(0);
});

test("shares of one test stand on one scale", () => {
  const scales = rowsOf("T3").map((row) => row.scale.join());
  expect(new Set(scales).size).toBe(1);
});

test("an NPS in points does not flatten the shares beside it", () => {
  const experiment = structuredClone(tests.find((each) => each.id === "T3")!);
  const [, rushed] = experiment.results;
  const answers = { ...rushed!.arms["control"]!, promoters: 400, passives: 300, detractors: 300 };
  const recommend = { ...rushed!, metricId: "M-NPS", type: "nps" as const, margin: 4, plannedPerArm: null };
  experiment.results.push({ ...recommend, arms: { control: answers, treatment: { ...answers, promoters: 380 } } });
  const rows = measureRows(experiment, readExperiment(experiment, context).arms[0]!, metrics);
  expect(rows.find(({ metricId }) => metricId === "M-RUSH")!.scale).toEqual(rowsOf("T3")[1]!.scale);
  expect(rows.at(-1)!.scale[0]).toBeLessThan(-4);
});

test("whatever the counts, nothing is NaN and every measure has a reading", () => {
  const number = fc.option(
    fc.oneof(fc.integer({ min: -5, max: 2_000 }), fc.double({ noNaN: true, min: -1e9, max: 1e9 })),
    { nil: null },
  );
  const counts = fc.record({
    x: number,
    n: number,
    mean: number,
    sd: number,
    promoters: number,
    passives: number,
    detractors: number,
    invited: number,
  });
  fc.assert(
    fc.property(counts, counts, (control, treatment) => {
      const experiment = structuredClone(tests.find((each) => each.id === "T3")!);
      for (const result of experiment.results) result.arms = { control, treatment };
      for (const row of measureRows(experiment, readExperiment(experiment, context).arms[0]!, metrics)) {
        expect(JSON.stringify(row)).not.toMatch(/NaN|Infinity|undefined/);
        expect(row.reading.length).toBeGreaterThan(5);
        expect(row.scale.every(Number.isFinite)).toBe(true);
      }
    }),
  );
});
