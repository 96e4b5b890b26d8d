import { quarterInWords } from "@/domain/quarters";
import { columnInWords } from "@/domain/roadmap/board-axes";
import { isOver } from "@/domain/roadmap/plan-totals";
import { classNames } from "@/ui/class-names";
import { Meter } from "@/ui/meter";
import type { Board, ColumnHead } from "./board-view";
import { shortMoney } from "./board-words";

const opens =
  "figure min-h-6 rounded-1 text-left decoration-dotted underline-offset-3 hover:underline focus-visible:underline max-sm:min-h-11";

/** Work and money asked of each column, against what there is; each number opens. */
export function ColumnHeads({
  board,
  heads,
  narrowColumn,
}: {
  board: Board;
  heads: readonly ColumnHead[];
  narrowColumn: number;
}) {
  return (
    <div className="sticky top-0 z-2 bg-page sm:grid sm:[grid-template-columns:var(--columns)] max-sm:static">
      <div className="sticky left-0 z-1 bg-page max-sm:hidden" />
      {heads.map((head, at) => (
        <div
          key={head.column.key}
          data-column={head.column.key}
          className={classNames(
            "min-w-0 border-l border-hairline px-2.5 pt-2 pb-1 max-sm:border-0 max-sm:px-4",
            at !== narrowColumn && "max-sm:hidden",
          )}
        >
          <Head head={head} board={board} />
        </div>
      ))}
    </div>
  );
}

function Head({ head, board }: { head: ColumnHead; board: Board }) {
  const { column, totals, weeksBefore } = head;
  const { weeks, capacity, cost, budget, tightest, overCapacity, overBudget } = totals;
  const time = columnInWords(column);
  const isNow = column.key === board.quarterNow;
  const over = overCapacity.length > 0;
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-2">
        <span className="figure text-14 font-semibold">{column.name}</span>
        <span className="figure text-11 text-ink-3">
          {weeksBefore !== null ? `was ${weeksBefore.toFixed(1)} wk` : time !== column.name ? time : isNow ? "now" : ""}
        </span>
      </p>
      <div className="pt-1.5">
        <Meter used={weeks} available={capacity} label={spoken(head)} />
      </div>
      <p className="flex flex-wrap items-center justify-between gap-x-2 text-11 text-ink-3">
        <button
          type="button"
          data-open="load"
          aria-haspopup="dialog"
          className={classNames(opens, over && "font-semibold text-harm")}
        >
          {weeks.toFixed(1)}
          {capacity !== null && ` of ${capacity}`} wk
          {capacity !== null && isOver(weeks, capacity)
            ? ` · over ${(weeks - capacity).toFixed(1)}`
            : over && ` · over in ${overCapacity.map(quarterInWords).join(", ")}`}
        </button>
        <button
          type="button"
          data-open="cost"
          aria-haspopup="dialog"
          className={classNames(opens, overBudget.length > 0 && "font-semibold text-harm")}
        >
          {shortMoney(board.moneySign, cost)}
          {budget !== null && ` of ${shortMoney(board.moneySign, budget)}`}
        </button>
        {tightest && (
          <button
            type="button"
            data-open="role"
            aria-haspopup="dialog"
            className={classNames(opens, isOver(tightest.weeks, tightest.capacity) && "font-semibold text-harm")}
          >
            <span className="sr-only">Tightest: </span>
            {tightest.role} {tightest.weeks.toFixed(1)} of {tightest.capacity}
          </button>
        )}
      </p>
    </>
  );
}

const spoken = ({ column, totals: { weeks, capacity } }: ColumnHead) =>
  `${column.name}: ${weeks.toFixed(1)} ${capacity === null ? "person-weeks, no capacity set" : `of ${capacity} person-weeks`}`;
