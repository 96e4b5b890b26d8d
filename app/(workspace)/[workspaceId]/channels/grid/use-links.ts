import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { useTell } from "@/ui/toast";
import type { GridListing } from "./grid-screen";

type Linked = GridListing["useCases"][number];
type Links = Partial<Pick<Linked, "channelIds" | "audienceIds" | "weeklyTouches">>;

/** Ties a use case to channels and audiences, or unties it; taken back from the toast. */
export function useLinks(workspaceId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const onSettled = () => void cache.invalidateQueries();
  const undo = useMutation(
    trpc.useCase.editFields.mutationOptions({
      onSettled,
      onError: ({ message }) => tell("Not taken back", { description: message }),
    }),
  );
  const { mutate, isPending, error } = useMutation(trpc.useCase.editFields.mutationOptions({ onSettled }));

  const link = (useCase: Linked, set: Links, words: string) =>
    mutate(
      { workspaceId, useCaseId: useCase.id, version: useCase.version, set },
      {
        onSuccess: ({ version }) => {
          const was = {
            ...(set.channelIds && { channelIds: useCase.channelIds }),
            ...(set.audienceIds && { audienceIds: useCase.audienceIds }),
            ...(set.weeklyTouches && { weeklyTouches: useCase.weeklyTouches }),
          };
          tell(words, { undo: () => undo.mutate({ workspaceId, useCaseId: useCase.id, version, set: was }) });
        },
      },
    );
  return { link, isPending, error };
}

export const withOne = (ids: readonly string[], id: string): string[] => [...ids.filter((each) => each !== id), id];
export const withoutOne = (ids: readonly string[], id: string): string[] => ids.filter((each) => each !== id);

/** Out of a channel altogether: with how often it came there, which would go on counting otherwise. */
export function withoutChannel({ channelIds, weeklyTouches }: Linked, channel: string): Links {
  const { [channel]: _often, ...others } = weeklyTouches;
  return { channelIds: withoutOne(channelIds, channel), ...(channel in weeklyTouches && { weeklyTouches: others }) };
}
