import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";

/** Stores scores: the page shows them at once, and what was there before when the server refuses. */
export function useStoreScores(workspaceId: string, useCaseId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const asked = { workspaceId, useCaseId };
  const detail = trpc.useCase.detail.queryOptions(asked);
  const store = useMutation(
    trpc.useCase.score.mutationOptions({
      onMutate: async ({ scores, version }) => {
        await cache.cancelQueries(detail);
        const before = cache.getQueryData(detail.queryKey);
        cache.setQueryData(
          detail.queryKey,
          (now) =>
            now && {
              ...now,
              useCase: { ...now.useCase, scores: scores as typeof now.useCase.scores, version: version + 1 },
            },
        );
        return { before };
      },
      onError: (_error, _given, kept) => cache.setQueryData(detail.queryKey, kept?.before),
      onSettled: () =>
        Promise.all([
          cache.invalidateQueries(detail),
          cache.invalidateQueries(trpc.useCase.scorers.queryFilter(asked)),
          cache.invalidateQueries(trpc.useCase.why.queryFilter(asked)),
          cache.invalidateQueries(trpc.useCase.history.pathFilter()),
          cache.invalidateQueries(trpc.useCase.list.queryFilter({ workspaceId })),
        ]),
    }),
  );
  return { store, readAgain: () => cache.fetchQuery({ ...detail, staleTime: 0 }) };
}
