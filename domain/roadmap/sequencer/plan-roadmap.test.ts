import { beforeAll, describe, expect, it } from "vitest";
import suite from "./fixtures/reference-instances.json";
import { instance, type Starts } from "./instance";
import { type PlanResult, planRoadmap } from "./plan-roadmap";
import { loadSolver, type Solver } from "./solver";
import { verifyPlan } from "./verify-plan";

const cases = suite.instances.map(({ id, instance: document, expected }) => ({
  id,
  given: instance.parse(document),
  expected: expected as {
    status: PlanResult["status"];
    objective?: number;
    oneOptimalPlan?: Starts;
    mustMention?: string[];
    cycleMembers?: string[];
  },
}));
const startsOf = ({ assignments }: PlanResult): Starts =>
  Object.fromEntries(assignments.map(({ id, start }) => [id, start]));

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});
const plan = (given: (typeof cases)[number]["given"], more: { solver?: Solver | null; tries?: number } = {}) =>
  planRoadmap(given, {
    seed: 1,
    budget: { tries: more.tries ?? 4_000 },
    proofSeconds: 60,
    gapTarget: 1e-7,
    solver: more.solver === undefined ? solver : more.solver,
  });

describe.each(cases)("$id", ({ given, expected }) => {
  it("ends as it must, at the proved optimum, in a plan that holds", () => {
    const result = plan(given);
    expect(result.status).toBe(expected.status);
    if (expected.objective === undefined) {
      const said = result.issues.map(({ message }) => message).join(" ");
      for (const id of [...(expected.mustMention ?? []), ...(expected.cycleMembers ?? [])]) expect(said).toContain(id);
      return;
    }
    expect(result.objective! / expected.objective).toBeCloseTo(1, 6);
    expect(result.upperBound).toBeGreaterThanOrEqual(expected.objective - 1e-6 * Math.abs(expected.objective));
    expect(result.proof).toBe("proved");
    const { objective, violations } = verifyPlan(given, startsOf(result));
    expect(violations).toEqual([]);
    expect(objective).toBeCloseTo(result.objective!, 6);
    expect(result.assignments.every(({ reason }) => reason.length > 0)).toBe(true);
  });
});

const solved = cases.filter(({ expected }) => expected.status === "optimal");

it.each(solved)("the verifier agrees with the published plan of $id", ({ given, expected }) => {
  const { objective, violations } = verifyPlan(given, expected.oneOptimalPlan!);
  expect(violations).toEqual([]);
  expect(objective / expected.objective!).toBeCloseTo(1, 6);
});

it.each(solved)(
  "without the solver the search alone comes within 3 % of $id, and claims nothing",
  ({ given, expected }) => {
    const result = plan(given, { solver: null, tries: 6_000 });
    expect(result).toMatchObject({ status: "feasible", proof: "none", upperBound: null });
    expect(result.objective!).toBeGreaterThan(0.97 * expected.objective!);
    expect(verifyPlan(given, startsOf(result)).violations).toEqual([]);
  },
);

it("the same seed and tries give the same plan", () => {
  const { given } = cases.at(-1)!;
  expect(plan(given, { solver: null, tries: 500 })).toEqual(plan(given, { solver: null, tries: 500 }));
});
