import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { useTell } from "@/ui/toast";

/** Putting an alert aside for oneself, and bringing it back; viewers too. */
export function useAlertActs(workspaceId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const onSettled = () =>
    Promise.all([
      cache.invalidateQueries(trpc.metric.alerts.queryFilter({ workspaceId })),
      cache.invalidateQueries(trpc.brief.read.queryFilter({ workspaceId })),
    ]);
  const bringBack = useMutation(
    trpc.metric.bringBack.mutationOptions({
      onSettled,
      onSuccess: () => tell("Brought back"),
      onError: ({ message }) => tell("This was not brought back", { description: message }),
    }),
  );
  const putAside = useMutation(
    trpc.metric.putAside.mutationOptions({
      onSettled,
      onSuccess: (_, { alertId }) =>
        tell("Put aside, for you alone", { undo: () => bringBack.mutate({ workspaceId, alertId }) }),
      onError: ({ message }) => tell("This was not put aside", { description: message }),
    }),
  );
  return {
    putAside: (alertId: string) => putAside.mutate({ workspaceId, alertId }),
    bringBack: (alertId: string) => bringBack.mutate({ workspaceId, alertId }),
    busy: putAside.isPending || bringBack.isPending,
  };
}
