"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { readEvidence, typedEvidence } from "@/domain/findings/evidence-typed";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { Notice } from "@/ui/states";
import { useTell } from "@/ui/toast";
import { conflictOr } from "../scored/conflict-words";
import type { CardDetail } from "./card-panel";

const OwnDialog = comesLater(() => import("./own-dialog").then((module) => module.OwnDialog));

type Props = {
  workspaceId: string;
  detail: CardDetail;
  stored: NonNullable<CardDetail["stored"]>;
  onGo: (id: string | null) => void;
};

/** What an editor may do with evidence of one's own. */
export function OwnActions({ workspaceId, detail, stored, onGo }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const [editing, setEditing] = useState(false);
  const refreshList = () => cache.invalidateQueries(trpc.evidence.list.queryFilter({ workspaceId }));
  const back = useMutation(
    trpc.evidence.addOwn.mutationOptions({
      onSettled: refreshList,
      onSuccess: ({ id }) => onGo(id),
      onError: (error) => tell(conflictOr(error)),
    }),
  );
  const remove = useMutation(
    trpc.evidence.removeOwn.mutationOptions({
      onSuccess: async () => {
        onGo(null);
        await refreshList();
        const { facts } = readEvidence(typedEvidence(stored));
        tell("Evidence removed", facts ? { undo: () => back.mutate({ workspaceId, ...facts }) } : undefined);
      },
      onError: () => cache.invalidateQueries(trpc.evidence.card.queryFilter({ workspaceId, evidenceId: stored.id })),
    }),
  );
  if (!detail.may.edit) return null;
  return (
    <div className="no-print grid gap-2">
      <p className="flex flex-wrap gap-2">
        <Button onClick={() => setEditing(true)}>Edit</Button>
        <Button
          look="quiet"
          busy={remove.isPending}
          onClick={() => remove.mutate({ workspaceId, ownEvidenceId: stored.id, version: stored.version })}
        >
          Remove
        </Button>
      </p>
      {remove.error && <Notice tone="harm">{conflictOr(remove.error)}</Notice>}
      {editing && (
        <OwnDialog workspaceId={workspaceId} stored={stored} onClose={() => setEditing(false)} onStored={onGo} />
      )}
    </div>
  );
}
