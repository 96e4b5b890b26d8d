import { dayAfter } from "../../days";
import { byCode } from "../../ordering";
import { type BarText, type TimelineRow, textAt, timelineSizes } from "../../roadmap/timeline-layout";
import { dayOnAxis } from "../../roadmap/timeline-scale";
import type { TestSpan } from "./test-span";

type Spanned = { readonly id: string; readonly span: TestSpan };
type Lane<Item> = { readonly key: string; readonly name: string; readonly items: readonly Item[] };

/** A test as a bar in one lane; lengths in pixels from the left edge of the axis and the top of the first lane. */
export type CalendarBar<Item> = {
  /** Of the bar: a test that runs through several channels stands in the lane of each. */
  readonly key: string;
  readonly item: Item;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: ReturnType<typeof textAt>;
};

export type CalendarLane<Item> = Omit<Lane<Item>, "items"> & {
  readonly y: number;
  readonly height: number;
  readonly rowsAt: readonly TimelineRow[];
  readonly bars: readonly CalendarBar<Item>[];
};

export type CalendarLayout<Item> = {
  readonly lanes: readonly CalendarLane<Item>[];
  readonly width: number;
  readonly height: number;
};

const { rowGap, lanePad, leastHeight } = timelineSizes;
const narrowestBar = 6;

type Given<Item> = {
  /** In order and without gaps; every test begins and ends within. */
  readonly quarters: readonly string[];
  /** Pixels of one quarter, above 0. */
  readonly quarterWidth: number;
  readonly lanes: readonly Lane<Item>[];
  readonly textOf: (item: Item) => BarText;
};

/**
 * Where each bar stands: in its lane by start, in the first row in which it and its words meet no other. The same input
 * gives the same layout.
 */
export function calendarLayout<Item extends Spanned>(given: Given<Item>): CalendarLayout<Item> {
  let y = 0;
  const lanes = given.lanes.map(({ key, name, items }): CalendarLane<Item> => {
    const placed = placeBars(items, key, y, given);
    const lane = { key, name, y, ...placed };
    y += placed.height;
    return lane;
  });
  const reach = lanes.flatMap(({ bars }) => bars.map(({ text }) => text.x + text.width));
  const width = reach.reduce((most, each) => Math.max(most, each), given.quarters.length * given.quarterWidth);
  return { lanes, width, height: y };
}

function placeBars<Item extends Spanned>(items: readonly Item[], laneKey: string, top: number, given: Given<Item>) {
  const { quarters, quarterWidth, textOf } = given;
  const first = quarters[0] ?? "2000-Q1";
  const at = (day: string) => dayOnAxis(day, first) * quarterWidth;
  /** The right edge of what stands last in each row, with room behind it. */
  const ends: number[] = [];
  const rows: TimelineRow[] = [];
  const heights: number[] = [];
  const placed = inOrder(items).map((item) => {
    const x = at(item.span.from);
    const width = Math.max(narrowestBar, at(dayAfter(item.span.to, 1)) - x);
    const words = textOf(item);
    const text = textAt(x, width, quarters.length * quarterWidth, words);
    const [left, right] = [Math.min(x, text.x), Math.max(x + width, text.x + text.width) + rowGap];
    const free = ends.findIndex((end) => end <= left);
    const row = free === -1 ? ends.length : free;
    ends[row] = right;
    heights[row] = Math.max(heights[row] ?? leastHeight, words.heightIn(text.width));
    return { item, row, bar: { key: `${laneKey} ${item.id}`, item, x, width, text } };
  });
  let y = top + lanePad;
  for (const height of heights) {
    rows.push({ y, height });
    y += height + rowGap;
  }
  const bars = placed.map(({ row, bar }): CalendarBar<Item> => {
    const { y: barTop, height } = rows[row] ?? { y: top, height: leastHeight };
    return { ...bar, y: barTop, height };
  });
  return { rowsAt: rows, bars, height: Math.max(y - rowGap + lanePad - top, leastHeight + 2 * lanePad) };
}

const inOrder = <Item extends Spanned>(items: readonly Item[]) =>
  items.toSorted(
    (one, other) =>
      byCode(one.span.from, other.span.from) || byCode(other.span.to, one.span.to) || byCode(one.id, other.id),
  );

/**
 * The bar an arrow key leads to: left and right to the one before or after in its lane by start, up and down to the bar of
 * the next lane that is nearest in time. Null at the edge and for an unknown bar.
 */
export function nextBar<Item>(
  { lanes }: Pick<CalendarLayout<Item>, "lanes">,
  from: string,
  direction: "left" | "right" | "up" | "down",
): string | null {
  const filled = lanes.filter(({ bars }) => bars.length > 0);
  const laneAt = filled.findIndex(({ bars }) => bars.some(({ key }) => key === from));
  const bars = filled[laneAt]?.bars ?? [];
  const at = bars.findIndex(({ key }) => key === from);
  const bar = bars[at];
  if (!bar) return null;
  if (direction === "left" || direction === "right") return bars[at + (direction === "right" ? 1 : -1)]?.key ?? null;
  const beside = filled[laneAt + (direction === "down" ? 1 : -1)]?.bars ?? [];
  const away = ({ x }: CalendarBar<Item>) => Math.abs(x - bar.x);
  return (
    beside.reduce<CalendarBar<Item> | null>(
      (near, each) => (near === null || away(each) < away(near) ? each : near),
      null,
    )?.key ?? null
  );
}
