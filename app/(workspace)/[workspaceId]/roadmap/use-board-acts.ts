import { type RefObject, useDeferredValue, useEffect, useMemo, useState } from "react";
import type { Direction, LaneGroup } from "@/domain/roadmap/board-layout";
import { isSamePlace, placeAfter } from "@/domain/roadmap/move-initiative";
import { useTell } from "@/ui/toast";
import { boardTarget } from "./board-target";
import { type Board, type BoardLook, type BoardView, boardView } from "./board-view";
import { useEscape, useUndoKey } from "./use-board-keys";
import type { DropTarget } from "./use-card-drag";
import { useCardFocus } from "./use-card-focus";
import { type Target, useDraft } from "./use-draft";
import { useMoveCard } from "./use-move-card";

type Options = {
  board: Board;
  workspaceId: string;
  scenarioId: string | null;
  look: BoardLook;
  /** The cards to show; null: all. */
  only: ReadonlySet<string> | null;
  frame: RefObject<HTMLElement | null>;
  /** Something lies over the board and takes Escape first. */
  isCovered: boolean;
};

/** Everything done with cards: looked at, picked up, put down, moved, taken back. */
export function useBoardActs(options: Options) {
  const { board, workspaceId, scenarioId, look, only, frame, isCovered } = options;
  const tell = useTell();
  const [said, say] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const { draft, setDraft, pickUp, carry, consider, cancel, itemOf } = useDraft(board, say);
  const stored = useMoveCard(
    workspaceId,
    (refused) => {
      say(refused.problem ?? "");
      setDraft(refused);
    },
    scenarioId,
  );

  const held = draft && itemOf(draft.initiativeId);
  const place = draft && held && `${held.id} ${Object.values(placeAfter(held, draft)).join(" ")}`;
  // Every card is drawn anew: in slices, after the choice itself answers.
  const columns = useDeferredValue(look.columns);
  const lanes = useDeferredValue(look.lanes);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed as the reason does not move the card
  const view = useMemo(() => boardView(board, draft, { columns, lanes }, only), [board, place, columns, lanes, only]);
  const { layout } = view;
  const isShown = chosen !== null && layout.lanes.some(({ cards }) => cards.some(({ item }) => item.id === chosen));
  const first = layout.lanes.flatMap(({ cards }) => cards).find(({ item }) => !item.ghostOf);
  const current = isShown ? chosen : (first?.item.id ?? null);

  const focus = useCardFocus(frame);
  const focusCard = (id: string) => {
    focus.keep(id);
    setChosen(id);
  };
  const after = (act: () => void) => {
    if (draft) focusCard(draft.initiativeId);
    act();
  };
  const confirm = () => {
    if (!draft || !held) return;
    focusCard(held.id);
    // What somebody else made of it since it was picked up is not undone unseen: the server names them and both places.
    const { from } = draft;
    stored.move(draft, from && !isSamePlace(from, held) ? from.version : held.version);
    setDraft(null);
    say(`${held.name} moved.`);
  };

  const undoable = board.may.edit && !draft && !stored.isUndoing ? board.undoable : null;
  const undoInPlan =
    undoable &&
    (() => {
      if (frame.current?.contains(document.activeElement)) focusCard(undoable.initiativeId);
      stored.undo(undoable.moveId);
    });
  const undo = scenarioId === null ? undoInPlan : draft || stored.isUndoing ? null : stored.undoLast;
  useUndoKey(undo);
  useEscape(draft && !isCovered ? () => after(cancel) : null);

  /** Into a column, a lane or both, as a pointer or a menu says. */
  const put = (id: string, columnAt: number | null, lane: LaneGroup | null) => {
    const item = itemOf(id);
    const card = layout.lanes.flatMap(({ cards }) => cards).find((each) => each.item.id === id);
    const column = layout.columns[columnAt ?? card?.column ?? 0];
    if (!item || !column) return;
    setChosen(id);
    const here = view.grouping.of(item);
    // Only the lane was named: its time stays, also where it began before the first column.
    const found =
      columnAt === null && lane?.sets
        ? { target: { startQuarter: item.startQuarter, ...lane.sets } satisfies Target, note: null }
        : boardTarget(board, item, here, { column, lane: lane ?? here });
    if (!("refused" in found)) return consider(id, found.target, found.note);
    say(found.refused);
    tell("It stays where it is", { description: found.refused });
  };

  useEffect(() => {
    if (draft) void import("./consequence-panel").catch(() => undefined);
  }, [draft]);

  return {
    view,
    draft,
    setDraft,
    current,
    said,
    itemOf,
    setChosen,
    focus,
    confirm,
    undo,
    undoMove: board.may.edit ? stored.undo : null,
    put,
    consider,
    cancel: () => after(cancel),
    onDrop: (id: string, { column, lane }: DropTarget) => put(id, column, layout.lanes[lane] ?? null),
    say,
    /** The card last looked at; null: none yet. */
    chosen,
    focusCard,
    pickUp: (id: string) => {
      focusCard(id);
      pickUp(id);
    },
    carry: (direction: Direction, over: BoardView) => after(() => carry(direction, over)),
  };
}
