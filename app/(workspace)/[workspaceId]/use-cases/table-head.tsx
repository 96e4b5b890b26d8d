import { ArrowDown, ArrowUp } from "lucide-react";
import { isAnswerKey } from "@/domain/scoring/list/answer-keys";
import { type ColumnId, columnName, isNumeric } from "@/domain/scoring/list/columns";
import type { RowSorting } from "@/domain/scoring/list/sort-rows";
import { classNames } from "@/ui/class-names";
import { cellAddress, type GridColumn } from "./column-layout";

type Props = {
  columns: readonly GridColumn[];
  sorting: RowSorting;
  onSort: (sorting: RowSorting) => void;
  active: GridColumn | null;
  /** All that are shown, some or none. */
  selected: "all" | "some" | "none";
  onSelectAll: () => void;
  labelOf: (column: ColumnId) => string;
};

const soft: Partial<Record<ColumnId, string>> = { feasibility: "Feasi\u00adbility", creepiness: "Creepi\u00adness" };
const head = "sticky top-0 z-(--z-sticky) border-b border-line bg-page px-1.5 py-1.5 align-bottom text-12 text-ink-2";

/** The first row of the grid: select everything shown, and what each column is sorted by. */
export function TableHead({ columns, sorting, onSort, active, selected, onSelectAll, labelOf }: Props) {
  return (
    <tr aria-rowindex={1}>
      {columns.map((column, index) => {
        const address = cellAddress("head", column);
        const tabIndex = active === column ? 0 : -1;
        if (column === "select")
          return (
            <th key={column} scope="col" aria-colindex={1} className={`${head} pl-3 text-center`}>
              <input
                type="checkbox"
                data-at={address}
                tabIndex={tabIndex}
                aria-label="Select all shown"
                checked={selected === "all"}
                ref={(box) => {
                  if (box) box.indeterminate = selected === "some";
                }}
                onChange={onSelectAll}
                className="size-4 align-middle accent-ink"
              />
            </th>
          );
        const sorted = sorting.by === column;
        return (
          <th
            key={column}
            scope="col"
            aria-colindex={index + 1}
            aria-sort={sorted ? (sorting.down ? "descending" : "ascending") : undefined}
            className={classNames(head, isNumeric(column) && "text-right", column === "name" && "left-0 z-11")}
          >
            <button
              type="button"
              data-at={address}
              tabIndex={tabIndex}
              title={isAnswerKey(column) ? labelOf(column) : undefined}
              className={classNames(
                "inline-flex items-end gap-1 rounded-1 font-medium hover:text-ink",
                isNumeric(column) ? "text-right" : "text-left",
                sorted && "text-ink",
              )}
              onClick={() => onSort({ by: column, down: sorted ? !sorting.down : startsDown(column) })}
            >
              <span className="leading-tight">{soft[column] ?? columnName(column)}</span>
              {sorted && (sorting.down ? <ArrowDown aria-hidden size={12} /> : <ArrowUp aria-hidden size={12} />)}
            </button>
          </th>
        );
      })}
    </tr>
  );
}

const startsDown = (column: ColumnId) => column !== "rank" && isNumeric(column);
