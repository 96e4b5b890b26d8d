import library from "@/content/data_elements.json";
import { commit } from "@/db/commit";
import { readHistory } from "@/db/history";
import { dataItemRows } from "@/db/ledger";
import { personRows } from "@/db/people";
import { useCaseRows } from "@/db/scoring";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { type DataItem, dataItem } from "@/domain/ledger/data-item";
import { type ItemFields, itemRefusal, withItemFields } from "@/domain/ledger/edit-item";
import { deletionRefusal, isStandingUse, usesOfItems, withUse } from "@/domain/ledger/item-uses";
import { readUseCase } from "../use-case/read-use-case";
import { findItem } from "./find-item";
import { linkWrites } from "./link";

type At = { dataItemId: string; version: number };

const removed = "removed data item";

/** Puts data on record: of the library with what it says, or of one's own; for a use case where one is named. */
export async function addItem(
  ws: EditableWorkspace,
  { elementId, useCaseId, set }: { elementId: string | null; useCaseId: string | null; set: ItemFields },
) {
  const id = `L-${crypto.randomUUID().slice(0, 8)}`;
  const shipped = elementId === null ? null : shippedItem(elementId);
  const user = useCaseId === null ? null : await readUseCase(ws, useCaseId);
  if (elementId !== null) await refuseSecond(ws, elementId);
  const item = withItemFields(dataItem.parse({ id, dataElementId: id, name: "", status: "proposed", ...shipped }), set);
  if (item.name === "") throw new AttuneError("invalid", "Give it a name first.");
  await refuseWrong(ws, null, item);
  const write = dataItemRows.add(ws, user ? withUse(item, user.id, true) : item);
  const beside = user ? await linkWrites(ws, { item, useCase: user, on: true }) : [];
  return commit(ws, [write, ...beside], { action: "added data item", answer: { id } });
}

/** One row says everything about one kind of data. */
async function refuseSecond(ws: Workspace, elementId: string): Promise<void> {
  const held = await dataItemRows.read(ws);
  const known = held.find(({ dataElementId, status }) => dataElementId === elementId && status !== "retired");
  if (known) throw new AttuneError("invalid", `“${known.name}” is in the ledger already. Open it there.`);
}

function shippedItem(elementId: string): Partial<DataItem> {
  const element = library.find(({ id }) => id === elementId);
  if (!element) throw new AttuneError("not_found", "The library has no such data.");
  return {
    dataElementId: element.id,
    name: element.name,
    source: element.source as DataItem["source"],
    sensitivity: element.sensitivity,
    specialCategory: element.specialCategory,
    legalBasis: element.typicalBasis as DataItem["legalBasis"],
    benefitStatement: element.benefitToTell || null,
    retentionDays: element.typicalRetentionDays,
  };
}

/** Changes only the fields given. */
export async function editItem(ws: EditableWorkspace, { dataItemId, version, set }: At & { set: ItemFields }) {
  const before = await findItem(ws, dataItemId);
  const after = withItemFields(before, set);
  await refuseWrong(ws, before, after);
  return commit(ws, [dataItemRows.put(ws, { ...before, version }, after)], {
    action: set.status === "retired" && before.status !== "retired" ? "retired data item" : "edited data item",
    answer: { version: version + 1 },
  });
}

async function refuseWrong(ws: Workspace, before: DataItem | null, after: DataItem): Promise<void> {
  const people = new Set((await personRows.read(ws)).map(({ id }) => id));
  const refusal = itemRefusal(before, after, people);
  if (refusal) throw new AttuneError("invalid", refusal);
}

/** Only what nothing uses can go; the refusal names every use. */
export async function removeItem(ws: EditableWorkspace, { dataItemId, version }: At) {
  const before = await findItem(ws, dataItemId);
  const useCases = await useCaseRows.read(ws);
  const nameOf = (id: string) =>
    isStandingUse(id) ? `“${id}”` : (useCases.find((each) => each.id === id)?.name ?? null);
  const uses = (usesOfItems([before], useCases).get(before.id) ?? []).flatMap(({ useId }) => nameOf(useId) ?? []);
  const refusal = deletionRefusal(before.name, uses);
  if (refusal) throw new AttuneError("invalid", refusal);
  return commit(ws, [dataItemRows.remove(ws, { ...before, version })], { action: removed, answer: null });
}

/** Takes a removal back: the item as the history keeps it. */
export async function restoreItem(ws: EditableWorkspace, dataItemId: string) {
  const [last] = await readHistory(ws, { kind: dataItemRows.kind, objectId: dataItemId, beforeSeq: null }, 1);
  if (last?.action !== removed || last.before === null)
    throw new AttuneError("not_found", "There is no removed item of this kind.");
  const { version: _version, ...entity } = last.before;
  const item = dataItem.parse(entity);
  await refuseSecond(ws, item.dataElementId);
  return commit(ws, [dataItemRows.add(ws, item)], {
    action: "restored data item",
    answer: { version: 1 },
  });
}
