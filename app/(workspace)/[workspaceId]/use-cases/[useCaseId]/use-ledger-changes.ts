import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { useTell } from "@/ui/toast";
import { conflictOr } from "../../scored/conflict-words";

type Failure = { message: string; data?: { code?: string } | null | undefined };

/** Links, additions to the ledger and ticks of the launch gate, from the page of a use case. */
export function useLedgerChanges(workspaceId: string, useCase: { id: string; name: string }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const useCaseId = useCase.id;
  const onSettled = () =>
    Promise.all([
      cache.invalidateQueries(trpc.ledger.pathFilter()),
      cache.invalidateQueries(trpc.useCase.pathFilter()),
    ]);
  const onError = (error: Failure) => tell(conflictOr(error));
  const link = useMutation(trpc.ledger.link.mutationOptions({ onSettled, onError }));
  const add = useMutation(
    trpc.ledger.add.mutationOptions({ onSettled, onError, onSuccess: () => tell("Added to the ledger") }),
  );
  const tick = useMutation(trpc.ledger.tick.mutationOptions({ onSettled }));
  return {
    busy: link.isPending || add.isPending || tick.isPending,
    link: (item: { id: string; name: string; version: number }, on: boolean) => {
      const at = { workspaceId, dataItemId: item.id, useId: useCaseId };
      link.mutate(
        { ...at, version: item.version, on },
        {
          onSuccess: ({ version }) =>
            tell(on ? `It uses ${item.name}` : `It no longer uses ${item.name}`, {
              undo: () => link.mutate({ ...at, version, on: !on }),
            }),
        },
      );
    },
    add: (elementId: string) => add.mutate({ workspaceId, elementId, useCaseId, set: { status: "collected" } }),
    /** Throws what the server says; the caller shows it where the person looks. */
    tick: (given: { version: number; check: string; passed: boolean; note: string | null }) =>
      tick.mutateAsync({ workspaceId, useCaseId, ...given }),
  };
}
