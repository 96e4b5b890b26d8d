import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { metricLibrary } from "../metrics/library";
import { parametersOf } from "../settings";
import { bayesView } from "./bayes-view";
import { conclusionProposals } from "./conclusion-proposals";
import { type Experiment, experiment } from "./experiment";
import { freezePlan, startExperiment } from "./frozen-plan";
import { pastLifts } from "./past-lifts";
import { planAmendments } from "./plan-amendments";
import { planProgress } from "./plan-progress";
import { programmeTest, programmeView } from "./programme-view";
import { readExperiment } from "./read-experiment";
import { segmentQuestions } from "./segment-questions";
import { startProblems } from "./start-problems";
import { trustFlags } from "./trust-flags";
import { verdictSentence } from "./verdict-sentence";

const metrics = metricLibrary([]);
const context = { metrics, parameters: parametersOf({}), today: "2026-11-21" };

const oddNumber = fc.option(
  fc.oneof(
    fc.nat(20),
    fc.nat(1_000_000),
    fc.constantFrom(0, -1, 0.5, 1e15, -1e15, 1e-300, 5e-324, 1e12),
    fc.double({ min: -1e15, max: 1e15, noNaN: true }),
  ),
);
const figures = fc.option(
  fc.record({
    x: oddNumber,
    n: oddNumber,
    mean: oddNumber,
    sd: oddNumber,
    promoters: oddNumber,
    passives: oddNumber,
    detractors: oddNumber,
    invited: oddNumber,
  }),
);
const arms = fc.dictionary(fc.constantFrom("a", "b", "c"), figures);
const metricId = fc.constantFrom("M-CONV", "M-RUSH", "M-CONF", "M-NPS", "M-AOV", "M-RETURNS", "M-UNKNOWN", "M-SPEND");
const type = fc.constantFrom("proportion", "mean", "nps");
const anyExperiment: fc.Arbitrary<Experiment> = fc
  .record({
    id: fc.constant("T"),
    name: fc.constant("Any test"),
    status: fc.constantFrom("draft", "running", "concluded"),
    analysis: fc.constantFrom(null, "fixed", "sequential"),
    startDate: fc.constantFrom(null, "2026-10-01", "2027-01-01"),
    endDate: fc.constantFrom(null, "2026-11-01"),
    minDays: fc.constantFrom(null, 0, 14),
    plannedPerArm: fc.constantFrom(null, 0, 1e-9, 500, 1e15),
    minEffectRelative: fc.constantFrom(null, 0, 0.02, -1),
    planAmended: fc.boolean(),
    arms: fc.uniqueArray(fc.constantFrom("a", "b", "c"), { maxLength: 3 }).chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc.record({
            id: fc.constant(id),
            name: fc.constant(id),
            isControl: fc.boolean(),
            weight: fc.constantFrom(0, 0.5, 1, 1e-12, 1e12),
            exposed: oddNumber,
          }),
        ),
      ),
    ),
    results: fc.array(
      fc.record({
        metricId,
        role: fc.constantFrom("primary", "guardrail"),
        type,
        margin: fc.constantFrom(null, 0, 0.03, 3, -1),
        plannedPerArm: fc.constantFrom(null, 200),
        arms,
      }),
      { maxLength: 4 },
    ),
    segments: fc.array(
      fc.record({ name: fc.constant("New"), shareOfTraffic: fc.constantFrom(null, 0.05, 0.4), metricId, type, arms }),
      { maxLength: 2 },
    ),
  })
  .map((given) => experiment.parse(given));

describe("whatever is entered", () => {
  test("a readout holds no NaN, no Infinity and no undefined figure, and its words hold no blank", () => {
    fc.assert(
      fc.property(anyExperiment, (given) => {
        const readout = readExperiment(given, context);
        expect(oddFigures(readout)).toEqual([]);
        const { sentence, nextStep, row } = verdictSentence(given, readout, metrics);
        expect(row).not.toBeNull();
        expect(`${sentence} ${nextStep}`).not.toMatch(/[{}]|NaN|undefined|Infinity|null/);
      }),
      { numRuns: 500 },
    );
  });

  test("all that stands beside a readout is honest too, and a started test equals its plan", () => {
    fc.assert(
      fc.property(anyExperiment, (given) => {
        const readout = readExperiment(given, context);
        const ground = { days: [], pastLifts: [], plannedSegments: [], skewness: {} };
        const beside = {
          flags: trustFlags(given, readout, ground, context),
          segments: readout.arms.map((arm) => segmentQuestions(arm, metrics, 0.1)),
          progress: planProgress(given, 14, context.today),
          proposals: conclusionProposals(given, readout, context.metrics),
          programme: programmeView([programmeTest({ experiment: given, readout })]),
          lifts: pastLifts([{ experiment: given, readout }]),
          problems: startProblems(given, context),
        };
        expect(oddFigures(beside)).toEqual([]);
        expect(JSON.stringify(beside)).not.toMatch(/NaN|undefined|Infinity/);
        if (beside.problems.some(({ sentence }) => sentence.includes("stands twice"))) return;
        const plan = freezePlan(given, context, "2026-10-01");
        expect(planAmendments(plan, startExperiment(given, plan), context)).toEqual([]);
        expect(readout.hollowWin && beside.proposals.some((each) => "action" in each && each.action === "scale")).toBe(
          false,
        );
      }),
      { numRuns: 200 },
    );
  });

  test("the Bayesian view of any counts is finite", () => {
    fc.assert(
      fc.property(anyExperiment, (given) => {
        const view = bayesView(given, context, { pastLifts: [], worth: { peoplePerMonth: 1e5, perSuccess: 20 } });
        const { arms } = "arms" in view ? view : { arms: [] };
        expect(arms.flatMap(({ liftError: _, ...shown }) => oddFigures(shown))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("a hollow win never ships, and nothing ships without an experience guardrail shown safe", () => {
    fc.assert(
      fc.property(anyExperiment, (given) => {
        for (const arm of readExperiment(given, context).arms) {
          if (arm.decision !== "ship") continue;
          expect(arm.hollowWin).toBe(false);
          expect(arm.guardrails.some(({ family }) => family === "cx" || family === "trust")).toBe(true);
          for (const { state } of arm.guardrails) expect(["improved", "safe", "tolerated"]).toContain(state);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const count = fc.integer({ min: 30, max: 3_000 });

test("p ≤ 1 - level exactly when the interval excludes 0, and a bounded lift agrees, also after Holm", () => {
  fc.assert(
    fc.property(fc.constantFrom("fixed", "sequential"), count, count, count, (analysis, xa, xb, xc) => {
      const given = experiment.parse({
        id: "T",
        name: "Three arms",
        status: "running",
        analysis,
        startDate: "2026-10-01",
        plannedPerArm: 4_000,
        arms: ["a", "b", "c"].map((id) => ({ id, name: id, isControl: id === "a", weight: 1, exposed: 4_000 })),
        results: [
          {
            metricId: "M-CONV",
            role: "primary",
            type: "proportion",
            arms: { a: { x: xa, n: 4_000 }, b: { x: xb, n: 4_000 }, c: { x: xc, n: 4_000 } },
          },
        ],
      });
      for (const { primary } of readExperiment(given, context).arms) {
        if (primary.error !== undefined) throw new Error(primary.error);
        const rejected = primary.p <= 1 - primary.level;
        expect(primary.diffLow > 0 || primary.diffHigh < 0).toBe(rejected);
        if (primary.liftLow === null || primary.liftHigh === null) continue;
        expect(primary.liftLow > 0 || primary.liftHigh < 0).toBe(rejected);
      }
    }),
    { numRuns: 300 },
  );
});

/** Paths of values that are no honest figures. */
function oddFigures(value: unknown, path = ""): string[] {
  if (value === undefined) return [path];
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${path} = ${value}`];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => oddFigures(inner, `${path}.${key}`));
}
