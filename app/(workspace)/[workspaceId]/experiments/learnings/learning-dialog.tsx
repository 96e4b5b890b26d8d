"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { useKept } from "@/ui/use-kept";
import { conflictOr } from "../../scored/conflict-words";
import { useKeptKey } from "../../shell-context";
import { draftOf, draftProblem, readDraft } from "./learning-draft";
import { LearningForm } from "./learning-form";
import type { LearningRow, Library } from "./learning-words";
import { TheirLearning } from "./their-learning";
import { useLearningActs } from "./use-learning-acts";

type Props = {
  workspaceId: string;
  library: Library;
  /** What is changed; null writes down something new. */
  learning: LearningRow | null;
  onClose: () => void;
};

/** Writes a learning down, or changes one; what is typed stays until it is stored or cancelled. */
export function LearningDialog({ workspaceId, library, learning, onClose }: Props) {
  const trpc = useTRPC();
  const { data: choices, error: unread } = useQuery(trpc.experiment.choices.queryOptions({ workspaceId }));
  // With the version it was begun on: a draft that was overtaken is told so, whenever it is stored.
  const kept = useKept(useKeptKey(`learning ${learning?.id ?? "new"}`), {
    version: learning?.version ?? 0,
    draft: draftOf(learning, library.today),
  });
  const { draft, version } = kept.value;
  const [tried, setTried] = useState(false);
  const acts = useLearningActs(workspaceId, library.may);
  const problem = draftProblem(draft);
  const close = () => {
    kept.drop();
    onClose();
  };
  // While one's own is being stored, the newer version is one's own.
  const isOvertaken = learning !== null && !acts.busy && learning.version !== version;
  const store = () => {
    setTried(true);
    if (problem) return;
    if (learning) acts.edit(learning, isOvertaken ? learning.version : version, readDraft(draft), close);
    else acts.add(readDraft(draft), close);
  };
  return (
    <FormDialog
      wide
      title={learning ? "Edit the learning" : "Write down a learning"}
      description="One sentence somebody else can act on, where it holds, and the tests that say so."
      submit={isOvertaken ? "Store mine over theirs" : learning ? "Store the learning" : "Add the learning"}
      busy={acts.busy}
      onSubmit={store}
      onClose={close}
    >
      <LearningForm
        draft={draft}
        choices={choices}
        tests={library.tests}
        onChange={(more) => kept.set({ version, draft: { ...draft, ...more } })}
      />
      {unread && <Notice tone="harm">{unread.message}</Notice>}
      {tried && problem && <Notice tone="harm">Not stored yet: {problem}</Notice>}
      {isOvertaken ? (
        <TheirLearning mine={draft} theirs={learning} tests={library.tests} onTake={close} />
      ) : (
        acts.error && <Notice tone="harm">{conflictOr(acts.error)} What you wrote is kept here.</Notice>
      )}
    </FormDialog>
  );
}
