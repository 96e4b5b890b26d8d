import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";

/** What has to be read again after a use case changed. */
export function useReadAgain(workspaceId: string, useCaseId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const asked = { workspaceId, useCaseId };
  return () =>
    Promise.all([
      cache.invalidateQueries(trpc.useCase.detail.queryFilter(asked)),
      cache.invalidateQueries(trpc.useCase.why.queryFilter(asked)),
      cache.invalidateQueries(trpc.useCase.history.pathFilter()),
      cache.invalidateQueries(trpc.useCase.list.queryFilter({ workspaceId })),
      cache.invalidateQueries(trpc.ledger.pathFilter()),
    ]);
}
