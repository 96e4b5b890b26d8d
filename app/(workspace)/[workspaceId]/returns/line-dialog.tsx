"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { useKept } from "@/ui/use-kept";
import { conflictOr } from "../scored/conflict-words";
import { Overtaken } from "../scored/overtaken";
import { useKeptKey } from "../shell-context";
import { differingLine } from "./differing-line";
import { draftOf, readDraft } from "./line-draft";
import { LineForm } from "./line-form";
import type { Line } from "./returns-words";
import { useLineActs } from "./use-line-acts";

type Props = {
  workspaceId: string;
  sign: string;
  /** What is changed; null adds a new one. */
  line: Line | null;
  quarterNow: string;
  onClose: () => void;
};

/** Adds a line of returns, or changes one; what is typed stays until it is stored or cancelled. */
export function LineDialog({ workspaceId, sign, line, quarterNow, onClose }: Props) {
  const trpc = useTRPC();
  const { data: choices, error: unread } = useQuery(trpc.returns.choices.queryOptions({ workspaceId }));
  const kept = useKept(useKeptKey(`return ${line?.id ?? "new"}`), {
    version: line?.version ?? 0,
    draft: draftOf(line, quarterNow),
  });
  const { draft, version } = kept.value;
  const [tried, setTried] = useState(false);
  const [pasted, setPasted] = useState("");
  const acts = useLineActs(workspaceId);
  const { line: read, problem } = readDraft(draft, line === null);
  const close = () => {
    kept.drop();
    onClose();
  };
  // While one's own is being stored, the newer version is one's own.
  const isOvertaken = line !== null && !acts.busy && line.version !== version;
  const card = choices?.cards.find(({ id }) => id === draft.basisEvidenceId);
  // What came in with a file stays until somebody chooses: it is a finding, and no reason to refuse a new name.
  const refused = card?.refused && card.id !== line?.facts.basisEvidenceId ? card.refused : null;
  const store = () => {
    setTried(true);
    if (!read) return;
    const { actualThrough: _through, ...facts } = read;
    if (line) acts.edit(line.id, isOvertaken ? line.version : version, facts, close);
    else acts.add(read, close);
  };
  return (
    <FormDialog
      wide
      title={line ? "Edit the line" : "Add a line of returns"}
      description="What a piece of work costs and brings by quarter. What was observed is entered by itself, quarter by quarter."
      submit={isOvertaken ? "Store mine over theirs" : line ? "Store the line" : "Add the line"}
      busy={acts.busy}
      off={refused ? "Choose another basis: this card cannot be one." : null}
      onSubmit={store}
      onClose={close}
    >
      <LineForm
        line={line}
        draft={draft}
        choices={choices}
        sign={sign}
        quarterNow={quarterNow}
        onChange={(more) => kept.set({ version, draft: { ...draft, ...more } })}
        onPasted={setPasted}
      />
      <p role="status" className="text-12 text-ink-3">
        {pasted}
      </p>
      {unread && <Notice tone="harm">{unread.message}</Notice>}
      {tried && problem && <Notice tone="harm">Not stored yet: {problem}</Notice>}
      {isOvertaken ? (
        <Overtaken
          of={{ kind: "returnLine", id: line.id }}
          what="this line"
          rows={differingLine(draftOf(line, quarterNow), draft, choices)}
          onTake={close}
        />
      ) : (
        acts.error && <Notice tone="harm">{conflictOr(acts.error)} What you wrote is kept here.</Notice>
      )}
    </FormDialog>
  );
}
