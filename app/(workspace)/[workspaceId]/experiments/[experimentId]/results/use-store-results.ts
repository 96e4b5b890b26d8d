import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { useTell } from "@/ui/toast";
import type { Entered } from "./results-view";

/** Reads again everything that shows the results of a test. */
export function useResultsReadAgain() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  return () =>
    Promise.all([
      cache.invalidateQueries(trpc.experiment.pathFilter()),
      cache.invalidateQueries(trpc.finding.pathFilter()),
    ]);
}

/** Takes the last results back, wherever they came from. */
export function useTakeBack(workspaceId: string, experimentId: string) {
  const trpc = useTRPC();
  const tell = useTell();
  const readAgain = useResultsReadAgain();
  const takeBack = useMutation(
    trpc.experiment.takeBackResults.mutationOptions({
      onSettled: readAgain,
      onSuccess: () => tell("Results taken back", { description: "The test is as it was before." }),
      onError: (error) => tell("This was not taken back", { description: error.message }),
    }),
  );
  return {
    takeBack: (version: number) => takeBack.mutate({ workspaceId, experimentId, version }),
    busy: takeBack.isPending,
  };
}

/** Stores what was typed; the toast takes it back. */
export function useStoreResults(workspaceId: string, experimentId: string, onStored: () => void) {
  const trpc = useTRPC();
  const tell = useTell();
  const readAgain = useResultsReadAgain();
  const { takeBack } = useTakeBack(workspaceId, experimentId);
  const store = useMutation(
    trpc.experiment.enterResults.mutationOptions({
      onSuccess: async ({ version, changed }) => {
        await readAgain();
        onStored();
        if (changed) tell("Results stored", { undo: () => takeBack(version) });
        else tell("Nothing had to change");
      },
      // Then theirs stands beside what is typed.
      onError: readAgain,
    }),
  );
  return {
    store: (version: number, entered: Entered) => store.mutate({ workspaceId, experimentId, version, ...entered }),
    busy: store.isPending,
    overtaken: store.error?.data?.code === "CONFLICT",
    error: store.error?.message ?? null,
    reset: store.reset,
  };
}
