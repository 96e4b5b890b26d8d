import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { useTell } from "@/ui/toast";

/** Reading one's own inbox: nothing of it is seen by anybody else. */
export function useInboxActs(workspaceId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const onSettled = () => cache.invalidateQueries(trpc.talk.inbox.pathFilter());
  const onError = (error: { message: string }) => tell("This could not be stored", { description: error.message });
  const back = useMutation(trpc.talk.mark.mutationOptions({ onSettled, onError }));
  const mark = useMutation(trpc.talk.mark.mutationOptions({ onSettled, onError }));
  const markAll = useMutation(trpc.talk.markAll.mutationOptions({ onSettled, onError }));
  const unread = (itemIds: string[]) => () => back.mutate({ workspaceId, itemIds, read: false });
  return {
    /** Without a word where somebody went to look at it. */
    look: (itemId: string) => mark.mutate({ workspaceId, itemIds: [itemId], read: true }),
    mark: (itemId: string, read: boolean) =>
      mark.mutate(
        { workspaceId, itemIds: [itemId], read },
        {
          onSuccess: ({ itemIds }) => {
            if (read && itemIds.length > 0) tell("Marked as read", { undo: unread(itemIds) });
          },
        },
      ),
    markAll: (until: number) =>
      markAll.mutate(
        { workspaceId, until },
        {
          onSuccess: ({ itemIds }) =>
            tell(itemIds.length === 1 ? "1 marked as read" : `${itemIds.length} marked as read`, {
              undo: itemIds.length > 0 && itemIds.length <= 500 ? unread(itemIds) : undefined,
            }),
        },
      ),
    busy: markAll.isPending,
  };
}
