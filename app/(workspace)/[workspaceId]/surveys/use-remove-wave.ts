import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { useTell } from "@/ui/toast";
import { conflictOr } from "../scored/conflict-words";

/** Removes a wave; the toast can put it back as it was. */
export function useRemoveWave(workspaceId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const onSettled = () => cache.invalidateQueries(trpc.survey.list.queryFilter({ workspaceId }));
  const putBack = useMutation(
    trpc.survey.putBack.mutationOptions({
      onSettled,
      onSuccess: () => tell("Wave put back"),
      onError: (error) => tell("The wave was not put back", { description: error.message }),
    }),
  );
  const remove = useMutation(
    trpc.survey.remove.mutationOptions({
      onSettled,
      onSuccess: ({ wave }) => tell("Wave removed", { undo: () => putBack.mutate({ workspaceId, wave }) }),
      onError: (error) => tell("The wave was not removed", { description: conflictOr(error) }),
    }),
  );
  return ({ id, version }: { id: string; version: number }) => remove.mutate({ workspaceId, waveId: id, version });
}
