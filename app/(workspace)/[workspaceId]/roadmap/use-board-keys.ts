import { useEffect } from "react";

/** Z takes the last move back, wherever focus is, unless someone is typing. */
export function useUndoKey(undo: (() => void) | null) {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const typing =
        target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.closest("[role=dialog]");
      if (event.key.toLowerCase() !== "z" || event.ctrlKey || event.metaKey || event.altKey || typing || !undo) return;
      event.preventDefault();
      undo();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [undo]);
}

/** Escape gives a move up wherever focus is, once nothing nearer has used the key. */
export function useEscape(cancel: (() => void) | null) {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) cancel?.();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [cancel]);
}
