"use client";

import { memo, useCallback, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from "react";
import { copyRows } from "@/domain/scoring/list/copy-rows";
import type { NameOf } from "@/domain/scoring/list/names";
import type { CellChoices } from "@/domain/scoring/list/read-cell";
import type { TableLook } from "@/domain/scoring/list/table-look";
import { comesLater } from "@/ui/comes-later";
import { useTell } from "@/ui/toast";
import { useNarrow } from "../scored/use-narrow";
import { UseCaseCards } from "./use-case-cards";
import type { ListedRow, UseCaseListing } from "./use-case-list";
import { UseCaseTable } from "./use-case-table";
import { useEditMany } from "./use-edit-many";
import { useSelection } from "./use-selection";
import type { ShownRows } from "./use-shown-rows";

const WhyPanel = memo(
  comesLater(
    () => import("./why-panel").then((module) => module.WhyPanel),
    () => <div aria-hidden className="border-l border-line bg-surface max-[1279px]:hidden" />,
  ),
);
const BulkBar = comesLater(() => import("./bulk-bar").then((module) => module.BulkBar));
const TroubleDialog = comesLater(() => import("./trouble-dialog").then((module) => module.TroubleDialog));
const BulkStopDialog = comesLater(() => import("./bulk-stop-dialog").then((module) => module.BulkStopDialog));

type Props = {
  workspaceId: string;
  listing: UseCaseListing;
  shown: ShownRows;
  look: TableLook;
  onLook: (change: Partial<TableLook>) => void;
  nameOf: NameOf;
  choices: CellChoices;
  onToggleGroup: (key: string) => void;
};

/** The list itself with what is done in it: choosing, selecting, writing, and why a row stands where it stands. */
export const ListWork = memo(function ListWork(props: Props) {
  const { workspaceId, listing, shown, look, nameOf, choices, onToggleGroup } = props;
  const narrow = useNarrow();
  const tell = useTell();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [stopping, setStopping] = useState<readonly ListedRow[] | null>(null);
  const selection = useSelection(shown.rows);
  const { edit, undo, trouble, dismiss } = useEditMany(workspaceId);
  const work = useRef<HTMLDivElement>(null);
  const top = useTopOf(work);
  const chosen = useMemo(
    () => shown.rows.find(({ id }) => id === chosenId) ?? shown.rows[0] ?? null,
    [shown.rows, chosenId],
  );
  // The list answers first; why a row stands where it stands follows.
  const explained = useDeferredValue(chosen);
  const behind = useDeferredValue(listing);
  const copy = useCallback(async () => {
    await navigator.clipboard.writeText(copyRows(selection.rows, look.columns, nameOf));
    tell(`${selection.rows.length} ${selection.rows.length === 1 ? "row" : "rows"} copied`);
  }, [selection.rows, look.columns, nameOf, tell]);

  return (
    <div
      ref={work}
      style={{ ["--above" as string]: `${top}px` }}
      className="grid grid-cols-[minmax(0,1fr)_352px] border-t border-line max-[1279px]:grid-cols-1 xl:h-[calc(100dvh-var(--above))] xl:grid-rows-[minmax(0,1fr)] print:h-auto"
    >
      <div className="flex min-h-0 min-w-0 flex-col">
        {narrow !== true && (
          <UseCaseTable
            {...props}
            selection={selection}
            chosen={chosen}
            onChoose={setChosenId}
            edit={edit}
            undo={undo}
            onStop={setStopping}
          />
        )}
        {narrow !== false && (
          <UseCaseCards
            items={shown.items}
            look={look}
            workspaceId={workspaceId}
            nameOf={nameOf}
            onToggleGroup={onToggleGroup}
          />
        )}
        <p role="status" className="sr-only">
          {selection.rows.length > 0 && `${selection.rows.length} of ${shown.rows.length} selected`}
        </p>
        {selection.rows.length > 0 && (
          <BulkBar
            rows={selection.rows}
            listing={listing}
            choices={choices}
            workspaceId={workspaceId}
            edit={edit}
            onStop={setStopping}
            onCopy={() => void copy()}
            onClear={selection.none}
          />
        )}
      </div>
      {explained && narrow !== true && <WhyPanel row={explained} listing={behind} workspaceId={workspaceId} />}
      {stopping && <BulkStopDialog rows={stopping} listing={listing} edit={edit} onClose={() => setStopping(null)} />}
      {trouble && <TroubleDialog trouble={trouble} listing={listing} nameOf={nameOf} edit={edit} onClose={dismiss} />}
    </div>
  );
});

/** How far below the top of the page something begins: what is left of the window belongs to the list. */
function useTopOf(of: React.RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(196);
  useLayoutEffect(() => {
    const measure = () => setTop(Math.round((of.current?.getBoundingClientRect().top ?? 0) + window.scrollY));
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, [of]);
  return top;
}
