import { dataItemRows } from "@/db/ledger";
import type { Stored } from "@/db/rows";
import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { DataItem } from "@/domain/ledger/data-item";

/** The item of an id that came from outside. */
export async function findItem(ws: Workspace, dataItemId: string): Promise<Stored<DataItem>> {
  const item = await dataItemRows.find(ws, dataItemId);
  if (!item) throw new AttuneError("not_found", "This is not in the ledger any more.");
  return item;
}
