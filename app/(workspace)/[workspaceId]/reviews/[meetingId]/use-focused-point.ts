import { type RefObject, useEffect, useRef } from "react";

/**
 * The button somebody pressed may be gone once the answer is there: then the focus goes to the point it stood in, and the
 * keys go on from there.
 *
 * @param answer whatever the agenda is drawn from
 */
export function useFocusedPoint(agenda: RefObject<HTMLElement | null>, answer: unknown) {
  const key = useRef<string | null>(null);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || target.closest("[role=dialog]")) return;
      key.current = target.closest<HTMLElement>("[data-key]")?.dataset["key"] ?? null;
    };
    document.addEventListener("focusin", onFocus);
    return () => document.removeEventListener("focusin", onFocus);
  }, []);
  useEffect(() => {
    if (!answer || key.current === null || document.activeElement !== document.body) return;
    agenda.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key.current)}"]`)?.focus();
  }, [agenda, answer]);
}
