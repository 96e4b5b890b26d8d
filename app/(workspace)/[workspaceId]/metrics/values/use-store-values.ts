import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { placeKey } from "@/domain/metrics/value-place";
import { useTell } from "@/ui/toast";
import { type SourceDraft, saidOfSource } from "./source-fields";
import { type Overtaken, overtakenBy, questionsOf } from "./standing-values";
import { takenBackWords } from "./taken-back-words";
import type { TypedValues } from "./use-value-draft";
import { enteredOf } from "./value-draft";

type Told = {
  readonly onStored: () => void;
  /** Something is wrong, told at its cell; nothing was stored. */
  readonly onRefused: () => void;
};
type Failure = { message: string; data?: { code?: string } | null };

/**
 * Stores everything that is typed, or nothing. What stands in those places is read anew before, so that what somebody
 * else stored meanwhile is seen first; a write elsewhere in the workspace is no reason to ask.
 */
export function useStoreValues(workspaceId: string, draft: TypedValues, { onStored, onRefused }: Told) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const enter = useMutation(trpc.metric.enter.mutationOptions());
  const takeBack = useMutation(
    trpc.metric.takeBack.mutationOptions({
      onSuccess: ({ removed, restored }) =>
        tell("Values taken back", { description: takenBackWords(removed, restored) }),
      onError: (error) => tell("This was not taken back", { description: error.message }),
      onSettled: () => cache.invalidateQueries(),
    }),
  );
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [overtaken, setOvertaken] = useState<readonly Overtaken[]>([]);
  const cells = draft.cells.filter(({ differs }) => differs);

  const send = async (source: SourceDraft, over: boolean, again: boolean): Promise<void> => {
    const views = await Promise.all(
      questionsOf(cells).map((asked) =>
        cache.fetchQuery(trpc.metric.values.queryOptions({ workspaceId, ...asked }, { staleTime: 0 })),
      ),
    );
    const theirs = overtakenBy(cells, views);
    if (theirs.length > 0 && !over) {
      // The grid behind shows theirs too, whatever is decided about them.
      void cache.invalidateQueries(trpc.metric.pathFilter());
      return setOvertaken(theirs);
    }
    const version = Math.min(...views.map((view) => view.version));
    const kind = cells.some(({ typed }) => typed.pasted) ? "pasted" : "typed";
    try {
      const answer = await enter.mutateAsync({
        ...{ workspaceId, version, values: cells.map(enteredOf) },
        source: { ...saidOfSource(source), kind },
      });
      if (answer.problems.length > 0) {
        draft.setRefused(new Map(answer.problems.map((problem) => [placeKey(problem), problem.sentence])));
        return onRefused();
      }
      await cache.invalidateQueries();
      draft.dropAll();
      onStored();
      const { sourceId, added, changed } = answer;
      const undo = sourceId === null ? undefined : () => takeBack.mutate({ workspaceId, sourceId });
      if (undo) tell("Values stored", { description: storedWords(added, changed), undo });
      else tell("Nothing had to change");
    } catch (failure) {
      const { data, message } = failure as Failure;
      if (data?.code === "CONFLICT" && !again) return send(source, false, true);
      setError(data?.code === "CONFLICT" ? "Somebody stored something at the same moment. Store again." : message);
    }
  };

  const store = async (source: SourceDraft, over: boolean) => {
    setBusy(true);
    setError(null);
    if (!over) setOvertaken([]);
    await send(source, over, false).catch((failure: unknown) => setError((failure as Failure).message));
    setBusy(false);
  };
  return { store, busy, error, overtaken, cells };
}

function storedWords(added: number, changed: number): string {
  const parts = [
    added > 0 ? `${added.toLocaleString("en-GB")} new` : null,
    changed > 0 ? `${changed.toLocaleString("en-GB")} changed` : null,
  ].filter(Boolean);
  return `${parts.join(", ")}.`;
}
