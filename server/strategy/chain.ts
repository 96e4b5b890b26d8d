import type { Stored } from "@/db/rows";
import { businessObjectiveRows, customerObjectiveRows, outcomeRows } from "@/db/strategy";
import type { Workspace } from "@/db/workspace";
import type { Chain } from "@/domain/strategy/kept-page";

const bare = <Entity extends object>({ version: _version, ...entity }: Stored<Entity>) => entity;

/** The objectives and outcomes as they are now, to be kept with a version of the page. */
export async function readChain(ws: Workspace): Promise<Chain> {
  return {
    businessObjectives: (await businessObjectiveRows.read(ws)).map(bare) as Chain["businessObjectives"],
    customerObjectives: (await customerObjectiveRows.read(ws)).map(bare) as Chain["customerObjectives"],
    outcomes: (await outcomeRows.read(ws)).map(bare) as Chain["outcomes"],
  };
}
