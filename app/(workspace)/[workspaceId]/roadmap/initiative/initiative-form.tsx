"use client";

import type { inferRouterOutputs } from "@trpc/server";
import { useDeferredValue, useId, useMemo, useState } from "react";
import { quarterNumber, quarterOf } from "@/domain/quarters";
import { initiativeEffect } from "@/domain/roadmap/initiative-effect";
import type { InitiativeFacts } from "@/domain/roadmap/initiative-proposal";
import type { AppRouter } from "@/server/root";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { useKept } from "@/ui/use-kept";
import { mergedDraft } from "../../scored/merged-draft";
import { useKeptKey } from "../../shell-context";
import { TalkButton } from "../../talked/talk-button";
import type { Board } from "../board-view";
import { kindWords } from "../board-words";
import { EffectPart } from "./effect-part";
import { EffortPart } from "./effort-part";
import { InitiativeConflict } from "./initiative-conflict";
import { draftOf, type InitiativeDraft, type KeptDraft, readDraft } from "./initiative-draft";
import type { Names } from "./initiative-words";
import { LeaveDialog } from "./leave-dialog";
import { NeedsPart } from "./needs-part";
import { StatusActions } from "./status-actions";
import { StopPart } from "./stop-part";
import { useStoreInitiative } from "./use-store-initiative";
import { WhatPart } from "./what-part";
import { WhenPart } from "./when-part";
import { WorthPart } from "./worth-part";

type Outputs = inferRouterOutputs<AppRouter>["initiative"];
export type InitiativeChoices = Outputs["choices"];
type ReadInitiative = Outputs["read"];

type Props = {
  workspaceId: string;
  board: Board;
  choices: InitiativeChoices;
  names: Names;
  /** Null for new work. */
  read: ReadInitiative | null;
  /** What the form begins with. */
  facts: InitiativeFacts;
  keptAs: string;
  onClose: () => void;
};

/** Every field of a piece of work, and what storing it would do to the plan. */
export function InitiativeForm({ workspaceId, board, choices, names, read, facts, keptAs, onClose }: Props) {
  const form = useId();
  const item = read?.item ?? null;
  const stored = useMemo(() => draftOf(facts, item?.version ?? 0), [facts, item?.version]);
  const kept = useKept<KeptDraft>(useKeptKey(keptAs), { draft: stored, base: stored });
  const isBehind = kept.changed && kept.value.base.version !== stored.version;
  const { merged, clashes } = useMemo(() => mergedDraft(stored, kept.value), [stored, kept.value]);
  // What others changed elsewhere in it comes in by itself; only what both changed is a question.
  const overtaken = isBehind && clashes;
  const draft = isBehind && !clashes ? merged : kept.value.draft;
  const base = overtaken ? kept.value.base : stored;
  const changed = kept.changed && JSON.stringify(draft) !== JSON.stringify(stored);
  const set = (more: Partial<InitiativeDraft>) => kept.set({ draft: { ...draft, ...more }, base });
  const [leaving, setLeaving] = useState<"stop" | "remove" | null>(null);
  const [asked, setAsked] = useState(false);
  const store = useStoreInitiative(workspaceId);
  const close = () => {
    kept.drop();
    onClose();
  };

  const now = useMemo(() => readDraft(draft), [draft]);
  const foreseen = useDeferredValue(now.facts ?? null);
  const effect = useMemo(() => {
    if (!foreseen) return null;
    const after = { ...foreseen, id: item?.id ?? "new", status: item?.status ?? ("planned" as const) };
    return initiativeEffect(board.plan, { before: item, after }, board.options);
  }, [board, item, foreseen]);
  const refused = Object.fromEntries((effect?.refused ?? []).map(({ field, sentence }) => [field, sentence]));
  const wrong = { ...refused, ...now.wrong };
  const isMoved =
    item !== null &&
    (item.startQuarter !== draft.startQuarter || String(item.durationQuarters) !== draft.quarters.trim());
  const mustSay = isMoved && (read?.committed ?? false);
  const reasonMissing = mustSay && draft.reason.trim() === "";
  const off = overtaken
    ? "Somebody stored it meanwhile. Choose first whose version goes on."
    : (Object.values(now.wrong)[0] ??
      effect?.refused[0]?.sentence ??
      (item && !changed ? "Nothing is changed yet." : null));
  const quarters = useMemo(() => quartersAround(board, facts), [board, facts]);

  const submit = () => {
    setAsked(true);
    if (off || !now.facts || reasonMissing || store.busy) return;
    if (!item) return store.add(now.facts, close);
    const reason = isMoved ? draft.reason.trim() || null : null;
    store.change(item, { facts: now.facts, version: item.version, reason }, close);
  };
  const part = { draft, set, wrong: asked || changed ? wrong : {}, choices };
  return (
    <Dialog
      open
      wide
      forWriting={!item}
      onOpenChange={(open) => !open && (changed ? onClose() : close())}
      title={item ? item.name : "New on the roadmap"}
      description={
        item ? `${kindWords[item.kind]} · ${statusWords[item.status]}` : "Nothing is stored before you add it."
      }
      actions={
        <>
          {effect && (changed || !item) && <EffectPart effect={effect} isNew={!item} />}
          {item && (
            <StatusActions
              item={item}
              busy={store.busy}
              onStatus={(status) => store.setStatus(item, status)}
              onLeave={setLeaving}
            />
          )}
          <Button onClick={close}>Cancel</Button>
          <Button look="primary" type="submit" form={form} busy={store.busy} disabledBecause={off}>
            {item ? "Store the changes" : "Add to the roadmap"}
          </Button>
        </>
      }
    >
      {item && (
        <p className="-mx-3 -mb-2">
          <TalkButton
            look="quiet"
            workspaceId={workspaceId}
            subjectKind="initiative"
            subjectId={item.id}
            name={item.name}
          />
        </p>
      )}
      <form
        id={form}
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          submit();
        }}
      >
        {overtaken && item && (
          <InitiativeConflict
            id={item.id}
            mine={readDraft(merged).facts}
            theirs={facts}
            names={names}
            onMine={() => kept.set({ draft: merged, base: stored })}
            onTheirs={kept.drop}
          />
        )}
        <WhatPart {...part} />
        <WhenPart {...part} quarters={quarters} />
        {isMoved && (
          <TextArea
            label={mustSay ? "Reason, kept with the move" : "Reason, kept with the move (optional)"}
            help={mustSay ? "People already count on this work, so say why." : undefined}
            error={asked && reasonMissing ? "Say why: people already count on this work." : null}
            rows={2}
            maxLength={2_000}
            aria-required={mustSay}
            value={draft.reason}
            onChange={(event) => set({ reason: event.target.value })}
          />
        )}
        <EffortPart {...part} sign={board.moneySign} />
        <WorthPart {...part} sign={board.moneySign} />
        <NeedsPart
          {...part}
          others={board.plan.initiatives.filter(({ id }) => id !== item?.id)}
          neededBy={read?.neededBy ?? []}
        />
        <StopPart {...part} />
        {store.error && !overtaken && <Notice tone="harm">{store.error.message} What you entered is kept here.</Notice>}
      </form>
      {item && leaving && (
        <LeaveDialog
          item={item}
          how={leaving}
          committed={read?.committed ?? false}
          busy={store.leaving}
          error={store.leaveError?.message ?? null}
          onLeave={(reason) => store[leaving](item, reason, close)}
          onClose={() => setLeaving(null)}
        />
      )}
    </Dialog>
  );
}

export const statusWords = {
  planned: "planned",
  in_progress: "in progress",
  done: "done",
  dropped: "stopped",
} as const;

const after = 12;

/** The plan, what it says of itself, and three years beyond. */
function quartersAround({ plan, quarterNow }: Board, facts: InitiativeFacts): string[] {
  const { startQuarter, earliestQuarter, deadlineQuarter, firstReleaseQuarter } = facts;
  const said = [...plan.quarters, startQuarter, earliestQuarter, deadlineQuarter, firstReleaseQuarter, quarterNow]
    .filter((quarter) => quarter !== null)
    .map(quarterNumber);
  const first = Math.min(...said);
  return Array.from({ length: Math.max(...said) + after - first + 1 }, (_, at) => quarterOf(first + at));
}
