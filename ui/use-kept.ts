import { useCallback, useEffect, useState } from "react";

export type Kept<Value> = {
  key: string;
  value: Value;
  changed: boolean;
  set: (value: Value) => void;
  drop: () => void;
};

/**
 * What somebody typed and nobody stored yet. It stays in this browser until it is stored or dropped, through reload,
 * sign-out and restart; so the key must name the person, the workspace and the place.
 */
export function useKept<Value>(key: string, stored: Value): Kept<Value> {
  const [typed, setTyped] = useState<{ value: Value } | null>(null);
  useEffect(() => {
    const kept = localStorage.getItem(key);
    setTyped(kept ? { value: JSON.parse(kept) as Value } : null);
  }, [key]);
  const changed = typed !== null && JSON.stringify(typed.value) !== JSON.stringify(stored);
  const set = useCallback(
    (value: Value) => {
      setTyped({ value });
      localStorage.setItem(key, JSON.stringify(value));
    },
    [key],
  );
  const drop = useCallback(() => {
    setTyped(null);
    for (const each of [key, `${key} from`]) localStorage.removeItem(each);
  }, [key]);
  return { key, value: changed ? typed.value : stored, changed, set, drop };
}
