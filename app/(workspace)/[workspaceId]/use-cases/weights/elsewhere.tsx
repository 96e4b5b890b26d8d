"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { type ComparedItem, compareFrameworks } from "@/domain/scoring/frameworks/compare-frameworks";
import { comparisonSentence, overlookedSentence } from "@/domain/scoring/frameworks/framework-words";
import { type FrameworkId, frameworks } from "@/domain/scoring/frameworks/frameworks";
import type { WeightSet } from "@/domain/scoring/weighting/weighting";
import { comesLater } from "@/ui/comes-later";
import { Head, type Sorting } from "@/ui/table";
import type { ListedRow } from "../use-case-list";
import { ElsewhereRow, type OpenedFramework } from "./elsewhere-row";

const FrameworkPopover = comesLater(() => import("./framework-popover").then((module) => module.FrameworkPopover));

export type Item = ComparedItem<ListedRow>;
type Column = "here" | "name" | "harm" | FrameworkId;

const rowHeight = 44;
const drawnWhole = 200;
const mostTold = 5;

/** The same items under frameworks that people know, and what those would start that must change first here. */
export function Elsewhere({
  rows,
  multipliers,
  workspaceId,
}: {
  rows: readonly ListedRow[];
  multipliers: WeightSet["confidenceMultipliers"];
  workspaceId: string;
}) {
  const frame = useRef<HTMLElement>(null);
  const [sorting, setSorting] = useState<Sorting<Column>>({ by: "here", down: false });
  const [opened, setOpened] = useState<OpenedFramework | null>(null);
  const comparison = useMemo(() => compareFrameworks(rows, multipliers), [rows, multipliers]);
  const items = useMemo(() => sorted(comparison.items, sorting), [comparison, sorting]);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: items.length <= drawnWhole ? items.length : 10,
    initialRect: { width: 1200, height: 700 },
  });
  const drawn = virtual.getVirtualItems();
  const before = drawn[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0);
  const sort = (wanted: Sorting<Column>) =>
    setSorting(wanted.by === sorting.by ? wanted : { by: wanted.by, down: wanted.by === "harm" });
  const columns = frameworks.length + 4;
  return (
    <>
      <p className="max-w-[78ch] text-ink-2">{comparisonSentence(comparison)}</p>
      {comparison.overlooked.length > 0 && (
        <ul className="mt-2 max-w-[92ch]">
          {comparison.overlooked.slice(0, mostTold).map((overlooked) => (
            <li key={overlooked.row.id} className="border-l-2 border-harm-line py-0.5 pl-3">
              {overlookedSentence(overlooked)}
            </li>
          ))}
        </ul>
      )}
      <section
        ref={frame}
        aria-label="Ranks under other frameworks"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="relative -mx-7 mt-4 max-h-[80dvh] scroll-pt-20 scroll-pl-44 overflow-auto border-y border-line max-lg:-mx-4 print:max-h-none"
      >
        <table className="w-full min-w-[760px]" aria-rowcount={items.length + 2}>
          <thead>
            <tr aria-rowindex={1}>
              <Head column="name" sorting={sorting} onSort={sort} className="left-0 min-w-44 pl-7 max-lg:pl-4">
                Use case
              </Head>
              <Head column="here" sorting={sorting} onSort={sort} numeric className="w-24">
                Rank here
              </Head>
              <Head className="w-28">Verdict</Head>
              <Head column="harm" sorting={sorting} onSort={sort} className="w-32">
                Worse harm
              </Head>
              {frameworks.map(({ id, name }) => (
                <Head key={id} column={id} sorting={sorting} onSort={sort} numeric className="w-24 last:pr-7">
                  {name}
                </Head>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr aria-rowindex={2} className="text-12 text-ink-2">
              <th scope="row" colSpan={4} className="border-b border-hairline py-1.5 pl-7 font-normal max-lg:pl-4">
                Agreement with our order, from −1 reversed to 1 the same
              </th>
              {frameworks.map(({ id }) => (
                <td key={id} className="figure border-b border-hairline px-2 py-1.5 text-right last:pr-7">
                  {agreementWords(comparison.agreement[id])}
                </td>
              ))}
            </tr>
            {before > 0 && <Gap height={before} columns={columns} />}
            {drawn.map(({ index, key }) => {
              const item = items[index];
              return (
                item && (
                  <ElsewhereRow
                    key={key}
                    item={item}
                    at={index}
                    height={rowHeight}
                    workspaceId={workspaceId}
                    onOpen={setOpened}
                  />
                )
              );
            })}
            {after > 0 && <Gap height={after} columns={columns} />}
          </tbody>
        </table>
      </section>
      <p className="mt-2 max-w-[92ch] text-12 text-ink-3">
        Each rank opens to the formula and its inputs. Every item with the answers a framework asks for is ranked, also
        what was stopped or rejected here. Agreement is Kendall’s tau-b, over the items that both rank.
      </p>
      {opened && <FrameworkPopover opened={opened} ranked={rankedIn(items)} onClose={() => setOpened(null)} />}
    </>
  );
}

function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden style={{ height }}>
      <td colSpan={columns} className="p-0" />
    </tr>
  );
}

const agreementWords = (tau: number | null) =>
  tau === null ? "–" : `${tau < -0.005 ? "−" : ""}${Math.abs(tau).toFixed(2)}`;

const rankedIn = (items: readonly Item[]) => (id: FrameworkId) =>
  items.filter(({ under }) => under[id].rank !== null).length;

/** In the order asked for; what has no place comes last either way, and ties keep our order. */
function sorted(items: readonly Item[], { by, down }: Sorting<Column>): Item[] {
  const keyed = items.map((item, at) => ({ item, at, key: keyOf(item, at, by) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null) || a.at - b.at;
    const order = typeof a.key === "string" ? a.key.localeCompare(String(b.key), "en") : a.key - Number(b.key);
    return (down ? -order : order) || a.at - b.at;
  });
  return keyed.map(({ item }) => item);
}

function keyOf({ row, under }: Item, at: number, by: Column): string | number | null {
  if (by === "name") return row.name;
  if (by === "here") return at;
  if (by === "harm") return row.creepiness === null ? null : Math.max(row.creepiness, row.regretRisk ?? 0);
  return under[by].rank;
}
