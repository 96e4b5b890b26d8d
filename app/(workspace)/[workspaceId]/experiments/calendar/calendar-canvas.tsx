import type { KeyboardEvent, RefObject } from "react";
import type { CalendarLayout } from "@/domain/experiments/calendar/calendar-layout";
import { Voice } from "@/ui/page-header";
import { useInView } from "@/ui/use-in-view";
import { useWheelZoom } from "@/ui/use-wheel-zoom";
import { AxisHead } from "../../scored/axis-head";
import { laneWidth, type Zoom } from "../../scored/use-zoom";
import { CalendarBar } from "./calendar-bar";
import type { BarWords, CalendarView, DatedTest, Overlap } from "./calendar-view";

type Props = {
  frame: RefObject<HTMLElement | null>;
  workspaceId: string;
  view: CalendarView;
  layout: CalendarLayout<DatedTest>;
  wordsOf: ReadonlyMap<string, BarWords>;
  overlapsOf: ReadonlyMap<string, readonly Overlap[]>;
  zoom: Zoom;
  /** The one bar in the tab order. */
  current: string | null;
  /** Where the keys are explained. */
  keysId: string;
  today: { at: number; day: string };
  onCurrent: (key: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** Tests as bars in lanes over time; of long calendars what is in view is drawn. */
export function CalendarCanvas(props: Props) {
  const { frame, workspaceId, view, layout, wordsOf, overlapsOf, zoom, current, today } = props;
  const { quarterWidth, scale } = zoom;
  const inView = useInView(frame);
  useWheelZoom(frame, zoom.turn);
  const first = view.quarters[0] ?? "2000-Q1";
  return (
    <section
      ref={frame}
      aria-label="Calendar"
      aria-describedby={props.keysId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      onKeyDown={props.onKeyDown}
      onFocus={(event) => {
        const key = (event.target as Element).closest<HTMLElement>("[data-bar]")?.dataset["bar"];
        if (key !== undefined) props.onCurrent(key);
      }}
      className="relative max-h-[72dvh] overflow-auto border-y border-line"
    >
      <div style={{ width: laneWidth + layout.width }}>
        <div className="sticky top-0 z-4 flex h-10 border-b border-line bg-page">
          <div style={{ width: laneWidth }} className="sticky left-0 z-2 shrink-0 bg-page" />
          <AxisHead {...{ quarterWidth, scale, laneWidth, today }} quarters={view.quarters} />
        </div>
        <div className="relative" style={{ height: layout.height }}>
          <div aria-hidden className="absolute inset-y-0" style={{ left: laneWidth }}>
            <div
              className="absolute inset-y-0 left-0 bg-[repeating-linear-gradient(90deg,var(--hairline)_0_1px,transparent_1px_var(--each))]"
              style={{ width: view.quarters.length * quarterWidth, ["--each" as string]: `${quarterWidth}px` }}
            />
            <div style={{ left: today.at * quarterWidth }} className="absolute inset-y-0 border-l-[1.5px] border-ink" />
          </div>
          {layout.lanes.map((lane) => (
            <section
              key={lane.key}
              aria-label={`${lane.name}, ${lane.bars.length} ${lane.bars.length === 1 ? "test" : "tests"}`}
              style={{ height: lane.height }}
              className="relative border-t border-line"
            >
              <div style={{ width: laneWidth }} className="sticky left-0 z-3 h-full bg-page">
                <div className="sticky top-10 pt-1.5 pr-1.5 pl-4">
                  <Voice as="h2">
                    <span className="line-clamp-4 wrap-anywhere">{lane.name}</span>
                  </Voice>
                </div>
              </div>
              <ol className="absolute top-0" style={{ left: laneWidth }}>
                {lane.bars
                  .filter(({ key, x, y, width, height, text }) => {
                    const [left, right] = [Math.min(x, text.x), Math.max(x + width, text.x + text.width)];
                    const isSeen =
                      y < inView.bottom && y + height > inView.top && left < inView.right && right > inView.left;
                    return isSeen || key === current;
                  })
                  .map((bar) => (
                    <CalendarBar
                      key={bar.key}
                      bar={bar}
                      top={lane.y}
                      words={wordsOf.get(bar.item.id)}
                      overlaps={overlapsOf.get(bar.item.id)}
                      {...{ workspaceId, quarterWidth }}
                      firstQuarter={first}
                      isCurrent={bar.key === current}
                    />
                  ))}
              </ol>
            </section>
          ))}
        </div>
      </div>
    </section>
  );
}
