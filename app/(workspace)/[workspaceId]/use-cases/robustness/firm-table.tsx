"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import { topWords } from "@/domain/scoring/robustness/robustness-words";
import { classNames } from "@/ui/class-names";
import { Head } from "@/ui/table";
import type { FirmRow } from "./firm-rows";
import { FirmTableRow } from "./firm-table-row";
import type { Drawn } from "./use-robustness";

const rowHeight = 40;
/** Up to here everything is drawn, so that the browser's own search finds it; beyond, only what is near. */
const drawnWhole = 200;
const columnCount = 8;

type Props = {
  workspaceId: string;
  rows: readonly FirmRow[];
  drawn: Drawn | null;
  k: number;
  /** Others are being drawn: what is shown belongs to the choice before. */
  isOld: boolean;
  chosen: FirmRow;
  onChoose: (id: string) => void;
};

type Item = { readonly head: string } | { readonly row: FirmRow; readonly at: number };

const headOf = ({ lane, group }: FirmRow) =>
  group > 0
    ? lane === 0
      ? "To redesign or unblock first, whatever the weights"
      : "Table stakes to redesign or unblock first"
    : lane === 0
      ? "In order of priority"
      : "Table stakes: expected by customers, ranked on their own";

function itemsOf(rows: readonly FirmRow[]): Item[] {
  return rows.flatMap((row, at): Item[] => {
    const before = rows[at - 1];
    const isNew = !before || headOf(before) !== headOf(row);
    return isNew ? [{ head: headOf(row) }, { row, at }] : [{ row, at }];
  });
}

export function FirmTable({ workspaceId, rows, drawn, k, isOld, chosen, onChoose }: Props) {
  const frame = useRef<HTMLElement>(null);
  const toFocus = useRef<string | null>(null);
  const items = useMemo(() => itemsOf(rows), [rows]);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: rows.length <= drawnWhole ? items.length : 12,
    initialRect: { width: 900, height: 900 },
    scrollPaddingStart: 48,
  });
  const near = virtual.getVirtualItems();
  const before = near[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (near.at(-1)?.end ?? 0);

  // A row that was out of sight is there only after the scroll; then it takes the focus.
  useEffect(() => {
    const link =
      toFocus.current && frame.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(toFocus.current)}"]`);
    if (!link) return;
    toFocus.current = null;
    link.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || !event.target.dataset["row"]) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = rows.indexOf(chosen);
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 12,
      PageUp: at - 12,
      Home: 0,
      End: rows.length - 1,
    };
    const to = steps[event.key];
    const row = to === undefined ? undefined : rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (!row) return;
    event.preventDefault();
    toFocus.current = row.id;
    virtual.scrollToIndex(items.findIndex((item) => "row" in item && item.row.id === row.id));
    onChoose(row.id);
  };

  return (
    <section
      ref={frame}
      aria-label="Ranks over plausible weightings"
      aria-busy={isOld}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      onKeyDown={onKeyDown}
      className="relative min-w-0 overflow-auto xl:max-h-[calc(100dvh-252px)] xl:min-h-96 max-xl:max-h-[72dvh] print:max-h-none"
    >
      <table className="w-full" aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <Head numeric className="w-11 pl-5">
              #
            </Head>
            <Head className="min-w-40">Use case</Head>
            <Head className="w-20 max-sm:hidden">Verdict</Head>
            <Head numeric className="w-20">
              First
            </Head>
            <Head numeric className="w-20">
              {`${topWords(k)[0]?.toUpperCase()}${topWords(k).slice(1)}`}
            </Head>
            <Head numeric className="w-20 max-sm:hidden">
              <abbr title="In nine of ten weightings">Likely rank</abbr>
            </Head>
            <Head className="w-36 max-lg:hidden">Ranks it has</Head>
            <Head numeric className="w-32 pr-5 max-lg:hidden">
              <abbr title="Customer value, commercial value and feasibility, on the mean of the weightings that make it first">
                First when weights are
              </abbr>
            </Head>
          </tr>
        </thead>
        <tbody className={classNames(isOld && "opacity-60")}>
          {before > 0 && <Gap height={before} />}
          {near.map(({ index, key }) => {
            const item = items[index];
            if (!item) return null;
            return "head" in item ? (
              <tr key={key} style={{ height: rowHeight }}>
                <th
                  scope="rowgroup"
                  colSpan={columnCount}
                  className="voice border-b border-line px-5 pt-3 align-bottom text-14 text-ink-2"
                >
                  {item.head}
                </th>
              </tr>
            ) : (
              <FirmTableRow
                key={key}
                row={item.row}
                drawn={drawn}
                k={k}
                at={item.at}
                height={rowHeight}
                workspaceId={workspaceId}
                isChosen={item.row.id === chosen.id}
                onChoose={onChoose}
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
      <td colSpan={columnCount} className="p-0" />
    </tr>
  );
}
