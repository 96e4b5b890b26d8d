import { type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject, useMemo, useRef } from "react";
import type { TimelineLayout } from "@/domain/roadmap/timeline-layout";
import { timelineLines } from "@/domain/roadmap/timeline-lines";
import type { LoadFigure, LoadOf } from "@/domain/roadmap/timeline-load";
import { dayOnAxis } from "@/domain/roadmap/timeline-scale";
import { useInView } from "@/ui/use-in-view";
import { useWheelZoom } from "@/ui/use-wheel-zoom";
import { AxisHead } from "../../scored/axis-head";
import { laneWidth, type Zoom } from "../../scored/use-zoom";
import type { Board, Draft, ShownItem } from "../board-view";
import type { BarWords } from "./bar-words";
import { LaneRows } from "./lane-rows";
import { Lines, type ShownLines } from "./lines";
import { LoadStrip, loadWords } from "./load-strip";
import type { TimelineView } from "./timeline-view";
import { type DropTarget, useBarDrag } from "./use-bar-drag";

type Props = {
  frame: RefObject<HTMLElement | null>;
  board: Board;
  view: TimelineView;
  layout: TimelineLayout<ShownItem>;
  wordsOf: ReadonlyMap<string, BarWords>;
  zoom: Zoom;
  draft: Draft | null;
  current: string | null;
  shownLines: ShownLines;
  load: { of: LoadOf; figures: readonly LoadFigure[] };
  /** Where the keys are explained. */
  keysId: string;
  onCurrent: (id: string) => void;
  onOpen: (id: string, anchor: HTMLElement) => void;
  onOpenLoad: (quarter: string, anchor: HTMLElement) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onDrop: (id: string, target: DropTarget) => void;
};

/** A lane is told only of what stands in it, so that the others are not drawn anew. */
const isIn = ({ cards }: TimelineLayout<ShownItem>["lanes"][number], id: string | null) =>
  id !== null && cards.some(({ item }) => item.id === id) ? id : null;

/** Bars in lanes over time, with what waits for what, and beneath them what each quarter is asked for. */
export function TimelineCanvas(props: Props) {
  const { frame, board, view, layout, wordsOf, zoom, draft, current, shownLines, load } = props;
  const { quarterWidth, scale } = zoom;
  const plane = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const landing = useRef<HTMLDivElement>(null);
  const inView = useInView(frame);
  useWheelZoom(frame, zoom.turn);

  const lines = useMemo(() => {
    const bars = new Map(layout.lanes.flatMap(({ cards }) => cards.map((bar) => [bar.item.id, bar] as const)));
    const shown = view.needs.filter(({ broken }) => shownLines === "all" || (shownLines === "broken" && broken));
    return timelineLines(shown, bars);
  }, [layout, view.needs, shownLines]);
  const chosenLines = useMemo(
    () => (current === null ? [] : lines.filter(({ fromId, toId }) => fromId === current || toId === current)),
    [lines, current],
  );
  const near = useMemo(
    () =>
      lines.filter(({ points }) => {
        const heights = points.map(([, y]) => y);
        return Math.min(...heights) < inView.bottom && Math.max(...heights) > inView.top;
      }),
    [lines, inView],
  );

  const mayMove = board.may.edit && draft === null;
  const { onPointerDown, wasDragged } = useBarDrag({
    frame,
    plane,
    svg,
    landing,
    layout,
    lines: near,
    quarterWidth,
    enabled: mayMove,
    onDrop: props.onDrop,
  });
  const onClick = (event: MouseEvent) => {
    if (wasDragged.current) return;
    const pressed = event.target as Element;
    const bar = pressed.closest<HTMLElement>("[data-bar]");
    if (bar?.dataset["bar"]) return props.onOpen(bar.dataset["bar"], bar.querySelector("button") ?? bar);
    const column = pressed.closest<HTMLElement>("[data-quarter]");
    if (column?.dataset["quarter"]) props.onOpenLoad(column.dataset["quarter"], column);
  };
  const onFocus = (event: FocusEvent) => {
    const id = (event.target as Element).closest<HTMLElement>("[data-card]")?.dataset["card"];
    if (id) props.onCurrent(id);
  };
  const now = dayOnAxis(board.today, view.quarters[0] ?? board.quarterNow);
  const today = useMemo(
    () => (now >= 0 && now <= view.quarters.length ? { at: now, day: board.today } : null),
    [now, view.quarters.length, board.today],
  );
  const span = view.quarters.length * quarterWidth;
  return (
    <section
      ref={frame}
      aria-label="Timeline"
      aria-describedby={props.keysId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      onClick={onClick}
      onFocus={onFocus}
      onKeyDown={props.onKeyDown}
      onKeyUp={(event) => {
        // Space picks a bar up; letting it go must not press the bar as well.
        if (event.key === " " && (event.target as Element).closest("[data-card]") && board.may.edit)
          event.preventDefault();
      }}
      onPointerDown={onPointerDown}
      className="relative flex min-h-80 flex-col overflow-auto border-t border-line max-lg:max-h-[72dvh] lg:flex-1"
    >
      <div
        className="flex min-h-full w-(--whole) flex-col"
        style={{ ["--whole" as string]: `${laneWidth + layout.width}px` }}
      >
        <div className="sticky top-0 z-4 flex h-10 shrink-0 border-b border-line bg-page">
          <div style={{ width: laneWidth }} className="sticky left-0 z-2 shrink-0 bg-page" />
          <AxisHead
            quarters={view.quarters}
            quarterWidth={quarterWidth}
            scale={scale}
            laneWidth={laneWidth}
            today={today}
          />
        </div>
        <div className="relative grow" style={{ minHeight: layout.height }}>
          <div ref={plane} className="absolute inset-y-0 right-0" style={{ left: laneWidth }}>
            <div
              aria-hidden
              className="absolute inset-y-0 left-0 bg-[repeating-linear-gradient(90deg,var(--hairline)_0_1px,transparent_1px_var(--each))]"
              style={{ width: span, ["--each" as string]: `${quarterWidth}px` }}
            />
            <Lines svg={svg} lines={near} chosen={chosenLines} width={layout.width} height={layout.height} />
            {today && (
              <div
                aria-hidden
                style={{ left: today.at * quarterWidth }}
                className="absolute inset-y-0 border-l-[1.5px] border-ink"
              />
            )}
          </div>
          {layout.lanes.map((lane) => (
            <LaneRows
              key={lane.key}
              lane={lane}
              wordsOf={wordsOf}
              inView={inView}
              current={isIn(lane, current)}
              heldId={isIn(lane, draft?.initiativeId ?? null)}
              mayMove={board.may.edit}
            />
          ))}
          <div
            ref={landing}
            aria-hidden
            hidden
            style={{ left: laneWidth }}
            className="pointer-events-none absolute top-0 z-3 rounded-2 border-2 border-focus bg-selected/50"
          />
        </div>
        <div className="sticky bottom-0 z-4 flex shrink-0 border-t border-ink bg-page pt-1">
          <p style={{ width: laneWidth }} className="sticky left-0 z-1 shrink-0 bg-page pr-1.5 pl-4 text-11 text-ink-2">
            {loadWords(load.of)}
          </p>
          <LoadStrip
            figures={load.figures}
            of={load.of}
            quarterWidth={quarterWidth}
            moneySign={board.moneySign}
            opens
          />
        </div>
      </div>
    </section>
  );
}
