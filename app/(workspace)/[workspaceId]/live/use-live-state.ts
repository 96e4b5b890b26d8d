import { useMemo, useSyncExternalStore } from "react";
import type { Presence } from "@/domain/live/live-words";
import { liveState, onLiveState } from "./live-state";

const none: readonly Presence[] = [];

/** How the page hears of changes. */
export const useConnection = () =>
  useSyncExternalStore(
    onLiveState,
    () => liveState().connection,
    () => "waiting" as const,
  );

/** Who else is in the workspace just now, each once, at the place they looked at last. */
export function useOthersHere(ownId: string): readonly Presence[] {
  const here = useSyncExternalStore(
    onLiveState,
    () => liveState().here,
    () => none,
  );
  return useMemo(() => {
    const others = here.filter(({ userId }) => userId !== ownId);
    return [...new Map(others.toReversed().map((each) => [each.userId, each])).values()].reverse();
  }, [here, ownId]);
}
