import { memo, useState } from "react";
import type { BoardLane } from "@/domain/roadmap/board-layout";
import { Button } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { Voice } from "@/ui/page-header";
import type { Board, BoardView, ShownItem } from "./board-view";
import { Card } from "./card";

/** Rows drawn at first; a lane with more says how many and shows them in portions. */
const portion = 12;

type ShownCard = BoardLane<ShownItem>["cards"][number];

type Props = {
  index: number;
  lane: BoardLane<ShownItem>;
  board: Board;
  view: BoardView;
  current: string | null;
  heldId: string | null;
  /** Column a dragged card would land in, and how many it takes. */
  target: { column: number; span: number } | null;
  /** The column narrow screens show. */
  narrowColumn: number;
  /** Every card, however many: on paper nobody asks for more. */
  whole?: boolean;
};

function LaneRow({ index, lane, board, view, current, heldId, target, narrowColumn, whole = false }: Props) {
  const [rows, setRows] = useState(portion);
  const columns = view.layout.columns.length;
  const cards = lane.cards.filter(({ row, item }) => whole || row < rows || item.id === current || item.id === heldId);
  const hidden = lane.cards.length - cards.length;
  const inNarrow = (card: { column: number; span: number }) =>
    card.column <= narrowColumn && narrowColumn < card.column + card.span;
  const items = lane.cards.filter(({ item }) => !item.ghostOf).length;
  return (
    <section
      aria-label={`Lane ${lane.name}`}
      className={classNames(
        "border-t border-line sm:grid sm:[grid-template-columns:var(--columns)]",
        !lane.cards.some(inNarrow) && "max-sm:hidden",
      )}
    >
      <div className="sticky left-0 z-1 bg-page py-2.5 pr-1.5 pl-4 max-sm:static">
        <Voice as="h2">{lane.name}</Voice>
        <p className="mt-0.5 text-11 text-ink-3">
          {items} {items === 1 ? "item" : "items"}
        </p>
      </div>
      <div className="relative min-w-0 py-1 sm:[grid-column:2/-1] max-sm:px-3 max-sm:pb-3">
        <ol
          data-lane={index}
          style={{ "--n": columns } as React.CSSProperties}
          className="relative grid min-h-14 gap-y-1.5 sm:[grid-template-columns:repeat(var(--n),minmax(0,1fr))] sm:bg-[repeating-linear-gradient(90deg,var(--hairline)_0_1px,transparent_1px_calc(100%/var(--n)))]"
        >
          {cards.map((card) => {
            const { item } = card;
            const place = {
              "--column": `${card.column + 1} / span ${card.span}`,
              "--row": card.row + 1,
            } as React.CSSProperties;
            return (
              <li
                key={item.id}
                style={place}
                className={classNames(
                  "min-w-0 px-[3px] sm:[grid-column:var(--column)] sm:[grid-row:var(--row)]",
                  !inNarrow(card) && "max-sm:hidden",
                )}
              >
                {item.ghostOf ? (
                  <p className="h-full rounded-2 border-[1.5px] border-dashed border-edge px-2 py-1.5 text-12 text-ink-3">
                    <span className="sr-only">Still stored here: </span>
                    {item.name}
                  </p>
                ) : (
                  <Card
                    item={item}
                    laneName={lane.name}
                    sign={board.moneySign}
                    facts={board.facts[item.refId ?? ""]}
                    owner={board.people[item.ownerId ?? ""] ?? null}
                    readyPct={view.readyPct.get(item.id) ?? null}
                    gap={view.gaps.get(item.id) ?? null}
                    current={item.id === current}
                    held={item.id === heldId}
                    mayMove={board.may.edit}
                  />
                )}
              </li>
            );
          })}
        </ol>
        {target && (
          <div
            aria-hidden
            className="pointer-events-none absolute inset-y-0 rounded-2 border-2 border-focus bg-selected/60"
            style={{ left: `${(target.column / columns) * 100}%`, width: `${(target.span / columns) * 100}%` }}
          />
        )}
        {hidden > 0 && (
          <Button look="quiet" className="mt-1" onClick={() => setRows(rows + portion)}>
            Show {Math.min(hidden, portion * columns)} more of {lane.cards.length} in {lane.name}
          </Button>
        )}
      </div>
    </section>
  );
}

/** A lane is drawn anew only when something in it is different: among hundreds of cards a move touches two. */
export const Lane = memo(LaneRow, (was, is) => {
  const [before, after] = [was.lane.cards, is.lane.cards];
  return (
    was.index === is.index &&
    was.lane.name === is.lane.name &&
    was.board.facts === is.board.facts &&
    was.board.people === is.board.people &&
    was.board.may === is.board.may &&
    was.target === is.target &&
    was.narrowColumn === is.narrowColumn &&
    was.whole === is.whole &&
    was.view.layout.columns.length === is.view.layout.columns.length &&
    before.length === after.length &&
    after.every((card, at) => isSameCard(before[at]!, card, was, is))
  );
});

function isSameCard(before: ShownCard, after: ShownCard, was: Props, is: Props): boolean {
  const { id } = after.item;
  return (
    before.item === after.item &&
    before.column === after.column &&
    before.span === after.span &&
    before.row === after.row &&
    was.view.readyPct.get(id) === is.view.readyPct.get(id) &&
    was.view.gaps.get(id) === is.view.gaps.get(id) &&
    (was.current === id) === (is.current === id) &&
    (was.heldId === id) === (is.heldId === id)
  );
}
