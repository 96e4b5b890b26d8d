import { quarterNumber, quarterOf } from "../quarters";
import type { Place } from "./move-initiative";

type Dated = {
  readonly id: string;
  readonly startQuarter: string;
  readonly durationQuarters: number;
};

/** A stretch of time shown as one column; quarters by number, both inside it. */
export type BoardColumn = {
  readonly key: string;
  readonly name: string;
  readonly first: number;
  /** May be infinite: everything after. */
  readonly last: number;
};

/** What a card is listed under. */
export type LaneGroup = {
  readonly key: string;
  readonly name: string;
  /** What changes in a card that is put here; null where that follows from something else. */
  readonly sets: Partial<Pick<Place, "lane" | "ownerId" | "horizon">> | null;
};

/** How cards are grouped. */
export type LaneGrouping<Item> = {
  readonly of: (item: Item) => LaneGroup;
  /** Lanes that are there even when empty, so that a card can be put into them. */
  readonly always: readonly LaneGroup[];
  /** Lanes come in this order, those of one rank in the order of their first card. */
  readonly rankOf: (lane: LaneGroup, items: readonly Item[]) => number;
};

export type PlacedCard<Item extends Dated> = {
  readonly item: Item;
  /** 0-based column of its first quarter on the board. */
  readonly column: number;
  /** Columns it covers, at least 1; cut at the edges of the board. */
  readonly span: number;
  /** 0-based row in its lane. */
  readonly row: number;
  readonly beginsBefore: boolean;
  readonly endsAfter: boolean;
};

export type BoardLane<Item extends Dated> = LaneGroup & {
  readonly rows: number;
  readonly cards: readonly PlacedCard<Item>[];
};

export type BoardLayout<Item extends Dated> = {
  readonly columns: readonly BoardColumn[];
  readonly lanes: readonly BoardLane<Item>[];
  /** Items with no quarter in any column. */
  readonly outside: readonly Item[];
};

const furthest = 8;
const quartersOfAnEmptyPlan = 6;

/**
 * The quarters a board shows, in order and without gaps: those of the plan, widened to items that start at most
 * eight quarters away from it. Without plan quarters they begin at the first item, else at `quarterNow`.
 */
export function boardQuarters(
  planQuarters: readonly string[],
  items: readonly Pick<Dated, "startQuarter">[],
  quarterNow: string,
): string[] {
  const starts = items.map(({ startQuarter }) => quarterNumber(startQuarter));
  const plan = planQuarters.map(quarterNumber);
  const from = plan.length > 0 ? smallest(plan) : Math.max(smallest(starts), quarterNumber(quarterNow) - furthest);
  const first = Number.isFinite(from) ? from : quarterNumber(quarterNow);
  const last = plan.length > 0 ? largest(plan) : first + quartersOfAnEmptyPlan - 1;
  const near = starts.filter((start) => start >= first - furthest && start <= last + furthest);
  const begin = Math.min(first, smallest(near));
  const end = Math.max(last, largest(near));
  return Array.from({ length: end - begin + 1 }, (_, index) => quarterOf(begin + index));
}

const smallest = (numbers: readonly number[]) => numbers.reduce((least, each) => Math.min(least, each), Infinity);
const largest = (numbers: readonly number[]) => numbers.reduce((most, each) => Math.max(most, each), -Infinity);

/**
 * Where each card stands: lanes by their rank, and in a lane the first row in which all columns of a card are free.
 *
 * @param columns in order and without gaps
 */
export function boardLayout<Item extends Dated>(
  items: readonly Item[],
  columns: readonly BoardColumn[],
  { of, always, rankOf }: LaneGrouping<Item>,
): BoardLayout<Item> {
  const [begin, end] = [columns[0]?.first ?? 0, columns.at(-1)?.last ?? -1];
  const byLane = new Map<string, { group: LaneGroup; held: Item[] }>(
    always.map((group) => [group.key, { group, held: [] }]),
  );
  const outside: Item[] = [];
  for (const item of items) {
    const start = quarterNumber(item.startQuarter);
    if (start > end || start + item.durationQuarters <= begin) {
      outside.push(item);
      continue;
    }
    const group = of(item);
    const known = byLane.get(group.key);
    if (known) known.held.push(item);
    else byLane.set(group.key, { group, held: [item] });
  }
  const lanes = [...byLane.values()]
    .map(({ group, held }) => ({ rank: rankOf(group, held), lane: { ...group, ...placed(held, columns) } }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ lane }) => lane);
  return { columns, lanes, outside };
}

/** The column a quarter lies in: -1 before the first, as many as there are after the last. */
export function columnAt(columns: readonly BoardColumn[], quarter: number): number {
  if (quarter < (columns[0]?.first ?? 0)) return -1;
  const found = columns.findIndex(({ last }) => quarter <= last);
  return found === -1 ? columns.length : found;
}

function placed<Item extends Dated>(items: readonly Item[], columns: readonly BoardColumn[]) {
  const taken: boolean[][] = [];
  const cards = items
    .map((item) => {
      const start = quarterNumber(item.startQuarter);
      const [from, to] = [columnAt(columns, start), columnAt(columns, start + item.durationQuarters - 1)];
      const column = Math.max(0, from);
      const span = Math.min(to, columns.length - 1) - column + 1;
      return { item, column, span, beginsBefore: from < 0, endsAfter: to >= columns.length };
    })
    .sort((a, b) => a.column - b.column)
    .map((card) => ({ ...card, row: freeRow(taken, card.column, card.span) }));
  return { rows: taken.length, cards };
}

function freeRow(taken: boolean[][], column: number, span: number): number {
  const isFree = (row: boolean[]) => !row.slice(column, column + span).some(Boolean);
  const found = taken.findIndex(isFree);
  const at = found === -1 ? taken.length : found;
  const row = (taken[at] ??= []);
  for (let each = column; each < column + span; each++) row[each] = true;
  return at;
}

export type Direction = "left" | "right" | "up" | "down";

/**
 * The card an arrow key leads to: up and down stay in the column and cross lanes, left and right stay in the
 * lane and prefer the same row. Null at the edge and for an unknown card.
 */
export function nextCard<Item extends Dated>(
  { lanes }: Pick<BoardLayout<Item>, "lanes">,
  from: string,
  direction: Direction,
): string | null {
  const laneAt = lanes.findIndex(({ cards }) => cards.some(({ item }) => item.id === from));
  const lane = lanes[laneAt];
  const card = lane?.cards.find(({ item }) => item.id === from);
  if (!lane || !card) return null;
  if (direction === "left" || direction === "right") {
    const ahead = (each: PlacedCard<Item>) =>
      direction === "right" ? each.column - (card.column + card.span - 1) : card.column - (each.column + each.span - 1);
    const inReach = lane.cards.filter((each) => ahead(each) > 0);
    return nearest(inReach, (each) => ahead(each) * rowsInReach + Math.abs(each.row - card.row));
  }
  const covers = (each: PlacedCard<Item>) => each.column <= card.column && card.column < each.column + each.span;
  const ahead = (each: PlacedCard<Item>, index: number) =>
    ((index - laneAt) * rowsInReach + each.row - card.row) * (direction === "down" ? 1 : -1);
  const inReach = lanes.flatMap(({ cards }, index) =>
    cards.filter(covers).map((each) => ({ ...each, ahead: ahead(each, index) })),
  );
  return nearest(
    inReach.filter((each) => each.ahead > 0),
    (each) => each.ahead,
  );
}

/** More than the rows of any lane, so that columns and lanes count before rows. */
const rowsInReach = 10_000;

function nearest<Card extends { readonly item: { readonly id: string } }>(
  cards: readonly Card[],
  distance: (card: Card) => number,
): string | null {
  const best = cards.reduce<Card | null>(
    (least, each) => (least && distance(least) <= distance(each) ? least : each),
    null,
  );
  return best?.item.id ?? null;
}
