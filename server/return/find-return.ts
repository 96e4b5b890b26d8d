import { campaignCheckRows, returnLineRows } from "@/db/returns";
import type { Stored } from "@/db/rows";
import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { CampaignCheck, ReturnLine } from "@/domain/returns/returns";

export async function findReturn(ws: Workspace, returnId: string): Promise<Stored<ReturnLine>> {
  const found = await returnLineRows.find(ws, returnId);
  if (!found) throw new AttuneError("not_found", "This line of returns is not here any more.");
  return found;
}

/**
 * The line as it is, when it is still the one that was read: what is decided about it rests on that.
 *
 * @throws AttuneError `stale` when it was changed since
 */
export async function findReturnAt(ws: Workspace, { returnId, version }: { returnId: string; version: number }) {
  const found = await findReturn(ws, returnId);
  if (found.version !== version)
    throw new AttuneError("stale", "This line was changed meanwhile. Nothing of yours was stored.");
  return found;
}

/** The message a workspace checks: there is one, or none. */
export async function findMessage(ws: Workspace): Promise<Stored<CampaignCheck & { id: string }> | null> {
  const [first] = await campaignCheckRows.read(ws);
  return first ?? null;
}
