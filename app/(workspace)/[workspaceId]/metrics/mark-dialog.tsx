"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { FormDialog } from "@/ui/form-dialog";
import { SearchPicker } from "@/ui/search-picker";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { TextInput } from "@/ui/text-input";
import { useKept } from "@/ui/use-kept";
import { conflictOr } from "../scored/conflict-words";
import { Overtaken } from "../scored/overtaken";
import { useKeptKey } from "../shell-context";
import type { ChangeMark } from "./metric-answers";
import { useMarkActs } from "./use-mark-acts";

type Props = {
  workspaceId: string;
  /** As it is stored now; null writes a new one. */
  mark: ChangeMark | null;
  onClose: () => void;
};

const draftOf = (mark: ChangeMark | null) => ({
  month: mark?.month ?? "",
  text: mark?.text ?? "",
  useCaseIds: mark?.useCaseIds ?? [],
});

/** What changed in which month, in words: it stands on every chart, so that a bend has something beside it. */
export function MarkDialog({ workspaceId, mark, onClose }: Props) {
  const trpc = useTRPC();
  const { data: library, error: unread } = useQuery(trpc.metric.library.queryOptions({ workspaceId }));
  // With the version it was begun on: a draft that was overtaken is told so, whenever it is stored.
  const kept = useKept(useKeptKey(`change mark ${mark?.id ?? "new"}`), {
    version: mark?.version ?? 0,
    draft: draftOf(mark),
  });
  const { draft, version } = kept.value;
  const [tried, setTried] = useState(false);
  const acts = useMarkActs(workspaceId);
  const set = (more: Partial<typeof draft>) => kept.set({ version, draft: { ...draft, ...more } });
  const close = () => {
    kept.drop();
    onClose();
  };
  // While one's own is being stored, the newer version is one's own.
  const isOvertaken = mark !== null && !acts.busy && mark.version !== version;
  const useCases = library?.choices.useCases ?? [];
  const names = new Map(useCases.map(({ id, name }) => [id, name]));
  const problem = draft.month === "" ? "Choose the month." : draft.text.trim() === "" ? "Say what changed." : null;
  const store = () => {
    setTried(true);
    if (problem) return;
    if (mark) acts.edit(mark, isOvertaken ? mark.version : version, draft, close);
    else acts.add(draft, close);
  };
  const rowsOf = ({ month, text, useCaseIds }: typeof draft) => [
    month,
    text,
    useCaseIds.map((id) => names.get(id) ?? id).join(", "),
  ];
  const [mine, theirs] = [rowsOf(draft), rowsOf(draftOf(mark))];
  return (
    <FormDialog
      title={mark ? "Edit the change mark" : "Add a change mark"}
      description="Something that may move numbers: a launch, a price, a season, a change in how it is measured."
      submit={isOvertaken ? "Store mine over theirs" : mark ? "Store the mark" : "Add the mark"}
      busy={acts.busy}
      onSubmit={store}
      onClose={close}
    >
      <TextInput
        label="Month"
        type="month"
        min="1900-01"
        max="2199-12"
        placeholder="2026-11"
        fieldClassName="max-w-60"
        value={draft.month}
        onChange={(event) => set({ month: event.target.value })}
      />
      <TextArea
        label="What changed"
        rows={2}
        maxLength={500}
        value={draft.text}
        placeholder="Basket countdown launched"
        help="A few words fit on a chart; a longer text stands below it under a number."
        onChange={(event) => set({ text: event.target.value })}
      />
      <SearchPicker
        label="Use cases it is about"
        help="On the charts of the metrics they use the mark is drawn stronger."
        choices={useCases.map(({ id, name, status }) => ({ id, name, help: status }))}
        chosen={draft.useCaseIds}
        onChange={(useCaseIds) => set({ useCaseIds })}
      />
      {unread && <Notice tone="harm">{unread.message}</Notice>}
      {tried && problem && <Notice tone="harm">Not stored yet: {problem}</Notice>}
      {isOvertaken ? (
        <Overtaken
          of={{ kind: "metricEvent", id: mark.id }}
          what="this change mark"
          rows={["Month", "What changed", "Use cases"].map((label, at) => ({
            ...{ label, theirs: theirs[at] ?? "", mine: mine[at] ?? "" },
          }))}
          onTake={kept.drop}
        />
      ) : (
        acts.error && <Notice tone="harm">{conflictOr(acts.error)} What you wrote is kept here.</Notice>
      )}
    </FormDialog>
  );
}
