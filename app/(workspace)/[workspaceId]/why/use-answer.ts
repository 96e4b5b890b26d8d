import { useEffect, useRef, useState } from "react";
import { useKept } from "@/ui/use-kept";
import { useKeptKey } from "../shell-context";
import { alike, said } from "./alike";
import type { Field, SaveAnswer, Theirs } from "./use-save-answer";

const pauseMs = 700;
const againMs = 5_000;

type State = { word: string; problem: string | null; theirs: Theirs | null; waiting: boolean };
const calm: State = { word: "", problem: null, theirs: null, waiting: false };

type Typed<Value> = { value: Value; basis: Value };

const clock = (at: Date) => at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

/**
 * One answer while it is being written: stored a moment after the last key. Until then it is kept in this browser,
 * through reload, sign-out and restart, and sent again when the server can be reached.
 */
export function useAnswer<Value>({ field, stored, save }: { field: Field; stored: Value; save: SaveAnswer }) {
  const kept = useKept<Typed<Value> | null>(useKeptKey(`why ${field}`), null);
  const [typed, setTyped] = useState<Typed<Value> | null>(null);
  const [state, setState] = useState<State>(calm);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef<Typed<Value> | null>(null);
  const due = useRef(false);

  const hold = (next: Typed<Value> | null) => {
    latest.current = next;
    setTyped(next);
  };

  const store = async (force = false) => {
    clearTimeout(timer.current);
    due.current = false;
    if (!latest.current) return;
    const given = said(latest.current.value);
    setState({ ...calm, word: "Saving…" });
    const saved = await save(field, given, { basis: latest.current.basis, force });
    if (saved.how === "saved") {
      const now = latest.current;
      if (!now || alike(said(now.value), given)) kept.drop();
      else kept.set({ value: now.value, basis: given });
      if (now) hold({ value: now.value, basis: given });
      setState({ ...calm, word: due.current ? "Not saved yet" : `Saved ${clock(saved.at)}` });
    } else if (saved.how === "conflict") {
      setState({ ...calm, word: "Not saved", theirs: saved.theirs });
    } else if (saved.how === "waiting") {
      const problem = saved.signedOut ? "You are signed out. Sign in again, and this is saved." : null;
      const offline = navigator.onLine ? "No connection" : "Offline";
      setState({ ...calm, word: saved.signedOut ? "Not saved" : `${offline}: not saved yet`, problem, waiting: true });
    } else {
      setState({ ...calm, word: "Not saved", problem: saved.message });
    }
  };
  const current = useRef(store);
  current.current = store;

  // What an earlier visit could not store: shown as it was left, and sent.
  const found = kept.value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was found when the page was opened
  useEffect(() => {
    if (!found || latest.current) return;
    if (alike(said(found.value), stored)) {
      kept.drop();
      return;
    }
    hold(found);
    setState({ ...calm, word: "Not saved yet" });
    void current.current();
  }, [found]);

  useEffect(() => {
    if (!state.waiting) return;
    const again = () => void current.current();
    const later = setTimeout(again, againMs);
    window.addEventListener("online", again);
    return () => {
      clearTimeout(later);
      window.removeEventListener("online", again);
    };
  }, [state]);

  // Leaving the screen must not lose the last keys.
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      if (due.current) void current.current();
    },
    [],
  );

  const unsaved = typed !== null && !alike(said(typed.value), typed.basis);
  const value = typed && (unsaved || alike(said(typed.value), stored)) ? typed.value : stored;
  return {
    value,
    ...state,
    unsaved,
    set(next: Value, { now = false }: { now?: boolean } = {}) {
      const basis = unsaved ? typed.basis : stored;
      hold({ value: next, basis });
      kept.set({ value: next, basis });
      due.current = true;
      clearTimeout(timer.current);
      setState((before) => ({ ...before, word: "Not saved yet", problem: null, waiting: false }));
      timer.current = setTimeout(() => void current.current(), now ? 0 : pauseMs);
    },
    keepMine: () => void store(true),
    takeTheirs() {
      hold(null);
      kept.drop();
      setState(calm);
    },
  };
}
