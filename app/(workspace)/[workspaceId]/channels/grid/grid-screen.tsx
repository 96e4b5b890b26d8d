"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import Link from "next/link";
import { useCallback, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { GridPlace } from "@/domain/customers/channel-grid";
import type { AppRouter } from "@/server/root";
import { buttonClass } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { PageHeader } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { useNarrow } from "../../scored/use-narrow";
import { ChannelsBar } from "../channels-bar";
import { CrossTable } from "../cross-table";
import { GridControls, GridLegend } from "./grid-controls";
import { GridList } from "./grid-list";
import { axisWords, cellInWords, GridCellMark } from "./grid-words";
import { type GridAsked, useGridView } from "./use-grid-view";

const GridPanel = comesLater(() => import("./grid-panel").then((module) => module.GridPanel));

export type GridListing = inferRouterOutputs<AppRouter>["channel"]["grid"];

export function GridScreen({ workspaceId, asked }: { workspaceId: string; asked: GridAsked }) {
  const trpc = useTRPC();
  const { data: listing } = useSuspenseQuery(trpc.channel.grid.queryOptions({ workspaceId }));
  const { data: decided } = useSuspenseQuery(trpc.genericDecision.list.queryOptions({ workspaceId }));
  const view = useGridView(listing, decided.decisions, asked);
  const [chosen, setChosen] = useState<GridPlace | null>(null);
  const narrow = useNarrow();
  const { rows, columns, entries, shownRows, cell, placeOf } = view;
  const draw = useCallback((row: string, column: string) => <GridCellMark cell={cell(row, column)} />, [cell]);
  const say = useCallback((row: string, column: string) => cellInWords(cell(row, column)), [cell]);

  if (listing.useCases.length === 0)
    return (
      <>
        <PageHeader title="Channel grid" sentence="There is nothing to cross yet." />
        <ChannelsBar workspaceId={workspaceId} at="/grid" />
        <EmptyState
          title="Where does what run?"
          why="The grid crosses use cases with channels and audiences, and tells a gap nobody filled from one that was left on purpose."
          example="“Sleep on it” × Email: live. Push × everybody: left as it is, because hardly anybody asked for it."
          action={
            <Link href={`/${workspaceId}/use-cases`} className={buttonClass("primary")}>
              Go to the use cases
            </Link>
          }
        />
      </>
    );
  return (
    <>
      <PageHeader title="Channel grid" sentence={view.sentence} />
      <ChannelsBar workspaceId={workspaceId} at="/grid" />
      <GridControls view={view} />
      <div className="border-t border-line">
        {narrow !== true && (
          <div className="max-sm:hidden">
            <CrossTable
              label={`${axisWords[rows]} by ${axisWords[columns].toLowerCase()}`}
              corner={axisWords[rows]}
              rows={shownRows}
              columns={entries[columns]}
              rowHeight={48}
              columnWidth={112}
              cell={draw}
              wordsOf={say}
              chosen={
                chosen && chosen[rows] !== null && chosen[columns] !== null
                  ? { row: chosen[rows], column: chosen[columns] }
                  : null
              }
              onChoose={({ row, column }) => setChosen(placeOf(row, column))}
            />
            {shownRows.length === 0 && <p className="px-7 py-6 text-ink-3">Nothing is called that.</p>}
          </div>
        )}
        {narrow !== false && (
          <div className="sm:hidden">
            <GridList listing={listing} decisions={decided.decisions} view={view} onOpen={setChosen} />
          </div>
        )}
        <GridLegend />
      </div>
      {chosen && (
        <GridPanel
          workspaceId={workspaceId}
          listing={listing}
          decisions={decided.decisions}
          place={chosen}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
}
