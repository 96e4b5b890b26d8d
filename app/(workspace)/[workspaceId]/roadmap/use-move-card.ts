import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { quarterInWords } from "@/domain/quarters";
import { type Move, moveInitiative } from "@/domain/roadmap/move-initiative";
import { useTell } from "@/ui/toast";
import type { Board, Draft } from "./board-view";

type Refused = (draft: Draft) => void;

/** Moves a card at once by the same rule the server runs; the server has the last word. */
export function useMoveCard(workspaceId: string, onRefused: Refused) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const key = trpc.roadmap.board.queryKey({ workspaceId });

  /** At once, in the same frame as whatever asked for it; a fetch under way must not bring the old board back. */
  const shift = (move: Move) => {
    void cache.cancelQueries({ queryKey: key }, { revert: false });
    const before = cache.getQueryData(key);
    cache.setQueryData(key, (shown) => shown && withMove(shown, move));
    return { before };
  };
  const settle = () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: key }),
      cache.invalidateQueries(trpc.roadmap.moves.queryFilter({ workspaceId })),
    ]);

  const undo = useMutation(
    trpc.roadmap.undo.mutationOptions({
      onMutate: ({ moveId }) => {
        const last = cache.getQueryData(key)?.undoable;
        if (last?.moveId !== moveId) return { before: undefined };
        return shift({ initiativeId: last.initiativeId, ...last.from });
      },
      onSuccess: () => tell("Move taken back"),
      onError: (error, _input, context) => {
        if (context?.before) cache.setQueryData(key, context.before);
        tell("The move stays", { description: error.message });
      },
      onSettled: settle,
    }),
  );

  const shifted = useRef<ReturnType<typeof shift>>(undefined);
  const move = useMutation(
    trpc.roadmap.move.mutationOptions({
      onMutate: () => shifted.current,
      onSuccess: ({ moveId, version }, input, context) => {
        const from = context?.before?.plan.initiatives.find(({ id }) => id === input.initiativeId);
        cache.setQueryData(
          key,
          (shown) => shown && withStored(shown, input.initiativeId, version, moveId && from ? { moveId, from } : null),
        );
        if (!moveId) return;
        tell(`Moved to ${quarterInWords(input.startQuarter)}`, {
          ...(from && { description: from.name }),
          undo: () => undo.mutate({ workspaceId, moveId }),
        });
      },
      onError: (error, { initiativeId, startQuarter, lane, reason }, context) => {
        cache.setQueryData(key, context?.before);
        const problem = error.data?.reason
          ? error.message
          : `${error.message} What you typed is still here; try again.`;
        onRefused({
          initiativeId,
          startQuarter,
          lane: lane ?? null,
          reason: reason ?? "",
          phase: "considering",
          problem,
        });
      },
      onSettled: settle,
    }),
  );

  return {
    move: ({ initiativeId, startQuarter, lane, reason }: Draft, version: number) => {
      shifted.current = shift({ initiativeId, startQuarter, lane });
      move.mutate({ workspaceId, initiativeId, version, startQuarter, lane, reason: reason.trim() || null });
    },
    undo: (moveId: string) => undo.mutate({ workspaceId, moveId }),
    isUndoing: undo.isPending,
  };
}

const withMove = (board: Board, move: Move): Board => {
  const initiatives = [...moveInitiative(board.plan.initiatives, move)];
  return { ...board, plan: { ...board.plan, initiatives } };
};

type Stored = { moveId: string; from: Board["plan"]["initiatives"][number] } | null;

/** With the version the next move must name, so that a card can be moved again before the board is read again. */
function withStored(board: Board, id: string, version: number, stored: Stored): Board {
  const initiatives = board.plan.initiatives.map((item) => (item.id === id ? { ...item, version } : item));
  const undoable = stored ? { moveId: stored.moveId, initiativeId: id, from: stored.from } : board.undoable;
  return { ...board, plan: { ...board.plan, initiatives }, undoable };
}
