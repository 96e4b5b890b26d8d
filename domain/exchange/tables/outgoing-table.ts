import { valueAt } from "./entity-path";
import { writtenCell } from "./plan-import";
import type { RawCell } from "./raw-table";
import type { TableKind } from "./table-kind";

/** A table as it goes into a file. */
export type OutgoingTable = {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly RawCell[])[];
};

/** Everything as one table, in the words and columns that an import of it reads again. */
export function outgoingTable<Entity extends object>(
  kind: TableKind<Entity>,
  entities: readonly Entity[],
): OutgoingTable {
  return {
    name: `${kind.many[0]?.toUpperCase() ?? ""}${kind.many.slice(1)}`,
    header: kind.columns.map(({ label }) => label),
    rows: entities.map((entity) => kind.columns.map(({ key, holds }) => writtenCell(holds, valueAt(entity, key)))),
  };
}

/** An empty table that shows how to fill it: one row of examples. */
export function exampleTable<Entity extends object>(kind: TableKind<Entity>): OutgoingTable {
  const columns = kind.columns.filter(({ readOnly, fixed }) => !readOnly && !fixed);
  return {
    name: "Example",
    header: columns.map(({ label }) => label),
    rows: [columns.map(({ holds }) => holds.example || null)],
  };
}
