import { type CSSProperties, type KeyboardEvent, type MouseEvent, type RefObject, useRef } from "react";
import { classNames } from "@/ui/class-names";
import { usePrinting } from "@/ui/use-printing";
import { BoardSheets } from "./board-sheets";
import type { Board as BoardAnswer, BoardView, Draft } from "./board-view";
import { quartersOf } from "./board-words";
import { ColumnHeads } from "./column-heads";
import { Lane } from "./lane";
import type { Opened } from "./number-popover";
import { type DropTarget, useCardDrag } from "./use-card-drag";

type Props = {
  frame: RefObject<HTMLElement | null>;
  board: BoardAnswer;
  view: BoardView;
  draft: Draft | null;
  current: string | null;
  narrowColumn: number;
  onCurrent: (id: string) => void;
  onOpen: (opened: Opened) => void;
  /** Opens the whole of a card, by a double click. */
  onOpenItem: ((id: string) => void) | null;
  onKeyDown: (event: KeyboardEvent) => void;
  onDrop: (id: string, target: DropTarget) => void;
};

/** Time as columns, lanes as rows, cards across the columns they take. */
export function Board({
  frame,
  board,
  view,
  draft,
  current,
  narrowColumn,
  onCurrent,
  onOpen,
  onOpenItem,
  onKeyDown,
  onDrop,
}: Props) {
  const label = useRef<HTMLParagraphElement>(null);
  const printing = usePrinting();
  const { layout } = view;
  const itemOf = (id: string) => view.items.find((item) => item.id === id);
  const { dragged, onPointerDown } = useCardDrag({
    board: frame,
    label,
    columns: layout.columns.length,
    spanOf: (id) => layout.lanes.flatMap(({ cards }) => cards).find(({ item }) => item.id === id)?.span ?? 1,
    enabled: board.may.edit && draft === null,
    onDrop,
  });
  const onClick = (event: MouseEvent) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-open]");
    if (!button) return;
    const itemId = button.closest<HTMLElement>("[data-card]")?.dataset["card"] ?? null;
    const column = button.closest<HTMLElement>("[data-column]")?.dataset["column"] ?? null;
    onOpen({ what: button.dataset["open"] ?? "", anchor: button, itemId, column });
  };
  const columns = {
    "--n": layout.columns.length,
    "--columns": `84px repeat(${layout.columns.length}, minmax(168px, 1fr))`,
  } as CSSProperties;
  if (printing) return <BoardSheets board={board} view={view} />;
  return (
    <section
      ref={frame}
      aria-label="Board"
      style={columns}
      onClick={onClick}
      onDoubleClick={(event) => {
        const target = event.target as Element;
        const id = target.closest<HTMLElement>("article[data-card]")?.dataset["card"];
        if (id && !target.closest("button")) onOpenItem?.(id);
      }}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onFocus={(event) => {
        const id = (event.target as Element).closest<HTMLElement>("[data-card]")?.dataset["card"];
        if (id) onCurrent(id);
      }}
      className={classNames(
        "border-t border-line sm:min-h-72 sm:flex-1 sm:scroll-pl-[84px] sm:overflow-auto",
        dragged && "cursor-grabbing select-none",
      )}
    >
      <div className="pb-4 sm:min-w-[calc(84px+var(--n)*168px)]">
        <ColumnHeads board={board} heads={view.heads} narrowColumn={narrowColumn} />
        {layout.lanes.map((lane, index) => (
          <Lane
            key={lane.key}
            index={index}
            lane={lane}
            board={board}
            view={view}
            current={current}
            heldId={draft?.initiativeId ?? dragged?.id ?? null}
            target={dragged?.target?.lane === index ? dragged.target : null}
            narrowColumn={narrowColumn}
          />
        ))}
        {layout.outside.length > 0 && <Outside items={layout.outside} mayMove={board.may.edit} />}
      </div>
      {dragged && (
        <p
          ref={label}
          aria-hidden
          className="pointer-events-none fixed top-0 left-0 z-(--z-toast) rounded-2 bg-raised px-2 py-1 font-medium shadow-float"
        >
          {itemOf(dragged.id)?.name}
        </p>
      )}
    </section>
  );
}

function Outside({ items, mayMove }: { items: BoardView["layout"]["outside"]; mayMove: boolean }) {
  return (
    <section aria-label="Outside these quarters" className="border-t border-line px-4 py-2.5">
      <h2 className="voice text-14 text-ink-2">Outside these quarters</h2>
      <ul>
        {items.map((item) => (
          <li key={item.id} data-card={item.id} className="flex flex-wrap items-center gap-x-3 py-1">
            <span className="font-medium">{item.name}</span>
            <span className="figure text-ink-3">{quartersOf(item)}</span>
            {mayMove && (
              <button
                type="button"
                data-open="move"
                aria-haspopup="menu"
                aria-label={`Move ${item.name} to…`}
                className="min-h-6 rounded-1 text-ink-2 underline underline-offset-3 max-sm:min-h-11"
              >
                Move to…
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
