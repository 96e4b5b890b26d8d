"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useId, useMemo, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { everything, type JourneyFilter, layJourney } from "@/domain/customers/journey-layout";
import { taskNameOf } from "@/domain/customers/journey-words";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { PageHeader } from "@/ui/page-header";
import { useNarrow } from "../scored/use-narrow";
import type { Place } from "./board-types";
import { CoverageFigures } from "./coverage-figures";
import { FirstPitfall } from "./first-pitfall";
import { JourneyFilters } from "./journey-filters";
import { JourneyStrip } from "./journey-strip";
import { PlacePanel } from "./place-panel";
import { useOpenPlace } from "./use-open-place";

const LibraryDialog = comesLater(() => import("./library-dialog").then((module) => module.LibraryDialog));

export function JourneyScreen({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data: board } = useSuspenseQuery(trpc.journey.board.queryOptions({ workspaceId }));
  const [filter, setFilter] = useState<JourneyFilter>(everything);
  const [adding, setAdding] = useState(false);
  const narrow = useNarrow();
  const panelId = useId();
  const nameOf = useMemo(() => taskNameOf(board.tasks), [board.tasks]);
  const whole = useMemo(() => layJourney(board, everything), [board]);
  const places: Place[] = useMemo(() => layJourney(board, filter), [board, filter]);
  const { openKey, toggle } = useOpenPlace(whole, places, narrow);
  const open = places.find(({ key }) => key === openKey) ?? null;
  const empty = board.pitfalls.length === 0;
  const panel = open && (
    <PlacePanel key={open.key} workspaceId={workspaceId} board={board} place={open} nameOf={nameOf} />
  );
  const add = board.may.edit && board.library.length > 0 && (
    <Button look={empty ? "primary" : "outline"} onClick={() => setAdding(true)}>
      {empty ? "Add the first pitfall" : "Add pitfalls"}
    </Button>
  );
  return (
    <>
      <PageHeader title="Journey" sentence={board.sentence} actions={!empty && add} />
      {empty ? <FirstPitfall action={add} /> : <CoverageFigures board={board} places={whole} />}
      {!empty && <JourneyFilters board={board} filter={filter} onChange={setFilter} shown={places.length} />}
      <JourneyStrip
        places={places}
        nameOf={nameOf}
        openKey={open?.key ?? null}
        onOpen={toggle}
        example={empty && board.useCases.length === 0}
        panelId={panelId}
        panelInside={narrow === true ? panel : null}
      />
      {/* A server cannot know how wide the window is: on a phone the panel waits until it has its place in the list. */}
      {narrow !== true && (
        <div id={panelId} className="max-sm:hidden">
          {panel}
        </div>
      )}
      {adding && (
        <LibraryDialog workspaceId={workspaceId} board={board} nameOf={nameOf} onClose={() => setAdding(false)} />
      )}
    </>
  );
}
