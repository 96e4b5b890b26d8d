import { quarterNumber } from "../quarters";
import type { LaneGroup, PlacedCard } from "./board-layout";

type Dated = {
  readonly id: string;
  readonly startQuarter: string;
  readonly durationQuarters: number;
};

/** How much room the words of a bar take, in pixels. */
export type BarText = {
  /** Of the widest line, were nothing broken. */
  readonly width: number;
  /** Height in a column so wide. */
  readonly heightIn: (width: number) => number;
};

/** An item as a bar; lengths in pixels from the left edge of the axis and the top of the first lane. */
export type TimelineBar<Item> = PlacedCard<Item & Dated> & {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Words that do not fit into the bar stand beside it. */
  readonly text: { readonly place: "inside" | "after" | "before"; readonly x: number; readonly width: number };
};

export type TimelineRow = { readonly y: number; readonly height: number };

export type TimelineLane<Item> = LaneGroup & {
  readonly y: number;
  readonly height: number;
  readonly rows: number;
  readonly rowsAt: readonly TimelineRow[];
  readonly cards: readonly TimelineBar<Item>[];
};

export type TimelineLayout<Item> = {
  readonly quarters: readonly string[];
  readonly lanes: readonly TimelineLane<Item>[];
  /** Of the axis; words beside the last bars may need a little more than its quarters. */
  readonly width: number;
  readonly height: number;
};

export const timelineSizes = {
  /** Free at either side of a bar inside its quarters, for lines to turn in. */
  inset: 4,
  rowGap: 8,
  /** Above the first and below the last row of a lane. */
  lanePad: 8,
  /** Between the words of a bar and its edge. */
  padding: 8,
  /** Narrower than this, words inside a bar are no longer read but spelled. */
  narrowest: 124,
  /** Beside a bar words take no more than this in one line. */
  widestBeside: 220,
  leastHeight: 26,
} as const;
const { inset, rowGap, lanePad, padding, narrowest, widestBeside, leastHeight } = timelineSizes;

type Given<Item> = {
  readonly quarters: readonly string[];
  /** Lanes in order; what they hold is arranged here. */
  readonly lanes: readonly (LaneGroup & { readonly items: readonly Item[] })[];
  /** Pixels of one quarter, above 0. */
  readonly quarterWidth: number;
  readonly textOf: (item: Item) => BarText;
  /** The item under consideration: the others stay in their rows, and it may cover the place it came from. */
  readonly moved?: { readonly id: string; readonly ghostId: string } | null;
};

/**
 * Where each bar stands: in its lane the first row in which it and its words meet no other. Bars that begin before or
 * end after the axis are cut at its edges. The same input gives the same layout.
 */
export function timelineLayout<Item extends Dated>(given: Given<Item>): TimelineLayout<Item> {
  const { quarters, lanes, quarterWidth } = given;
  let y = 0;
  const placed = lanes.map(({ key, name, sets, items }) => {
    const arranged = laneOf({ ...given, items, top: y });
    y += arranged.height;
    return { key, name, sets, ...arranged };
  });
  const reach = placed.flatMap(({ cards }) => cards.map((bar) => bar.text.x + bar.text.width));
  const width = reach.reduce((most, each) => Math.max(most, each), quarters.length * quarterWidth);
  return { quarters, lanes: placed, width, height: y };
}

type Placing<Item> = {
  bar: Omit<TimelineBar<Item>, "row" | "y" | "height">;
  height: number;
  left: number;
  right: number;
};

function laneOf<Item extends Dated>({
  items,
  quarters,
  quarterWidth,
  textOf,
  moved,
  top,
}: Given<Item> & { items: readonly Item[]; top: number }) {
  const first = quarters[0] === undefined ? 0 : quarterNumber(quarters[0]);
  const rows: Placing<Item>[][] = [];
  const inOrder = items
    .map((item) => placing(item, quarterNumber(item.startQuarter) - first, quarters.length, quarterWidth, textOf(item)))
    .sort(
      (one, other) =>
        Number(one.bar.item.id === moved?.id) - Number(other.bar.item.id === moved?.id) ||
        one.bar.column - other.bar.column ||
        other.bar.span - one.bar.span,
    );
  const rowOf = new Map<Placing<Item>, number>();
  for (const each of inOrder) {
    const under = each.bar.item.id === moved?.id ? moved.ghostId : null;
    const free = rows.findIndex((row) => row.every((other) => other.bar.item.id === under || isApart(each, other)));
    const at = free === -1 ? rows.length : free;
    (rows[at] ??= []).push(each);
    rowOf.set(each, at);
  }
  let y = top + lanePad;
  const rowsAt = rows.map((row) => {
    const height = row.reduce<number>((most, each) => Math.max(most, each.height), leastHeight);
    const at = { y, height };
    y += height + rowGap;
    return at;
  });
  const cards = inOrder.map((each): TimelineBar<Item> => {
    const row = rowOf.get(each) ?? 0;
    const { y, height } = rowsAt[row] ?? { y: top, height: leastHeight };
    return { ...each.bar, row, y, height };
  });
  const height = Math.max(y - rowGap + lanePad - top, leastHeight + 2 * lanePad);
  return { y: top, height, rows: rows.length, rowsAt, cards };
}

const isApart = <Item>(one: Placing<Item>, other: Placing<Item>) => one.right <= other.left || other.right <= one.left;

function placing<Item extends Dated>(
  item: Item,
  start: number,
  quarters: number,
  quarterWidth: number,
  words: BarText,
): Placing<Item> {
  const end = start + item.durationQuarters;
  const column = Math.min(Math.max(0, start), Math.max(0, quarters - 1));
  const span = Math.max(1, Math.min(end, quarters) - column);
  const x = column * quarterWidth + inset;
  const width = span * quarterWidth - 2 * inset;
  const text = textAt(x, width, quarters * quarterWidth, words);
  const bar = { item, column, span, beginsBefore: start < 0, endsAfter: end > quarters, x, width, text };
  const height = words.heightIn(text.width);
  const left = Math.min(x - inset, text.x);
  const right = Math.max(x + width + inset, text.x + text.width);
  return { bar, height, left, right };
}

/** Inside where it can be read; else after the bar, or before it where the axis ends. */
export function textAt(x: number, width: number, end: number, words: BarText): TimelineBar<never>["text"] {
  const inner = width - 2 * padding;
  if (inner >= Math.min(words.width, narrowest)) return { place: "inside", x: x + padding, width: inner };
  const beside = Math.min(words.width, widestBeside);
  const after = x + width + padding;
  const before = x - padding - beside;
  return after + beside > end && before >= 0
    ? { place: "before", x: before, width: beside }
    : { place: "after", x: after, width: beside };
}
