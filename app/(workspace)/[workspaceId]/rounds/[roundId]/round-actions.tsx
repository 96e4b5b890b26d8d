"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { Notice } from "@/ui/states";
import { useTell } from "@/ui/toast";
import type { RoundDetail } from "./round-screen";
import { useReveal } from "./use-reveal";

const RoundDialog = comesLater(() => import("../round-dialog").then((module) => module.RoundDialog));
const RevealDialog = comesLater(() => import("./reveal-dialog").then((module) => module.RevealDialog));

/** What whoever leads may do with the whole round. */
export function RoundActions({ detail, workspaceId }: { detail: RoundDetail; workspaceId: string }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const router = useRouter();
  const tell = useTell();
  const [editing, setEditing] = useState(false);
  const { round, subjects, standing, may } = detail;
  const at = { workspaceId, roundId: round.id };
  const reveal = useReveal(at);
  const readAgain = () =>
    Promise.all([
      cache.invalidateQueries(trpc.round.detail.queryFilter(at)),
      cache.invalidateQueries(trpc.round.list.queryFilter({ workspaceId })),
      cache.invalidateQueries(trpc.round.subject.queryFilter(at)),
    ]);
  const close = useMutation(trpc.round.close.mutationOptions({ onSettled: readAgain }));
  const remove = useMutation(trpc.round.remove.mutationOptions());
  if (!may.edit) return null;

  const setClosed = async (closed: boolean, version: number) => {
    const stored = await close.mutateAsync({ ...at, version, closed }).catch(() => null);
    if (!stored) return;
    if (closed)
      tell("Round closed", {
        description: "Its answers and what was agreed are kept.",
        undo: () => void setClosed(false, stored.version),
      });
    else tell("Round open again");
  };
  const takeAway = async () => {
    const gone = await remove.mutateAsync({ ...at, version: round.version }).then(
      () => true,
      () => false,
    );
    if (!gone) return;
    await cache.invalidateQueries(trpc.round.list.queryFilter({ workspaceId }));
    router.push(`/${workspaceId}/rounds`);
    tell("Round removed");
  };
  const hidden = subjects.filter(({ state }) => state === "hidden").length;
  const begun = detail.scorers.some(({ done }) => done > 0) || standing.revealed > 0;
  const error = close.error ?? remove.error ?? reveal.error;
  if (round.status === "closed")
    return (
      <Button busy={close.isPending} onClick={() => void setClosed(false, round.version)}>
        Open it again
      </Button>
    );
  return (
    <>
      {error && <Notice tone="harm">{error.message}</Notice>}
      <Button onClick={() => setEditing(true)}>Change</Button>
      {!begun && (
        <Button busy={remove.isPending} onClick={() => void takeAway()}>
          Remove
        </Button>
      )}
      <Button busy={close.isPending} onClick={() => void setClosed(true, round.version)}>
        Close
      </Button>
      {hidden > 0 && (
        <Button busy={reveal.busy} onClick={() => void reveal.ask(null)}>
          Reveal {hidden === subjects.length ? "the answers" : `the other ${hidden}`}
        </Button>
      )}
      {reveal.waiting && <RevealDialog reveal={reveal} />}
      {editing && (
        <RoundDialog
          workspaceId={workspaceId}
          onClose={() => setEditing(false)}
          change={{
            roundId: round.id,
            version: round.version,
            now: {
              ...{ name: round.name, purpose: round.purpose ?? "", dueOn: round.dueOn ?? "" },
              ...{ subjectKind: round.subjectKind, mode: round.mode, scorers: round.scorers },
              subjectIds: new Set(subjects.map(({ subjectId }) => subjectId)),
            },
          }}
        />
      )}
    </>
  );
}
