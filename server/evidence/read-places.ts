import { genericDecisionRows } from "@/db/decisions";
import { experimentRows } from "@/db/experiments";
import { initiativeRows } from "@/db/roadmap";
import { useCaseRows } from "@/db/scoring";
import { businessObjectiveRows, customerObjectiveRows, outcomeRows } from "@/db/strategy";
import type { Workspace } from "@/db/workspace";
import { type PinPlace, pinPlaces } from "@/domain/findings/evidence-places";

/** What a card can be pinned to in this workspace. */
export async function readPlaces(ws: Workspace): Promise<PinPlace[]> {
  return pinPlaces({
    businessObjectives: await businessObjectiveRows.read(ws),
    customerObjectives: await customerObjectiveRows.read(ws),
    outcomes: await outcomeRows.read(ws),
    useCases: await useCaseRows.read(ws),
    genericDecisions: await genericDecisionRows.read(ws),
    roadmap: {
      capacityWeeks: {},
      contentCapacityHours: {},
      capacityByRole: {},
      budget: {},
      iterationSharePct: null,
      items: await initiativeRows.read(ws),
    },
    experiments: await experimentRows.read(ws),
  });
}
