"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { type EvidenceFacts, readEvidence, typedEvidence } from "@/domain/findings/evidence-typed";
import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { useTell } from "@/ui/toast";
import { useKept } from "@/ui/use-kept";
import { useKeptKey } from "../shell-context";
import type { CardDetail } from "./card-panel";
import { OwnForm } from "./own-form";
import { TheirEvidence } from "./their-evidence";

type Stored = NonNullable<CardDetail["stored"]>;
type Props = {
  workspaceId: string;
  /** What is changed; null writes down something new. */
  stored: Stored | null;
  onClose: () => void;
  onStored: (id: string) => void;
};

/** One's own evidence: what was found, by whom, of whom, and where that can be looked up. */
export function OwnDialog({ workspaceId, stored, onClose, onStored }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  // With the version it was begun on: a draft that was overtaken is told so, whenever it is stored.
  const draft = useKept(useKeptKey(`evidence ${stored?.id ?? "new"}`), {
    version: stored?.version ?? 0,
    typed: typedEvidence(stored),
  });
  const { typed, version } = draft.value;
  const [tried, setTried] = useState(false);
  const [theirs, setTheirs] = useState<Stored | null>(null);
  const { facts, problems } = readEvidence(typed);
  const onSettled = () => cache.invalidateQueries(trpc.evidence.pathFilter());
  const finish = (id: string) => {
    draft.drop();
    onStored(id);
    onClose();
  };
  const takeBack = useMutation(
    trpc.evidence.removeOwn.mutationOptions({ onSettled, onError: ({ message }) => tell(message) }),
  );
  const add = useMutation(
    trpc.evidence.addOwn.mutationOptions({
      onSuccess: async ({ id, version }) => {
        await onSettled();
        finish(id);
        const { may } = await cache.fetchQuery(trpc.evidence.list.queryOptions({ workspaceId }));
        const undo = () => takeBack.mutate({ workspaceId, ownEvidenceId: id, version });
        tell("Evidence added", may.edit ? { undo } : undefined);
      },
    }),
  );
  const undoChange = useMutation(
    trpc.evidence.changeOwn.mutationOptions({ onSettled, onError: ({ message }) => tell(message) }),
  );
  const change = useMutation(
    trpc.evidence.changeOwn.mutationOptions({
      onSettled,
      onSuccess: (stand, { ownEvidenceId }) => {
        const { facts: before } = readEvidence(typedEvidence(theirs ?? stored));
        const undo = () =>
          before && undoChange.mutate({ workspaceId, ownEvidenceId, version: stand.version, ...before });
        tell("Evidence stored", before ? { undo } : undefined);
        finish(ownEvidenceId);
      },
      onError: async (failure, { ownEvidenceId: evidenceId }) => {
        if (failure.data?.code !== "CONFLICT") return;
        const query = trpc.evidence.card.queryOptions({ workspaceId, evidenceId }, { staleTime: 0 });
        const { stored: now } = await cache.fetchQuery(query);
        if (!now) return;
        setTheirs(now);
        draft.set({ typed, version: now.version });
      },
    }),
  );
  const error = add.error ?? change.error;
  const store = (given: EvidenceFacts) => {
    if (stored) change.mutate({ workspaceId, ownEvidenceId: stored.id, version, ...given });
    else add.mutate({ workspaceId, ...given });
  };
  return (
    <FormDialog
      wide
      title={stored ? "Edit own evidence" : "Add own evidence"}
      description="A figure of your own, or one you read: no file is kept, the source is said in words."
      submit={stored ? (theirs ? "Store mine over theirs" : "Store the card") : "Add the card"}
      busy={add.isPending || change.isPending}
      onSubmit={() => (facts ? store(facts) : setTried(true))}
      onClose={() => {
        draft.drop();
        onClose();
      }}
    >
      <OwnForm typed={typed} problems={tried ? problems : {}} onChange={(now) => draft.set({ typed: now, version })} />
      {tried && !facts && <Notice>Not stored yet: {Object.values(problems).join(" ")}</Notice>}
      {theirs ? (
        <TheirEvidence
          id={theirs.id}
          mine={typed}
          theirs={typedEvidence(theirs)}
          onTake={() => {
            draft.drop();
            setTheirs(null);
            change.reset();
          }}
        />
      ) : (
        error && <Notice tone="harm">{error.message} What you wrote is kept here.</Notice>
      )}
    </FormDialog>
  );
}
