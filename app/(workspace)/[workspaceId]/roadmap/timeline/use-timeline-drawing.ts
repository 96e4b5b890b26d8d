import { useMemo, useRef } from "react";
import { type BarText, timelineLayout } from "@/domain/roadmap/timeline-layout";
import { type LoadOf, loadFigures } from "@/domain/roadmap/timeline-load";
import type { ChangeMark } from "@/domain/roadmap/timeline-marks";
import type { Board, BoardItem, ShownItem } from "../board-view";
import { type BarWords, barText, barWords, type Metric } from "./bar-words";
import { withKeptBars } from "./kept-bars";
import type { TimelineView } from "./timeline-view";

type Setting = {
  board: Board;
  view: TimelineView;
  marks: Readonly<Record<string, ChangeMark>>;
  metric: Metric;
  load: LoadOf;
  quarterWidth: number;
};
type Told = { from: readonly unknown[]; words: BarWords; text: BarText };

/** What is drawn: the words of each bar, where it stands, and what is beneath. What stays the same is the same object. */
export function useTimelineDrawing({ board, view, marks, metric, load, quarterWidth }: Setting) {
  const { items, gaps, quarters, lanes, moved, totals, totalsBefore } = view;
  const kept = useRef<ReadonlyMap<string, Told>>(new Map());
  const told = useMemo(() => {
    const setting = { board, gaps, marks, metric };
    const tell = (item: BoardItem): Told => {
      const from = [item, board.facts, board.people, gaps.get(item.id), marks[item.id], metric];
      const before = kept.current.get(item.id);
      if (before?.from.every((each, at) => each === from[at])) return before;
      const words = barWords(item, setting);
      return { from, words, text: barText(words) };
    };
    const next = new Map(items.map((item) => [item.id, tell(item)]));
    kept.current = next;
    return next;
  }, [board, items, gaps, marks, metric]);
  const wordsOf = useMemo(() => new Map([...told].map(([id, { words }]) => [id, words])), [told]);
  const drawn = useRef<ReturnType<typeof timelineLayout<ShownItem>>>(undefined);
  const layout = useMemo(() => {
    const next = timelineLayout({
      quarters,
      quarterWidth,
      lanes,
      textOf: ({ id, ghostOf }) => told.get(ghostOf ?? id)?.text ?? { width: 0, heightIn: () => 0 },
      moved,
    });
    drawn.current = withKeptBars(next, drawn.current);
    return drawn.current;
  }, [quarters, lanes, moved, quarterWidth, told]);
  const { kind } = load;
  const role = load.kind === "role" ? load.role : "";
  const drawnLoad = useMemo(() => {
    const of: LoadOf = kind === "role" ? { kind, role } : { kind };
    return { of, figures: loadFigures(totals, totalsBefore, of) };
  }, [totals, totalsBefore, kind, role]);
  return { wordsOf, layout, load: drawnLoad };
}
