import { useState } from "react";

/**
 * What somebody's text was typed from, such as a version: what arrives while they type is not what they saw, and a write
 * that named it would undo it unseen. Once a write was refused because of that, and both were shown, it is what there is now.
 *
 * @param isTyping whether something is typed that is not stored; a dialog that began with what it was given says so always
 * @param isRefused whether the last write was refused because somebody else was faster
 */
export function useTypedFrom<Value>(now: Value, isTyping: boolean, isRefused: boolean): Value {
  const [held, setHeld] = useState<{ value: Value; isShown: boolean } | null>(null);
  if (!isTyping) {
    if (held) setHeld(null);
    return now;
  }
  if (held === null || (isRefused && !held.isShown)) {
    setHeld({ value: now, isShown: isRefused });
    return now;
  }
  return held.isShown ? now : held.value;
}
