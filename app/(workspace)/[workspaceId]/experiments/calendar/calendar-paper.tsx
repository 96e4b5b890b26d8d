import { calendarLayout } from "@/domain/experiments/calendar/calendar-layout";
import { dayOnAxis } from "@/domain/roadmap/timeline-scale";
import { timelineSheets } from "@/domain/roadmap/timeline-sheets";
import { Voice } from "@/ui/page-header";
import { AxisHead } from "../../scored/axis-head";
import { CalendarBar } from "./calendar-bar";
import { type BarWords, barText, type Calendar, type CalendarView, noText, type Overlap } from "./calendar-view";

type Props = {
  workspaceId: string;
  view: CalendarView;
  calendar: Calendar;
  wordsOf: ReadonlyMap<string, BarWords>;
  overlapsOf: ReadonlyMap<string, readonly Overlap[]>;
};

/** What fits on A4 and on Letter, across, with margins of a centimetre, in pixels of paper. */
const paper = { width: 970, first: 500, next: 600 };
const names = 96;

/** The whole calendar across the width of paper, as many sheets as its rows take, each with its own head. */
export function CalendarPaper({ workspaceId, view, calendar, wordsOf, overlapsOf }: Props) {
  const quarterWidth = (paper.width - names) / Math.max(1, view.quarters.length);
  const first = view.quarters[0] ?? "2000-Q1";
  const layout = calendarLayout({
    quarters: view.quarters,
    quarterWidth,
    lanes: view.lanes,
    textOf: ({ id }) => {
      const words = wordsOf.get(id);
      return words ? barText(words) : noText;
    },
  });
  const bars = layout.lanes.flatMap((lane) => lane.bars);
  const today = { at: dayOnAxis(calendar.today, first), day: calendar.today };
  const sheets = timelineSheets(layout, { first: paper.first, next: paper.next });
  return (
    <div className="[print-color-adjust:exact]" style={{ width: paper.width }}>
      {sheets.map(({ top, bottom }, at) => (
        <section
          key={top}
          aria-label={`Sheet ${at + 1} of ${sheets.length}`}
          style={{ breakBefore: at === 0 ? "auto" : "page" }}
          className="break-inside-avoid"
        >
          <div className="flex h-10 border-b border-line">
            <div className="shrink-0" style={{ width: names }} />
            <AxisHead
              quarters={view.quarters}
              quarterWidth={quarterWidth}
              scale="quarter"
              laneWidth={0}
              today={today}
            />
          </div>
          <div className="relative overflow-hidden border-b border-line" style={{ height: bottom - top }}>
            {layout.lanes
              .filter(({ y, height }) => y < bottom && y + height > top)
              .map((lane) => (
                <div
                  key={lane.key}
                  style={{ top: Math.max(0, lane.y - top), width: paper.width }}
                  className="absolute left-0 border-t border-line pt-1.5"
                >
                  <div style={{ width: names }} className="pr-1.5">
                    <Voice as="p">{lane.name}</Voice>
                  </div>
                </div>
              ))}
            <div className="absolute" style={{ left: names, top: -top }}>
              <div
                aria-hidden
                style={{ left: today.at * quarterWidth, top, height: bottom - top }}
                className="absolute border-l-[1.5px] border-ink"
              />
              <ol>
                {bars
                  .filter(({ y, height }) => y >= top && y + height <= bottom)
                  .map((bar) => (
                    <CalendarBar
                      key={bar.key}
                      bar={bar}
                      top={0}
                      words={wordsOf.get(bar.item.id)}
                      overlaps={overlapsOf.get(bar.item.id)}
                      {...{ workspaceId, quarterWidth }}
                      firstQuarter={first}
                      isCurrent={false}
                    />
                  ))}
              </ol>
            </div>
          </div>
        </section>
      ))}
    </div>
  );
}
