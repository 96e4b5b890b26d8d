import { MoreHorizontal } from "lucide-react";
import { quarterInWords, quarterNumber } from "@/domain/quarters";
import { isActiveIn } from "@/domain/roadmap/plan-levels";
import type { LoadFigure, LoadOf } from "@/domain/roadmap/timeline-load";
import { classNames } from "@/ui/class-names";
import type { Board } from "../board-view";
import { quartersOf } from "../board-words";
import { Words } from "./bar";
import type { BarWords } from "./bar-words";
import { amountInWords, loadWords } from "./load-strip";
import type { TimelineView } from "./timeline-view";

type Props = {
  board: Board;
  view: TimelineView;
  wordsOf: ReadonlyMap<string, BarWords>;
  load: { of: LoadOf; figures: readonly LoadFigure[] };
  onOpen: (id: string, anchor: HTMLElement) => void;
  onMove: (id: string, anchor: HTMLElement) => void;
};

/** On a phone the timeline is a list: quarter by quarter, what starts, what still runs and what it asks for. */
export function TimelineList({ board, view, wordsOf, load, onOpen, onMove }: Props) {
  const laneOf = new Map(view.lanes.flatMap(({ name, items }) => items.map(({ id }) => [id, name] as const)));
  const shown = new Set(view.outside.map(({ id }) => id));
  const items = view.items.filter(({ id }) => !shown.has(id));
  const first = quarterNumber(view.quarters[0] ?? board.quarterNow);
  return (
    <div className="border-t border-line">
      {view.quarters.map((quarter, at) => {
        const number = quarterNumber(quarter);
        const starting = items.filter(({ startQuarter }) => {
          const start = quarterNumber(startQuarter);
          return start === number || (at === 0 && start < first);
        });
        const running = items.filter((item) => isActiveIn(item, number) && !starting.includes(item));
        return (
          <section key={quarter} aria-label={quarterInWords(quarter)}>
            <QuarterLine quarter={quarter} isNow={quarter === board.quarterNow} load={load} sign={board.moneySign} />
            {starting.length === 0 && <p className="px-4 py-2 text-ink-3">Nothing starts.</p>}
            <ul>
              {starting.map((item) => {
                const words = wordsOf.get(item.id);
                return words ? (
                  <li key={item.id} className="flex items-start gap-1 border-b border-hairline pl-4">
                    <button
                      type="button"
                      data-card={item.id}
                      aria-haspopup="dialog"
                      aria-label={words.label}
                      onClick={(event) => onOpen(item.id, event.currentTarget)}
                      className="min-h-11 min-w-0 flex-1 py-1.5 text-left"
                    >
                      <Words words={words} />
                      <span className="figure block text-11 text-ink-3">
                        {laneOf.get(item.id)} · {quartersOf(item)}
                      </span>
                    </button>
                    {board.may.edit && (
                      <button
                        type="button"
                        aria-haspopup="menu"
                        aria-label={`Move ${item.name} to…`}
                        onClick={(event) => onMove(item.id, event.currentTarget)}
                        className="inline-flex size-11 shrink-0 items-center justify-center rounded-1 text-ink-3 hover:bg-hover hover:text-ink"
                      >
                        <MoreHorizontal aria-hidden size={16} />
                      </button>
                    )}
                  </li>
                ) : null;
              })}
            </ul>
            {running.length > 0 && (
              <p className="border-b border-hairline px-4 py-2 text-12 text-ink-2">
                Still running: {running.map(({ name }) => name).join(", ")}
              </p>
            )}
          </section>
        );
      })}
    </div>
  );
}

function QuarterLine({
  quarter,
  isNow,
  load: { of, figures },
  sign,
}: {
  quarter: string;
  isNow: boolean;
  load: Props["load"];
  sign: string;
}) {
  const figure = figures.find((each) => each.quarter === quarter);
  const words = (amount: number) => amountInWords(amount, of, sign);
  return (
    <div className="sticky top-0 z-1 flex flex-wrap items-baseline justify-between gap-x-3 border-b border-line bg-page px-4 py-2">
      <h2 className="figure font-sans text-14 font-semibold">
        {quarterInWords(quarter)}
        {isNow && <span className="font-normal text-ink-3"> now</span>}
      </h2>
      {figure && (
        <p className={classNames("figure text-12", figure.over ? "font-semibold text-harm" : "text-ink-2")}>
          <span className="sr-only">{loadWords(of)}: </span>
          {words(figure.used)}
          {figure.available !== null && ` of ${words(figure.available)}`}
          {of.kind !== "money" && " wk"}
          {figure.over && figure.available !== null && ` · over ${words(figure.used - figure.available)}`}
        </p>
      )}
    </div>
  );
}
