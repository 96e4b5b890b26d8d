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
  const whole = instanceOfPlan({ ...plan, items }, options).instance;
  const begun = plan.items.some(({ status }) => status === "in_progress" || status === "done");
  if (!begun) expect(instance.capacity[0]![0]).toBeCloseTo(0.8 * whole.capacity[0]![0]!, 9);
  expect(instance.capacity[0]![0]).toBeLessThan(whole.capacity[0]![0]!);
});
