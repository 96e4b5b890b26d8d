import type { Write } from "@/db/commit";
import { dataItemRows } from "@/db/ledger";
import type { EditableWorkspace } from "@/db/workspace";
import { withUse } from "@/domain/ledger/item-uses";
import type { UseCase } from "@/domain/scoring/use-case";

/**
 * What makes the ledger say the same as a use case whose needs were changed: its items name it, those it needs no
 * longer do not. To be part of the commit that stores the use case.
 */
export async function ledgerInStep(
  ws: EditableWorkspace,
  before: Pick<UseCase, "id" | "dataElementIds">,
  after: Pick<UseCase, "dataElementIds">,
): Promise<Write[]> {
  const changed = (element: string) =>
    before.dataElementIds.includes(element) !== after.dataElementIds.includes(element);
  const elements = [...new Set([...before.dataElementIds, ...after.dataElementIds])].filter(changed);
  if (elements.length === 0) return [];
  const items = (await dataItemRows.read(ws)).filter(
    ({ dataElementId, status }) => elements.includes(dataElementId) && status !== "retired",
  );
  return items.flatMap((item) => {
    const next = withUse(item, before.id, after.dataElementIds.includes(item.dataElementId));
    return next === item ? [] : [dataItemRows.put(ws, item, next)];
  });
}
