import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { useTell } from "@/ui/toast";
import { conflictOr } from "../../scored/conflict-words";
import { factsOf, type LearningFacts } from "./learning-draft";
import type { LearningRow } from "./learning-words";

/** What is done with learnings, each taken back from the toast where the person may. */
export function useLearningActs(workspaceId: string, may: { edit: boolean }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const onSettled = () =>
    Promise.all([
      cache.invalidateQueries(trpc.learning.pathFilter()),
      cache.invalidateQueries(trpc.experiment.pathFilter()),
    ]);
  const failed = (what: string) => (error: Parameters<typeof conflictOr>[0]) =>
    tell(what, { description: conflictOr(error) });
  const takenBack = { onSettled, onSuccess: () => tell("Taken back"), onError: failed("This was not taken back") };
  const undoAdd = useMutation(trpc.learning.remove.mutationOptions(takenBack));
  const undoEdit = useMutation(trpc.learning.edit.mutationOptions(takenBack));
  const putBack = useMutation(
    trpc.learning.putBack.mutationOptions({
      onSettled,
      onSuccess: () => tell("Learning put back"),
      onError: failed("The learning was not put back"),
    }),
  );
  const add = useMutation(trpc.learning.add.mutationOptions({ onSettled }));
  const edit = useMutation(trpc.learning.edit.mutationOptions({ onSettled }));
  const review = useMutation(trpc.learning.review.mutationOptions({ onSettled }));
  const remove = useMutation(
    trpc.learning.remove.mutationOptions({
      onSettled,
      onSuccess: (_, { learningId }) =>
        tell("Learning removed", { undo: () => putBack.mutate({ workspaceId, learningId }) }),
      onError: failed("The learning was not removed"),
    }),
  );
  const undoTo = (before: LearningRow, version: number) => () =>
    undoEdit.mutate({ workspaceId, learningId: before.id, version, ...factsOf(before) });
  return {
    add: (facts: LearningFacts, onStored: () => void) =>
      add.mutate(
        { workspaceId, ...facts },
        {
          onSuccess: ({ id, version }) => {
            const undo = () => undoAdd.mutate({ workspaceId, learningId: id, version });
            tell("Learning added", may.edit ? { undo } : {});
            onStored();
          },
        },
      ),
    /** `version` is the one it was begun on; what was changed meanwhile is refused. */
    edit: (before: LearningRow, version: number, facts: LearningFacts, onStored: () => void) =>
      edit.mutate(
        { workspaceId, learningId: before.id, version, ...facts },
        {
          onSuccess: (stand) => {
            tell("Learning stored", { undo: undoTo(before, stand.version) });
            onStored();
          },
        },
      ),
    review: (before: LearningRow, reviewOn: string, onStored: () => void) =>
      review.mutate(
        { workspaceId, learningId: before.id, version: before.version, reviewOn },
        {
          onSuccess: (stand) => {
            tell("It still holds", { undo: undoTo(before, stand.version) });
            onStored();
          },
        },
      ),
    remove: ({ id, version }: Pick<LearningRow, "id" | "version">) =>
      remove.mutate({ workspaceId, learningId: id, version }),
    busy: add.isPending || edit.isPending || review.isPending,
    error: add.error ?? edit.error ?? review.error,
  };
}
