"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { Drawer } from "@/ui/dialog";
import { ErrorState, Skeleton } from "@/ui/states";
import { moveInWords } from "./board-words";

/** Who moved what, when and why; newest first. */
export function HistoryDrawer({ workspaceId, onClose }: { workspaceId: string; onClose: () => void }) {
  const trpc = useTRPC();
  const { data: moves, error } = useQuery(trpc.roadmap.moves.queryOptions({ workspaceId }));
  return (
    <Drawer
      open
      onOpenChange={(open) => !open && onClose()}
      title="Moves"
      description="Every move since the plan was made, with its reason."
    >
      {error ? (
        <ErrorState title="The moves cannot be shown" what={error.message} reference={error.data?.reference ?? null} />
      ) : !moves ? (
        <div className="grid gap-3">
          <Skeleton className="h-12" />
          <Skeleton className="h-12" />
          <Skeleton className="h-12" />
        </div>
      ) : moves.length === 0 ? (
        <p className="text-ink-2">
          Nothing was moved yet. The first move will be listed here, with who made it and why.
        </p>
      ) : (
        <ol>
          {moves.map((move) => {
            const from = { quarter: move.from.startQuarter, lane: move.from.lane };
            const to = { quarter: move.to.startQuarter, lane: move.to.lane };
            return (
              <li key={move.id} className="border-t border-hairline py-2">
                <p>
                  <span className="font-medium">{move.name}</span> {move.undoes ? "back to" : "to"}{" "}
                  {moveInWords(from, to)}
                  <span className="text-ink-3"> from {moveInWords(to, from)}</span>
                </p>
                {move.reason && <p className="text-ink-2">“{move.reason}”</p>}
                <p className="figure text-12 text-ink-3">
                  {move.movedBy}, {momentInWords(move.movedAt)}
                  {move.undoes && ", took a move back"}
                </p>
              </li>
            );
          })}
        </ol>
      )}
    </Drawer>
  );
}

const momentInWords = (at: number) =>
  new Date(at).toLocaleString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
