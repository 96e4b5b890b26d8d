"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useDeferredValue, useId, useMemo, useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import {
  drawnItems,
  type MatrixAxes,
  matrixOf,
  medianAcross,
  passesMatrixFilter,
  wholeMatrix,
} from "@/domain/scoring/matrix/matrix-items";
import { matrixSentence } from "@/domain/scoring/matrix/matrix-sentence";
import { Button } from "@/ui/button";
import { MatrixPlot } from "@/ui/charts/matrix-plot";
import { Checkbox } from "@/ui/checkbox";
import { comesLater } from "@/ui/comes-later";
import { Kbd } from "@/ui/marks";
import { PageHeader } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { useTell } from "@/ui/toast";
import { useSteady } from "@/ui/use-steady";
import { ViewsBar } from "../views-bar";
import type { Item } from "./listing";
import { MatrixDetail } from "./matrix-detail";
import { MatrixFilters } from "./matrix-filters";
import { MatrixLegend } from "./matrix-legend";
import { MatrixList } from "./matrix-list";
import { planOf, pointOf, splitWords, upWords } from "./matrix-words";
import { NothingPlaced, NotPlaced } from "./not-placed";
import type { Questions } from "./questions";
import { useConsidered } from "./use-considered";

const RescorePanel = comesLater(() => import("./rescore-panel").then((module) => module.RescorePanel));
const MatrixTable = comesLater(() => import("./matrix-table").then((module) => module.MatrixTable));

type Props = { workspaceId: string; questions: Questions; asked: MatrixAxes };

export function MatrixScreen({ workspaceId, questions, asked }: Props) {
  const trpc = useTRPC();
  const { data: listing } = useSuspenseQuery(trpc.useCase.list.queryOptions({ workspaceId }));
  const router = useRouter();
  const tell = useTell();
  const keys = useId();
  const work = useRef<HTMLDivElement>(null);
  const [axes, setAxes] = useState(asked);
  const [filter, setFilter] = useState(wholeMatrix);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [asTable, setAsTable] = useState(false);
  const [withRest, setWithRest] = useState(false);
  const wanted = useDeferredValue(filter);
  const { may, scoring } = listing;

  const nameOf = useMemo(() => {
    const names = new Map(listing.people.map(({ id, name }) => [id, name]));
    return (id: string) => names.get(id) ?? id;
  }, [listing.people]);
  const whole = useMemo(() => matrixOf(listing.rows, axes), [listing.rows, axes]);
  const shown = useMemo(
    () =>
      matrixOf(
        listing.rows.filter((row) => passesMatrixFilter(row, wanted)),
        axes,
      ),
    [listing.rows, wanted, axes],
  );
  const { marks, rest } = useMemo(() => drawnItems(shown.placed), [shown.placed]);
  const points = useMemo(() => marks.map((item) => pointOf(item, axes)), [marks, axes]);
  const plan = useMemo(
    () => planOf(axes, whole.placed, medianAcross(whole.placed), scoring),
    [axes, whole.placed, scoring],
  );
  const chosen: Item | null = shown.placed.find(({ row }) => row.id === chosenId) ?? null;

  const considered = useConsidered({ axes, placed: whole.placed, listing, onConsider: setChosenId });
  const { rescoring, item: moving } = considered;

  /** Back to the mark, so that the keyboard goes on where it was. */
  const backTo = (id: string) =>
    work.current?.querySelector<SVGGElement>(`[data-mark="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
  const close = () => {
    considered.drop();
    if (moving) backTo(moving.row.id);
  };
  const choose = useSteady((id: string | null) => {
    if (rescoring && id !== rescoring.useCaseId) tell("Store or cancel what you consider first");
    else {
      considered.forgive();
      setChosenId(id);
    }
  });
  const turn = (next: MatrixAxes) => {
    considered.drop();
    setAxes(next);
    window.history.replaceState(null, "", `?up=${next.up}&across=${next.across}`);
  };

  if (whole.placed.length === 0)
    return (
      <>
        <PageHeader title="Matrix" sentence={matrixSentence([], axes)} />
        <ViewsBar workspaceId={workspaceId} at="/matrix" />
        <NothingPlaced workspaceId={workspaceId} listing={listing} unplaced={whole.unplaced} />
      </>
    );
  return (
    <div ref={work}>
      <PageHeader
        title="Matrix"
        sentence={matrixSentence(whole.placed, axes)}
        actions={
          <Button aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? "Show as a plot" : "Show as a table"}
          </Button>
        }
      />
      <ViewsBar workspaceId={workspaceId} at="/matrix" />
      <MatrixFilters
        rows={listing.rows}
        axes={axes}
        onAxes={turn}
        filter={filter}
        onFilter={setFilter}
        nameOf={nameOf}
      />
      <div className="grid grid-cols-[minmax(0,1fr)_352px] border-t border-line max-[1279px]:grid-cols-1">
        <div className="min-w-0 px-7 py-3 max-lg:px-4">
          <div className="mb-1 flex flex-wrap items-center gap-x-5 gap-y-1 text-12 text-ink-3">
            <p className="figure" role="status">
              {rest.length > 0
                ? `Showing the ${marks.length} highest priority of ${shown.placed.length.toLocaleString("en-GB")}`
                : `${shown.placed.length} of ${whole.placed.length} shown`}
              {shown.ended > 0 && `; ${shown.ended} stopped or rejected left out`}
            </p>
            {rest.length > 0 && (
              <Checkbox
                label={`The other ${rest.length.toLocaleString("en-GB")} as small dots`}
                checked={withRest}
                onChange={(event) => setWithRest(event.target.checked)}
              />
            )}
            <p id={keys} className="ml-auto max-xl:sr-only">
              <Kbd>↑</Kbd> <Kbd>↓</Kbd> <Kbd>←</Kbd> <Kbd>→</Kbd> to the nearest · <Kbd>Enter</Kbd> opens
              {may.contribute && (
                <>
                  {" "}
                  · <Kbd>E</Kbd> re-scores
                </>
              )}
            </p>
          </div>
          {shown.placed.length === 0 ? (
            <EmptyState
              title="No use case fits"
              why="Nothing on the matrix goes by this name and these choices."
              action={<Button onClick={() => setFilter(wholeMatrix)}>Show all of them</Button>}
            />
          ) : asTable ? (
            <MatrixTable items={shown.placed} axes={axes} workspaceId={workspaceId} />
          ) : (
            <>
              <MatrixPlot
                points={points}
                dots={withRest ? rest : none}
                plan={plan}
                label={`${upWords[axes.up]} against ${axes.across}; the list beside it holds the numbers`}
                describedBy={keys}
                chosenId={chosenId}
                onChoose={choose}
                onOpen={(id) => router.push(`/${workspaceId}/use-cases/${id}`)}
                onRescore={may.contribute ? considered.open : null}
                dragging={may.contribute ? considered.dragging : null}
                ghost={considered.ghost}
              />
              <div className="mt-2 grid gap-1.5">
                <MatrixLegend
                  spread={new Set(points.map(({ across, up }) => `${across} ${up}`)).size < points.length}
                />
                <p className="text-12 text-ink-3">{splitWords(axes, plan)}</p>
              </div>
            </>
          )}
        </div>
        <aside
          aria-label="Details and list"
          className="grid content-start gap-6 border-l border-line bg-surface px-6 py-4 max-[1279px]:border-t max-[1279px]:border-l-0 max-lg:px-4"
        >
          {moving && rescoring ? (
            <RescorePanel
              key={rescoring.useCaseId}
              workspaceId={workspaceId}
              item={moving}
              axes={axes}
              listing={listing}
              questions={questions}
              considered={considered}
              onClose={close}
            />
          ) : (
            chosen && (
              <MatrixDetail
                item={chosen}
                listing={listing}
                questions={questions}
                workspaceId={workspaceId}
                refused={considered.refused}
                onRescore={may.contribute ? () => considered.open(chosen.row.id) : null}
              />
            )
          )}
          <MatrixList
            items={marks}
            more={rest.length}
            chosenId={chosenId}
            onChoose={choose}
            workspaceId={workspaceId}
          />
          <NotPlaced unplaced={shown.unplaced} workspaceId={workspaceId} mayEdit={may.edit} />
        </aside>
      </div>
    </div>
  );
}

const none: readonly Item[] = [];
