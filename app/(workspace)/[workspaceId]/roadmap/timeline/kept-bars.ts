import type { TimelineLane, TimelineLayout } from "@/domain/roadmap/timeline-layout";
import type { ShownItem } from "../board-view";
import type { ShownBar } from "./bar";

type Layout = TimelineLayout<ShownItem>;
type Lane = TimelineLane<ShownItem>;

/** A layout in which every bar and lane that did not change is the very object it was, so that it is not drawn anew. */
export function withKeptBars(next: Layout, before: Layout | undefined): Layout {
  if (!before) return next;
  const lanes = new Map(before.lanes.map((lane) => [lane.key, lane]));
  return { ...next, lanes: next.lanes.map((lane) => keptLane(lane, lanes.get(lane.key))) };
}

function keptLane(next: Lane, before: Lane | undefined): Lane {
  if (!before) return next;
  const bars = new Map(before.cards.map((bar) => [bar.item.id, bar]));
  const cards = next.cards.map((bar) => {
    const known = bars.get(bar.item.id);
    return known && isSame(known, bar) ? known : bar;
  });
  const stays =
    next.y === before.y &&
    next.height === before.height &&
    next.name === before.name &&
    cards.length === before.cards.length &&
    cards.every((bar, at) => bar === before.cards[at]);
  return stays ? before : { ...next, cards };
}

const isSame = (one: ShownBar, other: ShownBar) =>
  one.item === other.item &&
  one.x === other.x &&
  one.y === other.y &&
  one.width === other.width &&
  one.height === other.height &&
  one.row === other.row &&
  one.column === other.column &&
  one.span === other.span &&
  one.text.x === other.text.x &&
  one.text.width === other.text.width &&
  one.text.place === other.text.place &&
  one.beginsBefore === other.beginsBefore &&
  one.endsAfter === other.endsAfter;
