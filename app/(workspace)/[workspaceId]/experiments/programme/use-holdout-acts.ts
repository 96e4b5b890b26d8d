import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { useTell } from "@/ui/toast";
import { conflictOr } from "../../scored/conflict-words";
import { draftOf, type HoldoutFacts, readDraft } from "./holdout-draft";
import type { Holdout } from "./programme-words";

/** What editors do with holdouts, each taken back from the toast. */
export function useHoldoutActs(workspaceId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const onSettled = () =>
    Promise.all([
      cache.invalidateQueries(trpc.holdout.pathFilter()),
      cache.invalidateQueries(trpc.experiment.pathFilter()),
    ]);
  const failed = (what: string) => (error: Parameters<typeof conflictOr>[0]) =>
    tell(what, { description: conflictOr(error) });
  const takenBack = { onSettled, onSuccess: () => tell("Taken back"), onError: failed("This was not taken back") };
  const undoAdd = useMutation(trpc.holdout.remove.mutationOptions(takenBack));
  const undoEdit = useMutation(trpc.holdout.edit.mutationOptions(takenBack));
  const putBack = useMutation(
    trpc.holdout.putBack.mutationOptions({
      onSettled,
      onSuccess: () => tell("Holdout put back"),
      onError: failed("The holdout was not put back"),
    }),
  );
  const add = useMutation(trpc.holdout.add.mutationOptions({ onSettled }));
  const edit = useMutation(trpc.holdout.edit.mutationOptions({ onSettled }));
  const remove = useMutation(
    trpc.holdout.remove.mutationOptions({
      onSettled,
      onSuccess: (_, { holdoutId }) =>
        tell("Holdout removed", { undo: () => putBack.mutate({ workspaceId, holdoutId }) }),
      onError: failed("The holdout was not removed"),
    }),
  );
  return {
    add: (facts: HoldoutFacts, onStored: () => void) =>
      add.mutate(
        { workspaceId, ...facts },
        {
          onSuccess: ({ id, version }) => {
            tell("Holdout recorded", { undo: () => undoAdd.mutate({ workspaceId, holdoutId: id, version }) });
            onStored();
          },
        },
      ),
    /** `version` is the one it was begun on; what was changed meanwhile is refused. */
    edit: (before: Holdout, version: number, facts: HoldoutFacts, onStored: () => void) =>
      edit.mutate(
        { workspaceId, holdoutId: before.id, version, ...facts },
        {
          onSuccess: (stand) => {
            const { facts: was } = readDraft(draftOf(before, before.startDate));
            const undo = () =>
              was && undoEdit.mutate({ workspaceId, holdoutId: before.id, version: stand.version, ...was });
            tell("Holdout stored", was ? { undo } : {});
            onStored();
          },
        },
      ),
    remove: ({ id, version }: Pick<Holdout, "id" | "version">) =>
      remove.mutate({ workspaceId, holdoutId: id, version }),
    busy: add.isPending || edit.isPending,
    error: add.error ?? edit.error,
  };
}
