import fc from "fast-check";
import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { metricLibrary } from "../metrics/library";
import { parametersOf } from "../settings";
import { dueLearnings, learningStrength } from "./learning-strength";
import { programmeTest, programmeView, type ReadExperiment } from "./programme-view";
import { readExperiment } from "./read-experiment";

const context = { metrics: metricLibrary([]), parameters: parametersOf({}), today: "2026-11-21" };
const tests = parseWorkspaceFile(sample).experiments.map((experiment) => {
  const readout = readExperiment(experiment, context);
  return { experiment: { ...experiment, decision: readout.decision }, readout };
});

const viewOf = (of: readonly ReadExperiment[]) => programmeView(of.map(programmeTest));

test("the programme of the sample: all watched, harms avoided before wins", () => {
  expect(viewOf(tests)).toEqual({
    pace: [
      { quarter: "2026-Q1", concluded: 1 },
      { quarter: "2026-Q2", concluded: 4 },
      { quarter: "2026-Q3", concluded: 2 },
      { quarter: "2026-Q4", concluded: 1 },
    ],
    watched: { count: 8, of: 8, share: 1 },
    harmsAvoided: { count: 3, of: 7, share: 3 / 7 },
    hollowWins: 1,
    invalid: 1,
    won: { count: 3, of: 7, share: 3 / 7 },
  });
});

test("without tests there is no share, and a test without a written decision does not count for pace", () => {
  expect(programmeView([])).toMatchObject({ pace: [], watched: { share: null }, won: { share: null } });
  const unwritten = tests.map((each) => ({ ...each, experiment: { ...each.experiment, decision: null } }));
  expect(viewOf(unwritten).pace).toEqual([]);
});

test("a harm shipped against the rule was not avoided", () => {
  const shipped = tests.map(({ experiment, readout }) => ({
    experiment: {
      ...experiment,
      override: { decision: "ship", reason: "We need it.", byId: null, byName: null, at: null },
    },
    readout,
  }));
  expect(viewOf(shipped).harmsAvoided.count).toBe(0);
});

const one = (id: string, counts = true, concluded = true) => ({ id, counts, concluded });

test("a learning is as firm as the tests on record", () => {
  expect(learningStrength([], [])).toBe("untested");
  expect(learningStrength([one("A"), one("A")], [])).toBe("once");
  expect(learningStrength([one("A"), one("B")], [])).toBe("repeated");
  expect(learningStrength([one("A"), one("B")], [one("C", false), one("D", true, false)])).toBe("repeated");
  expect(learningStrength([one("A"), one("B")], [one("C")])).toBe("contested");
});

test("due learnings: longest overdue first, one without a date at once", () => {
  const day = fc.option(fc.constantFrom("2026-01-01", "2026-11-21", "2026-11-22", "2027-01-01"));
  fc.assert(
    fc.property(fc.array(fc.record({ id: fc.uuid(), reviewOn: day })), (learnings) => {
      const due = dueLearnings(learnings, "2026-11-21");
      expect(due).toHaveLength(learnings.filter(({ reviewOn }) => (reviewOn ?? "") <= "2026-11-21").length);
      expect(due.map(({ reviewOn }) => reviewOn ?? "")).toEqual(due.map(({ reviewOn }) => reviewOn ?? "").sort());
    }),
  );
});
