import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { planDifference } from "./plan-difference";
import { isOver, planTotals } from "./plan-totals";
import { partOf } from "./roadmap-part";
import { sampleScenariosOf } from "./sample-scenarios";
import { scenario } from "./scenario";

const file = parseWorkspaceFile(sample);
const now = Date.parse("2026-11-21T09:00:00Z");

test("the sample has one open scenario, branched from its plan and not worked out to the end", () => {
  const [made, ...more] = sampleScenariosOf(file, { madeBy: "somebody", now });
  expect(more).toEqual([]);
  expect(scenario.parse(made)).toEqual(made);
  expect(made).toMatchObject({ name: "Budget cut by 30 %", status: "open", base: partOf(file) });
  expect(planDifference(made!.base, made!.part).items.map(({ id, group }) => [id, group])).toEqual([
    ["R23", "stopped"],
    ["R14", "moved"],
    ["R24", "moved"],
  ]);
  expect(planTotals(made!.part).some(({ cost, budget }) => isOver(cost, budget))).toBe(true);
});

test("it was not made after now, and a file without what it is about has none", () => {
  expect(sampleScenariosOf(file, { madeBy: "somebody", now: 5 })[0]?.madeAt).toBe(5);
  expect(sampleScenariosOf({ ...file, roadmap: null }, { madeBy: "somebody", now })).toEqual([]);
});
