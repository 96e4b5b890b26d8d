import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useRef } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { Strategy } from "@/domain/strategy/strategy";
import type { AppRouter } from "@/server/root";

export type StrategyView = inferRouterOutputs<AppRouter>["strategy"]["page"];
export type Field = keyof Strategy;

/** How storing one answer ended; a conflict brings what somebody else stored meanwhile. */
export type Saved =
  | { how: "saved"; at: Date }
  | { how: "conflict"; theirs: unknown }
  | { how: "failed"; message: string };

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Stores answers one after the other, each against the version the one before left. Somebody else's change to
 * another answer is no conflict: then ours is stored on top of it.
 */
export function useSaveAnswer(workspaceId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const query = trpc.strategy.page.queryOptions({ workspaceId });
  const mutation = useMutation(trpc.strategy.saveAnswer.mutationOptions());
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const store = async (field: Field, value: unknown, basis: unknown, force: boolean): Promise<Saved> => {
    for (let attempt = 0; attempt < 4; attempt++) {
      const { page } = cache.getQueryData(query.queryKey) ?? (await cache.fetchQuery(query));
      if (!force && !same(page[field], basis)) return { how: "conflict", theirs: page[field] };
      try {
        const { version, signedOffAt } = await mutation.mutateAsync({
          workspaceId,
          field,
          value: value as never,
          version: page.version,
        });
        cache.setQueryData(
          query.queryKey,
          (shown) => shown && { ...shown, page: { ...shown.page, [field]: value, version, signedOffAt } },
        );
        void cache.invalidateQueries(query);
        void cache.invalidateQueries(trpc.brief.read.queryFilter({ workspaceId }));
        return { how: "saved", at: new Date() };
      } catch (error) {
        const { data, message } = error as { data?: { code?: string }; message: string };
        if (data?.code !== "CONFLICT") return { how: "failed", message };
        await cache.fetchQuery({ ...query, staleTime: 0 });
      }
    }
    return { how: "failed", message: "Others are changing this page at the same time. Try again in a moment." };
  };

  return (
    field: Field,
    value: unknown,
    { basis, force = false }: { basis: unknown; force?: boolean },
  ): Promise<Saved> => {
    const turn = queue.current.then(() => store(field, value, basis, force));
    queue.current = turn.catch(() => undefined);
    return turn;
  };
}

export type SaveAnswer = ReturnType<typeof useSaveAnswer>;
