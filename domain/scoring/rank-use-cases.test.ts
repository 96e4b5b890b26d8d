import { expect, test } from "vitest";
import { effortOf } from "./effort";
import { steppedWeights } from "./rank-robustness";
import { type RankedRow, rankUseCases } from "./rank-use-cases";

const row = (id: string, changes: Partial<RankedRow> = {}): RankedRow => ({
  id,
  status: "planned",
  lane: "standard",
  verdict: "now",
  priority: 50,
  priorityPerRootEffort: 10,
  customerValue: 60,
  ...changes,
});

test("group, then priority, then priority per effort, then customer value, then id", () => {
  const rows = [
    row("blocked", { verdict: "blocked", priority: 99 }),
    row("redesign", { verdict: "redesign", priority: 98 }),
    row("no-effort", { priorityPerRootEffort: null }),
    row("b"),
    row("a"),
    row("valued", { customerValue: 61 }),
    row("quick", { priorityPerRootEffort: 11 }),
    row("dont", { verdict: "dont", priority: 51 }),
    row("table", { lane: "table_stakes" }),
    row("stopped", { status: "stopped" }),
    row("unscored", { priority: null, verdict: "unscored" }),
  ];
  expect(rankUseCases(rows)).toEqual({
    standard: ["dont", "quick", "valued", "a", "b", "no-effort", "redesign", "blocked"],
    tableStakes: ["table"],
  });
});

test("ten sets of weights; the benefit weights always add to 1, the risk weights are left alone", () => {
  const weights = { customerValue: 0.4, commercialValue: 0.3, feasibility: 0.3 };
  const sets = steppedWeights({ weights, riskWeights: { creepiness: 0.25, regret: 0.25 } }, 0.2);
  expect(sets).toHaveLength(10);
  for (const tried of sets)
    expect(tried.weights.customerValue + tried.weights.commercialValue + tried.weights.feasibility).toBeCloseTo(1, 12);
  expect(sets[0]!.weights.customerValue).toBeCloseTo(0.48 / 1.08, 12);
  expect(sets.at(-1)!.riskWeights).toEqual({ creepiness: 0.25, regret: 0.2 });
});

test("effort is the use case's own, else its template's; 0 is unknown", () => {
  expect(effortOf({ effortWeeks: 3, templateId: "UC-01" })).toBe(3);
  expect(effortOf({ effortWeeks: null, templateId: "UC-01" })).toBe(4);
  expect(effortOf({ effortWeeks: 0, templateId: "UC-01" })).toBeNull();
  expect(effortOf({ effortWeeks: null, templateId: null })).toBeNull();
});
