import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { useTell } from "@/ui/toast";
import { conflictOr } from "../scored/conflict-words";

export type AskedPin = { evidenceId: string; usedIn: string; note: string | null };
export type HeldPin = { pinId: string; version: number };

/** Pins cards and takes pins away; both can be undone. */
export function usePins(workspaceId: string, onPinned?: () => void) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const onSettled = () =>
    Promise.all([
      cache.invalidateQueries(trpc.evidence.pathFilter()),
      // An own survey that is pinned makes the shares of a message measured ones.
      cache.invalidateQueries(trpc.returns.pathFilter()),
    ]);
  const undoPin = useMutation(
    trpc.evidence.unpin.mutationOptions({ onSettled, onError: (error) => tell(conflictOr(error)) }),
  );
  const undoUnpin = useMutation(
    trpc.evidence.pin.mutationOptions({ onSettled, onError: (error) => tell(conflictOr(error)) }),
  );
  const pin = useMutation(
    trpc.evidence.pin.mutationOptions({
      onSettled,
      onSuccess: ({ pins }) => {
        tell(pins.length > 1 ? "Pinned, with the cards that contradict it" : "Pinned", {
          undo: () => undoPin.mutate({ workspaceId, pins }),
        });
        onPinned?.();
      },
    }),
  );
  const unpin = useMutation(
    trpc.evidence.unpin.mutationOptions({ onSettled, onError: (error) => tell(conflictOr(error)) }),
  );
  return {
    pin: (asked: AskedPin) => pin.mutate({ workspaceId, ...asked }),
    /** `back` is what undoing pins again; a conflict group comes back whole. */
    unpin: (pins: readonly HeldPin[], back: AskedPin | null) =>
      unpin.mutate(
        { workspaceId, pins: pins.map(({ pinId, version }) => ({ pinId, version })) },
        {
          onSuccess: () =>
            tell("Unpinned", back ? { undo: () => undoUnpin.mutate({ workspaceId, ...back }) } : undefined),
        },
      ),
    busy: pin.isPending || unpin.isPending,
    error: pin.error,
  };
}
