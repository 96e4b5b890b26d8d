import { scenarioRows } from "@/db/roadmap";
import type { Stored } from "@/db/rows";
import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { Scenario } from "@/domain/roadmap/scenario";

export async function findScenario(ws: Workspace, scenarioId: string): Promise<Stored<Scenario>> {
  const scenario = await scenarioRows.find(ws, scenarioId);
  if (!scenario) throw new AttuneError("not_found", "This scenario is not here any more.");
  return scenario;
}

export type At = { readonly scenarioId: string; readonly version: number };

/** An open scenario in the version somebody looked at: what they decided on must still be so. */
export async function openScenario(ws: Workspace, { scenarioId, version }: At): Promise<Stored<Scenario>> {
  const scenario = await findScenario(ws, scenarioId);
  if (scenario.status !== "open")
    throw new AttuneError(
      "already_done",
      `“${scenario.name}” was ${scenario.status} already. Reopen it, or make a copy of it, to go on.`,
    );
  if (scenario.version !== version)
    throw new AttuneError(
      "stale",
      `“${scenario.name}” was changed in the meantime. Nothing of yours was stored: look again, then decide.`,
    );
  return scenario;
}
