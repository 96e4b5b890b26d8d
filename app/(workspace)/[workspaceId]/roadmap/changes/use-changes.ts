import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { useTell } from "@/ui/toast";
import { conflictOr } from "../../scored/conflict-words";
import type { Review } from "./changes-types";

/** Everything that reads the plan or its history reads it again. */
export function useReadPlanAgain() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  return () =>
    Promise.all([
      cache.invalidateQueries(trpc.planHistory.pathFilter()),
      cache.invalidateQueries(trpc.roadmap.pathFilter()),
      cache.invalidateQueries(trpc.scenario.pathFilter()),
      cache.invalidateQueries(trpc.deck.pathFilter()),
    ]);
}

/** Removes a review; the toast can put it back with the plan it holds. `onGone` is told before anything is read again. */
export function useRemoveReview(workspaceId: string, onGone: (id: string) => void) {
  const trpc = useTRPC();
  const tell = useTell();
  const onSettled = useReadPlanAgain();
  const putBack = useMutation(
    trpc.planHistory.putBack.mutationOptions({
      onSettled,
      onSuccess: () => tell("Review put back"),
      onError: (error) => tell("The review was not put back", { description: error.message }),
    }),
  );
  const remove = useMutation(
    trpc.planHistory.remove.mutationOptions({
      onSettled,
      onSuccess: (_none, { baselineId }) => {
        onGone(baselineId);
        tell("Review removed", { undo: () => putBack.mutate({ workspaceId, baselineId }) });
      },
      onError: (error) => tell("The review was not removed", { description: conflictOr(error) }),
    }),
  );
  return ({ id, version }: Review) => remove.mutate({ workspaceId, baselineId: id, version });
}

/** Takes back a move, or an accepted sequence or scenario as a whole. */
export function useTakeBack(workspaceId: string) {
  const trpc = useTRPC();
  const tell = useTell();
  const onSettled = useReadPlanAgain();
  const onError = (error: { message: string }) => tell("It stays as it is", { description: error.message });
  const move = useMutation(
    trpc.roadmap.undo.mutationOptions({ onSettled, onError, onSuccess: () => tell("Move taken back") }),
  );
  const change = useMutation(
    trpc.planHistory.undoChange.mutationOptions({
      onSettled,
      onError,
      onSuccess: () => tell("Change of the plan taken back"),
    }),
  );
  return {
    takeBackMove: (moveId: string) => move.mutate({ workspaceId, moveId }),
    takeBackChange: (planChangeId: string) => change.mutate({ workspaceId, planChangeId }),
    busy: move.isPending || change.isPending,
  };
}
