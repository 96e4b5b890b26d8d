import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { planTotals } from "./plan-totals";
import { partOf } from "./roadmap-part";
import { type LoadOf, loadFigures, loadParts, rolesIn } from "./timeline-load";

const part = partOf(parseWorkspaceFile(sample));
const totals = planTotals(part);
const every: LoadOf[] = [
  { kind: "people" },
  { kind: "money" },
  ...rolesIn(totals).map((role) => ({ kind: "role" as const, role })),
];

test("each quarter says what it is asked for, what there is and what is held back", () => {
  expect(rolesIn(totals)).toEqual(["Content", "Data", "Engineering", "Marketing"]);
  const [first] = loadFigures(totals, null, { kind: "people" });
  expect(first).toEqual({ quarter: "2026-Q4", used: 38.5, available: 40, heldBack: 2, before: null, over: false });
  const money = loadFigures(totals, null, { kind: "money" });
  expect(money[0]).toMatchObject({ quarter: "2026-Q4", used: 90_000, available: 110_000, heldBack: 5_500 });
  const engineering = loadFigures(totals, null, { kind: "role", role: "Engineering" });
  expect(engineering.every(({ used, available, over }) => over === (available !== null && used > available))).toBe(
    true,
  );
});

test("a move under consideration shows what was there before, only where it differs", () => {
  const items = part.items.map((item) => (item.id === "R24" ? { ...item, startQuarter: "2028-Q1" } : item));
  const figures = loadFigures(planTotals({ ...part, items }), totals, { kind: "people" });
  const changed = figures.filter(({ before }) => before !== null);
  expect(changed).toMatchObject([{ quarter: "2027-Q4", used: 31, before: 42 }]);
});

test("law: the parts of a quarter add up to its figure, most first", () => {
  for (const of of every)
    for (const { quarter, used } of loadFigures(totals, null, of)) {
      const parts = loadParts(part.items, quarter, of);
      expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(used, 9);
      for (const [at, { amount }] of parts.slice(1).entries()) expect(amount).toBeLessThanOrEqual(parts[at]!.amount);
    }
});
