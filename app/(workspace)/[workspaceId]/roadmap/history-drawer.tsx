"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { Drawer } from "@/ui/dialog";
import { ErrorState, Skeleton } from "@/ui/states";
import { placeInWords } from "./board-words";

/** Who moved what, when and why; newest first. */
export function HistoryDrawer({
  workspaceId,
  people,
  onUndo,
  onClose,
}: {
  workspaceId: string;
  people: Readonly<Record<string, string>>;
  /** Takes a move back; null for who may not. */
  onUndo: ((moveId: string) => void) | null;
  onClose: () => void;
}) {
  const trpc = useTRPC();
  const { data: moves, error } = useQuery(trpc.roadmap.moves.queryOptions({ workspaceId }));
  const last = new Set(standingLast(moves ?? []));
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
            const { from, to } = move;
            return (
              <li key={move.id} className="border-t border-hairline py-2">
                <p>
                  <span className="font-medium">{move.name}</span> {move.undoes ? "back to" : "to"}{" "}
                  {placeInWords(to, from, people)}
                  <span className="text-ink-3"> from {placeInWords(from, to, people)}</span>
                </p>
                {move.reason && <p className="text-ink-2">“{move.reason}”</p>}
                <p className="figure text-12 text-ink-3">
                  {move.movedBy}, {momentInWords(move.movedAt)}
                  {move.undoes && ", took a move back"}
                </p>
                {move.planChangeId !== null ? (
                  <p className="text-12 text-ink-2">
                    Part of a larger change.{" "}
                    <Link className="underline underline-offset-3" href={`/${workspaceId}/roadmap/changes`}>
                      What changed
                    </Link>
                  </p>
                ) : (
                  onUndo &&
                  last.has(move.id) && (
                    <Button
                      className="mt-1"
                      aria-label={`Take back the move of ${move.name}`}
                      onClick={() => onUndo(move.id)}
                    >
                      Take back
                    </Button>
                  )
                )}
              </li>
            );
          })}
        </ol>
      )}
    </Drawer>
  );
}

/** The last move of each item, where it still stands: only that one can be taken back. Newest come first. */
function standingLast(moves: readonly { id: string; initiativeId: string; undoes: string | null }[]): string[] {
  const seen = new Set<string>();
  return moves.flatMap(({ id, initiativeId, undoes }) => {
    if (seen.has(initiativeId)) return [];
    seen.add(initiativeId);
    return undoes === null ? [id] : [];
  });
}

const momentInWords = (at: number) =>
  new Date(at).toLocaleString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
