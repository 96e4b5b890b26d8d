import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { useTell } from "@/ui/toast";
import { conflictOr } from "../scored/conflict-words";
import type { ChangeMark } from "./metric-answers";

export type MarkFacts = Pick<ChangeMark, "month" | "text" | "useCaseIds">;

/** What is done with change marks, each taken back from the toast. */
export function useMarkActs(workspaceId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const onSettled = () => cache.invalidateQueries(trpc.metric.pathFilter());
  const failed = (what: string) => (error: Parameters<typeof conflictOr>[0]) =>
    tell(what, { description: conflictOr(error) });
  const takenBack = { onSettled, onSuccess: () => tell("Taken back"), onError: failed("This was not taken back") };
  const undoAdd = useMutation(trpc.metric.removeMark.mutationOptions(takenBack));
  const undoEdit = useMutation(trpc.metric.editMark.mutationOptions(takenBack));
  const putBack = useMutation(
    trpc.metric.putBackMark.mutationOptions({
      onSettled,
      onSuccess: () => tell("Change mark put back"),
      onError: failed("The change mark was not put back"),
    }),
  );
  const add = useMutation(trpc.metric.addMark.mutationOptions({ onSettled }));
  const edit = useMutation(trpc.metric.editMark.mutationOptions({ onSettled }));
  const remove = useMutation(
    trpc.metric.removeMark.mutationOptions({
      onSettled,
      onSuccess: (_, { markId }) =>
        tell("Change mark removed", { undo: () => putBack.mutate({ workspaceId, markId }) }),
      onError: failed("The change mark was not removed"),
    }),
  );
  return {
    add: (facts: MarkFacts, onStored: () => void) =>
      add.mutate(
        { workspaceId, ...facts },
        {
          onSuccess: ({ id, version }) => {
            tell("Change mark added", { undo: () => undoAdd.mutate({ workspaceId, markId: id, version }) });
            onStored();
          },
        },
      ),
    /** `version` is the one it was begun on; what was changed meanwhile is refused. */
    edit: (before: ChangeMark, version: number, facts: MarkFacts, onStored: () => void) =>
      edit.mutate(
        { workspaceId, markId: before.id, version, ...facts },
        {
          onSuccess: (stand) => {
            const { id: markId, month, text, useCaseIds } = before;
            const undo = () =>
              undoEdit.mutate({ workspaceId, markId, version: stand.version, month, text, useCaseIds });
            tell("Change mark stored", { undo });
            onStored();
          },
        },
      ),
    remove: ({ id, version }: Pick<ChangeMark, "id" | "version">) =>
      remove.mutate({ workspaceId, markId: id, version }),
    busy: add.isPending || edit.isPending,
    error: add.error ?? edit.error,
  };
}
