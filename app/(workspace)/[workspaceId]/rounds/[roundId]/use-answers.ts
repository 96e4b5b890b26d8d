import { useCallback, useEffect, useRef, useState } from "react";
import type { AnswerPatch } from "@/domain/scoring/rounds/round";

export type Value = NonNullable<AnswerPatch[string]>;
type Values = Readonly<Record<string, Value | null>>;
type Failure = { code: string | null; message: string };

export type Saving =
  | { state: "idle" }
  | { state: "saving" }
  | { state: "saved"; at: number }
  | { state: "failed"; message: string };

type Store = {
  /** Where what is typed and not stored yet survives a reload. */
  key: string;
  stored: Readonly<Record<string, Value>>;
  version: number;
  send: (given: {
    answers: AnswerPatch;
    done: boolean | null;
    version: number;
  }) => Promise<{ version: number; at: number }>;
  /** What is stored now, after somebody else of the same name was faster. */
  readAgain: () => Promise<{ stored: Readonly<Record<string, Value>>; version: number }>;
  /** Told what was stored. */
  onStored: (given: { answers: AnswerPatch; version: number; done: boolean | null; at: number }) => void;
  failureOf: (error: unknown) => Failure;
};

const pauseMs = 600;
const same = (a: Value | null | undefined, b: Value | null | undefined) =>
  (a?.answer ?? null) === (b?.answer ?? null) &&
  (a?.confidence ?? null) === (b?.confidence ?? null) &&
  (a?.note || null) === (b?.note || null);

/** What is stored carries more than what is sent. */
const sent = ({ answer, confidence, note }: Value): Value => ({ answer, confidence, note });

/**
 * Answers that store themselves: one request at a time, each naming what it builds on. What is on its way survives a
 * reload; when another window was faster, its other answers are taken over and only real differences are asked about.
 */
export function useAnswers(store: Store) {
  const now = useRef(store);
  now.current = store;
  const known = useRef({ version: store.version, stored: store.stored });
  const pending = useRef<Record<string, Value | null>>({});
  const finishing = useRef<boolean | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const asked = useRef<Values>({});
  const [typed, setTyped] = useState<Values>({});
  const [differing, setDiffering] = useState<Values>({});
  const [saving, setSaving] = useState<Saving>({ state: "idle" });

  const keep = useCallback(() => {
    setTyped({ ...pending.current });
    const { key } = now.current;
    if (Object.keys(pending.current).length === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(pending.current));
  }, []);
  const ask = useCallback((next: Values) => {
    asked.current = next;
    setDiffering(next);
  }, []);

  /** Takes over what another window stored, and asks about what both answered; false when it could not be read. */
  const meet = useCallback(async (): Promise<boolean> => {
    const theirs = await now.current.readAgain().catch(() => null);
    if (!theirs || theirs.version === known.current.version) return false;
    const next: Record<string, Value | null> = { ...asked.current };
    for (const [key, mine] of Object.entries(pending.current)) {
      const stored = theirs.stored[key] ?? null;
      if (!same(stored, known.current.stored[key]) && !same(stored, mine)) next[key] = stored;
    }
    known.current = theirs;
    ask(next);
    return true;
  }, [ask]);

  const send = useCallback(
    async (attempts: number): Promise<boolean> => {
      const answers = Object.fromEntries(Object.entries(pending.current).filter(([key]) => !(key in asked.current)));
      const done = finishing.current;
      if (Object.keys(answers).length === 0 && done === null) {
        if (Object.keys(asked.current).length === 0) return true;
        setSaving({ state: "failed", message: "You answered differently in another window. Choose which counts." });
        return false;
      }
      setSaving({ state: "saving" });
      try {
        const told = await now.current.send({ answers, done, version: known.current.version });
        known.current = { version: told.version, stored: patched(known.current.stored, answers) };
        for (const [key, value] of Object.entries(answers))
          if (same(pending.current[key], value)) delete pending.current[key];
        if (done !== null) finishing.current = null;
        now.current.onStored({ answers, version: told.version, done, at: told.at });
        keep();
        setSaving({ state: "saved", at: told.at });
        return true;
      } catch (error) {
        const { code, message } = now.current.failureOf(error);
        if (code === "stale" && attempts > 0 && (await meet())) return send(attempts - 1);
        if (done !== null) finishing.current = null;
        if (code === "already_done") {
          pending.current = {};
          keep();
          await now.current.readAgain().catch(() => null);
        }
        setSaving({ state: "failed", message });
        return false;
      }
    },
    [keep, meet],
  );

  const flush = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    const next = queue.current.then(() => send(2));
    queue.current = next;
    return next;
  }, [send]);

  useEffect(() => {
    const left = sessionStorage.getItem(now.current.key);
    if (left) {
      pending.current = { ...(JSON.parse(left) as Values), ...pending.current };
      setTyped({ ...pending.current });
      void flush();
    }
    const online = () => void flush();
    window.addEventListener("online", online);
    return () => {
      window.removeEventListener("online", online);
      // What was typed last is sent on the way out; should that fail, it is kept for the next visit.
      void flush();
    };
  }, [flush]);

  const set = (key: string, value: Value | null, slowly = false) => {
    pending.current[key] = value && sent(value);
    keep();
    clearTimeout(timer.current);
    if (slowly) timer.current = setTimeout(() => void flush(), pauseMs);
    else void flush();
  };
  const settle = (key: string, mine: boolean) => {
    const { [key]: _settled, ...rest } = asked.current;
    ask(rest);
    if (!mine) delete pending.current[key];
    keep();
    void flush();
  };
  const finish = (done: boolean) => {
    finishing.current = done;
    return flush();
  };
  // The reading that is shown follows a moment later than the store; in between an answer must not seem to be gone.
  const stored = store.version >= known.current.version ? store.stored : known.current.stored;
  return {
    answerOf: (key: string): Value | null => (key in typed ? (typed[key] ?? null) : (stored[key] ?? null)),
    /** What another window stored, by key, where both answered. */
    differing,
    retry: () => void flush(),
    ...{ set, settle, finish, saving },
  };
}

export type Answers = ReturnType<typeof useAnswers>;

function patched(stored: Readonly<Record<string, Value>>, patch: AnswerPatch): Record<string, Value> {
  const next: Record<string, Value> = { ...stored };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete next[key];
    else next[key] = value;
  }
  return next;
}
