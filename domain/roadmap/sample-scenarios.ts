import type { WorkspaceFile } from "../exchange/workspace-file";
import { applyScenarioChange } from "./apply-scenario-change";
import { partOf } from "./roadmap-part";
import type { Scenario } from "./scenario";
import type { ScenarioChange } from "./scenario-change";

const changes: readonly ScenarioChange[] = [
  { kind: "budget", factor: 0.7 },
  { kind: "drop", itemIds: ["R23"] },
  { kind: "move", initiativeId: "R14", startQuarter: "2027-Q3" },
  { kind: "move", initiativeId: "R24", startQuarter: "2028-Q1" },
];
const madeAt = Date.parse("2026-11-19T15:00:00Z");

/**
 * The scenario that comes with the sample workspace: a budget cut somebody has begun to work out, made from its roadmap so
 * that the two fit. Empty where the file does not hold what it is about.
 *
 * @param now milliseconds since 1970; it was not made later
 */
export function sampleScenariosOf(file: WorkspaceFile, { madeBy, now }: { madeBy: string; now: number }): Scenario[] {
  const base = partOf(file);
  const held = new Set(base.items.map(({ id }) => id));
  const hasBudget = base.quarters.some((quarter) => (base.budget[quarter] ?? null) !== null);
  if (!hasBudget || !["R14", "R23", "R24"].every((id) => held.has(id))) return [];
  return [
    {
      id: "SC1",
      name: "Budget cut by 30 %",
      note: "Finance asks what a third less would cost customers. Begun; it does not fit yet.",
      status: "open",
      base,
      part: changes.reduce((part, change) => applyScenarioChange(part, change, ""), base),
      madeBy,
      madeAt: Math.min(madeAt, now),
      decidedBy: null,
      decidedAt: null,
      reason: null,
    },
  ];
}
