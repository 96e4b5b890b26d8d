import { useEffect, useRef, useState } from "react";
import type { Kept } from "./use-kept";

/**
 * What somebody's text was typed from, such as a version: what arrives while they type is not what they saw, and a write
 * that named it would undo it unseen. Once a write was refused because of that, and both were shown, it is what there is now.
 *
 * @param typing whether something is typed that is not stored; a dialog that began with what it was given says so always.
 *   Of what is kept through reload, from what it was typed is kept beside it
 * @param isRefused whether the last write was refused because somebody else was faster
 */
export function useTypedFrom<Value>(
  now: Value,
  typing: boolean | Pick<Kept<unknown>, "key" | "changed">,
  isRefused: boolean,
): Value {
  const place = typeof typing === "boolean" ? null : `${typing.key} from`;
  const isTyping = typeof typing === "boolean" ? typing : typing.changed;
  const [held, setHeld] = useState<{ value: Value; isShown: boolean } | null>(null);
  const from = isTyping && held && !held.isShown ? held.value : now;

  const words = isTyping && held ? JSON.stringify(from) : null;
  const wasTyping = useRef(false);
  useEffect(() => {
    if (place === null) return;
    if (words !== null) localStorage.setItem(place, words);
    else if (wasTyping.current) localStorage.removeItem(place);
    wasTyping.current = words !== null;
  }, [place, words]);

  if (!isTyping) {
    if (held) setHeld(null);
    return now;
  }
  if (held === null || (isRefused && !held.isShown)) {
    const kept = held === null && place !== null ? localStorage.getItem(place) : null;
    const value = kept === null ? now : (JSON.parse(kept) as Value);
    setHeld({ value, isShown: isRefused });
    return value;
  }
  return from;
}
