import { randomUUID } from "node:crypto";
import { commit } from "@/db/commit";
import { readPlan } from "@/db/plan";
import { scenarioRows } from "@/db/roadmap";
import type { EditableWorkspace } from "@/db/workspace";
import { applyScenarioChange } from "@/domain/roadmap/apply-scenario-change";
import { planDifference } from "@/domain/roadmap/plan-difference";
import { partOf } from "@/domain/roadmap/roadmap-part";
import type { Scenario } from "@/domain/roadmap/scenario";
import type { ScenarioChange } from "@/domain/roadmap/scenario-change";
import { findScenario } from "./find-scenario";
import { refuseUnknownNames } from "./refuse-unknown-names";

type Named = Pick<Scenario, "name" | "note">;

/** Branches the plan as it is now, with what a template changes at once. */
export async function makeScenario(
  ws: EditableWorkspace,
  { name, note, changes }: Named & { readonly changes: readonly ScenarioChange[] },
) {
  const base = partOf(await readPlan(ws));
  const part = changes.reduce((so, change) => applyScenarioChange(so, change, `R-${randomUUID().slice(0, 8)}`), base);
  await refuseUnknownNames(ws, planDifference(base, part).items);
  return store(ws, { name, note, base, part }, "made scenario");
}

/** A branch like another one, from the same place; open whatever became of the other. */
export async function copyScenario(
  ws: EditableWorkspace,
  { scenarioId, name }: { readonly scenarioId: string; readonly name: string },
) {
  const { note, base, part } = await findScenario(ws, scenarioId);
  return store(ws, { name, note, base, part }, "copied scenario");
}

function store(ws: EditableWorkspace, given: Named & Pick<Scenario, "base" | "part">, action: string) {
  const scenario: Scenario = {
    id: `S-${randomUUID().slice(0, 8)}`,
    ...given,
    status: "open",
    madeBy: ws.userId,
    madeAt: Date.now(),
    decidedBy: null,
    decidedAt: null,
    reason: null,
  };
  const write = { ...scenarioRows.add(ws, scenario), after: { name: given.name } };
  return commit(ws, [write], { action, answer: { scenarioId: scenario.id, version: 1 } });
}
