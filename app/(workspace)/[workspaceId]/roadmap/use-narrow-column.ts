import { useState } from "react";
import { useNarrow } from "../scored/use-narrow";
import type { BoardView } from "./board-view";

type Given = {
  layout: BoardView["layout"];
  /** The column shown at first. */
  start: string;
  /** The card that was chosen last; null: none yet. */
  chosen: string | null;
  current: string | null;
};

/**
 * Which column a phone shows: the one asked for, or the one that the chosen card was carried to or found in. The card
 * in the tab order is one of those that can be seen.
 */
export function useNarrowColumn({ layout: { columns, lanes }, start, chosen, current }: Given) {
  const isPhone = useNarrow() === true;
  const [asked, setAsked] = useState(start);
  const column = Math.max(
    0,
    columns.findIndex(({ key }) => key === asked),
  );
  const cards = lanes.flatMap((lane) => lane.cards);
  const seenIn = cards.filter((card) => card.column <= column && column < card.column + card.span);
  const card = cards.find(({ item }) => item.id === chosen);
  const place = card ? `${card.item.id} ${card.column} ${card.span}` : null;
  const [placeBefore, setPlaceBefore] = useState(place);
  if (place !== placeBefore) {
    setPlaceBefore(place);
    const there = card && !seenIn.includes(card) ? columns[card.column] : undefined;
    if (there) setAsked(there.key);
  }
  const first = seenIn.find(({ item }) => !item.ghostOf)?.item.id;
  const isCurrentSeen = !isPhone || first === undefined || seenIn.some(({ item }) => item.id === current);
  return {
    column,
    current: isCurrentSeen ? current : first,
    show: (at: number) => setAsked(columns[at]?.key ?? asked),
  };
}
