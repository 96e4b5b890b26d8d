"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import dynamic from "next/dynamic";
import { useCallback, useMemo, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { AppRouter } from "@/server/root";
import { comesLater } from "@/ui/comes-later";
import { PageHeader } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { useSteady } from "@/ui/use-steady";
import { useNarrow } from "../../scored/use-narrow";
import { ChannelsBar } from "../channels-bar";
import { type CrossPlace, CrossTable } from "../cross-table";
import { PressureMark, pressureInWords } from "../pressure-words";
import { MessagesPart, NewMessage } from "./messages-part";
import { PressureFilters } from "./pressure-filters";
import { PressureList } from "./pressure-list";
import { UnknownPart } from "./unknown-part";
import { rowId, usePressureView } from "./use-pressure-view";

const PressurePanel = comesLater(() => import("./pressure-panel").then((module) => module.PressurePanel));
const CapsPart = dynamic(() => import("./caps-part").then((module) => module.CapsPart));

export type PressureListing = inferRouterOutputs<AppRouter>["channel"]["pressure"];

export function PressureScreen({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data: listing } = useSuspenseQuery(trpc.channel.pressure.queryOptions({ workspaceId }));
  const view = usePressureView(listing);
  const { shown, times, find } = view;
  const [chosen, setChosen] = useState<CrossPlace | null>(null);
  const narrow = useNarrow();
  const open = useSteady(setChosen);
  const entries = useMemo(
    () => shown.map((row) => ({ id: rowId(row), name: row.audience, sub: row.channel })),
    [shown],
  );
  const draw = useCallback(
    (row: string, time: string) => {
      const spot = find(row, time);
      return spot && <PressureMark at={spot.at} cap={spot.row.cap} />;
    },
    [find],
  );
  const say = useCallback(
    (row: string, time: string) => {
      const spot = find(row, time);
      return !spot || spot.at.counting.length === 0 ? "Nothing" : pressureInWords(spot.at, spot.row.cap);
    },
    [find],
  );
  const spot = chosen && find(chosen.row, chosen.column);
  return (
    <>
      <PageHeader
        title="Contact pressure"
        sentence={listing.sentence}
        actions={
          listing.may.edit && listing.rows.length > 0 && <NewMessage workspaceId={workspaceId} listing={listing} />
        }
      />
      <ChannelsBar workspaceId={workspaceId} at="/pressure" />
      {listing.rows.length === 0 ? (
        <EmptyState
          title="How often do people hear from us?"
          why="Each message may be welcome and all of them together may not. Every use case says how often it reaches a person in a week; messages to everybody are added below, and the sum is held against what you allow."
          example="“Regular customers” by email: 1.50 a week of 2 allowed now, 2.40 from Q1 2027: 0.4 a week over what we allow."
          action={
            listing.may.edit ? (
              <NewMessage workspaceId={workspaceId} listing={listing} />
            ) : (
              <p className="text-ink-3">Ask an editor to add the first message.</p>
            )
          }
        />
      ) : (
        <>
          <PressureFilters listing={listing} view={view} />
          <div className="border-t border-line">
            {narrow !== true && (
              <div className="max-sm:hidden">
                <CrossTable
                  label="Contact pressure by audience, channel and quarter"
                  corner="Audience and channel"
                  rows={entries}
                  columns={times}
                  rowHeight={76}
                  columnWidth={132}
                  cell={draw}
                  wordsOf={say}
                  chosen={chosen}
                  onChoose={open}
                />
              </div>
            )}
            {narrow !== false && (
              <div className="sm:hidden">
                <PressureList view={view} onOpen={open} />
              </div>
            )}
            {shown.length === 0 && <p className="px-7 py-6 text-ink-3 max-lg:px-4">None of these.</p>}
          </div>
          <p className="px-7 py-2 text-12 text-ink-3 max-lg:px-4">
            Messages per person and week. Now counts what runs. A quarter adds what the roadmap starts in it or before,
            from the first quarter of its earliest card, and leaves out what the roadmap has ended by then.
          </p>
        </>
      )}
      <div className="grid gap-8 px-7 py-6 max-lg:px-4 lg:grid-cols-2">
        <MessagesPart workspaceId={workspaceId} listing={listing} />
        <CapsPart workspaceId={workspaceId} listing={listing} />
        <UnknownPart workspaceId={workspaceId} listing={listing} />
      </div>
      {spot && (
        <PressurePanel workspaceId={workspaceId} listing={listing} spot={spot} onClose={() => setChosen(null)} />
      )}
    </>
  );
}
