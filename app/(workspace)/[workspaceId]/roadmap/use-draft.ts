import { useState } from "react";
import { quarterInWords } from "@/domain/quarters";
import type { Direction } from "@/domain/roadmap/board-layout";
import { isSamePlace, type Move, placeAfter } from "@/domain/roadmap/move-initiative";
import { useKeptKey } from "../shell-context";
import { boardTarget } from "./board-target";
import type { Board, BoardItem, BoardView, Draft } from "./board-view";
import { laneInWords, placeInWords } from "./board-words";

/** Where something would go; what is not named stays as it is. */
export type Target = Omit<Move, "initiativeId">;

/** The one move or resize under consideration and what is said about it; nothing of it is stored. */
export function useDraft(board: Board, say: (sentence: string) => void) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const itemOf = (id: string): BoardItem | undefined => board.plan.initiatives.find((item) => item.id === id);
  const standsIn = ({ startQuarter, lane }: Pick<BoardItem, "startQuarter" | "lane">) =>
    `${quarterInWords(startQuarter)}, ${laneInWords(lane)}`;

  const pickUp = (id: string) => {
    const item = itemOf(id);
    if (!item) return;
    const { startQuarter } = item;
    setDraft({ initiativeId: id, startQuarter, phase: "carrying", reason: "", problem: null, from: item });
    say(
      `Picked up ${item.name} in ${standsIn(item)}. Arrow keys move it, Enter shows what that would do, Escape puts it back.`,
    );
  };

  /** One step by arrow key, inside the board. */
  const carry = (direction: Direction, { layout: { columns, lanes }, items, grouping }: BoardView) => {
    const item = draft && items.find(({ id }) => id === draft.initiativeId);
    const laneAt = lanes.findIndex(({ cards }) => cards.some((card) => card.item === item));
    const card = lanes[laneAt]?.cards.find((each) => each.item === item);
    if (!draft || !item || !card) return;
    const step = direction === "left" || direction === "up" ? -1 : 1;
    const isInTime = direction === "left" || direction === "right";
    const column = columns[isInTime ? card.column + step : card.column];
    const lane = lanes[isInTime ? laneAt : laneAt + step];
    if (!column || !lane) return say("This is the edge of the board.");
    const found = boardTarget(board, item, grouping.of(item), { column, lane });
    if ("refused" in found) return say(found.refused);
    const { target, note } = found;
    setDraft({ ...draft, ...target, note });
    say([`${quarterInWords(target.startQuarter)}, ${lane.name}`, ...(note ? [note] : [])].join(". "));
  };

  /** Puts it down to see what it would do; where it already is there is nothing to see. */
  const consider = (initiativeId: string, target: Target, note: string | null = null) => {
    const item = itemOf(initiativeId);
    if (!item) return;
    const to = placeAfter(item, target);
    if (isSamePlace(item, to)) {
      setDraft(null);
      return say(`${item.name} is in ${standsIn(item)} already. Nothing was moved.`);
    }
    const { startQuarter, durationQuarters, lane, ownerId, horizon } = target;
    setDraft({
      initiativeId,
      startQuarter,
      durationQuarters,
      lane,
      ownerId,
      horizon,
      phase: "considering",
      reason: draft?.initiativeId === initiativeId ? draft.reason : "",
      problem: null,
      note,
      from: draft?.initiativeId === initiativeId ? draft.from : item,
    });
    const change = placeInWords(to, item, board.people);
    say([`${item.name} would change to ${change}.`, ...(note ? [note] : []), "Nothing has changed yet."].join(" "));
  };

  const keptReason = useKeptKey(`move ${draft?.initiativeId}`);
  const cancel = () => {
    localStorage.removeItem(keptReason);
    const item = draft && itemOf(draft.initiativeId);
    setDraft(null);
    if (item) say(`Cancelled. ${item.name} stays in ${standsIn(item)}.`);
  };

  return { draft, setDraft, pickUp, carry, consider, cancel, itemOf };
}
