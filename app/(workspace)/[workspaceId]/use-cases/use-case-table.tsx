"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import { type ListColumn, type ListGroup, listGroup } from "@/domain/scoring/list-use-cases";
import { Head, type Sorting } from "@/ui/table";
import { TableRow } from "./table-row";
import type { ListedRow } from "./use-case-list";

const rowHeight = 40;
/** Up to here everything is drawn, so that the browser's own search finds it; beyond, only what is near. */
const drawnWhole = 200;

const groupWords: Record<ListGroup, string> = {
  standard: "In order of priority",
  table_stakes: "Table stakes: expected by customers, ranked on their own",
  redesign: "To redesign or unblock first, whatever the priority",
  unranked: "Not ranked: not scored, stopped or rejected",
};

const columns: readonly { column: ListColumn; name: string; numeric?: boolean; width: string }[] = [
  { column: "rank", name: "#", numeric: true, width: "w-11 pl-5" },
  { column: "name", name: "Use case", width: "min-w-44" },
  { column: "verdict", name: "Verdict", width: "w-20" },
  { column: "priority", name: "Priority", numeric: true, width: "w-[6.5rem]" },
  { column: "customerValue", name: "Customer value", numeric: true, width: "w-[4.6rem]" },
  { column: "commercialValue", name: "Commercial value", numeric: true, width: "w-[5.6rem]" },
  { column: "feasibility", name: "Feasi\u00adbility", numeric: true, width: "w-16" },
  { column: "creepiness", name: "Creepi\u00adness", width: "w-[4.4rem]" },
  { column: "regretRisk", name: "Regret", width: "w-[4.4rem]" },
  { column: "rankRange", name: "Rank range", numeric: true, width: "w-14" },
  { column: "status", name: "Status", width: "w-[4.6rem]" },
  { column: "owner", name: "Owner", width: "w-14" },
];

type Props = {
  rows: readonly ListedRow[];
  total: number;
  workspaceId: string;
  sorting: Sorting<ListColumn>;
  onSort: (sorting: Sorting<ListColumn>) => void;
  chosen: ListedRow | null;
  onChoose: (id: string) => void;
  nameOf: (id: string) => string;
};

type Item = { group: ListGroup } | { row: ListedRow; at: number };

export function UseCaseTable({ rows, workspaceId, sorting, onSort, chosen, onChoose, nameOf }: Props) {
  const frame = useRef<HTMLElement>(null);
  const toFocus = useRef<string | null>(null);
  const grouped = sorting.by === "rank" && !sorting.down;
  const items = useMemo(() => itemsOf(rows, grouped), [rows, grouped]);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: rows.length <= drawnWhole ? items.length : 12,
    initialRect: { width: 900, height: 900 },
    scrollPaddingStart: 48,
  });
  const drawn = virtual.getVirtualItems();
  const before = drawn[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0);

  // A row that was out of sight is drawn only after the scroll; then it takes the focus.
  useEffect(() => {
    const link =
      toFocus.current && frame.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(toFocus.current)}"]`);
    if (!link) return;
    toFocus.current = null;
    link.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (
      !(event.target instanceof HTMLElement) ||
      !event.target.dataset["row"] ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    )
      return;
    const at = rows.findIndex(({ id }) => id === chosen?.id);
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 12,
      PageUp: at - 12,
      Home: 0,
      End: rows.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (!row) return;
    toFocus.current = row.id;
    virtual.scrollToIndex(items.findIndex((item) => "row" in item && item.row.id === row.id));
    onChoose(row.id);
  };

  return (
    <section
      ref={frame}
      aria-label="Use cases"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      onKeyDown={onKeyDown}
      className="relative overflow-auto max-sm:hidden xl:max-h-[calc(100dvh-146px)] max-xl:max-h-[72dvh] print:max-h-none"
    >
      <table className="w-full" aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ column, name, numeric, width }) => (
              <Head
                key={column}
                column={column}
                sorting={sorting}
                onSort={onSort}
                numeric={Boolean(numeric)}
                className={width}
              >
                <span className="leading-tight">{name}</span>
              </Head>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Gap height={before} />}
          {drawn.map(({ index, key }) => {
            const item = items[index];
            if (!item) return null;
            return "group" in item ? (
              <tr key={key} style={{ height: rowHeight }}>
                <th
                  scope="rowgroup"
                  colSpan={columns.length}
                  className="voice border-b border-line px-5 pt-3 align-bottom text-14 text-ink-2"
                >
                  {groupWords[item.group]}
                </th>
              </tr>
            ) : (
              <TableRow
                key={key}
                row={item.row}
                at={item.at}
                height={rowHeight}
                workspaceId={workspaceId}
                isChosen={item.row.id === chosen?.id}
                onChoose={onChoose}
                nameOf={nameOf}
              />
            );
          })}
          {after > 0 && <Gap height={after} />}
        </tbody>
      </table>
    </section>
  );
}

function Gap({ height }: { height: number }) {
  return (
    <tr aria-hidden style={{ height }}>
      <td colSpan={columns.length} className="p-0" />
    </tr>
  );
}

function itemsOf(rows: readonly ListedRow[], grouped: boolean): Item[] {
  return rows.flatMap((row, at): Item[] => {
    const group = listGroup(row);
    const earlier = rows[at - 1];
    const starts = grouped && (!earlier || listGroup(earlier) !== group);
    return starts ? [{ group }, { row, at }] : [{ row, at }];
  });
}
