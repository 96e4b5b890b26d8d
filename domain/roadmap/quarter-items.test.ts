import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { planTotals } from "./plan-totals";
import { quarterItems, sumOfItems } from "./quarter-items";
import { partOf } from "./roadmap-part";
import { staffingSentence } from "./staffing-sentence";

const part = partOf(parseWorkspaceFile(sample));
const money = (amount: number) => `£${amount}`;

test("the parts of every total add up to it, role by role and in money", () => {
  for (const { quarter, weeksByRole, cost } of planTotals(part)) {
    for (const [role, weeks] of Object.entries(weeksByRole))
      expect(sumOfItems(quarterItems(part.items, quarter, ({ effortByRole }) => effortByRole[role] ?? 0))).toBe(weeks);
    expect(sumOfItems(quarterItems(part.items, quarter, (item) => item.cost ?? 0))).toBe(cost);
  }
});

test("dropped work is no part of anything, and the largest comes first", () => {
  const [first, second] = quarterItems(part.items, "2026-Q4", ({ effortWeeks }) => effortWeeks ?? 0);
  expect(first!.amount).toBeGreaterThanOrEqual(second!.amount);
  const without = part.items.map((item) => (item.id === first!.id ? { ...item, status: "dropped" as const } : item));
  expect(quarterItems(without, "2026-Q4", () => 1).some(({ id }) => id === first!.id)).toBe(false);
});

test("the sentence names the tightest role and the first quarter beyond the budget", () => {
  const totals = planTotals({
    ...part,
    capacityByRole: { ...part.capacityByRole, Data: { ...part.capacityByRole["Data"], "2026-Q4": 0.5 } },
    budget: { ...part.budget, "2027-Q1": 10 },
  });
  const cost = totals.find(({ quarter }) => quarter === "2027-Q1")!.cost;
  const sentence = staffingSentence(totals, money);
  expect(sentence).toMatch(
    /of 6 quarters asks? for more people than there are; the tightest is Data in Q4 2026: [\d.]+ of 0\.5 person-weeks\./,
  );
  expect(sentence).toContain(`more than the budget, first Q1 2027: £${cost} of £10.`);
  expect(staffingSentence([], money)).toContain("No quarter is planned yet");
  const unknown = { ...part, capacityByRole: {}, capacityWeeks: {}, budget: {} };
  expect(staffingSentence(planTotals(unknown), money)).toBe(
    "No capacity is set, so nobody can say whether the plan can be staffed. No budget is set.",
  );
});
