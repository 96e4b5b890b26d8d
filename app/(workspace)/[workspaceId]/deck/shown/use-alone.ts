import { type RefObject, useLayoutEffect } from "react";

/** Everything around an element is out of reach of keyboard and readers while it is there; it has the focus. */
export function useAlone(stage: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const had = document.activeElement;
    const around: HTMLElement[] = [];
    for (let at = stage.current; at && at !== document.body; at = at.parentElement)
      for (const other of at.parentElement?.children ?? [])
        if (other !== at && other instanceof HTMLElement && !other.inert) around.push(other);
    for (const other of around) other.inert = true;
    stage.current?.focus();
    return () => {
      for (const other of around) other.inert = false;
      if (had instanceof HTMLElement) had.focus();
    };
  }, [stage]);
}
