import type { Presence } from "@/domain/live/live-words";

/** How the page hears of changes: `waiting` until it does for the first time, and where it may not; `lost` without a connection. */
type LiveState = { connection: "waiting" | "open" | "lost"; here: readonly Presence[] };

let state: LiveState = { connection: "waiting", here: [] };
const listeners = new Set<() => void>();

export const liveState = () => state;

export function setLiveState(change: Partial<LiveState>): void {
  const same = (Object.keys(change) as (keyof LiveState)[]).every((key) => Object.is(state[key], change[key]));
  if (same) return;
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

export function onLiveState(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
