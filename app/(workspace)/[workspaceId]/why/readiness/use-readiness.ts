import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useRef } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { AppRouter } from "@/server/root";

export type ReadinessView = inferRouterOutputs<AppRouter>["strategy"]["readiness"];
export type Mode = ReadinessView["modes"][number];
export type Given = { answer: number; note: string | null };

/** How storing ended, as a sentence; null when it is stored. */
type Problem = string | null;

/**
 * Stores the answers of this quarter one after the other. Somebody else's answer to another question is no conflict:
 * then ours is stored on top of it.
 */
export function useSaveReadiness(workspaceId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const query = trpc.strategy.readiness.queryOptions({ workspaceId });
  const mutation = useMutation(trpc.strategy.saveReadiness.mutationOptions({ networkMode: "always" }));
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const store = async (modeId: string, given: Given | null, basis: Given | null): Promise<Problem> => {
    for (let attempt = 0; attempt < 4; attempt++) {
      try {
        const shown = cache.getQueryData(query.queryKey) ?? (await cache.fetchQuery(query));
        const theirs = shown.answers[modeId] ?? null;
        if (attempt > 0 && !same(theirs, basis) && !same(theirs, given))
          return `Somebody else answered ${theirs?.answer ?? "nothing"} meanwhile. Store again to put yours over it.`;
        await mutation.mutateAsync({
          ...{ workspaceId, modeId, answer: given?.answer ?? null, note: given?.note ?? null },
          version: shown.version,
        });
        await cache.fetchQuery({ ...query, staleTime: 0 });
        return null;
      } catch (error) {
        const { data, message } = error as { data?: { code?: string } | null; message: string };
        if (!data) return "There is no connection. It is not saved yet.";
        if (data.code !== "CONFLICT") return message;
        await cache.fetchQuery({ ...query, staleTime: 0 }).catch(() => undefined);
      }
    }
    return "Others are answering at the same time. Try again in a moment.";
  };
  return (modeId: string, given: Given | null, basis: Given | null): Promise<Problem> => {
    const turn = queue.current.then(() => store(modeId, given, basis));
    queue.current = turn.catch(() => undefined);
    return turn;
  };
}

export type SaveReadiness = ReturnType<typeof useSaveReadiness>;

const same = (a: Given | null, b: Given | null) =>
  (a?.answer ?? null) === (b?.answer ?? null) && (a?.note || null) === (b?.note || null);
