import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { useTell } from "@/ui/toast";
import type { About, Said, Thread } from "./talk-view";

type Words = { body: string; mentions: string[] };

/**
 * A refusal stands beside the form. What was stored is heard of by promise, as whoever closes the panel meanwhile has
 * stored it all the same: it must not be kept as if it were not.
 */
const shownBeside = () => {};

/** What is done with comments, each with a way back in the toast. */
export function useTalkActs(workspaceId: string, about: About) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const onSettled = () => cache.invalidateQueries(trpc.talk.pathFilter());
  const back = {
    onSettled,
    onSuccess: () => tell("Taken back"),
    onError: (error: { message: string }) => tell("Not taken back", { description: error.message }),
  };
  const undoRemove = useMutation(trpc.talk.putBack.mutationOptions(back));
  const undoAdd = useMutation(trpc.talk.remove.mutationOptions(back));
  const undoEdit = useMutation(trpc.talk.edit.mutationOptions(back));
  const undoResolve = useMutation(trpc.talk.resolve.mutationOptions(back));
  const add = useMutation(trpc.talk.comment.mutationOptions({ onSettled }));
  const edit = useMutation(trpc.talk.edit.mutationOptions({ onSettled }));
  const remove = useMutation(trpc.talk.remove.mutationOptions({ onSettled }));
  const resolve = useMutation(trpc.talk.resolve.mutationOptions({ onSettled }));
  const follow = useMutation(trpc.talk.follow.mutationOptions({ onSettled }));
  const failed = (title: string) => (error: { message: string }) => tell(title, { description: error.message });

  return {
    add: (words: Words, at: { place: string | null; parentId: string | null }, onStored: () => void) =>
      add.mutateAsync({ workspaceId, ...about, ...at, ...words }).then(({ id, version }) => {
        onStored();
        tell(at.parentId === null ? "Comment stored" : "Answer stored", {
          undo: () => undoAdd.mutate({ workspaceId, commentId: id, version }),
        });
      }, shownBeside),
    edit: (before: Said, words: Words, onStored: () => void) =>
      edit.mutateAsync({ workspaceId, commentId: before.id, version: before.version, ...words }).then(({ version }) => {
        onStored();
        const was = { body: before.body, mentions: before.mentions.map(({ id }) => id) };
        tell("Comment changed", {
          undo: () => undoEdit.mutate({ workspaceId, commentId: before.id, version, ...was }),
        });
      }, shownBeside),
    remove: ({ id, version }: Said) =>
      remove.mutate(
        { workspaceId, commentId: id, version },
        {
          onSuccess: () =>
            tell("Comment taken away", { undo: () => undoRemove.mutate({ workspaceId, commentId: id }) }),
          onError: failed("Not taken away"),
        },
      ),
    resolve: ({ id, version }: Thread, resolved: boolean) =>
      resolve.mutate(
        { workspaceId, commentId: id, version, resolved },
        {
          onSuccess: (stored) =>
            tell(resolved ? "Settled" : "Open again", {
              undo: () =>
                undoResolve.mutate({ workspaceId, commentId: id, version: stored.version, resolved: !resolved }),
            }),
          onError: failed(resolved ? "Not settled" : "Not opened"),
        },
      ),
    follow: (wanted: boolean) =>
      follow.mutate({ workspaceId, ...about, wanted }, { onError: failed("This could not be stored") }),
    adding: add,
    editing: edit,
    busy: add.isPending || edit.isPending || remove.isPending || resolve.isPending || follow.isPending,
  };
}
export type TalkActs = ReturnType<typeof useTalkActs>;
