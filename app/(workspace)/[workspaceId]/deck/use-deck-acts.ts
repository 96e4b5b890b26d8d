import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import type { ChosenPart, DeckAudience, DeckStart } from "@/domain/deck/saved-deck";
import { useTell } from "@/ui/toast";
import { startDownload } from "../exchange/start-download";
import { filePath } from "./deck-view";

type At = { id: string; version: number };
type PartsTold = {
  told: string;
  undoneTo?: ChosenPart[];
  onStored?: (version: number) => void;
  onRefused?: () => void;
};
type Facts = { name: string; audience: DeckAudience };

/** What is done with decks, each with a way back in the toast where there is one. */
export function useDeckActs(workspaceId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  /** What is approved of a deck is told anew too: it opens again when the deck changes. */
  const onSettled = async () => {
    // First what the next act has to name; drawing the slides again takes longer, and nobody waits for it.
    await cache.invalidateQueries(trpc.deck.one.pathFilter());
    void cache.invalidateQueries(trpc.talk.pathFilter());
    for (const shown of [trpc.deck.preview, trpc.deck.differences, trpc.deck.list, trpc.deck.links])
      void cache.invalidateQueries(shown.pathFilter());
  };
  const failed = (title: string) => (error: { message: string }) => tell(title, { description: error.message });
  const back = { onSettled, onError: failed("Not taken back"), onSuccess: () => tell("Taken back") };
  const undoParts = useMutation(trpc.deck.putParts.mutationOptions(back));
  const undoRename = useMutation(trpc.deck.rename.mutationOptions(back));
  const undoRemove = useMutation(trpc.deck.putBack.mutationOptions(back));
  const start = useMutation(trpc.deck.start.mutationOptions({ onSettled }));
  const rename = useMutation(trpc.deck.rename.mutationOptions({ onSettled }));
  const putParts = useMutation(trpc.deck.putParts.mutationOptions({ onSettled }));
  const remove = useMutation(trpc.deck.remove.mutationOptions({ onError: failed("Not removed") }));
  const freeze = useMutation(
    trpc.deck.freeze.mutationOptions({ onSettled, onError: failed("The deck could not be written") }),
  );
  const at = ({ id, version }: At) => ({ workspaceId, deckId: id, version });

  return {
    start: (from: DeckStart, name: string, onStored: (deckId: string) => void) =>
      start.mutate({ workspaceId, start: from, name }, { onSuccess: ({ id }) => onStored(id) }),
    rename: (before: At & Facts, { name, audience }: Facts, onStored: () => void) =>
      rename.mutate(
        { ...at(before), name, audience },
        {
          onSuccess: ({ version }) => {
            const was = { name: before.name, audience: before.audience };
            tell("Deck stored", { undo: () => undoRename.mutate({ workspaceId, deckId: before.id, version, ...was }) });
            onStored();
          },
        },
      ),
    /**
     * `told` is what the toast says, and `undoneTo` what its undo puts back; `onRefused` puts the screen back to what is
     * stored. Whoever leaves the page meanwhile is told all the same, and what waits is sent.
     */
    putParts: (
      before: At & { parts: ChosenPart[] },
      parts: ChosenPart[],
      { told, undoneTo = before.parts, onStored, onRefused }: PartsTold,
    ) =>
      void putParts.mutateAsync({ ...at(before), parts }).then(
        ({ version }) => {
          tell(told, {
            undo: () => undoParts.mutate({ workspaceId, deckId: before.id, version, parts: undoneTo }),
          });
          onStored?.(version);
        },
        (error: { message: string }) => {
          onRefused?.();
          if (onRefused) tell("Not stored", { description: error.message });
        },
      ),
    /** `onStored` leaves the page, which would ask for what is not there any more. */
    remove: (deck: At & { name: string }, onStored: () => void) =>
      remove.mutate(at(deck), {
        onSuccess: () => {
          tell(`“${deck.name}” removed`, { undo: () => undoRemove.mutate({ workspaceId, deckId: deck.id }) });
          onStored();
          void cache.invalidateQueries(trpc.deck.list.pathFilter());
        },
      }),
    /** The file is written from what was kept, so that the next deck is compared with exactly what went out. */
    takeOut: (deckId: string) =>
      freeze.mutate(
        { workspaceId, deckId },
        { onSuccess: ({ id }) => startDownload(filePath(workspaceId, deckId, id)) },
      ),
    busy: start.isPending || rename.isPending || putParts.isPending || remove.isPending,
    takingOut: freeze.isPending,
    error: start.error ?? rename.error ?? putParts.error,
  };
}
