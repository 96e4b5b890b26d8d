import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { deriveWorkspace } from "../exchange/derive-workspace";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { instanceOfPlan } from "./instance-of-plan";
import { orderProblems } from "./order-problems";

const derived = deriveWorkspace(parseWorkspaceFile(sample), { today: "2026-11-21" });
const { roadmap, quarters } = derived.file;
const held = roadmap!.items;
type Item = (typeof held)[number];
const useCases = derived.assessments.map(({ useCase, score, verdict }) => ({
  id: useCase.id,
  prerequisites: useCase.prerequisites,
  verdict: verdict.verdict,
  priority: score?.priority ?? null,
}));
const problemsOf = (items: readonly Item[]) =>
  orderProblems(
    items,
    instanceOfPlan(
      { ...roadmap!, items, quarters, useCases, foundations: derived.foundations },
      { discountRate: 0.1, quartersBeyond: 4, calm: null },
    ),
  );
const changed = (changes: Record<string, Partial<Item>>) => held.map((item) => ({ ...item, ...changes[item.id] }));

test("the sample contradicts nothing; without work there is nothing to order", () => {
  expect(problemsOf(held)).toEqual([]);
  expect(problemsOf([])).toEqual([
    { sentence: "There is nothing to put in order: no work is planned that has not begun or ended.", ids: [] },
  ]);
});

test("a loop is named once, with all who are in it", () => {
  const problems = problemsOf(changed({ R10: { needsIds: ["R11"] }, R11: { needsIds: ["R10"] } }));
  expect(problems).toHaveLength(1);
  expect(problems[0]?.sentence).toContain("Will it fit, will it suit → Preference centre worth visiting");
  expect([...problems[0]!.ids].sort()).toEqual(["R10", "R11"]);
});

test("a deadline before its start is told with its name and its quarters", () => {
  const problems = problemsOf(changed({ R10: { earliestQuarter: "2027-Q3", deadlineQuarter: "2027-Q3" } }));
  expect(problems).toEqual([
    {
      sentence:
        "“Will it fit, will it suit”: It takes 2 quarters; between Q3 2027 and its deadline, Q3 2027, there are 1.",
      ids: ["R10"],
    },
  ]);
});

test("pins beyond the people there are name role, quarter, numbers and who is pinned", () => {
  const pinned = { pinned: true, startQuarter: "2027-Q2" };
  const problems = problemsOf(changed({ R19: pinned, R14: pinned, R15: pinned, R26: pinned, R11: pinned }));
  const marketing = problems.find(({ sentence }) => sentence.includes("Marketing"));
  expect(marketing?.sentence).toMatch(
    /^What is pinned needs 11 person-weeks of Marketing in Q2 2027, there are 10\.45/,
  );
  expect([...marketing!.ids].sort()).toEqual(["R11", "R14", "R15", "R19", "R26"]);
});
