import { initiativeRows } from "@/db/roadmap";
import type { Stored } from "@/db/rows";
import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { Initiative } from "@/domain/roadmap/initiative";

export type At = { initiativeId: string; version: number };

/**
 * The work as it is stored, of the version that somebody has on the screen.
 *
 * @throws AttuneError `stale` when it was stored again since
 */
export async function initiativeAt(ws: Workspace, { initiativeId, version }: At): Promise<Stored<Initiative>> {
  const item = await findInitiative(ws, initiativeId);
  if (item.version !== version)
    throw new AttuneError("stale", `“${item.name}” was changed in the meantime. Nothing of yours was stored.`);
  return item;
}

export async function findInitiative(ws: Workspace, initiativeId: string): Promise<Stored<Initiative>> {
  const item = await initiativeRows.find(ws, initiativeId);
  if (!item) throw new AttuneError("not_found", "This piece of work is not on the roadmap any more.");
  return item;
}
