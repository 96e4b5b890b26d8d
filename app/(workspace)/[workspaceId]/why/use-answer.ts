import { useEffect, useRef, useState } from "react";
import type { Field, SaveAnswer } from "./use-save-answer";

const pauseMs = 700;

type State = { word: string; problem: string | null; theirs: { value: unknown } | null };
const calm: State = { word: "", problem: null, theirs: null };

/** A line somebody has only just added is not an answer yet. */
const said = <Value>(value: Value): Value =>
  Array.isArray(value) && value.includes("") ? (value.filter((line) => line !== "") as Value) : value;

const clock = (at: Date) => at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

/** One answer while it is being written: stored a moment after the last key, and kept when it cannot be. */
export function useAnswer<Value>({ field, stored, save }: { field: Field; stored: Value; save: SaveAnswer }) {
  const [typed, setTyped] = useState<{ value: Value } | null>(null);
  const [state, setState] = useState<State>(calm);
  const basis = useRef(stored);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pending = useRef<Value | undefined>(undefined);

  const store = async (value: Value, force = false) => {
    pending.current = undefined;
    setState({ ...calm, word: "Saving…" });
    const given = said(value);
    const saved = await save(field, given, { basis: basis.current, force });
    if (saved.how === "saved") {
      basis.current = given;
      setState({ ...calm, word: `Saved ${clock(saved.at)}` });
      setTyped((now) => (now && JSON.stringify(now.value) === JSON.stringify(given) ? null : now));
    } else if (saved.how === "conflict") {
      setState({ word: "Not saved", problem: null, theirs: { value: saved.theirs } });
    } else {
      setState({ word: "Not saved", problem: saved.message, theirs: null });
    }
  };
  const latest = useRef(store);
  latest.current = store;

  // Leaving the screen must not lose the last keys.
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      if (pending.current !== undefined) void latest.current(pending.current);
    },
    [],
  );

  const value = typed ? typed.value : stored;
  if (typed === null) basis.current = stored;
  return {
    value,
    ...state,
    set(next: Value, { now = false }: { now?: boolean } = {}) {
      setTyped({ value: next });
      pending.current = next;
      clearTimeout(timer.current);
      setState((before) => ({ ...before, word: "Not saved yet", problem: null }));
      timer.current = setTimeout(() => void latest.current(next), now ? 0 : pauseMs);
    },
    keepMine: () => void store(value, true),
    takeTheirs() {
      setTyped(null);
      setState(calm);
    },
  };
}
