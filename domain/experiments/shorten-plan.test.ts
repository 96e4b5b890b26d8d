import fc from "fast-check";
import { expect, test } from "vitest";
import { failed, type Outcome } from "./outcome";
import { type ExperimentPlan, planExperiment } from "./plan-experiment";
import { planProblem } from "./plan-problem";
import { planSentence } from "./plan-sentence";
import { mdeMeanZ } from "./power-mean";
import { mdeProp, powerPropUnequalN } from "./power-proportion";
import { shortenPlan } from "./shorten-plan";
import { smallestChange } from "./smallest-change";

const plan: ExperimentPlan = {
  primary: { type: "proportion", rate: 0.024, effect: 0.05 },
  guardrails: [{ metricId: "M-RUSH", type: "proportion", rate: 0.2, margin: 0.03, responseRate: 0.25 }],
  treatments: 1,
  analysis: "fixed",
  eligiblePerDay: 20_000,
  shareOfTraffic: 0.5,
  minDays: 14,
};
function got<T extends object>(outcome: Outcome<T>): T {
  if (failed(outcome)) throw new Error(outcome.error);
  return outcome;
}

test("an uneven split: four to one, by the unequal formula, and longer than an even one", () => {
  const uneven = got(planExperiment({ ...plan, split: [0.8, 0.2] }));
  const { n1, n2 } = got(powerPropUnequalN({ p1: 0.024, p2: 0.0252, ratio: 0.25 }));
  expect(uneven.primaryPerArm).toBe(Math.ceil(n2));
  expect(Math.abs(uneven.peopleByArm[0]! - n1)).toBeLessThan(4);
  expect(uneven.peopleByArm[1]).toBe(uneven.peoplePerArm);
  expect(uneven.totalPeople).toBeGreaterThan(got(planExperiment(plan)).totalPeople);
  expect(uneven).toMatchObject({ longest: { by: "primary" } });
});

test("three arms of unlike size: each treatment has what its comparison needs", () => {
  const sizes = got(planExperiment({ ...plan, treatments: 2, split: [2, 1, 1] }));
  expect(sizes.peopleByArm).toEqual([2 * sizes.peoplePerArm, sizes.peoplePerArm, sizes.peoplePerArm]);
  const { n2 } = got(powerPropUnequalN({ p1: 0.024, p2: 0.0252, alpha: 0.025, ratio: 0.5 }));
  expect(sizes.primaryPerArm).toBe(Math.ceil(n2));
  expect(planExperiment({ ...plan, split: [1, 1, 1] })).toEqual({ error: "LENGTH_MISMATCH" });
  expect(planExperiment({ ...plan, split: [1, 0] })).toEqual({ error: "INVALID_PROBABILITY" });
});

test("read at every look, guardrails are planned larger too", () => {
  const [once, often] = (["fixed", "sequential"] as const).map((analysis) =>
    got(planExperiment({ ...plan, analysis })),
  );
  const price = often!.guardrails[0]!.answersPerArm / once!.guardrails[0]!.answersPerArm;
  expect(price).toBeGreaterThan(1.5);
  expect(price).toBeLessThan(2.2);
});

test("the smallest change is the published one for two equal arms read once", () => {
  const people = 8 * 7 * 20_000 * 0.5;
  const change = got(smallestChange(plan, 8));
  const published = got(mdeProp({ p1: 0.024, n: people / 2 }));
  // Whole people: within one of what the formula solves for.
  expect(change.relative).toBeCloseTo(published.relative!, 6);
  const mean = { type: "mean", mean: 60, sd: 45, effect: 0.1 } as const;
  const money = got(smallestChange({ ...plan, primary: mean }, 2));
  expect(money.absolute).toBeCloseTo(got(mdeMeanZ({ mean: 60, sd: 45, n: 70_000 })).absolute, 4);
  expect(smallestChange({ ...plan, primary: { type: "proportion", rate: 0, effect: 0.1 } }, 8)).toEqual({
    error: "BASELINE_ZERO",
  });
  expect(smallestChange({ ...plan, eligiblePerDay: 1 }, 1)).toEqual({ error: "INSUFFICIENT_UNITS" });
});

test("planning for the smallest change of some weeks takes those weeks, rises and falls alike", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.02, max: 0.5, noNaN: true }),
      fc.constantFrom(0.1, -0.1),
      fc.integer({ min: 2, max: 20 }),
      fc.constantFrom("fixed" as const, "sequential" as const),
      fc.integer({ min: 1, max: 4 }),
      (rate, effect, weeks, analysis, treatments) => {
        const given = {
          ...plan,
          guardrails: [],
          analysis,
          treatments,
          primary: { type: "proportion", rate, effect } as const,
        };
        const change = got(smallestChange(given, weeks));
        expect(Math.sign(change.relative)).toBe(Math.sign(effect));
        const again = got(planExperiment({ ...given, primary: { ...given.primary, effect: change.relative } }));
        expect(again.weeks).toBeLessThanOrEqual(weeks);
        expect(again.weeks).toBeGreaterThanOrEqual(Math.min(weeks, 2));
      },
    ),
    { numRuns: 60 },
  );
});

test("what would shorten it: only what saves weeks, the shortest first, never a wider margin", () => {
  const long: ExperimentPlan = { ...plan, treatments: 2, split: [0.8, 0.1, 0.1], analysis: "sequential" };
  const ways = shortenPlan(long);
  const { weeks } = got(planExperiment(long));
  expect(ways.map(({ kind }) => kind).sort()).toEqual([
    "all_traffic",
    "even_split",
    "larger_change",
    "one_treatment",
    "read_once",
  ]);
  expect(ways.every((way) => way.weeks < weeks)).toBe(true);
  expect(ways.map((way) => way.weeks)).toEqual(ways.map((way) => way.weeks).sort((a, b) => a - b));
  const thin = { ...plan, guardrails: plan.guardrails.map((one) => ({ ...one, responseRate: 0.002 })) };
  expect(shortenPlan(thin)).toContainEqual(expect.objectContaining({ kind: "more_answers", responseRate: 0.004 }));
  expect(shortenPlan({ ...plan, eligiblePerDay: 1e9 })).toEqual([]);
});

test("a plan in a sentence; too small to learn is said plainly", () => {
  expect(planSentence(plan)).toEqual({
    state: "fits",
    sentence: "Needs 261,572 people per arm, 56 days, to see the change you look for.",
  });
  expect(planSentence({ ...plan, eligiblePerDay: 1e6 }).sentence).toContain("the shortest a test may run");
  expect(planSentence({ ...plan, split: [0.6, 0.4] }).sentence).toMatch(
    /^Needs [\d,]+ people in the smallest arm, [\d,]+ in all, 56 days, to see the change you look for\.$/,
  );
  const { state, sentence } = planSentence({ ...plan, eligiblePerDay: 500 });
  expect(state).toBe("too_small");
  expect(sentence).toMatch(/^Too small to learn: it takes 523,144 people, 299 weeks\. In 26 weeks only a change of \d/);
  expect(planSentence({ ...plan, eligiblePerDay: 0 }).state).toBe("not_sized");
});

const anyNumber = fc.oneof(
  fc.constantFrom(0, -1, 1, 2, Number.NaN, 1e-9, 1e9),
  fc.double({ noNaN: true, min: -3, max: 3 }),
);

test("a plan with a problem says what to do; one without is sized, or too small", () => {
  fc.assert(
    fc.property(
      fc.array(anyNumber, { minLength: 8, maxLength: 8 }),
      fc.boolean(),
      ([a, b, c, d, e, f, g, h], isMean) => {
        const primary = isMean
          ? ({ type: "mean", mean: a!, sd: b!, effect: c! } as const)
          : ({ type: "proportion", rate: a!, effect: c! } as const);
        const guardrails = [{ metricId: "M-CES", type: "mean" as const, sd: d!, margin: e!, responseRate: f! }];
        const given = { ...plan, primary, guardrails, eligiblePerDay: g!, shareOfTraffic: h! };
        const sized = planExperiment(given);
        if (!failed(sized)) expect(JSON.stringify(sized)).not.toMatch(/NaN|null/);
        const { state, sentence } = planSentence(given);
        expect(state === "not_sized").toBe(planProblem(given) !== null);
        expect(sentence).not.toMatch(/NaN|Infinity|undefined/);
      },
    ),
    { numRuns: 500 },
  );
  const margin = { ...plan, guardrails: [{ ...plan.guardrails[0]!, margin: 0 }] };
  expect(planProblem(margin)).toMatchObject({ field: "margin", metricId: "M-RUSH" });
});
