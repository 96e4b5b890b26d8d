"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { everyCard, narrowEvidence } from "@/domain/findings/evidence-narrow";
import type { AppRouter } from "@/server/root";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { PageHeader } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { PanelPlace } from "../scored/panel-place";
import { CardPanel } from "./card-panel";
import { EvidenceFilters } from "./evidence-filters";
import { EvidenceList } from "./evidence-list";
import { OwnTeaching } from "./own-teaching";

const OwnDialog = comesLater(() => import("./own-dialog").then((module) => module.OwnDialog));

export type EvidenceListing = inferRouterOutputs<AppRouter>["evidence"]["list"];
export type ListedCard = EvidenceListing["shown"][number]["cards"][number];

type Props = { workspaceId: string; firstId: string | null };

/** Every card, narrowed and opened; those that contradict each other are one object. */
export function EvidenceScreen({ workspaceId, firstId }: Props) {
  const trpc = useTRPC();
  const { data: listing } = useSuspenseQuery(trpc.evidence.list.queryOptions({ workspaceId }));
  const [filter, setFilter] = useState(everyCard);
  const [chosenId, setChosenId] = useState(firstId);
  const [adding, setAdding] = useState(false);
  const looked = useDeferredValue(filter);
  const { shown, matching } = useMemo(
    () => narrowEvidence<ListedCard, EvidenceListing["shown"][number]>(listing.shown, looked),
    [listing.shown, looked],
  );
  const cards = listing.shown.flatMap((each) => each.cards);
  const chosen = cards.find(({ id }) => id === chosenId) ?? shown[0]?.cards[0] ?? null;
  const choose = useCallback((id: string | null) => {
    setChosenId(id);
    window.history.replaceState(null, "", id === null ? "?" : `?card=${id}`);
  }, []);
  const add = listing.may.contribute && (
    <Button look="primary" onClick={() => setAdding(true)}>
      Add own evidence
    </Button>
  );
  return (
    <>
      <PageHeader title="Evidence" sentence={listing.sentence} actions={add} />
      {!cards.some(({ own }) => own) && <OwnTeaching mayAdd={listing.may.contribute} />}
      <div className="grid grid-cols-[minmax(0,1fr)_400px] border-t border-line max-xl:grid-cols-1 xl:min-h-[calc(100dvh-110px)]">
        <div className="min-w-0">
          <EvidenceFilters
            listing={listing}
            filter={filter}
            onChange={setFilter}
            count={{ matching, all: cards.length }}
          />
          {shown.length > 0 ? (
            <EvidenceList shown={shown} chosenId={chosen?.id ?? null} onChoose={choose} />
          ) : (
            <EmptyState
              title="No card fits"
              why="Nothing matches all of these at once."
              action={<Button onClick={() => setFilter(everyCard)}>Show every card</Button>}
            />
          )}
        </div>
        {chosen && (
          <PanelPlace
            label="The card"
            title={chosen.name}
            kicker={chosen.own ? "Our own evidence" : "Outside evidence"}
            open={chosenId !== null}
            onClose={() => choose(null)}
          >
            <CardPanel key={chosen.id} workspaceId={workspaceId} evidenceId={chosen.id} onGo={choose} />
          </PanelPlace>
        )}
      </div>
      {adding && (
        <OwnDialog workspaceId={workspaceId} stored={null} onClose={() => setAdding(false)} onStored={choose} />
      )}
    </>
  );
}
