import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/states";
import { useTell } from "@/ui/toast";
import { isOvertaken } from "../scored/conflict-words";
import { Overtaken } from "../scored/overtaken";
import type { Ground, ReasonId } from "./review-view";

type Props = { workspaceId: string; ground: Ground; reason: ReasonId | null; note: string | null };

/** It was decided to stop or pause it, and it still runs: its status can follow with one act, which can be undone. */
export function StatusOffer({ workspaceId, ground, reason, note }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const onSettled = () => cache.invalidateQueries();
  const undo = useMutation(
    trpc.useCase.changeStatus.mutationOptions({
      onSettled,
      onSuccess: () => tell("Taken back"),
      onError: (error) => tell("Not taken back", { description: error.message }),
    }),
  );
  const { follows, status, name, useCaseId, useCaseVersion } = ground;
  const change = useMutation(
    trpc.useCase.changeStatus.mutationOptions({
      onSettled,
      onSuccess: ({ version }, sent) =>
        tell(`Now ${sent.status}`, {
          description: name,
          undo: () =>
            undo.mutate({ workspaceId, useCaseId, version, status, stopReason: null, note: "Taken back at once" }),
        }),
    }),
  );
  if (follows === null) return null;
  const unsaid = follows === "stopped" && reason === null;
  return (
    <div className="no-print mt-2 grid justify-items-start gap-2">
      <p className="text-ink-2">
        Its status is still {status}. The decision does not change it by itself, for switching off takes time.
      </p>
      <Button
        busy={change.isPending}
        disabledBecause={unsaid ? "Say in the decision why it stops first." : null}
        aria-label={`Set ${name} to ${follows}`}
        onClick={() =>
          change.mutate({
            ...{ workspaceId, useCaseId, version: useCaseVersion, status: follows },
            stopReason: follows === "stopped" ? reason : null,
            note: note ? note.slice(0, 1_000) : "As decided in the review",
          })
        }
      >
        It is switched off: set it to {follows}
      </Button>
      {isOvertaken(change.error) ? (
        <Overtaken of={{ kind: "useCase", id: useCaseId }} what="this use case">
          It is {status} now; if it still holds, send it again.
        </Overtaken>
      ) : (
        change.error && <Notice tone="harm">{change.error.message}</Notice>
      )}
    </div>
  );
}
