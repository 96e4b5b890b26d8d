import { useCallback, useMemo, useRef, useState } from "react";
import { placeKey } from "@/domain/metrics/value-place";
import { useKept } from "@/ui/use-kept";
import { useKeptKey } from "../../shell-context";
import type { MetricFacts, StoredCell } from "../shown-values";
import type { ValueLook } from "./asked-values";
import { numbersOf, readDraft, type TypedCell, type ValueDraft } from "./value-draft";

export type CellText = {
  readonly metricId: string;
  readonly period: string;
  readonly stored: StoredCell | undefined;
  readonly text: string;
};

/** By period, of one metric in the group that is looked at. */
export type TypedRow = ReadonlyMap<string, { readonly typed: TypedCell; readonly problem: string | null }>;

const nothing: ValueDraft = {};
const mostPast = 100;

/** What is typed into the cells of all groups, months and weeks, kept until it is stored or dropped. */
export function useValueDraft(library: readonly MetricFacts[], { segment, layer }: ValueLook) {
  const kept = useKept<ValueDraft>(useKeptKey("metric values"), nothing);
  const draft = useRef(kept.value);
  draft.current = kept.value;
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const metrics = useMemo(() => new Map(library.map((metric) => [metric.id, metric])), [library]);
  const cells = useMemo(
    () =>
      readDraft(kept.value, metrics).map((cell) => ({
        ...cell,
        problem: cell.problem ?? refused.get(cell.key) ?? null,
      })),
    [kept.value, metrics, refused],
  );
  const rows = useMemo(() => {
    const byMetric = new Map<string, Map<string, { typed: TypedCell; problem: string | null }>>();
    for (const { place, typed, problem } of cells) {
      if (place.segment !== segment) continue;
      const row = byMetric.get(place.metricId) ?? new Map();
      byMetric.set(place.metricId, row.set(place.period, { typed, problem }));
    }
    return byMetric as ReadonlyMap<string, TypedRow>;
  }, [cells, segment]);

  const { set, drop } = kept;
  const past = useRef<readonly { draft: ValueDraft; by: string }[]>([]);
  const keep = useCallback(
    (next: ValueDraft, by: string) => {
      // Letters typed in one cell are taken back together.
      if (by === "" || past.current.at(-1)?.by !== by)
        past.current = [...past.current, { draft: draft.current, by }].slice(-mostPast);
      draft.current = next;
      if (Object.keys(next).length > 0) set(next);
      else drop();
    },
    [set, drop],
  );
  const typeIn = useCallback(
    (part: ValueLook["layer"], texts: readonly CellText[], pasted = false) => {
      const next: Record<string, TypedCell> = { ...draft.current };
      const said = new Set<string>();
      for (const { metricId, period, stored, text } of texts) {
        const key = placeKey({ metricId, period, segment });
        said.add(key);
        const before = next[key] ?? { was: numbersOf(stored) };
        const after: TypedCell = { ...before, [part]: text, ...(pasted && { pasted: true }) };
        if (saysNothing(after)) delete next[key];
        else next[key] = after;
      }
      keep(next, texts.length === 1 && !pasted ? [...said, part].join(" ") : "");
      setRefused((held) => (held.size === 0 ? held : new Map([...held].filter(([key]) => !said.has(key)))));
    },
    [keep, segment],
  );
  const type = useCallback(
    (texts: readonly CellText[], pasted = false) => typeIn(layer, texts, pasted),
    [typeIn, layer],
  );
  /** As it is stored again; false when nothing was typed there. */
  const revert = useCallback(
    (metricId: string, period: string): boolean => {
      const { [placeKey({ metricId, period, segment })]: gone, ...rest } = draft.current;
      if (gone) keep(rest, "");
      return gone !== undefined;
    },
    [keep, segment],
  );
  /** Leaves what is stored in these places. */
  const forget = useCallback(
    (keys: readonly string[]) =>
      keep(Object.fromEntries(Object.entries(draft.current).filter(([key]) => !keys.includes(key))), ""),
    [keep],
  );
  const dropAll = useCallback(() => {
    keep(nothing, "");
    past.current = [];
    setRefused(new Map());
  }, [keep]);
  /** As it was before the last typing or pasting; false when there was none. */
  const undoTyping = useCallback((): boolean => {
    const before = past.current.at(-1);
    if (!before) return false;
    keep(before.draft, "");
    past.current = past.current.slice(0, -2);
    return true;
  }, [keep]);
  return { cells, rows, metrics, type, typeIn, revert, forget, dropAll, undoTyping, setRefused };
}

export type TypedValues = ReturnType<typeof useValueDraft>;

/** Typed back to what is stored: nothing is left to store. */
function saysNothing({ value, responses, was }: TypedCell): boolean {
  const same = (text: string | undefined, stored: number | null) =>
    text === undefined || text.trim() === (stored === null ? "" : String(stored));
  return same(value, was.value) && same(responses, was.responses);
}
