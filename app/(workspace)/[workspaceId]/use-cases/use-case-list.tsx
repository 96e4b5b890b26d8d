"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { ColumnId } from "@/domain/scoring/list/columns";
import { everyUseCase, listSentence } from "@/domain/scoring/list-use-cases";
import type { AppRouter } from "@/server/root";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { PageHeader } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { ExchangeActions } from "../exchange/exchange-actions";
import { ListFilters } from "./list-filters";
import { namesOf } from "./list-names";
import { ListWork } from "./list-work";
import { TableTools } from "./table-tools";
import { useSavedViews } from "./use-saved-views";
import { useShownRows } from "./use-shown-rows";
import { useTableLook } from "./use-table-look";
import { ViewsBar } from "./views-bar";

const ProposeDialog = comesLater(() => import("./propose-dialog").then((module) => module.ProposeDialog));
const TemplateDialog = comesLater(() => import("./template-dialog").then((module) => module.TemplateDialog));

export type UseCaseListing = inferRouterOutputs<AppRouter>["useCase"]["list"];
export type ListedRow = UseCaseListing["rows"][number];

const nothingClosed: ReadonlySet<string> = new Set();

export function UseCaseList({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data: listing } = useSuspenseQuery(trpc.useCase.list.queryOptions({ workspaceId }));
  const saved = useSavedViews(workspaceId);
  const table = useTableLook(workspaceId, saved.views);
  const [closed, setClosed] = useState(nothingClosed);
  const [open, setOpen] = useState<"propose" | "template" | null>(null);
  const { look, setLook } = table;
  const wanted = useDeferredValue(look);

  const { people, outcomes, audiences, channels, dataItems, functions } = listing;
  const { nameOf, choices } = useMemo(
    () => namesOf({ people, outcomes, audiences, channels, dataItems, functions }),
    [people, outcomes, audiences, channels, dataItems, functions],
  );
  const shown = useShownRows(listing.rows, wanted, nameOf, closed, listing.tasks);
  const onToggleGroup = useCallback(
    (key: string) =>
      setClosed((now) => {
        const next = new Set(now);
        if (!next.delete(key)) next.add(key);
        return next;
      }),
    [],
  );
  const { may } = listing;

  const actions = (
    <>
      <ExchangeActions
        workspaceId={workspaceId}
        kind="use-cases"
        may={{ import: may.edit, export: listing.rows.length > 0 }}
      />
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
  const labelOf = (column: ColumnId) => listing.criteria.find(({ key }) => key === column)?.label ?? column;
  return (
    <>
      <PageHeader title="Use cases" sentence={listSentence(listing.rows)} actions={actions} />
      <div className="flex flex-wrap items-center justify-between">
        <ViewsBar workspaceId={workspaceId} at="" />
        <TableTools saved={saved} table={table} labelOf={labelOf} />
      </div>
      <ListFilters
        listing={listing}
        filter={look.filter}
        onChange={(filter) => setLook({ filter })}
        passed={shown.passed}
        nameOf={(id) => nameOf("owner", id)}
      />
      {shown.passed === 0 ? (
        <EmptyState
          title="No use case fits"
          why="Nothing here goes by this name and these choices."
          action={<Button onClick={() => setLook({ filter: everyUseCase })}>Show all use cases</Button>}
        />
      ) : (
        <ListWork
          workspaceId={workspaceId}
          listing={listing}
          shown={shown}
          look={wanted}
          onLook={setLook}
          nameOf={nameOf}
          choices={choices}
          onToggleGroup={onToggleGroup}
        />
      )}
      {dialogs}
    </>
  );
}
