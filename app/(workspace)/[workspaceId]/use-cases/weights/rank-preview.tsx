"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import Link from "next/link";
import { useMemo, useRef, useState } from "react";
import { changesPlace, changesVerdict, type RankChange, standsApart } from "@/domain/scoring/weighting/rank-changes";
import { buttonClass } from "@/ui/button";
import { Checkbox } from "@/ui/checkbox";
import { EmptyState } from "@/ui/states";
import type { ListedRow } from "../use-case-list";
import { PreviewRow } from "./preview-row";

const rowHeight = 44;
/** Up to here everything is drawn, so that the browser's own search and print find it. */
const drawnWhole = 200;

type Group = "verdict" | "standard" | "table_stakes" | "apart";
const groupWords: Record<Group, string> = {
  verdict: "The verdict changes",
  standard: "In order of priority",
  table_stakes: "Table stakes, ranked on their own",
  apart: "To redesign or unblock first, whatever the weights",
};
type Item = { group: Group } | { change: RankChange; group: Group };

type Props = {
  workspaceId: string;
  rows: readonly ListedRow[];
  changes: readonly RankChange[];
  isTrial: boolean;
  sentence: string;
};

/** The order these weights make, beside the order that holds: changed verdicts first, then everybody's place. */
export function RankPreview({ workspaceId, rows, changes, isTrial, sentence }: Props) {
  const frame = useRef<HTMLElement>(null);
  const [onlyChanges, setOnlyChanges] = useState(false);
  const modes = useMemo(() => new Map(rows.map(({ id, mode }) => [id, mode])), [rows]);
  const items = useMemo(() => itemsOf(changes, isTrial && onlyChanges), [changes, isTrial, onlyChanges]);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: items.length <= drawnWhole ? items.length : 10,
    initialRect: { width: 800, height: 700 },
    scrollPaddingStart: 40,
  });
  const drawn = virtual.getVirtualItems();
  const before = drawn[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0);
  const moving = changes.filter(changesPlace).length;

  return (
    <div className="min-w-0 border-l border-line bg-surface max-lg:border-t max-lg:border-l-0">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-6 pt-5 pb-3 max-lg:px-4">
        <div className="min-w-0 flex-1 basis-72">
          <h2 className="text-18 leading-tight">{isTrial ? "What would change" : "The order that holds"}</h2>
          <p role="status" className="mt-1 text-ink-2">
            {isTrial || changes.length === 0
              ? sentence
              : "Move a weight: who rises, who falls and whose verdict changes shows here before anything is stored."}
          </p>
        </div>
        {isTrial && (
          <div className="no-print">
            <Checkbox
              label={`Only what changes (${moving})`}
              checked={onlyChanges}
              onChange={(event) => setOnlyChanges(event.target.checked)}
            />
          </div>
        )}
      </div>
      {changes.length === 0 ? (
        <EmptyState
          title="Nothing to order yet"
          why="Weights turn the scores of use cases into one order. Score a use case, and what each weight does shows here."
          action={
            <Link href={`/${workspaceId}/use-cases`} className={buttonClass("outline")}>
              Go to the use cases
            </Link>
          }
        />
      ) : items.length === 0 ? (
        <p className="px-6 pb-8 text-ink-2 max-lg:px-4">No rank and no verdict changes with these weights.</p>
      ) : (
        <section
          ref={frame}
          aria-label={isTrial ? "Ranks before and after" : "Ranks"}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          tabIndex={0}
          className="relative max-h-[72dvh] overflow-auto print:max-h-none"
        >
          <table className="w-full" aria-rowcount={items.length + 1}>
            <thead>
              <tr aria-rowindex={1}>
                {["Rank", "Use case", "Verdict", "Priority"].map((name) => (
                  <th
                    key={name}
                    scope="col"
                    className={`sticky top-0 z-(--z-sticky) border-b border-line bg-surface px-2 py-1.5 text-12 text-ink-2 first:pl-6 last:pr-6 max-lg:first:pl-4 max-lg:last:pr-4 ${name === "Priority" ? "text-right max-sm:hidden" : ""}`}
                  >
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {before > 0 && <Gap height={before} />}
              {drawn.map(({ index, key }) => {
                const item = items[index];
                if (!item) return null;
                return "change" in item ? (
                  <PreviewRow
                    key={key}
                    change={item.change}
                    at={index}
                    height={rowHeight}
                    mode={modes.get(item.change.id) ?? "passive"}
                    apart={item.group === "apart"}
                  />
                ) : (
                  <tr key={key} style={{ height: rowHeight }} aria-rowindex={index + 2}>
                    <th
                      scope="rowgroup"
                      colSpan={4}
                      className="voice border-b border-line px-6 pb-1 align-bottom text-14 text-ink-2 max-lg:px-4"
                    >
                      {groupWords[item.group]}
                    </th>
                  </tr>
                );
              })}
              {after > 0 && <Gap height={after} />}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}

function Gap({ height }: { height: number }) {
  return (
    <tr aria-hidden style={{ height }}>
      <td colSpan={4} className="p-0" />
    </tr>
  );
}

function itemsOf(changes: readonly RankChange[], onlyChanges: boolean): Item[] {
  const shown = onlyChanges ? changes.filter(changesPlace) : changes;
  const members: Record<Group, RankChange[]> = {
    verdict: changes.filter(changesVerdict),
    standard: shown.filter(({ lane, verdict }) => lane === "standard" && !standsApart(verdict)),
    table_stakes: shown.filter(({ lane, verdict }) => lane === "table_stakes" && !standsApart(verdict)),
    apart: shown.filter(({ verdict }) => standsApart(verdict)),
  };
  return (Object.keys(members) as Group[]).flatMap((group): Item[] =>
    members[group].length === 0 ? [] : [{ group }, ...members[group].map((change) => ({ group, change }))],
  );
}
