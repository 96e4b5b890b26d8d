import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";

/** What has to be read again after a use case changed. */
export function useReadAgain(workspaceId: string, useCaseId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  return () =>
    Promise.all([
      cache.invalidateQueries(trpc.useCase.detail.queryFilter({ workspaceId, useCaseId })),
      cache.invalidateQueries(trpc.useCase.list.queryFilter({ workspaceId })),
    ]);
}
