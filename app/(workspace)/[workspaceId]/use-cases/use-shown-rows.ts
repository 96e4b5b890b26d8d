import { useMemo } from "react";
import { groupRows } from "@/domain/scoring/list/group-rows";
import type { NameOf } from "@/domain/scoring/list/names";
import { sortRows } from "@/domain/scoring/list/sort-rows";
import type { TableLook } from "@/domain/scoring/list/table-look";
import { passing } from "@/domain/scoring/list-use-cases";
import type { ListedRow } from "./use-case-list";

export type ListItem =
  | { readonly key: string; readonly group: string; readonly count: number; readonly isOpen: boolean }
  | { readonly key: string; readonly row: ListedRow };

export type ShownRows = {
  /** Heads of groups and rows, as drawn; closed groups have no rows. */
  readonly items: readonly ListItem[];
  /** The rows drawn, in order. */
  readonly rows: readonly ListedRow[];
  /** How many pass the filter, closed groups included. */
  readonly passed: number;
};

/** The list as somebody wants to look at it: filtered, sorted, grouped. */
export function useShownRows(
  all: readonly ListedRow[],
  { filter, sorting, groupBy }: Pick<TableLook, "filter" | "sorting" | "groupBy">,
  nameOf: NameOf,
  closed: ReadonlySet<string>,
  tasks: readonly { readonly id: string }[],
): ShownRows {
  const kept = useMemo(() => all.filter(passing(filter)), [all, filter]);
  const sorted = useMemo(() => sortRows(kept, sorting, nameOf), [kept, sorting, nameOf]);
  return useMemo(() => {
    const groups = groupRows(
      sorted,
      groupBy,
      nameOf,
      tasks.map(({ id }) => id),
    );
    const items = groups.flatMap(({ key, rows }): ListItem[] => {
      const isOpen = groupBy === "none" || !closed.has(`${groupBy} ${key}`);
      const drawn = isOpen ? rows.map((row) => ({ key: row.id, row })) : [];
      return groupBy === "none"
        ? drawn
        : [{ key: `${groupBy} ${key}`, group: key, count: rows.length, isOpen }, ...drawn];
    });
    return {
      items,
      rows: items.flatMap((item) => ("row" in item ? [item.row] : [])),
      passed: sorted.length,
    };
  }, [sorted, groupBy, nameOf, closed, tasks]);
}
