import { everyUseCase, type ListFilter } from "../list-use-cases";
import { type ColumnId, defaultColumns, isColumnId, withName } from "./columns";
import { type Grouping, groupings } from "./group-rows";
import type { RowSorting } from "./sort-rows";

export const densities = ["comfortable", "compact"] as const;
export type Density = (typeof densities)[number];

/** A way of looking at the list: what a saved view keeps. */
export type TableLook = {
  readonly filter: ListFilter;
  readonly sorting: RowSorting;
  readonly groupBy: Grouping;
  /** Shown, in order; always with the name. */
  readonly columns: readonly ColumnId[];
  readonly density: Density;
};

export const defaultLook: TableLook = {
  filter: everyUseCase,
  sorting: { by: "rank", down: false },
  groupBy: "rank",
  columns: defaultColumns,
  density: "comfortable",
};

/** A way of looking from whatever was kept: each part that is not understood falls back to the default, alone. */
export function readLook(kept: unknown): TableLook {
  const look = recordOf(kept);
  const columns = Array.isArray(look["columns"]) ? [...new Set(look["columns"].filter(isColumnId))] : [];
  return {
    filter: readFilter(look["filter"]),
    sorting: readSorting(look["sorting"]),
    groupBy: oneOf(groupings, look["groupBy"], defaultLook.groupBy),
    columns: columns.length === 0 ? defaultColumns : withName(columns),
    density: oneOf(densities, look["density"], defaultLook.density),
  };
}

/** Whether two ways of looking show the same. */
export function isSameLook(a: TableLook, b: TableLook): boolean {
  return JSON.stringify(readLook(a)) === JSON.stringify(readLook(b));
}

const longestValue = 200;

function readFilter(kept: unknown): ListFilter {
  const given = recordOf(kept);
  const read = (key: keyof ListFilter) => {
    const value = given[key];
    return typeof value === "string" && value.length <= longestValue ? value : everyUseCase[key];
  };
  const keys = Object.keys(everyUseCase) as (keyof ListFilter)[];
  return Object.fromEntries(keys.map((key) => [key, read(key)])) as ListFilter;
}

function readSorting(kept: unknown): RowSorting {
  const { by, down } = recordOf(kept);
  return isColumnId(by) ? { by, down: down === true } : defaultLook.sorting;
}

function oneOf<Value extends string>(values: readonly Value[], given: unknown, otherwise: Value): Value {
  return values.find((each) => each === given) ?? otherwise;
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
