import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { useTell } from "@/ui/toast";
import type { DecisionId, DecisionRow, ReasonId } from "./review-view";

type Said = {
  decision: DecisionId;
  reason: ReasonId | null;
  note: string | null;
  deciderId: string | null;
};

/** Decides, decides otherwise and takes back, each with a way back. A decision shows in many places: all is read again. */
export function useDecide(workspaceId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const onSettled = () => cache.invalidateQueries();
  const back = {
    onSettled,
    onError: (error: { message: string }) => tell("Not taken back", { description: error.message }),
    onSuccess: () => tell("Taken back"),
  };
  const undoDecide = useMutation(trpc.review.takeBackDecision.mutationOptions(back));
  const undoChange = useMutation(trpc.review.changeDecision.mutationOptions(back));
  const undoTakeBack = useMutation(trpc.review.putBackDecision.mutationOptions(back));
  const decide = useMutation(trpc.review.decide.mutationOptions({ onSettled }));
  const change = useMutation(trpc.review.changeDecision.mutationOptions({ onSettled }));
  const takeBack = useMutation(
    trpc.review.takeBackDecision.mutationOptions({
      onSettled,
      onError: (error) => tell("The decision was not taken back", { description: error.message }),
      onSuccess: (_, { reviewId }) =>
        tell("Decision taken back", { undo: () => undoTakeBack.mutate({ workspaceId, reviewId }) }),
    }),
  );
  return {
    decide: (about: { meetingId: string | null; useCaseId: string; name: string }, said: Said, onStored: () => void) =>
      decide.mutate(
        { workspaceId, meetingId: about.meetingId, useCaseId: about.useCaseId, ...said },
        {
          onSuccess: ({ id, version }) => {
            const undo = () => undoDecide.mutate({ workspaceId, reviewId: id, version });
            tell("Decision stored", { description: about.name, undo });
            onStored();
          },
        },
      ),
    change: (before: DecisionRow, said: Said, onStored: () => void) =>
      change.mutate(
        { workspaceId, reviewId: before.id, version: before.version, ...said },
        {
          onSuccess: ({ version }) => {
            const { decision, reason, note, deciderId } = before;
            const was = { workspaceId, reviewId: before.id, version, decision, reason, note, deciderId };
            tell("Decided otherwise", { description: before.useCase, undo: () => undoChange.mutate(was) });
            onStored();
          },
        },
      ),
    takeBack: ({ id, version }: Pick<DecisionRow, "id" | "version">) =>
      takeBack.mutate({ workspaceId, reviewId: id, version }),
    busy: decide.isPending || change.isPending,
    takingBack: takeBack.isPending,
    error: decide.error ?? change.error,
  };
}
