import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useRef } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { answerFields } from "@/domain/strategy/answer";
import type { AppRouter } from "@/server/root";
import { alike } from "./alike";

export type StrategyView = inferRouterOutputs<AppRouter>["strategy"]["page"];
export type Field = (typeof answerFields)[number];
export type Theirs = { value: unknown; by: string | null; at: number | null };

/**
 * How storing one answer ended; a conflict brings what somebody else stored meanwhile, `waiting` that the server was
 * not reached or does not know us any more, so that it is worth another try.
 */
export type Saved =
  | { how: "saved"; at: Date }
  | { how: "conflict"; theirs: Theirs }
  | { how: "waiting"; signedOut: boolean }
  | { how: "failed"; message: string };

type Failure = { data?: { code?: string } | null; message: string };

/**
 * Stores answers one after the other, each against the version the one before left. Somebody else's change to
 * another answer is no conflict: then ours is stored on top of it.
 */
export function useSaveAnswer(workspaceId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const query = trpc.strategy.page.queryOptions({ workspaceId });
  // Without a connection it must fail at once and not wait unseen: what is typed says that it is not saved.
  const mutation = useMutation(trpc.strategy.saveAnswer.mutationOptions({ networkMode: "always" }));
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const ours = useRef(new Map<Field, unknown>());

  const conflict = async (field: Field, value: unknown): Promise<Saved> => {
    const last = await cache
      .fetchQuery({ ...trpc.strategy.lastAnswer.queryOptions({ workspaceId, field }), staleTime: 0 })
      .catch(() => null);
    return { how: "conflict", theirs: { value, by: last?.by ?? null, at: last?.at ?? null } };
  };

  const store = async (field: Field, value: unknown, basis: unknown, force: boolean): Promise<Saved> => {
    for (let attempt = 0; attempt < 4; attempt++) {
      try {
        const { page } = cache.getQueryData(query.queryKey) ?? (await cache.fetchQuery(query));
        const stored = page[field];
        const known = alike(stored, basis) || alike(stored, value) || alike(stored, ours.current.get(field));
        if (!force && !known) return await conflict(field, stored);
        const { version, signedOffAt } = await mutation.mutateAsync({
          workspaceId,
          field,
          value: value as never,
          version: page.version,
        });
        ours.current.set(field, value);
        cache.setQueryData(
          query.queryKey,
          (shown) => shown && { ...shown, page: { ...shown.page, [field]: value, version, signedOffAt } },
        );
        void cache.invalidateQueries(query);
        void cache.invalidateQueries(trpc.brief.read.queryFilter({ workspaceId }));
        return { how: "saved", at: new Date() };
      } catch (error) {
        const { data, message } = error as Failure;
        if (!data) return { how: "waiting", signedOut: false };
        if (data.code === "UNAUTHORIZED") return { how: "waiting", signedOut: true };
        if (data.code !== "CONFLICT") return { how: "failed", message };
        await cache.fetchQuery({ ...query, staleTime: 0 }).catch(() => undefined);
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
