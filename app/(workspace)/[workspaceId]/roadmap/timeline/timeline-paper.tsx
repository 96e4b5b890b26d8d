import { timelineLayout } from "@/domain/roadmap/timeline-layout";
import { timelineLines } from "@/domain/roadmap/timeline-lines";
import type { LoadFigure, LoadOf } from "@/domain/roadmap/timeline-load";
import { dayOnAxis } from "@/domain/roadmap/timeline-scale";
import { timelineSheets } from "@/domain/roadmap/timeline-sheets";
import { Voice } from "@/ui/page-header";
import { AxisHead } from "../../scored/axis-head";
import type { Board } from "../board-view";
import { Bar } from "./bar";
import { type BarWords, barText } from "./bar-words";
import { Lines } from "./lines";
import { LoadStrip, loadWords } from "./load-strip";
import type { TimelineView } from "./timeline-view";

type Props = {
  board: Board;
  view: TimelineView;
  wordsOf: ReadonlyMap<string, BarWords>;
  load: { of: LoadOf; figures: readonly LoadFigure[] };
};

const noLines: [] = [];
/** What fits on A4 and on Letter, across, with margins of a centimetre, in pixels of paper. */
const paper = { width: 970, first: 500, next: 600 };
const names = 96;

/** The whole timeline across the width of paper, as many sheets as its rows take, each with its own head. */
export function TimelinePaper({ board, view, wordsOf, load }: Props) {
  const quarterWidth = (paper.width - names) / Math.max(1, view.quarters.length);
  const layout = timelineLayout({
    quarters: view.quarters,
    quarterWidth,
    lanes: view.lanes.map((lane) => ({ ...lane, items: lane.items.filter(({ ghostOf }) => !ghostOf) })),
    textOf: ({ id }) => {
      const words = wordsOf.get(id);
      return words ? barText(words) : { width: 0, heightIn: () => 0 };
    },
  });
  const bars = layout.lanes.flatMap(({ cards }) => cards);
  const lines = timelineLines(view.needs, new Map(bars.map((bar) => [bar.item.id, bar])));
  const now = dayOnAxis(board.today, view.quarters[0] ?? board.quarterNow);
  const today = now >= 0 && now <= view.quarters.length ? { at: now, day: board.today } : null;
  const sheets = timelineSheets(layout, { first: paper.first, next: paper.next });
  const head = (
    <div className="flex h-10 border-b border-line">
      <div className="shrink-0" style={{ width: names }} />
      <AxisHead quarters={view.quarters} quarterWidth={quarterWidth} scale="quarter" laneWidth={0} today={today} />
    </div>
  );
  return (
    <div className="[print-color-adjust:exact]" style={{ width: paper.width }}>
      {sheets.map(({ top, bottom }, at) => (
        <section
          key={top}
          aria-label={`Sheet ${at + 1} of ${sheets.length}`}
          style={{ breakBefore: at === 0 ? "auto" : "page" }}
          className="break-inside-avoid"
        >
          {head}
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
              <Lines lines={lines} width={layout.width} height={layout.height} chosen={noLines} />
              <ol>
                {bars
                  .filter(({ y, height }) => y >= top && y + height <= bottom)
                  .map((bar) => {
                    const words = wordsOf.get(bar.item.id);
                    return words ? (
                      <Bar
                        key={bar.item.id}
                        bar={bar}
                        top={0}
                        words={words}
                        current={false}
                        held={false}
                        mayMove={false}
                      />
                    ) : null;
                  })}
              </ol>
            </div>
          </div>
          {at === sheets.length - 1 && (
            <div className="flex border-t border-ink pt-1">
              <p style={{ width: names }} className="shrink-0 text-11 text-ink-2">
                {loadWords(load.of)}
              </p>
              <LoadStrip figures={load.figures} of={load.of} quarterWidth={quarterWidth} moneySign={board.moneySign} />
            </div>
          )}
        </section>
      ))}
    </div>
  );
}
