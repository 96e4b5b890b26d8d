import { useCallback, useMemo, useRef, useState } from "react";
import type { ListedRow } from "./use-case-list";

export type Selection = {
  readonly ids: ReadonlySet<string>;
  /** Those selected among the rows drawn, in their order. */
  readonly rows: readonly ListedRow[];
  readonly toggle: (id: string) => void;
  /** Everything between where extending began and this row. */
  readonly extend: (id: string, from: string) => void;
  /** What a click on its box does: with Shift, everything since the row last toggled. */
  readonly pick: (id: string, isRange: boolean) => void;
  /** The next extension begins anew. */
  readonly rest: () => void;
  readonly all: () => void;
  readonly none: () => void;
};

const nothing: ReadonlySet<string> = new Set();

/** Which rows are selected. What a filter hides stays selected for when it comes back, but nothing is done with it. */
export function useSelection(shown: readonly ListedRow[]): Selection {
  const [ids, setIds] = useState(nothing);
  const anchor = useRef<string | null>(null);
  const now = useRef(shown);
  now.current = shown;
  const toggle = useCallback((id: string) => {
    anchor.current = id;
    setIds((held) => {
      const next = new Set(held);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const extend = useCallback((id: string, from: string) => {
    anchor.current ??= from;
    const at = (wanted: string | null) => now.current.findIndex((row) => row.id === wanted);
    const [start, end] = [at(anchor.current), at(id)].sort((a, b) => a - b);
    if (start === undefined || end === undefined || start < 0) return;
    setIds(new Set(now.current.slice(start, end + 1).map((row) => row.id)));
  }, []);
  const pick = useCallback(
    (id: string, isRange: boolean) => (isRange && anchor.current ? extend(id, anchor.current) : toggle(id)),
    [extend, toggle],
  );
  const rest = useCallback(() => {
    anchor.current = null;
  }, []);
  const all = useCallback(() => setIds(new Set(now.current.map((row) => row.id))), []);
  const none = useCallback(() => {
    anchor.current = null;
    setIds(nothing);
  }, []);
  const rows = useMemo(() => (ids.size === 0 ? [] : shown.filter(({ id }) => ids.has(id))), [shown, ids]);
  return { ids, rows, toggle, extend, pick, rest, all, none };
}
