import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { type Move, moveInitiative } from "@/domain/roadmap/move-initiative";
import { boardInput } from "./board-input";
import type { Board, Draft } from "./board-view";

/** Hears of a move that was not stored, with what was typed. */
export type Refused = (draft: Draft) => void;

/** The board as it is held here, and a move made in it at once. */
export function useShiftedBoard(workspaceId: string, scenarioId: string | null) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const key = trpc.roadmap.board.queryKey(boardInput(workspaceId, scenarioId));
  /** In the same frame as whatever asked for it; a fetch under way must not bring the old board back. */
  const shift = (move: Move) => {
    void cache.cancelQueries({ queryKey: key }, { revert: false });
    const before = cache.getQueryData(key);
    cache.setQueryData(key, (shown) => shown && withMove(shown, move));
    return { before };
  };
  return { key, shift };
}

const withMove = (board: Board, move: Move): Board => {
  const initiatives = [...moveInitiative(board.plan.initiatives, move)];
  return { ...board, plan: { ...board.plan, initiatives } };
};

/** What a draft asks for, without what only the screen knows. */
export function movedBy({ phase: _phase, problem: _problem, note: _note, from: _from, reason, ...to }: Draft) {
  return { to, reason };
}

export const problemIn = (error: { message: string; data?: { reason?: unknown } | null | undefined }) =>
  error.data?.reason ? error.message : `${error.message} What you typed is still here; try again.`;
