"use client";

import { useEffect, useId, useMemo, useRef, useState } from "react";
import { quarterInWords } from "@/domain/quarters";
import { consequencesOf } from "@/domain/roadmap/consequences";
import { placeAfter } from "@/domain/roadmap/move-initiative";
import { needsReason } from "@/domain/roadmap/needs-reason";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { useKept } from "@/ui/use-kept";
import { useKeptKey } from "../shell-context";
import type { Board, Draft } from "./board-view";
import { placeInWords } from "./board-words";
import { CapacityPart } from "./capacity-part";
import { CustomerPart, MoneyPart, PrerequisitePart, WorthPart } from "./consequence-parts";

type Props = {
  board: Board;
  draft: Draft;
  onReason: (reason: string) => void;
  onConfirm: () => void;
  onCancel: () => void;
};

const objectedWords = "The privacy lead objects: it cannot be moved until the objection is resolved.";

/** What a move, a resize or a change of lane, owner or horizon would do, before it is made. */
export function ConsequencePanel({ board, draft, onReason, onConfirm, onCancel }: Props) {
  const heading = useId();
  const panel = useRef<HTMLElement>(null);
  const [asked, setAsked] = useState(false);
  const item = board.plan.initiatives.find(({ id }) => id === draft.initiativeId);
  const place = item && placeAfter(item, draft);
  const isInTime = item?.startQuarter !== place?.startQuarter || item?.durationQuarters !== place?.durationQuarters;
  const needed = item ? isInTime && !board.scenario && needsReason(item, board.today) : false;
  const placed = place && Object.values(place).join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed as the reason changes no consequence
  const told = useMemo(() => consequencesOf(board.plan, draft, board.options), [board, draft.initiativeId, placed]);

  // A reason half written comes back when the same item is considered again.
  const kept = useKept(useKeptKey(`move ${draft.initiativeId}`), "");
  const typed = useRef(draft.reason !== "");
  useEffect(() => {
    if (typed.current || !kept.changed) return;
    typed.current = true;
    onReason(kept.value);
  });
  const { set: keep } = kept;
  useEffect(() => {
    if (draft.problem && draft.reason) keep(draft.reason);
  }, [draft.problem, draft.reason, keep]);
  const write = (reason: string) => {
    typed.current = true;
    keep(reason);
    onReason(reason);
  };
  const cancel = () => {
    kept.drop();
    onCancel();
  };

  useEffect(() => {
    panel.current?.querySelector<HTMLElement>(needed ? "textarea" : "[data-confirm]")?.focus();
  }, [needed]);

  if (!item || !place || !told) return null;
  const to = placeInWords(place, item, board.people);
  const from = placeInWords(item, place, board.people);
  const isThere = to === "";
  const moves = item.startQuarter !== place.startQuarter || item.lane !== place.lane;
  const missing = needed && draft.reason.trim() === "";
  const objected = item.refId !== null && board.facts[item.refId]?.objected === true && !board.scenario;
  const refused = told.dates.refused[0];
  const confirm = () => {
    if (objected || isThere || refused) return;
    setAsked(true);
    if (missing) panel.current?.querySelector("textarea")?.focus();
    else {
      kept.drop();
      onConfirm();
    }
  };
  const warning = draft.problem ?? (objected ? objectedWords : refused ? `This would not be stored. ${refused}` : null);

  return (
    <section
      ref={panel}
      role="dialog"
      aria-modal="false"
      aria-labelledby={heading}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) {
          event.preventDefault();
          event.stopPropagation();
          cancel();
        } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) confirm();
      }}
      className="no-print z-(--z-sticky) max-h-[56dvh] shrink-0 overflow-auto border-t-2 border-ink bg-raised px-7 pt-3 pb-4 max-lg:sticky max-lg:bottom-0 max-lg:px-4"
    >
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id={heading} className="text-18 leading-tight">
          {isThere
            ? `${item.name} already stands in ${quarterInWords(item.startQuarter)}`
            : `If ${item.name} ${moves ? "moves" : "changes"} from ${from} to ${to}`}
        </h2>
        <p className="text-12 text-ink-3">Nothing has changed yet. Escape cancels and leaves no trace.</p>
        {draft.note && <p className="w-full text-12 text-ink-2">{draft.note}</p>}
      </div>
      {warning && (
        <div className="mb-3">
          <Notice tone="harm">{warning}</Notice>
        </div>
      )}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(180px,1fr))] gap-x-8 gap-y-3">
        <PrerequisitePart told={told} />
        <CapacityPart told={told} />
        <MoneyPart told={told} board={board} />
        <div className="grid content-start gap-2">
          <WorthPart told={told} board={board} />
          <CustomerPart told={told} />
        </div>
        <div className="min-w-0">
          {board.scenario ? (
            <p className="text-12 text-ink-2">The plan is untouched. Reasons are asked when the scenario is adopted.</p>
          ) : (
            <TextArea
              label={needed ? "Reason, kept with the move" : "Reason, kept with the move (optional)"}
              help={needed ? "People already count on this work, so say why." : undefined}
              error={asked && missing ? "Say why: people already count on this work." : null}
              rows={2}
              maxLength={2_000}
              required={needed}
              value={draft.reason}
              onChange={(event) => write(event.target.value)}
            />
          )}
          <div className="mt-2 flex flex-wrap gap-2">
            <Button
              data-confirm
              look="primary"
              onClick={confirm}
              disabledBecause={isThere ? "It is there already" : objected ? objectedWords : (refused ?? null)}
            >
              {moves || isThere ? "Move" : "Change"} to {to || quarterInWords(item.startQuarter)}
            </Button>
            <Button onClick={cancel}>Cancel</Button>
          </div>
        </div>
      </div>
    </section>
  );
}
