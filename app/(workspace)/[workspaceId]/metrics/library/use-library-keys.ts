import { useRouter } from "next/navigation";
import { type KeyboardEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import type { LibraryRow as Row } from "../metric-answers";

type Setting = {
  frame: RefObject<HTMLElement | null>;
  rows: readonly Row[];
  workspaceId: string;
  /** Null for those who may not. */
  onWish: ((row: Row) => void) | null;
};

const page = 8;

/** One row holds the focus: arrows, Home, End and the page keys move it, Enter opens the metric, E edits what is wanted. */
export function useLibraryKeys({ frame, rows, workspaceId, onWish }: Setting) {
  const router = useRouter();
  const [at, setAt] = useState<string | null>(null);
  const takesFocus = useRef(false);
  const show = useRef<(row: number) => void>(() => {});
  const active = Math.max(
    0,
    rows.findIndex(({ id }) => id === at),
  );
  useLayoutEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    show.current(active);
    frame.current?.querySelector<HTMLElement>(`[data-row="${active}"]`)?.focus({ preventScroll: true });
  });
  const held = useRef(rows);
  held.current = rows;
  const pick = useCallback((index: number) => setAt(held.current[index]?.id ?? null), []);

  const moves: Readonly<Record<string, number>> = {
    ...{ ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + page, PageUp: active - page },
    ...{ Home: 0, End: rows.length - 1 },
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[active];
    // Links and buttons inside a row answer for themselves.
    const isRow = event.target instanceof HTMLElement && event.target.matches("[data-row]");
    const to = moves[event.key];
    if (to !== undefined) {
      event.preventDefault();
      takesFocus.current = true;
      setAt(rows[Math.max(0, Math.min(to, rows.length - 1))]?.id ?? null);
    } else if (isRow && row && event.key === "Enter") {
      event.preventDefault();
      router.push(`/${workspaceId}/metrics/${encodeURIComponent(row.id)}`);
    } else if (row && onWish && event.key.toLowerCase() === "e") {
      event.preventDefault();
      onWish(row);
    }
  };
  const showWith = (next: (row: number) => void) => {
    show.current = next;
  };
  return { active, onKeyDown, pick, showWith };
}
