import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { applyScenarioChange, scenarioChangeInWords } from "./apply-scenario-change";
import { partOf } from "./roadmap-part";
import type { ScenarioChange } from "./scenario-change";

const plan = partOf(parseWorkspaceFile(sample));
const after = (change: ScenarioChange) => applyScenarioChange(plan, change, "N1");
const itemAfter = (change: ScenarioChange, id: string) => after(change).items.find((item) => item.id === id)!;
const refusal = (change: ScenarioChange) => {
  try {
    after(change);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
};
const quarters = plan.quarters;

test("one thing changes, and the plan that was branched stays as it was", () => {
  const before = structuredClone(plan);
  const part = after({ kind: "move", initiativeId: "R24", startQuarter: "2028-Q1", durationQuarters: 1 });
  expect(part.items.find(({ id }) => id === "R24")).toMatchObject({ startQuarter: "2028-Q1", durationQuarters: 1 });
  expect(part.items.filter(({ id }) => id !== "R24")).toEqual(plan.items.filter(({ id }) => id !== "R24"));
  expect(plan).toEqual(before);
});

test("effort by role is summed where the whole is not said", () => {
  const fields = { effortByRole: { Data: 1.1, Content: 2.2 } };
  expect(itemAfter({ kind: "item", itemId: "R24", fields }, "R24").effortWeeks).toBe(3.3);
  expect(refusal({ kind: "item", itemId: "R24", fields: { ...fields, effortWeeks: 5 } })).toContain(
    "The roles add up to 3.3 person-weeks, the whole says 5.",
  );
});

test("initiatives are added, dropped and taken off", () => {
  const { id: _id, ...blank } = plan.items[0]!;
  expect(itemAfter({ kind: "add", item: { ...blank, name: "New" } }, "N1")).toMatchObject({ name: "New" });
  expect(refusal({ kind: "add", item: { ...blank, id: "R02" } })).toBe(
    "R02 is the id of something else in this scenario.",
  );
  expect(itemAfter({ kind: "drop", itemIds: ["R24"] }, "R24").status).toBe("dropped");
  expect(after({ kind: "remove", itemId: "R24" }).items).toHaveLength(plan.items.length - 1);
  expect(refusal({ kind: "remove", itemId: "R02" })).toBe(
    "“Contact caps and pauses across channels” needs “Ledger complete; unused items deleted”. Take that link out first.",
  );
});

test("many starts are taken over at once", () => {
  const part = after({ kind: "starts", starts: { R10: "2027-Q3", R11: "2027-Q2" } });
  const starts = part.items.filter(({ id }) => id === "R10" || id === "R11").map(({ startQuarter }) => startQuarter);
  expect(starts).toEqual(["2027-Q3", "2027-Q2"]);
});

test("unknown ids, loops, and dates that cannot be are refused in sentences", () => {
  expect(refusal({ kind: "drop", itemIds: ["R99"] })).toBe("Nothing in this scenario has the id R99.");
  expect(refusal({ kind: "starts", starts: { R99: "2027-Q1" } })).toBe("Nothing in this scenario has the id R99.");
  expect(refusal({ kind: "item", itemId: "R02", fields: { needsIds: ["R09"] } })).toContain(
    "They would wait for one another: Ledger complete; unused items deleted → Contact caps and pauses across channels → Ledger complete; unused items deleted.",
  );
  expect(refusal({ kind: "item", itemId: "R24", fields: { needsIds: ["R99"] } })).toContain(
    "not on the roadmap any more",
  );
  expect(
    refusal({ kind: "item", itemId: "R24", fields: { deadlineQuarter: "2027-Q1", earliestQuarter: "2027-Q1" } }),
  ).toBe(
    "“Co-design studio” cannot be like that. It takes 2 quarters; between Q1 2027 and its deadline, Q1 2027, there are 1.",
  );
  expect(refusal({ kind: "move", initiativeId: "R05", startQuarter: "2027-Q2" })).toContain(
    "Pinned to Q2 2027 it ends after its deadline",
  );
});

test("the budget is cut to the cent, and only where one is set", () => {
  const part = applyScenarioChange(
    { ...plan, budget: { "2027-Q1": 100.01, "2027-Q2": null } },
    { kind: "budget", factor: 0.7 },
    "",
  );
  expect(part.budget).toEqual({ "2027-Q1": 70.01, "2027-Q2": null });
  expect(after({ kind: "budget", byQuarter: { "2027-Q3": 1 } }).budget).toEqual({ ...plan.budget, "2027-Q3": 1 });
  expect(refusal({ kind: "budget", factor: -1 })).toBe("A budget is multiplied by 0 to 10, not by -1.");
  expect(refusal({ kind: "budget", byQuarter: { "2031-Q1": 1 } })).toBe("Q1 2031 is not a quarter of this plan.");
  expect(refusal({ kind: "budget" })).toContain("Say either");
  expect(() => applyScenarioChange({ ...plan, budget: {} }, { kind: "budget", factor: 0.7 }, "")).toThrow(
    "No budget is set",
  );
});

test("people of a role change, the quarter stays their sum, and nobody is fewer than none", () => {
  const part = after({ kind: "capacity", role: "Data", quarters, delta: -2 });
  expect(part.capacityByRole["Data"]).toMatchObject({ "2026-Q4": 6, "2027-Q1": 8 });
  expect(part.capacityWeeks).toMatchObject({ "2026-Q4": 38, "2027-Q1": 46 });
  expect(refusal({ kind: "capacity", role: "Data", quarters, delta: -9 })).toBe(
    "Data has 8 person-weeks in Q4 2026: 9 fewer leaves less than nobody.",
  );
  expect(refusal({ kind: "capacity", role: null, quarters, delta: -1 })).toContain("Say which role changes");
  expect(refusal({ kind: "capacity", role: "Data", quarters: [], delta: 1 })).toBe("Name at least one quarter.");
  expect(refusal({ kind: "capacity", role: "Data", quarters, byQuarter: { "2027-Q1": 1e6 } })).toContain("is no team");
  expect(refusal({ kind: "capacity", role: "Data", quarters, byQuarter: { "2027-Q1": -1 } })).toContain(
    "less than nobody",
  );
  expect(after({ kind: "heldBack", pct: null }).iterationSharePct).toBeNull();
});

test("every change says in a sentence what it was", () => {
  expect(scenarioChangeInWords(plan, { kind: "move", initiativeId: "R24", startQuarter: "2028-Q1" })).toBe(
    "Moved “Co-design studio” to Q1 2028.",
  );
  expect(scenarioChangeInWords(plan, { kind: "budget", factor: 0.7 })).toBe("Budget times 0.7.");
  expect(scenarioChangeInWords(plan, { kind: "drop", itemIds: ["R24", "R23"] })).toBe("Dropped 2 initiatives.");
});
