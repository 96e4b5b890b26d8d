import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useSyncExternalStore } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { type ToleranceId, toleranceOf } from "@/domain/scoring/robustness/plausible-weights";
import { defaultSamples, defaultSeed } from "@/domain/scoring/robustness/robustness-inputs";
import type { RankShares } from "@/domain/scoring/robustness/simulate-ranks";
import type { AppRouter } from "@/server/root";
import { drawRanks } from "./draw-ranks";

export type RobustnessGiven = inferRouterOutputs<AppRouter>["useCase"]["robustnessInputs"];
/** Shares together with what they were drawn from: the two never belong to different states. */
export type Drawn = { readonly workspaceId: string; readonly given: RobustnessGiven; readonly shares: RankShares };
export type RobustnessChoice = { readonly tolerance: ToleranceId; readonly seed: number };

export const defaultChoice: RobustnessChoice = { tolerance: "near", seed: defaultSeed };

const parts = new Map<string, number>();
const listeners = new Set<() => void>();
const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
function tell(key: string, part: number | null): void {
  if (part === null) parts.delete(key);
  else parts.set(key, part);
  for (const listener of listeners) listener();
}

/**
 * The ranks of every ranked use case over plausible weightings, drawn in a worker and kept for as long as the inputs,
 * the tolerance and the seed are the same. While others are drawn, `drawn` holds the last ones.
 */
export function useRobustness(workspaceId: string, { tolerance, seed }: RobustnessChoice, isWanted = true) {
  const trpc = useTRPC();
  const asked = useQuery({ ...trpc.useCase.robustnessInputs.queryOptions({ workspaceId }), enabled: isWanted });
  const given = asked.data;
  const key = `${given?.fingerprint} ${tolerance} ${seed}`;
  const drawing = useQuery({
    queryKey: ["drawn ranks", workspaceId, key],
    queryFn: async ({ signal }): Promise<Drawn> => {
      if (!given) throw new Error("Nothing to draw from.");
      const settings = { tolerance: toleranceOf(tolerance), samples: defaultSamples, seed };
      try {
        const onPart = (part: number) => tell(key, part);
        return { workspaceId, given, shares: await drawRanks(given.inputs, settings, { signal, onPart }) };
      } finally {
        tell(key, null);
      }
    },
    enabled: isWanted && given !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    structuralSharing: false,
    networkMode: "always",
    placeholderData: keepPreviousData,
  });
  const problem = asked.error?.message ?? drawing.error?.message ?? null;
  const part = useSyncExternalStore(
    listen,
    () => parts.get(key) ?? null,
    () => null,
  );
  return {
    drawn: drawing.data?.workspaceId === workspaceId ? drawing.data : null,
    /** The share done of what is being drawn, 0 to 1; null before it starts and when it is done. */
    part,
    /** What is asked for is not there yet. The same on the server, where nothing is drawn. */
    isDrawing: isWanted && !problem && (drawing.data === undefined || drawing.isPlaceholderData),
    problem,
    tryAgain: () => void (asked.error ? asked.refetch() : drawing.refetch()),
    readAgain: asked.refetch,
    readAt: asked.dataUpdatedAt,
  };
}
