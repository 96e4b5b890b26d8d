"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import dynamic from "next/dynamic";
import { useDeferredValue, useMemo, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import {
  everyUseCase,
  type ListColumn,
  listSentence,
  passesFilter,
  sortUseCases,
} from "@/domain/scoring/list-use-cases";
import type { AppRouter } from "@/server/root";
import { Button } from "@/ui/button";
import { PageHeader } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import type { Sorting } from "@/ui/table";
import { ListFilters } from "./list-filters";
import { UseCaseCards } from "./use-case-cards";
import { UseCaseTable } from "./use-case-table";
import { useNarrow } from "./use-narrow";
import { ViewsBar } from "./views-bar";
import { WhyPanel } from "./why-panel";

const ProposeDialog = dynamic(() => import("./propose-dialog").then((module) => module.ProposeDialog), { ssr: false });
const TemplateDialog = dynamic(() => import("./template-dialog").then((module) => module.TemplateDialog), {
  ssr: false,
});

export type UseCaseListing = inferRouterOutputs<AppRouter>["useCase"]["list"];
export type ListedRow = UseCaseListing["rows"][number];

const byRank: Sorting<ListColumn> = { by: "rank", down: false };

export function UseCaseList({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data: listing } = useSuspenseQuery(trpc.useCase.list.queryOptions({ workspaceId }));
  const [filter, setFilter] = useState(everyUseCase);
  const [sorting, setSorting] = useState(byRank);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [open, setOpen] = useState<"propose" | "template" | null>(null);
  const narrow = useNarrow();
  const wanted = useDeferredValue(filter);

  const nameOf = useMemo(() => {
    const names = new Map(listing.people.map(({ id, name }) => [id, name]));
    return (id: string) => names.get(id) ?? id;
  }, [listing.people]);
  const shown = useMemo(() => {
    const kept = listing.rows.filter((row) => passesFilter(row, wanted));
    return sorting.by === "rank" && !sorting.down ? kept : sortUseCases(kept, sorting, nameOf);
  }, [listing.rows, wanted, sorting, nameOf]);
  const chosen = shown.find(({ id }) => id === chosenId) ?? shown[0] ?? null;
  const { may } = listing;

  const actions = (
    <>
      {may.edit && <Button onClick={() => setOpen("template")}>Add from template</Button>}
      {may.contribute && (
        <Button look="primary" onClick={() => setOpen("propose")}>
          {may.edit ? "New use case" : "Propose a use case"}
        </Button>
      )}
    </>
  );
  const dialogs = (
    <>
      {open === "propose" && (
        <ProposeDialog workspaceId={workspaceId} listing={listing} onClose={() => setOpen(null)} />
      )}
      {open === "template" && <TemplateDialog workspaceId={workspaceId} onClose={() => setOpen(null)} />}
    </>
  );

  if (listing.rows.length === 0) {
    return (
      <>
        <PageHeader title="Use cases" sentence={listSentence([])} />
        <EmptyState
          title="Where would help be welcome?"
          why="A use case is one tailored thing you do for customers at one moment. It is scored on what it gives them and you, and on the harm it may do, so that the list says what to do first."
          example="“Sofa and bed finder”: a short quiz when people move from exploring to a short list. Customer value 93.8, commercial value 83.3, regret low: do it now."
          action={
            may.contribute ? (
              actions
            ) : (
              <p className="text-ink-3">Ask a contributor or an editor to propose the first one.</p>
            )
          }
        />
        {dialogs}
      </>
    );
  }
  return (
    <>
      <PageHeader title="Use cases" sentence={listSentence(listing.rows)} actions={actions} />
      <ViewsBar workspaceId={workspaceId} at="" />
      <ListFilters listing={listing} filter={filter} onChange={setFilter} shown={shown.length} nameOf={nameOf} />
      {shown.length === 0 ? (
        <EmptyState
          title="No use case fits"
          why="Nothing here goes by this name and these choices."
          action={<Button onClick={() => setFilter(everyUseCase)}>Show all use cases</Button>}
        />
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)_352px] border-t border-line max-[1279px]:grid-cols-1">
          <div className="min-w-0">
            {narrow !== true && (
              <UseCaseTable
                rows={shown}
                total={listing.rows.length}
                workspaceId={workspaceId}
                sorting={sorting}
                onSort={setSorting}
                chosen={chosen}
                onChoose={setChosenId}
                nameOf={nameOf}
              />
            )}
            {narrow !== false && <UseCaseCards rows={shown} workspaceId={workspaceId} nameOf={nameOf} />}
          </div>
          {chosen && narrow !== true && <WhyPanel row={chosen} listing={listing} workspaceId={workspaceId} />}
        </div>
      )}
      {dialogs}
    </>
  );
}
