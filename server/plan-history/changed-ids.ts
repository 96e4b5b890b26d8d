import { readWorkspaceRow } from "@/db/profile";
import { initiativeRows } from "@/db/roadmap";
import type { Workspace } from "@/db/workspace";
import { planDifference } from "@/domain/roadmap/plan-difference";
import type { RoadmapPart } from "@/domain/roadmap/roadmap-part";
import { readBaseline } from "./read-baseline";

/** The plan as it is now. */
export async function readPart(ws: Workspace): Promise<RoadmapPart> {
  const { quarters, capacityWeeks, contentCapacityHours, capacityByRole, budget, iterationSharePct } =
    await readWorkspaceRow(ws);
  const items = (await initiativeRows.read(ws)).map(({ version: _version, ...item }) => item);
  return { quarters, capacityWeeks, contentCapacityHours, capacityByRole, budget, iterationSharePct, items };
}

/** Which pieces of work are different since a review, for whoever shows only those; all empty before the first review. */
export async function readChangedIds(ws: Workspace, since: string) {
  const baseline = await readBaseline(ws, since);
  const items = baseline ? planDifference(baseline.part, await readPart(ws)).items : [];
  const idsOf = (group: (typeof items)[number]["group"]) =>
    items.filter((item) => item.group === group).map(({ id }) => id);
  return {
    baseline: baseline && { id: baseline.id, name: baseline.name, takenOn: baseline.takenOn },
    added: idsOf("added"),
    moved: idsOf("moved"),
    stopped: idsOf("stopped"),
    changed: idsOf("changed"),
    /** Not on the board any more, so by name. */
    removed: items.filter(({ group }) => group === "removed").map(({ id, name }) => ({ id, name })),
  };
}
