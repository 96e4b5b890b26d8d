import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { metricLibrary } from "../metrics/library";
import { parametersOf } from "../settings";
import { type Experiment, experiment } from "./experiment";
import { freezePlan, frozenPlan, startExperiment } from "./frozen-plan";
import { planAmendments } from "./plan-amendments";
import { startProblems } from "./start-problems";

const context = { metrics: metricLibrary([]), parameters: parametersOf({}) };
const finder = parseWorkspaceFile(sample).experiments.find(({ id }) => id === "T2")!;
const plan = freezePlan(finder, context, "2026-06-15");
const amended = (change: (test: Experiment) => void) => {
  const changed = structuredClone(finder);
  change(changed);
  return planAmendments(plan, changed, context);
};

test("a plan fills in the defaults, so that a later default does not move a running test", () => {
  const draft = { ...finder, status: "draft" as const, minDays: null, analysis: null, startDate: null };
  draft.results = draft.results.map((result) => ({ ...result, margin: null }));
  const frozen = freezePlan(draft, context, "2026-11-21");
  expect(frozenPlan.parse(frozen)).toEqual(frozen);
  expect(frozen).toMatchObject({ minDays: 14, analysis: "fixed", startDate: "2026-11-21" });
  expect(frozen.guardrails.map(({ metricId, margin }) => [metricId, margin])).toEqual([
    ["M-CONF", 3],
    ["M-OVERWHELM", 0.03],
    ["M-REGRET", 0.02],
  ]);
  const started = startExperiment(draft, frozen);
  expect(started).toMatchObject({ status: "running", minDays: 14, analysis: "fixed", startDate: "2026-11-21" });
  expect(started.results.map(({ margin }) => margin)).toEqual([null, 3, 0.03, 0.02]);
  expect(planAmendments(frozen, started, context)).toEqual([]);
});

test("what may not change makes the decision invalid, what may is only told", () => {
  expect(amended(() => undefined)).toEqual([]);
  expect(amended((changed) => (changed.results[1]!.margin = 5))).toEqual([
    { field: "margin", of: "M-CONF", before: 3, after: 5, invalidates: true },
  ]);
  expect(amended((changed) => (changed.plannedPerArm = 90_000))).toEqual([
    { field: "plannedPerArm", of: null, before: 145_000, after: 90_000, invalidates: true },
  ]);
  expect(amended((changed) => changed.results.splice(3, 1))).toEqual([
    { field: "guardrail", of: "M-REGRET", before: 0.02, after: null, invalidates: true },
  ]);
  const told = amended((changed) => {
    changed.hypothesis = "Another";
    changed.arms[1]!.weight = 0.4;
    changed.results.push({ ...changed.results[1]!, metricId: "M-TRUST", margin: null });
    changed.segments.push({ name: "New", shareOfTraffic: 0.3, metricId: "M-CONV", type: "proportion", arms: {} });
  });
  expect(told.map(({ field, of, after, invalidates }) => [field, of, after, invalidates])).toEqual([
    ["guardrail", "M-TRUST", 3, false],
    ["hypothesis", null, "Another", false],
    ["weight", "treatment", 0.4, false],
    ["segment", "New", "New", false],
  ]);
  const primary = amended((changed) => (changed.results[0]!.metricId = "M-RPV"));
  expect(primary).toEqual([{ field: "primary", of: null, before: "M-CONV", after: "M-RPV", invalidates: true }]);
});

test("a measure whose better way was turned round is told", () => {
  const turned = new Map(context.metrics).set("M-CONF", {
    ...context.metrics.get("M-CONF")!,
    direction: "lower_is_better",
  });
  expect(planAmendments(plan, finder, { ...context, metrics: turned })).toMatchObject([
    { field: "direction", of: "M-CONF", invalidates: true },
  ]);
});

test("a test that may not start says everything that is missing, and what to do", () => {
  expect(startProblems(finder, context)).toEqual([]);
  const empty = experiment.parse({ id: "T", name: "New", status: "draft" });
  expect(startProblems(empty, context).map(({ field }) => field)).toEqual([
    "hypothesis",
    "arms",
    "primary",
    "guardrails",
    "plannedPerArm",
  ]);
  const commercial = { ...finder, results: finder.results.slice(0, 1) };
  expect(startProblems(commercial, context)).toEqual([
    {
      field: "guardrails",
      sentence: "Add one measure of the experience, so that a win that harms customers can be seen.",
    },
  ]);
  const twice = { ...finder, results: [...finder.results, finder.results[1]!] };
  expect(startProblems(twice, context)).toEqual([
    { field: "guardrails", sentence: "Decision confidence stands twice. Choose each measure once." },
  ]);
  const unmeasured = { ...finder, results: finder.results.map((result) => ({ ...result, margin: 0 })) };
  expect(startProblems(unmeasured, context)[0]?.sentence).toMatch(/^Say how much worse you accept/);
});
