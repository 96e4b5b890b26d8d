import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { quarterInWords } from "@/domain/quarters";
import { type Move, placeAfter } from "@/domain/roadmap/move-initiative";
import { counted } from "@/domain/roadmap/wording";
import { useTell } from "@/ui/toast";
import type { Board, BoardItem, Draft } from "./board-view";
import { useMoveInScenario } from "./use-move-in-scenario";
import { movedBy, problemIn, type Refused, useShiftedBoard } from "./use-shifted-board";

/**
 * Moves a card at once by the same rule the server runs; the server has the last word.
 *
 * @param scenarioId moves it in that branch; null: in the plan
 */
export function useMoveCard(workspaceId: string, onRefused: Refused, scenarioId: string | null = null) {
  const inPlan = useMoveInPlan(workspaceId, onRefused);
  const inScenario = useMoveInScenario(workspaceId, scenarioId ?? "", onRefused);
  return scenarioId === null ? inPlan : inScenario;
}

function useMoveInPlan(workspaceId: string, onRefused: Refused) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const { key, shift } = useShiftedBoard(workspaceId, null);
  const settle = () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: key }),
      cache.invalidateQueries(trpc.roadmap.moves.queryFilter({ workspaceId })),
      cache.invalidateQueries(trpc.roadmap.timelineMarks.queryFilter({ workspaceId })),
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
        tell(from ? changeInWords(from, input) : `Moved to ${quarterInWords(input.startQuarter)}`, {
          ...(from && { description: from.name }),
          undo: () => undo.mutate({ workspaceId, moveId }),
        });
      },
      onError: (error, { workspaceId: _room, version: _version, reason, ...to }, context) => {
        cache.setQueryData(key, context?.before);
        onRefused({ ...to, reason: reason ?? "", phase: "considering", problem: problemIn(error), from: null });
      },
      onSettled: settle,
    }),
  );

  return {
    move: (draft: Draft, version: number) => {
      const { to, reason } = movedBy(draft);
      shifted.current = shift(to);
      move.mutate({ workspaceId, version, ...to, reason: reason.trim() || null });
    },
    undo: (moveId: string) => undo.mutate({ workspaceId, moveId }),
    undoLast: null,
    isUndoing: undo.isPending,
  };
}

/** "Moved to Q1 2028", "Now takes 3 quarters", "Changed". */
function changeInWords(from: BoardItem, to: Move): string {
  if (from.startQuarter !== to.startQuarter || from.lane !== placeAfter(from, to).lane)
    return `Moved to ${quarterInWords(to.startQuarter)}`;
  const { durationQuarters } = placeAfter(from, to);
  return durationQuarters === from.durationQuarters ? "Changed" : `Now takes ${counted(durationQuarters, "quarter")}`;
}

type Stored = { moveId: string; from: Board["plan"]["initiatives"][number] } | null;

/** With the version the next move must name, so that a card can be moved again before the board is read again. */
function withStored(board: Board, id: string, version: number, stored: Stored): Board {
  const initiatives = board.plan.initiatives.map((item) => (item.id === id ? { ...item, version } : item));
  const undoable = stored ? { moveId: stored.moveId, initiativeId: id, from: stored.from } : board.undoable;
  return { ...board, plan: { ...board.plan, initiatives }, undoable };
}
