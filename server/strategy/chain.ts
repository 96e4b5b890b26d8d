import type { Write } from "@/db/commit";
import type { Stored } from "@/db/rows";
import { businessObjectiveRows, customerObjectiveRows, outcomeRows } from "@/db/strategy";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
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

/** Undoes the commit it is part of when anybody changed the chain meanwhile: nobody signs what they did not see. */
export async function ifChainStill(ws: EditableWorkspace): Promise<Write[]> {
  const told = { kind: "check", id: "chain", after: null };
  return [
    businessObjectiveRows.ifStill(ws, await businessObjectiveRows.mark(ws), told),
    customerObjectiveRows.ifStill(ws, await customerObjectiveRows.mark(ws), told),
    outcomeRows.ifStill(ws, await outcomeRows.mark(ws), told),
  ];
}
