import { quarterNumber, quarterOf } from "../quarters";

type Dated = {
  readonly id: string;
  readonly kind: string;
  readonly lane: string | null;
  readonly startQuarter: string;
  readonly durationQuarters: number;
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

export type BoardLane<Item extends Dated> = {
  /** Null: no lane was named. */
  readonly lane: string | null;
  readonly rows: number;
  readonly cards: readonly PlacedCard<Item>[];
};

export type BoardLayout<Item extends Dated> = {
  readonly quarters: readonly string[];
  readonly lanes: readonly BoardLane<Item>[];
  /** Items with no quarter on the board. */
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
 * Where each card stands: lanes (those with use cases first, then those with building blocks, each in the order
 * of their first item, unnamed work last), and in a lane the first row in which all quarters of a card are free.
 */
export function boardLayout<Item extends Dated>(
  items: readonly Item[],
  quarters: readonly string[],
): BoardLayout<Item> {
  const first = quarters[0] === undefined ? 0 : quarterNumber(quarters[0]);
  const byLane = new Map<string | null, Item[]>();
  const outside: Item[] = [];
  for (const item of items) {
    const start = quarterNumber(item.startQuarter) - first;
    if (start >= quarters.length || start + item.durationQuarters <= 0) {
      outside.push(item);
      continue;
    }
    const known = byLane.get(item.lane);
    if (known) known.push(item);
    else byLane.set(item.lane, [item]);
  }
  const lanes = [...byLane].map(([lane, held]) => ({ lane, ...placed(held, first, quarters.length) }));
  return { quarters, lanes: lanes.sort((a, b) => rankOf(a) - rankOf(b)), outside };
}

function rankOf({ lane, cards }: BoardLane<Dated>): number {
  if (lane === null) return 3;
  if (cards.some(({ item }) => item.kind === "use_case")) return 0;
  return cards.some(({ item }) => item.kind === "building_block") ? 1 : 2;
}

function placed<Item extends Dated>(items: readonly Item[], first: number, width: number) {
  const taken: boolean[][] = [];
  const cards = items
    .map((item) => {
      const start = quarterNumber(item.startQuarter) - first;
      const end = start + item.durationQuarters;
      const column = Math.max(0, start);
      return { item, column, span: Math.min(end, width) - column, beginsBefore: start < 0, endsAfter: end > width };
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
