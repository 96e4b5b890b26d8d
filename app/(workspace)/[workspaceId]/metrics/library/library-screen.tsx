"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { everyMetric, type LibraryOrder, narrowLibrary, orderLibrary } from "@/domain/metrics/narrow-library";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { PageHeader, Section } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import type { Sorting } from "@/ui/table";
import { useAddressFilter } from "../../scored/use-address-filter";
import { MarkList } from "../mark-list";
import type { LibraryRow } from "../metric-answers";
import { useOwnActs } from "../use-own-acts";
import { MetricsBar } from "../views-bar";
import { LibraryFilters } from "./library-filters";
import { LibraryTable } from "./library-table";
import { wishOf } from "./wish-of";

const SettingDialog = comesLater(() => import("../setting-dialog").then((module) => module.SettingDialog));
const OwnDialog = comesLater(() => import("../own-dialog").then((module) => module.OwnDialog));
const MarkDialog = comesLater(() => import("../mark-dialog").then((module) => module.MarkDialog));

type Doing = { what: "add" | "mark" } | { what: "wish" | "own"; metricId: string };

/** Every metric there is, what is wanted of each, and what changed when. */
export function LibraryScreen({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data: library } = useSuspenseQuery(trpc.metric.library.queryOptions({ workspaceId }));
  const { filter, change, isNarrowed } = useAddressFilter(everyMetric);
  const [sorting, setSorting] = useState<Sorting<LibraryOrder>>({ by: "library", down: false });
  const [doing, setDoing] = useState<Doing | null>(null);
  const acts = useOwnActs(workspaceId);
  const looked = useDeferredValue(filter);
  const { metrics, marks, choices, currency, may } = library;
  const shown = useMemo(
    () => orderLibrary(narrowLibrary(metrics, looked), sorting.by, sorting.down),
    [metrics, looked, sorting],
  );
  const opened = doing && "metricId" in doing ? metrics.find(({ id }) => id === doing.metricId) : undefined;
  const close = () => setDoing(null);
  const remove = (metric: LibraryRow) => metric.own && acts.remove({ id: metric.id, own: metric.own });
  const addMark = <Button onClick={() => setDoing({ what: "mark" })}>Add a change mark</Button>;
  return (
    <>
      <PageHeader
        title="All metrics"
        sentence={library.sentence}
        actions={
          <>
            <a
              href="#marks"
              className="inline-flex min-h-8 items-center px-2 text-ink-2 underline underline-offset-3 max-sm:min-h-11"
            >
              {marks.length === 1 ? "1 change mark" : `${marks.length} change marks`}
            </a>
            {may.edit && (
              <Button look="primary" onClick={() => setDoing({ what: "add" })}>
                Add a metric of your own
              </Button>
            )}
          </>
        }
      />
      <MetricsBar workspaceId={workspaceId} at="/library" />
      <LibraryFilters
        filter={filter}
        isNarrowed={isNarrowed}
        shown={shown.length}
        of={metrics.length}
        onChange={change}
      />
      {shown.length === 0 ? (
        <EmptyState
          title="No metric fits"
          why="Nothing meets all of these at once. What you look for may go by another name, or be one of your own to add."
          action={<Button onClick={() => change(everyMetric)}>Show all metrics</Button>}
        />
      ) : (
        <LibraryTable
          workspaceId={workspaceId}
          rows={shown}
          sorting={sorting}
          mayEdit={may.edit}
          onSort={setSorting}
          onWish={({ id }) => setDoing({ what: "wish", metricId: id })}
          onOwn={({ id }) => setDoing({ what: "own", metricId: id })}
          onRemove={remove}
        />
      )}
      <div className="max-w-[960px] px-7 pt-8 pb-12 max-lg:px-4">
        <Section id="marks" title="What changed when" aside={may.edit && marks.length > 0 && addMark}>
          {marks.length === 0 ? (
            <EmptyState
              title="Nothing is marked yet"
              why="A launch, a price, a season, a new way of asking: marked here it stands on every chart, beside the bend it may explain."
              example="Apr 2026: Basket countdown launched; two more recommendation strips added"
              action={may.edit ? addMark : <p className="text-ink-3">An editor can mark the first change.</p>}
            />
          ) : (
            <MarkList workspaceId={workspaceId} label="Change marks" marks={marks} mayEdit={may.edit} />
          )}
        </Section>
      </div>
      {doing?.what === "mark" && <MarkDialog workspaceId={workspaceId} mark={null} onClose={close} />}
      {(doing?.what === "add" || (doing?.what === "own" && opened?.own)) && (
        <OwnDialog
          workspaceId={workspaceId}
          stored={opened?.own ? { ...opened, own: opened.own } : null}
          units={choices.units}
          onClose={close}
        />
      )}
      {doing?.what === "wish" && opened && (
        <SettingDialog
          workspaceId={workspaceId}
          metric={opened}
          wish={wishOf(opened)}
          people={choices.people}
          currency={currency}
          onClose={close}
        />
      )}
    </>
  );
}
