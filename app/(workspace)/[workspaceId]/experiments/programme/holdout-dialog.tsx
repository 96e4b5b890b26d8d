"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { useKept } from "@/ui/use-kept";
import { conflictOr } from "../../scored/conflict-words";
import { Overtaken } from "../../scored/overtaken";
import { useKeptKey } from "../../shell-context";
import { draftOf, readDraft } from "./holdout-draft";
import { HoldoutForm } from "./holdout-form";
import { differingHoldout } from "./holdout-words";
import type { Holdout } from "./programme-words";
import { useHoldoutActs } from "./use-holdout-acts";

type Props = {
  workspaceId: string;
  today: string;
  /** What is changed; null records a new one. */
  holdout: Holdout | null;
  onClose: () => void;
};

/** Records a holdout, or changes one and its results; what is typed stays until it is stored or cancelled. */
export function HoldoutDialog({ workspaceId, today, holdout, onClose }: Props) {
  const trpc = useTRPC();
  const { data: choices, error: unread } = useQuery(trpc.experiment.choices.queryOptions({ workspaceId }));
  const kept = useKept(useKeptKey(`holdout ${holdout?.id ?? "new"}`), {
    version: holdout?.version ?? 0,
    draft: draftOf(holdout, today),
  });
  const { draft, version } = kept.value;
  const [tried, setTried] = useState(false);
  const acts = useHoldoutActs(workspaceId);
  const { facts, problem } = readDraft(draft);
  const close = () => {
    kept.drop();
    onClose();
  };
  // While one's own is being stored, the newer version is one's own.
  const isOvertaken = holdout !== null && !acts.busy && holdout.version !== version;
  const store = () => {
    setTried(true);
    if (!facts) return;
    if (holdout) acts.edit(holdout, isOvertaken ? holdout.version : version, facts, close);
    else acts.add(facts, close);
  };
  return (
    <FormDialog
      wide
      title={holdout ? "Edit the holdout" : "Record a holdout"}
      description="Your platform keeps the people out; here stands what it is for and what it shows."
      submit={isOvertaken ? "Store mine over theirs" : holdout ? "Store the holdout" : "Record the holdout"}
      busy={acts.busy}
      onSubmit={store}
      onClose={close}
    >
      <HoldoutForm
        draft={draft}
        choices={choices}
        today={today}
        onChange={(more) => kept.set({ version, draft: { ...draft, ...more } })}
      />
      {unread && <Notice tone="harm">{unread.message}</Notice>}
      {tried && problem && <Notice tone="harm">Not stored yet: {problem}</Notice>}
      {isOvertaken ? (
        <Overtaken
          of={{ kind: "programmeHoldout", id: holdout.id }}
          what="this holdout"
          rows={differingHoldout(draftOf(holdout, today), draft)}
          onTake={close}
        />
      ) : (
        acts.error && <Notice tone="harm">{conflictOr(acts.error)} What you wrote is kept here.</Notice>
      )}
    </FormDialog>
  );
}
