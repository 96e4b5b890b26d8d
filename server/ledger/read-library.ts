import library from "@/content/data_elements.json";
import { dataItemRows } from "@/db/ledger";
import type { Workspace } from "@/db/workspace";
import { optionsOf } from "@/domain/exchange/tables/enum-cells";
import type { DataItem } from "@/domain/ledger/data-item";
import { basisLabel } from "./ledger-words";

const sources: ReadonlyMap<string, string> = new Map(
  optionsOf("dataSource").map(({ value, label }) => [String(value), label]),
);

/** The data that ships to start from, and which of it is in the ledger already. */
export async function readLibrary(ws: Workspace) {
  const held = new Set(
    (await dataItemRows.read(ws))
      .filter(({ status }) => status !== "retired")
      .map(({ dataElementId }) => dataElementId),
  );
  return library.map(({ id, name, source, sensitivity, specialCategory, typicalBasis, note }) => ({
    ...{ id, name, sensitivity, specialCategory },
    source: sources.get(source) ?? source,
    basis: basisLabel(typicalBasis as DataItem["legalBasis"]),
    note: note === "" ? null : note,
    onRecord: held.has(id),
  }));
}
