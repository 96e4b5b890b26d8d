import { readPlan } from "@/db/plan";
import { initiativeRows, scenarioRows } from "@/db/roadmap";
import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { withPart } from "@/domain/roadmap/roadmap-part";

/**
 * The workspace with its plan, or with a branch of it in the place of the plan. The version of an item is what a write
 * must name: its own in the plan, the scenario's in a branch.
 */
export async function readRoadmap(ws: Workspace, scenarioId: string | null) {
  // Versions first: should someone write in between, a later write here is refused rather than lost.
  const items = await initiativeRows.read(ws);
  const file = await readPlan(ws);
  if (scenarioId === null) return { file, initiatives: items, scenario: null };
  const scenario = await scenarioRows.find(ws, scenarioId);
  if (!scenario) throw new AttuneError("not_found", "This scenario is not here any more.");
  return {
    file: withPart(file, scenario.part),
    initiatives: scenario.part.items.map((item) => ({ ...item, version: scenario.version })),
    scenario,
  };
}
