import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { useTell } from "@/ui/toast";
import { conflictOr } from "../scored/conflict-words";
import type { SpendFacts } from "./returns-words";

/** What editors do with the spend, each taken back from the toast. */
export function useSpendActs(workspaceId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  // Findings, the brief and slides speak of the spend too.
  const onSettled = () => cache.invalidateQueries();
  const failed = (what: string) => (error: Parameters<typeof conflictOr>[0]) =>
    tell(what, { description: conflictOr(error) });
  const takenBack = { onSettled, onSuccess: () => tell("Taken back"), onError: failed("This was not taken back") };
  const undoPut = useMutation(trpc.spend.put.mutationOptions(takenBack));
  const undoFirst = useMutation(trpc.spend.remove.mutationOptions(takenBack));
  const put = useMutation(trpc.spend.put.mutationOptions({ onSettled }));
  const remove = useMutation(
    trpc.spend.remove.mutationOptions({
      onSettled,
      onSuccess: ({ back }) =>
        tell("Spend removed", { undo: () => undoPut.mutate({ workspaceId, version: null, ...back }) }),
      onError: failed("The spend was not removed"),
    }),
  );
  return {
    /** `version` is null where there was none when it was begun. */
    put: (version: number | null, facts: SpendFacts, onStored: () => void) =>
      put.mutate(
        { workspaceId, version, ...facts },
        {
          onSuccess: ({ version: now, back }) => {
            tell("Spend stored", {
              undo: () =>
                back
                  ? undoPut.mutate({ workspaceId, version: now, ...back })
                  : undoFirst.mutate({ workspaceId, version: now }),
            });
            onStored();
          },
        },
      ),
    remove: (version: number) => remove.mutate({ workspaceId, version }),
    busy: put.isPending,
    error: put.error,
  };
}
