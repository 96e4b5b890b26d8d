import { beforeAll, describe, expect, it } from "vitest";
import type { Instance, Starts } from "./instance";
import { type PlanResult, planRoadmap } from "./plan-roadmap";
import { loadSolver, type Solver } from "./solver";
import { generateInstance } from "./testing/generate-instance";
import { rankFill } from "./testing/rank-fill";
import { verifyPlan } from "./verify-plan";

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});
const solve = (instance: Instance): PlanResult =>
  planRoadmap(instance, {
    seed: 3,
    budget: { tries: 1_500 },
    proofSeconds: 30,
    gapTarget: 1e-7,
    solver,
  });
const proved = (instance: Instance): PlanResult => {
  const result = solve(instance);
  expect(result.status).toBe("optimal");
  expect(verifyPlan(instance, startsOf(result)).violations).toEqual([]);
  return result;
};
const startsOf = ({ assignments }: PlanResult): Starts =>
  Object.fromEntries(assignments.map(({ id, start }) => [id, start]));
const best = (instance: Instance) => proved(instance).objective!;
/** What 1e-7 of gap leaves open. */
const hair = (value: number) => 1e-6 * Math.max(1, Math.abs(value));

describe.each([101, 102, 103])("programme %i of 12 over 6 quarters, solved to proof", (seed) => {
  const given = generateInstance({ size: 12, buckets: 6, seed });

  it("more people never make it worth less", () => {
    const more = { ...given, capacity: given.capacity.map((row) => row.map((weeks) => weeks * 1.3)) };
    expect(best(more)).toBeGreaterThanOrEqual(best(given) - hair(best(given)));
  });

  it("a pin or a deadline never makes it worth more, and is kept", () => {
    const free = proved(given);
    const planned = free.assignments.find(({ start }) => start !== null)!;
    const pinnedStart = planned.start === 0 ? 1 : 0;
    const held = (change: object) => ({
      ...given,
      projects: given.projects.map((project) => (project.id === planned.id ? { ...project, ...change } : project)),
    });
    const dated = { deadline: Math.max(planned.finish! - 1, 0) };
    for (const change of [{ pinnedStart }, dated]) {
      const result = solve(held(change));
      // A date that contradicts another is refused, which is worth nothing.
      if (result.objective === null) expect(["infeasible", "invalid"]).toContain(result.status);
      else expect(result.objective).toBeLessThanOrEqual(free.objective! + hair(free.objective!));
      if (result.objective !== null && "pinnedStart" in change) expect(startsOf(result)[planned.id]).toBe(pinnedStart);
    }
  });

  it("twice the money is twice the worth", () => {
    const twice = (amounts: readonly number[]) => amounts.map((amount) => 2 * amount);
    const { budget, disruption, ...rest } = given;
    const doubled: Instance = {
      ...rest,
      ...(budget && {
        budget: {
          ...budget,
          ...(budget.perBucket && { perBucket: twice(budget.perBucket) }),
          ...(budget.total !== undefined && { total: 2 * budget.total }),
        },
      }),
      projects: given.projects.map((project) => ({
        ...project,
        cost: twice(project.cost),
        valuePerBucket: 2 * project.valuePerBucket,
      })),
    };
    expect(disruption).toBeUndefined();
    expect(best(doubled) / best(given)).toBeCloseTo(2, 6);
  });

  it("neither the order of the work nor a piece that is worth nothing and takes nobody changes its worth", () => {
    const turned = { ...given, projects: given.projects.toReversed() };
    expect(best(turned) / best(given)).toBeCloseTo(1, 6);
    const idle = { id: "idle", duration: 1, effort: [], cost: [0], valuePerBucket: 0 };
    const { maxConcurrent: _limit, ...unlimited } = given;
    expect(best({ ...unlimited, projects: [...given.projects, idle] }) / best(unlimited)).toBeCloseTo(1, 6);
  });
});

it("filling quarters by rank is never better, and loses a tenth of the worth on average", () => {
  const losses = Array.from({ length: 12 }, (_, at) => {
    const given = generateInstance({ size: 30, buckets: 8, seed: 200 + at });
    const ours = planRoadmap(given, { seed: 1, budget: { tries: 3_000 }, proofSeconds: 0, solver });
    expect(verifyPlan(given, startsOf(ours)).violations).toEqual([]);
    const filled = rankFill(given);
    const { objective, violations } = verifyPlan(given, filled);
    expect(violations).toEqual([]);
    expect(ours.objective).toBeGreaterThanOrEqual(objective - 1e-6);
    expect(ours.upperBound).toBeGreaterThanOrEqual(ours.objective! - 1e-6);
    return 1 - objective / ours.objective!;
  });
  expect(losses.reduce((sum, loss) => sum + loss, 0) / losses.length).toBeGreaterThan(0.1);
});
