import { useSyncExternalStore } from "react";

/** A value outside React: whoever reads it is drawn again, nobody else. */
export type Signal<Value> = {
  get: () => Value;
  set: (value: Value) => void;
  subscribe: (tell: () => void) => () => void;
};

export function createSignal<Value>(first: Value): Signal<Value> {
  let value = first;
  const told = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const tell of told) tell();
    },
    subscribe: (tell) => {
      told.add(tell);
      return () => told.delete(tell);
    },
  };
}

export const useSignal = <Value>(signal: Signal<Value>): Value =>
  useSyncExternalStore(signal.subscribe, signal.get, signal.get);
