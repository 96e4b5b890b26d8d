import { useState } from "react";
import { quarterInWords } from "@/domain/quarters";
import type { BoardLayout, Direction } from "@/domain/roadmap/board-layout";
import type { Board, BoardItem, Draft, ShownItem } from "./board-view";
import { laneInWords } from "./board-words";

export type Place = { startQuarter: string; lane: string | null };

/** The one move under consideration and what is said about it; nothing of it is stored. */
export function useDraft(board: Board, say: (sentence: string) => void) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const itemOf = (id: string): BoardItem | undefined => board.plan.initiatives.find((item) => item.id === id);
  const placeInWords = ({ startQuarter, lane }: Place) => `${quarterInWords(startQuarter)}, ${laneInWords(lane)}`;

  const pickUp = (id: string) => {
    const item = itemOf(id);
    if (!item) return;
    const { startQuarter, lane, name } = item;
    setDraft({ initiativeId: id, startQuarter, lane, phase: "carrying", reason: "", problem: null });
    say(
      `Picked up ${name} in ${placeInWords(item)}. Arrow keys move it, Enter shows what that would do, Escape puts it back.`,
    );
  };

  /** One step by arrow key, inside the board. */
  const carry = (direction: Direction, { quarters, lanes }: BoardLayout<ShownItem>) => {
    if (!draft) return;
    const step = direction === "left" || direction === "up" ? -1 : 1;
    const isQuarter = direction === "left" || direction === "right";
    const quarter = isQuarter ? quarters[quarters.indexOf(draft.startQuarter) + step] : draft.startQuarter;
    const laneAt = lanes.findIndex(({ lane }) => lane === draft.lane) + (isQuarter ? 0 : step);
    const lane = lanes[laneAt];
    if (!quarter || !lane) return say("This is the edge of the board.");
    const place = { startQuarter: quarter, lane: lane.lane };
    setDraft({ ...draft, ...place });
    say(placeInWords(place));
  };

  /** Puts it down to see what it would do; where it already is there is nothing to see. */
  const consider = (initiativeId: string, { startQuarter, lane }: Place) => {
    const item = itemOf(initiativeId);
    if (!item) return;
    if (item.startQuarter === startQuarter && item.lane === lane) {
      setDraft(null);
      return say(`${item.name} is in ${placeInWords(item)} already. Nothing was moved.`);
    }
    setDraft({
      initiativeId,
      startQuarter,
      lane,
      phase: "considering",
      reason: draft?.initiativeId === initiativeId ? draft.reason : "",
      problem: null,
    });
    say(`${item.name} would move to ${placeInWords({ startQuarter, lane })}. Nothing has changed yet.`);
  };

  const cancel = () => {
    const item = draft && itemOf(draft.initiativeId);
    setDraft(null);
    if (item) say(`Cancelled. ${item.name} stays in ${placeInWords(item)}.`);
  };

  return { draft, setDraft, pickUp, carry, consider, cancel, itemOf };
}
