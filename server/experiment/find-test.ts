import { experimentRows } from "@/db/experiments";
import type { Stored } from "@/db/rows";
import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { Experiment } from "@/domain/experiments/experiment";

/** The test of an id that came from outside. */
export async function findTest(ws: Workspace, experimentId: string): Promise<Stored<Experiment>> {
  const experiment = await experimentRows.find(ws, experimentId);
  if (!experiment) throw new AttuneError("not_found", "This experiment is not here any more.");
  return experiment;
}
