import { memo, type ReactNode } from "react";
import { type ColumnId, isNumeric } from "@/domain/scoring/list/columns";
import type { NameOf } from "@/domain/scoring/list/names";
import { classNames } from "@/ui/class-names";
import { cellAddress, type GridColumn } from "./column-layout";
import { CellContent, cellLook, NameLink } from "./table-cell";
import type { ListedRow } from "./use-case-list";

export type RowEdit = { readonly column: ColumnId; readonly editor: ReactNode };

type Props = {
  row: ListedRow;
  /** Place in the whole grid, heads and group heads counted, 1 for the heads. */
  at: number;
  height: number;
  columns: readonly GridColumn[];
  workspaceId: string;
  isChosen: boolean;
  isSelected: boolean;
  /** The column that takes the focus, where the row has it. */
  active: GridColumn | null;
  edit: RowEdit | null;
  /** Columns whose cells can be written in place. */
  editable: ReadonlySet<GridColumn>;
  onSelect: (id: string, isRange: boolean) => void;
  nameOf: NameOf;
};

/** The ring of the focus lies inside: around it, the neighbours would cover it. */
const cell = "border-b border-hairline px-1.5 py-0.5 focus-visible:shadow-[inset_0_0_0_2px_var(--focus)]";
const writable = "hover:shadow-[inset_0_0_0_1px_var(--edge)] cursor-text";

export const TableRow = memo(function TableRow(props: Props) {
  const { row, at, height, columns, isChosen, isSelected } = props;
  return (
    <tr
      aria-rowindex={at}
      aria-selected={isSelected}
      style={{ height }}
      className={classNames("cursor-default", isChosen || isSelected ? "bg-selected" : "bg-page hover:bg-hover")}
    >
      {columns.map((column, index) => (
        <RowCell key={column} {...props} row={row} column={column} index={index} />
      ))}
    </tr>
  );
});

function RowCell({ column, index, ...props }: Props & { column: GridColumn; index: number }) {
  const { row, active, edit, editable, isSelected, onSelect, workspaceId, nameOf } = props;
  const isActive = active === column;
  const address = cellAddress(row.id, column);
  const place = { "aria-colindex": index + 1 };
  if (column === "select")
    return (
      <td {...place} data-at={address} tabIndex={isActive ? 0 : -1} className={`${cell} pl-3 text-center`}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={`Select ${row.name}`}
          checked={isSelected}
          onChange={() => {}}
          onClick={(event) => {
            onSelect(row.id, event.shiftKey);
            event.currentTarget.closest("td")?.focus();
          }}
          className="size-4 align-middle accent-ink"
        />
      </td>
    );
  const editor = edit?.column === column ? edit.editor : null;
  if (column === "name")
    return (
      <th
        {...place}
        scope="row"
        className={classNames(cell, "sticky left-0 z-1 bg-inherit font-normal", editable.has(column) && "cursor-text")}
        data-cell={address}
      >
        {editor ?? <NameLink row={row} workspaceId={workspaceId} address={address} isActive={isActive} />}
      </th>
    );
  return (
    <td
      {...place}
      data-at={editor ? undefined : address}
      data-cell={address}
      tabIndex={isActive ? 0 : -1}
      className={classNames(
        cell,
        "relative",
        editable.has(column) && writable,
        !editor && "overflow-hidden",
        isNumeric(column) && "figure text-right",
        cellLook(column),
      )}
    >
      {editor ?? <CellContent row={row} column={column} nameOf={nameOf} />}
    </td>
  );
}
