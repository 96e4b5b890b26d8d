import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { quarterInWords } from "@/domain/quarters";
import { useTell } from "@/ui/toast";
import type { Board, Draft } from "./board-view";
import { movedBy, problemIn, type Refused, useShiftedBoard } from "./use-shifted-board";

/** The same moves in a branch of the plan: the plan knows nothing of them. Reasons are asked when it is adopted. */
export function useMoveInScenario(workspaceId: string, scenarioId: string, onRefused: Refused) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const { key, shift } = useShiftedBoard(workspaceId, scenarioId);
  const [moved, setMoved] = useState(0);
  const under = useRef<{ before: Board | undefined; draft: Draft } | null>(null);
  const settle = () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: key }),
      cache.invalidateQueries({ queryKey: trpc.scenario.pathKey() }),
    ]);
  const change = useMutation(
    trpc.scenario.change.mutationOptions({
      onSuccess: ({ version }, { change: made }) => {
        cache.setQueryData(key, (shown) => shown && withVersion(shown, version));
        if (made.kind === "undo") {
          setMoved((count) => Math.max(0, count - 1));
          return tell("Move taken back");
        }
        setMoved((count) => count + 1);
        if (made.kind === "move") tell(`Moved to ${quarterInWords(made.startQuarter)} in this scenario`, { undo });
      },
      onError: (error, { change: made }) => {
        const asked = under.current;
        if (made.kind === "undo" || !asked) return tell("The move stays", { description: error.message });
        cache.setQueryData(key, asked.before);
        onRefused({ ...asked.draft, phase: "considering", problem: problemIn(error), from: null });
      },
      onSettled: settle,
    }),
  );
  const versionNow = () => cache.getQueryData(key)?.scenario?.version ?? 0;
  function undo() {
    change.mutate({ workspaceId, scenarioId, version: versionNow(), change: { kind: "undo" } });
  }
  return {
    move: (draft: Draft, version: number) => {
      const { to } = movedBy(draft);
      under.current = { ...shift(to), draft };
      change.mutate({ workspaceId, scenarioId, version, change: { kind: "move", ...to } });
    },
    undo: (_moveId: string) => undo(),
    undoLast: moved > 0 ? undo : null,
    isUndoing: change.isPending,
  };
}

function withVersion(board: Board, version: number): Board {
  const initiatives = board.plan.initiatives.map((item) => ({ ...item, version }));
  const scenario = board.scenario && { ...board.scenario, version };
  return { ...board, scenario, plan: { ...board.plan, initiatives } };
}
