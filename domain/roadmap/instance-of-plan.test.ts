import { beforeAll, expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { deriveWorkspace } from "../exchange/derive-workspace";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { instanceOfPlan } from "./instance-of-plan";
import { planRoadmap } from "./sequencer/plan-roadmap";
import { loadSolver, type Solver } from "./sequencer/solver";

const derived = deriveWorkspace(parseWorkspaceFile(sample), { today: "2026-11-21" });
const { roadmap, quarters } = derived.file;
const plan = {
  ...roadmap!,
  quarters,
  foundations: derived.foundations,
  useCases: derived.assessments.map(({ useCase, score, verdict }) => ({
    id: useCase.id,
    prerequisites: useCase.prerequisites,
    verdict: verdict.verdict,
    priority: score?.priority ?? null,
  })),
};
const options = { discountRate: 0.1, quartersBeyond: 4, calm: 0.05 };

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

test("the sample's plan can be ordered: nothing begun moves, capacity holds, each move says what binds it", () => {
  const { instance, unit, words } = instanceOfPlan(plan, options);
  expect(unit).toBe("points");
  const result = planRoadmap(instance, { seed: 1, budget: { tries: 1_500 }, proofSeconds: 5, solver, words });
  expect(["optimal", "feasible"]).toContain(result.status);
  for (const { used, capacity } of result.utilisation) expect(used).toBeLessThanOrEqual(capacity + 1e-6);
  const open = new Set(plan.items.filter(({ status }) => status === "planned").map(({ id }) => id));
  expect(new Set(result.assignments.map(({ id }) => id))).toEqual(open);
  expect(result.assignments.every(({ reason }) => reason.length > 0)).toBe(true);
});

test("what harms or is blocked is kept out, whatever it is worth; a pin stays", () => {
  const first = plan.items.find(({ kind, status, refId }) => kind === "use_case" && status === "planned" && refId)!;
  const harmful = plan.useCases.map((each) =>
    each.id === first.refId ? { ...each, verdict: "redesign" as const } : each,
  );
  const out = instanceOfPlan({ ...plan, useCases: harmful }, options).instance;
  expect(out.projects.find(({ id }) => id === first.id)).toMatchObject({ excluded: true });
  const items = plan.items.map((item) => (item.id === first.id ? { ...item, pinned: true } : item));
  const held = instanceOfPlan({ ...plan, items }, options).instance.projects.find(({ id }) => id === first.id);
  expect(held?.pinnedStart).toBe(quarters.indexOf(first.startQuarter));
});

test("margin counts only when every use case of the plan has one; a share held back is held back", () => {
  const items = plan.items.map((item) => (item.kind === "use_case" ? { ...item, payoffPerQuarter: 10_000 } : item));
  const { instance, unit } = instanceOfPlan({ ...plan, items, iterationSharePct: 20 }, options);
  expect(unit).toBe("money");
  const whole = instanceOfPlan({ ...plan, items, iterationSharePct: null }, options).instance;
  expect(instance.capacity[0]![0]).toBeCloseTo(0.8 * whole.capacity[0]![0]!, 9);
});

const project = (items: typeof plan.items, id: string, more: Partial<typeof plan> = {}) =>
  instanceOfPlan({ ...plan, ...more, items }, options).instance.projects.find((one) => one.id === id);
const changed = (id: string, change: Partial<(typeof plan.items)[number]>) =>
  plan.items.map((item) => (item.id === id ? { ...item, ...change } : item));

test("a block is raised level by level", () => {
  // R07 raises modular content to 2, R22 to 3.
  expect(project(plan.items, "R22")?.prerequisites).toEqual([{ id: "R07" }]);
  expect(project(changed("R07", { status: "done" }), "R22")?.prerequisites).toEqual([]);
});

test("what is begun must end before what waits for it starts", () => {
  const begun = changed("R06", { status: "in_progress", durationQuarters: 2 });
  expect(project(begun, "R16")).toMatchObject({ prerequisites: [], earliestStart: 2 });
  // R14 needs modular content at 2, which R07 brings by the end of 2027-Q1.
  expect(project(changed("R07", { status: "in_progress" }), "R14")?.earliestStart).toBe(2);
});

test("fixes, stops and tests stay; everything does when asked", () => {
  const { projects } = instanceOfPlan(plan, options).instance;
  const kindOf = new Map(plan.items.map(({ id, kind }) => [id, kind]));
  for (const { id, mandatory = false } of projects)
    expect(mandatory, id).toBe(!["use_case", "building_block"].includes(kindOf.get(id)!));
  const all = instanceOfPlan(plan, { ...options, keep: "everything" }).instance.projects;
  expect(all.every(({ mandatory, excluded }) => mandatory || excluded)).toBe(true);
});

test("in points cost uses up the budget and is not taken off the value; begun work has taken its share", () => {
  const { instance } = instanceOfPlan(plan, options);
  expect(instance).toMatchObject({ valueBeforeCost: true });
  expect(instance.budget?.perBucket?.[0]).toBeCloseTo(110_000 * 0.95, 6);
  expect(instance.projects.find(({ id }) => id === "R10")?.cost).toEqual([47_500, 47_500]);
  const begun = instanceOfPlan({ ...plan, items: changed("R02", { status: "in_progress" }) }, options).instance;
  expect(begun.budget?.perBucket?.[0]).toBeCloseTo(110_000 * 0.95 - 18_000, 6);
  const open = { ...plan, budget: { ...plan.budget, "2027-Q1": null } };
  expect(instanceOfPlan(open, options).instance.budget?.perBucket?.[1]).toBeGreaterThan(1e8);
});
