import library from "@/content/data_elements.json";
import { dataItemRows } from "@/db/ledger";
import { personRows } from "@/db/people";
import { useCaseRows } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import type { DataItemScene } from "@/domain/exchange/tables/data-item-table";

/** What a table of the ledger may point at, by name. */
export async function readItemScene(ws: Workspace): Promise<DataItemScene> {
  const options = (rows: readonly { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  const shipped = options(library);
  const known = new Set(shipped.map(({ value }) => value));
  const own = (await dataItemRows.read(ws)).filter(({ dataElementId }) => !known.has(dataElementId));
  return {
    people: options(await personRows.read(ws)),
    elements: [...shipped, ...own.map(({ dataElementId, name }) => ({ value: dataElementId, label: name }))],
    uses: [
      ...options(await useCaseRows.read(ws)),
      { value: "programme", label: "Programme" },
      { value: "operations", label: "Operations" },
    ],
  };
}
