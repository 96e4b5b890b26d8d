import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { sameWeights } from "@/domain/scoring/weighting/weight-set";
import type { WeightSet } from "@/domain/scoring/weighting/weighting";
import type { AppRouter } from "@/server/root";

type Send = (version: number) => Promise<{ number: number; previousId: string | null }>;
export type CurrentWeights = inferRouterOutputs<AppRouter>["weighting"]["current"];

/** How storing ended; a conflict means that somebody else set other weights since the trial began. */
export type Stored =
  | { how: "stored"; number: number; previousId: string | null }
  | { how: "conflict" }
  | { how: "failed"; message: string };

/**
 * Stores weights, or puts a version in force again. What else changed in the workspace is no conflict: then the
 * same is stored on top of it. Everything on screen rests on the weights, so everything is read again.
 */
export function useSaveWeights(workspaceId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const query = trpc.weighting.current.queryOptions({ workspaceId });
  const save = useMutation(trpc.weighting.save.mutationOptions());
  const restore = useMutation(trpc.weighting.restore.mutationOptions());

  const [isBusy, setBusy] = useState(false);

  const attempts = async (basis: WeightSet | null, send: Send): Promise<Stored> => {
    for (let attempt = 0; attempt < 4; attempt++) {
      try {
        const current = cache.getQueryData(query.queryKey) ?? (await cache.fetchQuery(query));
        if (basis && !sameWeights(current.set, basis)) return { how: "conflict" };
        const { number, previousId } = await send(current.version);
        await cache.invalidateQueries();
        return { how: "stored", number, previousId };
      } catch (error) {
        const { data, message } = error as { data?: { code?: string }; message: string };
        if (data?.code !== "CONFLICT") return { how: "failed", message };
        await cache.fetchQuery({ ...query, staleTime: 0 }).catch(() => undefined);
      }
    }
    return { how: "failed", message: "Others are changing this workspace at the same time. Try again in a moment." };
  };

  const store = async (basis: WeightSet | null, send: Send): Promise<Stored> => {
    setBusy(true);
    try {
      return await attempts(basis, send);
    } finally {
      setBusy(false);
    }
  };

  return {
    isBusy,
    /** `basis`: the stored weights the trial began with; null stores over whatever is there. */
    save: (set: WeightSet, note: string, basis: WeightSet | null) =>
      store(basis, (version) => save.mutateAsync({ workspaceId, version, set, note })),
    /** A version, or with null our defaults; `basis`: the stored weights it takes the place of. */
    restore: (weightingId: string | null, basis: WeightSet) =>
      store(basis, (version) => restore.mutateAsync({ workspaceId, version, weightingId })),
  };
}

export type SaveWeights = ReturnType<typeof useSaveWeights>;
