import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { quarterInWords } from "@/domain/quarters";
import { useTell } from "@/ui/toast";
import { conflictOr } from "../scored/conflict-words";
import type { Line, LineFacts, NewLine, Observed } from "./returns-words";

type At = Pick<Line, "id" | "version">;

/** What editors do with lines of returns, each taken back from the toast. */
export function useLineActs(workspaceId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  // Findings, the brief, reviews and use cases speak of returns too.
  const onSettled = () => cache.invalidateQueries();
  const failed = (what: string) => (error: Parameters<typeof conflictOr>[0]) =>
    tell(what, { description: conflictOr(error) });
  const takenBack = { onSettled, onSuccess: () => tell("Taken back"), onError: failed("This was not taken back") };
  const undoAdd = useMutation(trpc.returns.remove.mutationOptions(takenBack));
  const undoEdit = useMutation(trpc.returns.edit.mutationOptions(takenBack));
  const takeBack = useMutation(trpc.returns.takeBackObservation.mutationOptions(takenBack));
  const putBack = useMutation(
    trpc.returns.putBack.mutationOptions({
      onSettled,
      onSuccess: ({ basisGone }) =>
        tell(
          "Line put back",
          basisGone ? { description: "The card it rested on is not here any more and was left out." } : {},
        ),
      onError: failed("The line was not put back"),
    }),
  );
  const add = useMutation(trpc.returns.add.mutationOptions({ onSettled }));
  const edit = useMutation(trpc.returns.edit.mutationOptions({ onSettled }));
  const observe = useMutation(trpc.returns.observe.mutationOptions({ onSettled }));
  const remove = useMutation(
    trpc.returns.remove.mutationOptions({
      onSettled,
      onSuccess: (_, { returnId }) => tell("Line removed", { undo: () => putBack.mutate({ workspaceId, returnId }) }),
      onError: failed("The line was not removed"),
    }),
  );
  return {
    add: (line: NewLine, onStored: () => void) =>
      add.mutate(
        { workspaceId, ...line },
        {
          onSuccess: ({ id, version }) => {
            tell("Line added", { undo: () => undoAdd.mutate({ workspaceId, returnId: id, version }) });
            onStored();
          },
        },
      ),
    /** `version` is the one it was begun on; what was changed meanwhile is refused. */
    edit: (returnId: string, version: number, facts: LineFacts, onStored: () => void) =>
      edit.mutate(
        { workspaceId, returnId, version, ...facts },
        {
          onSuccess: ({ version: now, back }) => {
            tell("Line stored", { undo: () => undoEdit.mutate({ workspaceId, returnId, version: now, ...back }) });
            onStored();
          },
        },
      ),
    observe: (seen: Observed, onStored: () => void) =>
      observe.mutate(
        { workspaceId, ...seen },
        {
          onSuccess: ({ version }) => {
            tell(`${quarterInWords(seen.quarter)} observed`, {
              undo: () => takeBack.mutate({ workspaceId, returnId: seen.returnId, version }),
            });
            onStored();
          },
        },
      ),
    takeBack: ({ id, version }: At) => takeBack.mutate({ workspaceId, returnId: id, version }),
    remove: ({ id, version }: At) => remove.mutate({ workspaceId, returnId: id, version }),
    busy: add.isPending || edit.isPending || observe.isPending,
    error: add.error ?? edit.error ?? observe.error,
  };
}
