import { type KeyboardEvent, type RefObject, useState } from "react";
import type { Edge } from "./map-links";

type Map = {
  frame: RefObject<HTMLElement | null>;
  lanes: readonly (readonly string[])[];
  edges: readonly Edge[];
  /** Adds what follows the node on its chain. */
  onNext: (id: string) => void;
};

/** Arrows move along lanes (up, down) and chains (left, right), Home and End to the ends of a lane, N adds the next link. */
export function useMapKeys({ frame, lanes, edges, onNext }: Map) {
  const [at, setAt] = useState<string | null>(null);
  const all = lanes.flat();
  const current = at !== null && all.includes(at) ? at : (all[0] ?? null);

  const go = (id: string | undefined) => {
    if (id === undefined) return;
    setAt(id);
    frame.current?.querySelector<HTMLElement>(`[data-map-title="${CSS.escape(id)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const id = (event.target as HTMLElement).dataset.mapTitle;
    if (id === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const lane = lanes.findIndex((ids) => ids.includes(id));
    const ids = lanes[lane] ?? [];
    const row = ids.indexOf(id);
    const beside = (by: 1 | -1) => {
      const linked = edges.find((edge) => (by === 1 ? edge.from : edge.to) === id);
      const next = lanes[lane + by];
      return linked ? (by === 1 ? linked.to : linked.from) : next?.[Math.min(row, next.length - 1)];
    };
    const to = {
      ArrowDown: () => go(ids[row + 1]),
      ArrowUp: () => go(ids[row - 1]),
      ArrowRight: () => go(beside(1)),
      ArrowLeft: () => go(beside(-1)),
      Home: () => go(ids[0]),
      End: () => go(ids.at(-1)),
      n: () => onNext(id),
      N: () => onNext(id),
    }[event.key];
    if (!to) return;
    event.preventDefault();
    to();
  };
  const onFocus = (event: { target: EventTarget }) => {
    const id = (event.target as HTMLElement).dataset?.mapTitle;
    if (id !== undefined) setAt(id);
  };
  return { current, onKeyDown, onFocus, go };
}
