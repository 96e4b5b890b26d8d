import { quarterInWords } from "@/domain/quarters";
import { classNames } from "@/ui/class-names";
import { Meter } from "@/ui/meter";
import type { Board, QuarterHead } from "./board-view";
import { shortMoney } from "./board-words";

const opens =
  "figure min-h-6 rounded-1 text-left decoration-dotted underline-offset-3 hover:underline focus-visible:underline max-sm:min-h-11";

/** Work and money asked of each quarter; both open. */
export function QuarterHeads({
  board,
  heads,
  narrowColumn,
}: {
  board: Board;
  heads: readonly QuarterHead[];
  narrowColumn: number;
}) {
  return (
    <div className="sticky top-0 z-2 bg-page sm:grid sm:[grid-template-columns:var(--columns)] max-sm:static">
      <div className="sticky left-0 z-1 bg-page max-sm:hidden" />
      {heads.map((head, at) => (
        <div
          key={head.quarter}
          data-quarter={head.quarter}
          className={classNames(
            "min-w-0 border-l border-hairline px-2.5 pt-2 pb-1 max-sm:border-0 max-sm:px-4",
            at !== narrowColumn && "max-sm:hidden",
          )}
        >
          <p className="flex flex-wrap items-baseline justify-between gap-x-2">
            <span className="figure text-14 font-semibold">{quarterInWords(head.quarter)}</span>
            <span className="figure text-11 text-ink-3">
              {head.loadBefore !== null
                ? `was ${head.loadBefore.toFixed(1)} wk`
                : head.quarter === board.quarterNow
                  ? "now"
                  : ""}
            </span>
          </p>
          <div className="pt-1.5">
            <Meter used={head.load} available={head.capacity} label={spoken(head)} />
          </div>
          <p className="flex flex-wrap items-center justify-between gap-x-2 text-11 text-ink-3">
            <button
              type="button"
              data-open="load"
              aria-haspopup="dialog"
              className={classNames(opens, head.over && "font-semibold text-harm")}
            >
              {head.load.toFixed(1)}
              {head.capacity !== null && ` of ${head.capacity}`} wk
              {head.over && head.capacity !== null && ` · over ${(head.load - head.capacity).toFixed(1)}`}
            </button>
            <button type="button" data-open="cost" aria-haspopup="dialog" className={opens}>
              {shortMoney(board.moneySign, head.cost)}
            </button>
          </p>
        </div>
      ))}
    </div>
  );
}

const spoken = ({ quarter, load, capacity }: QuarterHead) =>
  `${quarterInWords(quarter)}: ${load.toFixed(1)} ${capacity === null ? "person-weeks, no capacity set" : `of ${capacity} person-weeks`}`;
