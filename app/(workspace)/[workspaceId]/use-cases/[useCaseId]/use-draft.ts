import { useCallback, useEffect, useState } from "react";

export type Draft<Value> = { value: Value; changed: boolean; set: (value: Value) => void; drop: () => void };

/** What was changed and not yet stored; it survives leaving the page and coming back in the same window. */
export function useDraft<Value>(key: string, stored: Value): Draft<Value> {
  const [typed, setTyped] = useState<Value | null>(null);
  useEffect(() => {
    const kept = sessionStorage.getItem(key);
    if (kept) setTyped(JSON.parse(kept) as Value);
  }, [key]);
  const changed = typed !== null && JSON.stringify(typed) !== JSON.stringify(stored);
  const set = useCallback(
    (value: Value) => {
      setTyped(value);
      sessionStorage.setItem(key, JSON.stringify(value));
    },
    [key],
  );
  const drop = useCallback(() => {
    setTyped(null);
    sessionStorage.removeItem(key);
  }, [key]);
  return { value: changed ? typed : stored, changed, set, drop };
}
