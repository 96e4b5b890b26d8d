"use client";

import { type KeyboardEvent, useState } from "react";
import { FormDialog } from "@/ui/form-dialog";
import { Kbd } from "@/ui/marks";
import { RadioGroup } from "@/ui/radio-group";
import { Select } from "@/ui/select";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { useKept } from "@/ui/use-kept";
import { useTypedFrom } from "@/ui/use-typed-from";
import { Overtaken } from "../scored/overtaken";
import { useKeptKey } from "../shell-context";
import type { Choices, DecisionId, DecisionRow, Ground, ReasonId } from "./review-view";
import { SuggestedWords } from "./suggested-words";
import { useDecide } from "./use-decide";

type Props = {
  workspaceId: string;
  /** Null where it is decided outside of any meeting. */
  meetingId: string | null;
  ground: Ground;
  /** What this meeting decided about it already. */
  decided: DecisionRow | null;
  choices: Choices;
  /** What was asked for by its key. */
  first: DecisionId | null;
  onClose: () => void;
};

const nameOf = (choices: readonly { id: string; name: string }[], id: string | null) =>
  choices.find((each) => each.id === id)?.name ?? "";

type Typed = { decision: DecisionId | null; reason: ReasonId | null; note: string; deciderId: string | null };

/** What is suggested and why; then what a person decides, with what that needs before it can be stored. */
export function DecideDialog({ workspaceId, meetingId, ground, decided, choices, first, onClose }: Props) {
  const acts = useDecide(workspaceId);
  const kept = useKept<Typed>(useKeptKey(`decide ${meetingId ?? "outside"} ${ground.useCaseId}`), {
    decision: decided?.decision ?? null,
    reason: decided?.reason ?? null,
    note: decided?.note ?? "",
    deciderId: choices.people.find(({ id }) => id === decided?.deciderId)?.id ?? null,
  });
  // What was asked for by its key stands before what was typed here earlier.
  const [asked, setAsked] = useState(first);
  const { reason, note, deciderId } = kept.value;
  const decision = asked ?? kept.value.decision;
  const set = (more: Partial<Typed>) => {
    kept.set({ ...kept.value, decision, ...more });
    setAsked(null);
  };
  const [opened] = useState(decided?.version ?? 0);
  const typedFrom = useTypedFrom(decided?.version ?? 0, kept, false);
  // What came while it was open counts as unseen, typed or not.
  const begunOn = Math.min(opened, typedFrom);
  const isLate = begunOn !== (decided?.version ?? 0);
  const close = () => {
    kept.drop();
    onClose();
  };
  const way = ground.ways.find(({ id }) => id === decision);
  const chosen = choices.decisions.find(({ id }) => id === decision);
  const asksReason = chosen !== undefined && !chosen.goesOn;
  const isRunning = ground.status === "live" || ground.status === "testing";
  const written = note.trim();
  const off = !way
    ? "Choose a decision first."
    : (way.refused ??
      (decision === "stop" && reason === null
        ? "Choose why it stops, so that the next person does not start it again."
        : way.noteWhy !== null && written === ""
          ? way.noteWhy
          : null));
  const chooseByKey = (event: KeyboardEvent) => {
    const { target, key } = event;
    const isWriting = target instanceof HTMLElement && /^(TEXTAREA|SELECT)$/.test(target.tagName);
    const meant = /^[1-8]$/.test(key) ? choices.decisions[Number(key) - 1] : undefined;
    if (isWriting || !meant || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    set({ decision: meant.id });
  };
  const store = () => {
    if (decision === null) return;
    const said = { decision, reason: asksReason ? reason : null, note: written || null, deciderId };
    if (decided) acts.change(decided, said, close);
    else acts.decide({ meetingId, useCaseId: ground.useCaseId, name: ground.name }, said, close);
  };
  return (
    <FormDialog
      wide
      title={decided ? "Decide otherwise" : "Decide"}
      description={ground.name}
      submit={isLate && decided ? "Decide over theirs" : chosen ? `Decide: ${chosen.name}` : "Decide"}
      busy={acts.busy}
      off={off}
      onClose={close}
      onSubmit={store}
    >
      <SuggestedWords ground={ground} />
      {decided && (
        <p className="max-w-[78ch] wrap-anywhere text-ink-2">
          Decided now: {decided.told}, {decided.decider}.{decided.note && ` “${decided.note}”`}
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are a short way to the choices inside */}
      <div onKeyDown={chooseByKey}>
        <RadioGroup
          label="What is decided"
          value={decision}
          onChange={(value) => set({ decision: choices.decisions.find(({ id }) => id === value)?.id ?? null })}
          choices={choices.decisions.map(({ id, name, meaning }, at) => ({
            value: id,
            label: (
              <>
                <Kbd>{at + 1}</Kbd> {name}
                {id === ground.suggestion?.decision && <span className="text-ink-3"> (suggested)</span>}
              </>
            ),
            help: meaning,
          }))}
        />
      </div>
      {way?.refused && <Notice tone="harm">{way.refused}</Notice>}
      {way && !way.refused && way.marked && <Notice tone="harm">It will stay marked. {way.marked}</Notice>}
      {way && !way.refused && isRunning && (decision === "stop" || decision === "pause") && (
        <p className="max-w-[78ch] text-12 text-ink-3">
          Deciding switches nothing off: it stays {ground.status} until somebody says that it is{" "}
          {decision === "stop" ? "stopped" : "paused"}, which is offered beside the decision.
        </p>
      )}
      {asksReason && (
        <Select
          label={decision === "stop" ? "Why it stops" : "Why (optional)"}
          choices={[
            { value: "", label: "Choose a reason" },
            ...choices.reasons.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={reason ?? ""}
          onChange={(event) => set({ reason: choices.reasons.find(({ id }) => id === event.target.value)?.id ?? null })}
        />
      )}
      <TextArea
        label={way?.noteWhy ? "Note" : "Note (optional)"}
        help={way?.noteWhy ?? "What somebody should know who reads this in a year."}
        rows={2}
        maxLength={2_000}
        value={note}
        onChange={(event) => set({ note: event.target.value })}
      />
      {choices.people.length > 0 && (
        <Select
          label="Who decided"
          choices={[
            { value: "", label: "I, who write it down" },
            ...choices.people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={deciderId ?? ""}
          onChange={(event) => set({ deciderId: event.target.value || null })}
        />
      )}
      {isLate && !decided && (
        <Notice tone="harm">Somebody took the decision back meanwhile. Yours is kept; decide anew, or cancel.</Notice>
      )}
      {isLate && decided && (
        <Overtaken
          of={{ kind: "review", id: decided.id }}
          what="this decision"
          rows={[
            { label: "Decision", theirs: nameOf(choices.decisions, decided.decision), mine: chosen?.name ?? "" },
            { label: "Why", theirs: nameOf(choices.reasons, decided.reason), mine: nameOf(choices.reasons, reason) },
            { label: "Note", theirs: decided.note ?? "", mine: note },
          ]}
          onTake={close}
        />
      )}
      {acts.error && !isLate && <Notice tone="harm">{acts.error.message} What you wrote is kept here.</Notice>}
    </FormDialog>
  );
}
