"use client";

import { useCallback, useRef, useState } from "react";
import type { LibraryOrder } from "@/domain/metrics/narrow-library";
import { comesLater } from "@/ui/comes-later";
import { Head, type Sorting } from "@/ui/table";
import { useFixedRows } from "@/ui/use-fixed-rows";
import type { LibraryRow as Row } from "../metric-answers";
import { LibraryRow } from "./library-row";
import { useLibraryKeys } from "./use-library-keys";

const RowMenu = comesLater(() => import("./row-menu").then((module) => module.RowMenu));

const rowHeight = 56;
/** Up to here everything is drawn, so that the browser's own search finds it and print shows it. */
const drawnWhole = 120;

type Props = {
  workspaceId: string;
  rows: readonly Row[];
  sorting: Sorting<LibraryOrder>;
  mayEdit: boolean;
  onSort: (sorting: Sorting<LibraryOrder>) => void;
  onWish: (row: Row) => void;
  onOwn: (row: Row) => void;
  onRemove: (row: Row) => void;
};

/** Metrics in rows of one height, so that five hundred scroll like ten. */
export function LibraryTable({ workspaceId, rows, sorting, mayEdit, onSort, onWish, onOwn, onRemove }: Props) {
  const frame = useRef<HTMLElement>(null);
  const [menu, setMenu] = useState<{ metricId: string; anchor: HTMLElement } | null>(null);
  const keys = useLibraryKeys({ frame, rows, workspaceId, onWish: mayEdit ? onWish : null });
  const drawn = useFixedRows({
    frame,
    count: rows.length,
    rowHeight,
    whole: rows.length <= drawnWhole,
    keep: keys.active,
  });
  keys.showWith(drawn.show);
  const openMenu = useCallback((metricId: string, anchor: HTMLElement) => setMenu({ metricId, anchor }), []);
  const opened = menu && rows.find(({ id }) => id === menu.metricId);
  const head = (by: LibraryOrder, words: string, className?: string) => (
    <Head column={by} sorting={sorting} onSort={onSort} {...(className !== undefined && { className })}>
      {words}
    </Head>
  );
  return (
    <>
      <section
        ref={frame}
        aria-label="All metrics"
        onKeyDown={keys.onKeyDown}
        className="relative max-h-[72dvh] min-w-0 overflow-auto border-y border-line print:max-h-none print:overflow-visible"
      >
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are moved in is a grid
          role="grid"
          aria-label="All metrics"
          aria-rowcount={rows.length + 1}
          className="w-full table-fixed"
        >
          <thead>
            <tr aria-rowindex={1}>
              {head("name", "Metric", "pl-7 max-lg:pl-4")}
              {head("used", "Used by", "w-64 max-lg:hidden")}
              {head("latest", "Values", "w-40 max-md:hidden")}
              <Head className="w-32 max-sm:hidden">Target</Head>
              <Head className="w-28 max-sm:hidden">Harm limit</Head>
              <Head className="w-36 max-xl:hidden">Owner</Head>
              <Head className="w-14 pr-7 max-lg:pr-4">
                <span className="sr-only">Acts</span>
              </Head>
            </tr>
          </thead>
          <tbody>
            {drawn.rows.flatMap(({ index, gap }) => {
              const row = rows[index];
              if (!row) return [];
              return [
                gap > 0 && <Gap key={`gap ${row.id}`} height={gap} />,
                <LibraryRow
                  key={row.id}
                  row={row}
                  index={index}
                  height={rowHeight}
                  isActive={index === keys.active}
                  workspaceId={workspaceId}
                  mayEdit={mayEdit}
                  onPick={keys.pick}
                  onMenu={openMenu}
                />,
              ];
            })}
            {drawn.after > 0 && <Gap height={drawn.after} />}
          </tbody>
        </table>
      </section>
      {menu && opened && (
        <RowMenu
          workspaceId={workspaceId}
          row={opened}
          anchor={menu.anchor}
          onWish={onWish}
          onOwn={onOwn}
          onRemove={onRemove}
          onClose={() => setMenu(null)}
        />
      )}
    </>
  );
}

function Gap({ height }: { height: number }) {
  return (
    <tr aria-hidden style={{ height }}>
      <td colSpan={7} className="p-0" />
    </tr>
  );
}
