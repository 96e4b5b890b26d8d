import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { useTell } from "@/ui/toast";
import { conflictOr } from "../scored/conflict-words";
import type { MessageFacts } from "./returns-words";

/** What editors do with the message whose reaction is expected, each taken back from the toast. */
export function useMessageActs(workspaceId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  // What it puts at risk is taken off returns.
  const onSettled = () => cache.invalidateQueries();
  const failed = (what: string) => (error: Parameters<typeof conflictOr>[0]) =>
    tell(what, { description: conflictOr(error) });
  const takenBack = { onSettled, onSuccess: () => tell("Taken back"), onError: failed("This was not taken back") };
  const undoPut = useMutation(trpc.returns.putMessage.mutationOptions(takenBack));
  const undoFirst = useMutation(trpc.returns.removeMessage.mutationOptions(takenBack));
  const put = useMutation(trpc.returns.putMessage.mutationOptions({ onSettled }));
  const remove = useMutation(
    trpc.returns.removeMessage.mutationOptions({
      onSettled,
      onSuccess: ({ back }) =>
        tell("Message removed", { undo: () => undoPut.mutate({ workspaceId, version: null, ...back }) }),
      onError: failed("The message was not removed"),
    }),
  );
  return {
    /** `version` is null where there was none when it was begun. */
    put: (version: number | null, facts: MessageFacts, onStored: () => void) =>
      put.mutate(
        { workspaceId, version, ...facts },
        {
          onSuccess: ({ version: now, back }) => {
            tell("Message stored", {
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
