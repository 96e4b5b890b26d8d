"use client";

import { useMemo } from "react";
import { grouped } from "@/domain/grouped";
import { byCode } from "@/domain/ordering";
import { quarterAfter, quarterInWords } from "@/domain/quarters";
import type { TimelineNeed } from "@/domain/roadmap/timeline-needs";
import { Cell, Head, TableFrame } from "@/ui/table";
import type { BarWords } from "./bar-words";
import type { TimelineView } from "./timeline-view";

type Props = {
  view: TimelineView;
  wordsOf: ReadonlyMap<string, BarWords>;
  onOpen: (id: string, anchor: HTMLElement) => void;
};

/** The timeline as rows: the same items, lanes, dates and links, to be read or heard one after the other. */
export function TimelineTable({ view, wordsOf, onOpen }: Props) {
  const nameOf = useMemo(() => new Map(view.items.map(({ id, name }) => [id, name])), [view.items]);
  const needsOf = useMemo(() => grouped(view.needs, ({ toId }) => toId), [view.needs]);
  const rows = [...view.lanes.flatMap(({ name, items }) => items.map((item) => ({ item, lane: name })))]
    .concat(view.outside.map((item) => ({ item, lane: view.grouping.of(item).name })))
    .filter(({ item }) => !item.ghostOf)
    .sort((one, other) => byCode(one.item.startQuarter, other.item.startQuarter));
  return (
    <TableFrame label="Timeline as a table">
      <table className="w-full min-w-4xl table-fixed">
        <caption className="sr-only">
          Every item with its lane, first and last quarter, what it needs and who owns it
        </caption>
        <thead>
          <tr>
            <Head className="w-1/4 pl-7 max-lg:pl-4">Item</Head>
            <Head>Lane</Head>
            <Head className="w-20">From</Head>
            <Head className="w-20">To</Head>
            <Head className="w-1/4">Needs</Head>
            <Head>Owner</Head>
            <Head>Changed</Head>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ item, lane }) => {
            const words = wordsOf.get(item.id);
            return (
              <tr key={item.id}>
                <th scope="row" className="border-b border-hairline py-1.5 pr-2 pl-7 align-top max-lg:pl-4">
                  <button
                    type="button"
                    data-card={item.id}
                    aria-haspopup="dialog"
                    onClick={(event) => onOpen(item.id, event.currentTarget)}
                    className="min-h-6 rounded-1 text-left wrap-anywhere underline-offset-3 hover:underline max-sm:min-h-11"
                  >
                    {item.name}
                  </button>
                </th>
                <Cell className="align-top wrap-anywhere">{lane}</Cell>
                <Cell className="figure align-top whitespace-nowrap">{quarterInWords(item.startQuarter)}</Cell>
                <Cell className="figure align-top whitespace-nowrap">
                  {quarterInWords(quarterAfter(item.startQuarter, item.durationQuarters - 1))}
                </Cell>
                <Cell className="align-top">
                  <Needs needs={needsOf.get(item.id) ?? []} nameOf={nameOf} gap={words?.wrong ?? null} />
                </Cell>
                <Cell className="align-top">{words?.owner ?? "No owner"}</Cell>
                <Cell className="figure align-top">{words?.moved ?? ""}</Cell>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Needs({
  needs,
  nameOf,
  gap,
}: {
  needs: readonly TimelineNeed[];
  nameOf: ReadonlyMap<string, string>;
  gap: string | null;
}) {
  if (needs.length === 0 && gap === null) return "Nothing";
  return (
    <>
      {needs.map(({ fromId, broken }) => (
        <p key={fromId} className={broken ? "text-harm" : undefined}>
          {nameOf.get(fromId) ?? fromId}
          {broken && ": too late"}
        </p>
      ))}
      {gap && <p className="text-12 text-harm">{gap}.</p>}
    </>
  );
}
