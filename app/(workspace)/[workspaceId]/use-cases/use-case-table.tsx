"use client";

import { useRouter } from "next/navigation";
import { type MouseEvent, useMemo, useRef } from "react";
import { type ColumnId, isEditable } from "@/domain/scoring/list/columns";
import type { NameOf } from "@/domain/scoring/list/names";
import type { CellChoices } from "@/domain/scoring/list/read-cell";
import type { TableLook } from "@/domain/scoring/list/table-look";
import { comesLater } from "@/ui/comes-later";
import { useFixedRows } from "@/ui/use-fixed-rows";
import { cellNamed, columnWidth, type GridColumn, rowHeights } from "./column-layout";
import { GroupRow } from "./group-row";
import { groupWords } from "./group-words";
import { TableHead } from "./table-head";
import { TableRow } from "./table-row";
import type { ListedRow, UseCaseListing } from "./use-case-list";
import { useCellEdit } from "./use-cell-edit";
import { useClipboard } from "./use-clipboard";
import type { EditMany } from "./use-edit-many";
import { useGrid } from "./use-grid";
import { useGridFocus } from "./use-grid-focus";
import { useGridKeys } from "./use-grid-keys";
import type { Selection } from "./use-selection";
import type { ShownRows } from "./use-shown-rows";

const PasteDialog = comesLater(() => import("./paste-dialog").then((module) => module.PasteDialog));

/** Up to here everything is drawn, so that the browser's own search finds it; beyond, only what is near. */
const drawnWhole = 2_600;

type Props = {
  shown: ShownRows;
  listing: UseCaseListing;
  look: TableLook;
  onLook: (change: Partial<TableLook>) => void;
  workspaceId: string;
  selection: Selection;
  chosen: ListedRow | null;
  onChoose: (id: string) => void;
  nameOf: NameOf;
  choices: CellChoices;
  edit: EditMany;
  undo: () => void;
  onStop: (rows: readonly ListedRow[]) => void;
  onToggleGroup: (key: string) => void;
};

export function UseCaseTable(props: Props) {
  const { shown, listing, look, onLook, workspaceId, selection, chosen, onChoose, nameOf, choices, edit } = props;
  const { items, rows } = shown;
  const router = useRouter();
  const frame = useRef<HTMLElement>(null);
  const columns = useMemo((): readonly GridColumn[] => ["select", ...look.columns], [look.columns]);
  const { may } = listing;
  const editable = useMemo(
    () => new Set<GridColumn>(look.columns.filter((column) => isEditable(column, may))),
    [look.columns, may],
  );
  const rowHeight = rowHeights[look.density];
  const grid = useGrid({ items, columns });
  const { active } = grid;
  // The row with the focus stays drawn, however far it is scrolled away: focus must not fall out of the page.
  const drawn = useFixedRows({
    frame,
    count: items.length,
    rowHeight,
    whole: items.length * columns.length <= drawnWhole,
    keep: grid.place.row,
  });
  const goTo = useGridFocus({ frame, items, grid, show: drawn.show });
  const cells = useCellEdit({ ...props, items, columns, goTo });
  const clipboard = useClipboard({
    rows,
    selected: selection.rows,
    columns: look.columns,
    active,
    nameOf,
    choices,
    may,
  });
  const onKeyDown = useGridKeys({
    ...props,
    grid,
    goTo,
    cells,
    items,
    open: (id) => router.push(`/${workspaceId}/use-cases/${id}`),
  });
  const momentWords = useMemo(() => {
    const words = new Map(listing.rows.map((row) => [row.moment, row.momentWords]));
    return (moment: string) => words.get(moment) ?? moment;
  }, [listing.rows]);
  const labelOf = (column: ColumnId) => listing.criteria.find(({ key }) => key === column)?.label ?? column;

  const cellUnder = (event: MouseEvent) =>
    cellNamed((event.target as HTMLElement).closest<HTMLElement>("[data-cell]")?.dataset["cell"]);
  const onClick = (event: MouseEvent) => {
    const cell = cellUnder(event);
    if (!cell || cells.isEditing) return;
    const isLink = (event.target as HTMLElement).closest("a") !== null;
    if (event.shiftKey && !isLink) selection.extend(cell.item, active.item);
    else if ((event.ctrlKey || event.metaKey) && !isLink) selection.toggle(cell.item);
    else selection.rest();
    if (!isLink) goTo(cell);
    onChoose(cell.item);
  };

  return (
    <section
      ref={frame}
      aria-label="Use cases"
      onKeyDown={onKeyDown}
      onCopy={clipboard.onCopy}
      onPaste={clipboard.onPaste}
      className="relative min-h-0 flex-1 overflow-auto max-sm:hidden max-xl:max-h-[72dvh] print:max-h-none"
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the section around it */}
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved in and written is a grid
        role="grid"
        aria-label="Use cases"
        aria-rowcount={items.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        onFocus={(event) => {
          grid.onFocus(event);
          const item = grid.cellOf(event)?.item;
          if (item && rows.some(({ id }) => id === item)) onChoose(item);
        }}
        onMouseDown={(event) => event.shiftKey && event.preventDefault()}
        onClick={onClick}
        onDoubleClick={(event) => {
          const cell = cellUnder(event);
          if (cell) cells.begin(cell);
        }}
        className="w-full table-fixed"
        style={{
          minWidth: columns.reduce((sum, column) => sum + columnWidth(column), 0),
          ["--lines" as string]: look.density === "compact" ? 1 : 2,
        }}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column} style={column === "name" ? undefined : { width: columnWidth(column) }} />
          ))}
        </colgroup>
        <thead>
          <TableHead
            columns={columns}
            sorting={look.sorting}
            onSort={(sorting) => onLook({ sorting })}
            active={active.item === "head" ? active.column : null}
            selected={selection.rows.length === 0 ? "none" : selection.rows.length === rows.length ? "all" : "some"}
            onSelectAll={selection.rows.length === rows.length ? selection.none : selection.all}
            labelOf={labelOf}
          />
        </thead>
        <tbody>
          {drawn.rows.flatMap(({ index, gap }) => {
            const item = items[index];
            if (!item) return [];
            const place = { at: index + 2, height: rowHeight };
            return [
              gap > 0 && <Gap key={`before ${item.key}`} height={gap} span={columns.length} />,
              "row" in item ? (
                <TableRow
                  key={item.key}
                  {...place}
                  row={item.row}
                  columns={columns}
                  workspaceId={workspaceId}
                  isChosen={item.key === chosen?.id}
                  isSelected={selection.ids.has(item.key)}
                  active={active.item === item.key ? active.column : null}
                  edit={cells.editOf(item.row)}
                  editable={editable}
                  onSelect={selection.pick}
                  nameOf={nameOf}
                />
              ) : (
                <GroupRow
                  key={item.key}
                  {...place}
                  itemKey={item.key}
                  words={groupWords(look.groupBy, item.group, nameOf, momentWords)}
                  count={item.count}
                  isOpen={item.isOpen}
                  span={columns.length}
                  isActive={active.item === item.key}
                  onToggle={props.onToggleGroup}
                />
              ),
            ];
          })}
          {drawn.after > 0 && <Gap height={drawn.after} span={columns.length} />}
        </tbody>
      </table>
      {clipboard.plan && (
        <PasteDialog
          plan={clipboard.plan}
          onClose={clipboard.dropPlan}
          onPaste={(plan) => edit({ changes: plan.changes, words: `${plan.cells.length} cells pasted` })}
        />
      )}
    </section>
  );
}

function Gap({ height, span }: { height: number; span: number }) {
  return (
    <tr aria-hidden style={{ height }}>
      <td colSpan={span} className="p-0" />
    </tr>
  );
}
