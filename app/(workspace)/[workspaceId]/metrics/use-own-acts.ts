import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { useTell } from "@/ui/toast";
import { conflictOr } from "../scored/conflict-words";
import { type OwnMetricFacts, type OwnStored, ownFactsOf } from "./own-draft";

/** What is done with metrics of one's own, each taken back from the toast. */
export function useOwnActs(workspaceId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const onSettled = () =>
    Promise.all([
      cache.invalidateQueries(trpc.metric.pathFilter()),
      cache.invalidateQueries(trpc.useCase.choices.queryFilter({ workspaceId })),
    ]);
  const failed = (what: string) => (error: Parameters<typeof conflictOr>[0]) =>
    tell(what, { description: conflictOr(error) });
  const takenBack = { onSettled, onSuccess: () => tell("Taken back"), onError: failed("This was not taken back") };
  const undoAdd = useMutation(trpc.metric.removeOwn.mutationOptions(takenBack));
  const undoEdit = useMutation(trpc.metric.editOwn.mutationOptions(takenBack));
  const putBack = useMutation(
    trpc.metric.putBackOwn.mutationOptions({
      onSettled,
      onSuccess: () => tell("Metric put back"),
      onError: failed("The metric was not put back"),
    }),
  );
  const add = useMutation(trpc.metric.addOwn.mutationOptions({ onSettled }));
  const edit = useMutation(trpc.metric.editOwn.mutationOptions({ onSettled }));
  const remove = useMutation(trpc.metric.removeOwn.mutationOptions({ onSettled, onError: failed("The metric stays") }));
  return {
    add: (facts: OwnMetricFacts, onStored: () => void) =>
      add.mutate(
        { workspaceId, ...facts },
        {
          onSuccess: ({ id, version }) => {
            tell("Metric added", { undo: () => undoAdd.mutate({ workspaceId, metricId: id, version }) });
            onStored();
          },
        },
      ),
    /** `version` is the one it was begun on; what was changed meanwhile is refused. */
    edit: (before: OwnStored, version: number, facts: OwnMetricFacts, onStored: () => void) =>
      edit.mutate(
        { workspaceId, metricId: before.id, version, ...facts },
        {
          onSuccess: (stand) => {
            const again = { workspaceId, metricId: before.id, version: stand.version, ...ownFactsOf(before) };
            tell("Metric stored", { undo: () => undoEdit.mutate(again) });
            onStored();
          },
        },
      ),
    remove: ({ id, own }: Pick<OwnStored, "id" | "own">, onRemoved: () => void = () => {}) =>
      remove.mutate(
        { workspaceId, metricId: id, version: own.version },
        {
          onSuccess: () => {
            tell("Metric removed", { undo: () => putBack.mutate({ workspaceId, metricId: id }) });
            onRemoved();
          },
        },
      ),
    busy: add.isPending || edit.isPending,
    error: add.error ?? edit.error,
  };
}
