import { expect, test } from "vitest";
import { failed } from "./outcome";
import { type ExperimentPlan, planExperiment, sequentialInflation, testDuration } from "./plan-experiment";
import { powerNoninferiorityN } from "./power-mean";
import { powerPropPooledN } from "./power-proportion";

test("looking early costs 1.91 times the people at alpha 0.05, 2.10 at 0.10, 1.67 at 0.01", () => {
  for (const [alpha, factor] of [
    [0.05, 1.91],
    [0.1, 2.1],
    [0.01, 1.67],
  ] as const) {
    expect(sequentialInflation(alpha, 0.8)).toEqual({ factor: expect.closeTo(factor, 2) });
  }
});

test("the worked sizes of the specification", () => {
  expect(powerPropPooledN({ p1: 0.024, p2: 0.0252 })).toEqual({
    perArm: expect.closeTo(261_571.895, 3),
    perArmCeil: 261_572,
  });
  expect(powerNoninferiorityN({ sd1: 0.9, sd2: 0.9, margin: 0.2, guardrails: 2 })).toMatchObject({ perArmCeil: 401 });
  const sd = Math.sqrt(0.34 * 0.66);
  expect(powerNoninferiorityN({ sd1: sd, sd2: sd, margin: 0.03, guardrails: 3 })).toMatchObject({ perArmCeil: 5_397 });
});

const plan: ExperimentPlan = {
  primary: { type: "proportion", rate: 0.024, effect: 0.05 },
  guardrails: [
    { metricId: "M-RUSH", type: "proportion", rate: 0.2, margin: 0.03, responseRate: 0.25 },
    { metricId: "M-CES", type: "mean", sd: 1.3, margin: 0.2, responseRate: 0.25 },
  ],
  treatments: 1,
  analysis: "fixed",
  eligiblePerDay: 40_000,
  shareOfTraffic: 0.5,
  minDays: 14,
};

test("a plan shows people, answers, invitations and whole weeks at once", () => {
  const planned = planExperiment(plan);
  if (failed(planned)) throw new Error(planned.error);

  expect(planned.primaryPerArm).toBe(261_572);
  expect(planned.totalPeople).toBe(523_144);
  expect(planned).toMatchObject({ inflation: 1, days: 28, weeks: 4 });
  expect(planned.guardrails.map(({ invitedPerArm, answersPerArm }) => invitedPerArm / answersPerArm)).toEqual([4, 4]);
});

test("more treatments, looking early and thin answers make it longer", () => {
  const sizes = [plan, { ...plan, treatments: 2 }, { ...plan, analysis: "sequential" as const }].map(planExperiment);
  const people = sizes.map((size) => (failed(size) ? 0 : size.totalPeople));
  expect(people[1]).toBeGreaterThan(people[0]!);
  expect(people[2]).toBeGreaterThan(1.9 * people[0]!);
  const rare = planExperiment({ ...plan, guardrails: plan.guardrails.map((one) => ({ ...one, responseRate: 0.001 })) });
  expect(rare).toMatchObject({ peoplePerArm: expect.any(Number) });
  expect(failed(rare) ? 0 : rare.peoplePerArm).toBeGreaterThan(261_572);
});

test("what cannot be planned says why", () => {
  expect(planExperiment({ ...plan, treatments: 0 })).toEqual({ error: "NEED_TWO_ARMS" });
  expect(planExperiment({ ...plan, primary: { type: "proportion", rate: 0.02, effect: 0 } })).toEqual({
    error: "ZERO_EFFECT",
  });
  expect(planExperiment({ ...plan, eligiblePerDay: 0 })).toEqual({ error: "NO_UNITS" });
  expect(testDuration({ totalPeople: 1, eligiblePerDay: 1, shareOfTraffic: 2, minDays: 14 })).toEqual({
    error: "INVALID_PROBABILITY",
  });
});
