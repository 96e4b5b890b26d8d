import { commit, type Write } from "@/db/commit";
import { dataItemRows } from "@/db/ledger";
import type { Stored } from "@/db/rows";
import { useCaseRows } from "@/db/scoring";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { DataItem } from "@/domain/ledger/data-item";
import { isStandingUse, withElement, withUse } from "@/domain/ledger/item-uses";
import { ledgerByElement } from "@/domain/ledger/needed-items";
import { fieldsRefusal } from "@/domain/scoring/fields-refusal";
import type { UseCase } from "@/domain/scoring/use-case";
import { readEditScene } from "../use-case/edit-fields";
import { readUseCase } from "../use-case/read-use-case";
import { findItem } from "./find-item";

/** As many as a use case may hold. */
const mostElements = 200;

type Link = { dataItemId: string; version: number; useId: string; on: boolean };

/** Says on both sides, in one commit, that a use case uses an item, or does not; standing uses are said on the item. */
export async function linkUse(ws: EditableWorkspace, { dataItemId, version, useId, on }: Link) {
  const item = await findItem(ws, dataItemId);
  const useCase = isStandingUse(useId) ? null : await readUseCase(ws, useId);
  const after = withUse(item, useId, on);
  const beside = useCase ? await linkWrites(ws, { item, useCase, on }) : [];
  if (after === item && beside.length === 0) {
    if (version !== item.version) throw new AttuneError("stale", "Someone else changed this first. Look again.");
    return { version };
  }
  return commit(ws, [dataItemRows.put(ws, { ...item, version }, after), ...beside], {
    action: on ? "linked data item" : "unlinked data item",
    answer: { version: version + 1 },
  });
}

/**
 * What makes a use case need an item or not need it: nothing where it is so already.
 *
 * @throws AttuneError `invalid` where its status forbids that
 */
export async function linkWrites(
  ws: EditableWorkspace,
  { item, useCase, on }: { item: DataItem; useCase: Stored<UseCase>; on: boolean },
): Promise<Write[]> {
  const after = withElement(useCase, item.dataElementId, on);
  if (after === useCase) return [];
  if (after.dataElementIds.length > mostElements)
    throw new AttuneError("invalid", `A use case names at most ${mostElements} kinds of data. Take one off first.`);
  const scene = await readEditScene(ws);
  const rows = [...[...scene.ledger.values()].flat().filter(({ id }) => id !== item.id), item];
  const refusal = fieldsRefusal(
    {
      ...scene,
      ledger: ledgerByElement(rows),
      dataElements: new Map([...scene.dataElements, [item.dataElementId, item.name]]),
    },
    useCase,
    { dataElementIds: after.dataElementIds },
  );
  if (refusal) throw new AttuneError("invalid", refusal);
  return [useCaseRows.put(ws, useCase, after)];
}
