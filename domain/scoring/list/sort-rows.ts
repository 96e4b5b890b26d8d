import { sortKey } from "./column-values";
import type { ColumnId } from "./columns";
import type { ListedRow } from "./listed-row";
import type { NameOf } from "./names";

export type RowSorting = { readonly by: ColumnId; readonly down: boolean };

const inEnglish = new Intl.Collator("en");

/**
 * Rows in the order asked for; what is missing comes last either way, and ties keep the order given, which is
 * the order of rank.
 */
export function sortRows<Row extends ListedRow>(
  rows: readonly Row[],
  { by, down }: RowSorting,
  nameOf: NameOf,
): readonly Row[] {
  if (by === "rank" && !down) return rows;
  const keyed = rows.map((row, at) => ({ row, at, key: sortKey(row, by, nameOf) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null) || a.at - b.at;
    const order = typeof a.key === "string" ? inEnglish.compare(a.key, String(b.key)) : a.key - Number(b.key);
    return (down ? -order : order) || a.at - b.at;
  });
  return keyed.map(({ row }) => row);
}
