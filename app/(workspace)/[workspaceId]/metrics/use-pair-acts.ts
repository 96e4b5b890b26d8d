import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { useTell } from "@/ui/toast";
import { conflictOr } from "../scored/conflict-words";

type WatchedIds = { commercialMetricId: string; cxMetricId: string };

/** Watching a pair by weeks and leaving it alone again, each taken back from the toast. */
export function usePairActs(workspaceId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const onSettled = () => cache.invalidateQueries(trpc.metric.pathFilter());
  const failed = (what: string) => (error: Parameters<typeof conflictOr>[0]) =>
    tell(what, { description: conflictOr(error) });
  const takenBack = { onSettled, onSuccess: () => tell("Taken back"), onError: failed("This was not taken back") };
  const undoWatch = useMutation(trpc.metric.unwatchPair.mutationOptions(takenBack));
  const undoUnwatch = useMutation(trpc.metric.watchPair.mutationOptions(takenBack));
  const watch = useMutation(trpc.metric.watchPair.mutationOptions({ onSettled }));
  const unwatch = useMutation(
    trpc.metric.unwatchPair.mutationOptions({
      onSettled,
      onSuccess: ({ version }, { commercialMetricId, cxMetricId }) =>
        tell("The pair is left alone; its values stay", {
          undo: () => undoUnwatch.mutate({ workspaceId, commercialMetricId, cxMetricId, version }),
        }),
      onError: failed("The pair is still watched"),
    }),
  );
  return {
    watch: (ids: WatchedIds, version: number, onStored: () => void) =>
      watch.mutate(
        { workspaceId, ...ids, version },
        {
          onSuccess: (stored) => {
            tell("The pair is watched from now on", {
              undo: () => undoWatch.mutate({ workspaceId, ...ids, version: stored.version }),
            });
            onStored();
          },
        },
      ),
    unwatch: ({ commercialMetricId, cxMetricId }: WatchedIds, version: number) =>
      unwatch.mutate({ workspaceId, commercialMetricId, cxMetricId, version }),
    busy: watch.isPending || unwatch.isPending,
    error: watch.error,
  };
}
