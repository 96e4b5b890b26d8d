import { byCode } from "../ordering";
import { glyphSize } from "./harm-glyph";
import { type LaidText, layText, widestLine } from "./lay-text";
import {
  type BoardBar,
  type BoardItem,
  type BoardPage,
  barColumns,
  barGap,
  barText,
  barWidth,
  laneNames,
  laneOf,
  lanesOf,
  laneWidth,
} from "./roadmap-board";

const size = 10;
const inset = { x: 0.06, y: 0.015 } as const;
const gap = 0.03;

/**
 * The whole roadmap on one page where it only just fits: in the smallest type, bars of a lane moved up into what is
 * free above them, the glyph of harm at the end of the last line, and a long name beside its bar where nothing else
 * stands. Null where it does not fit even so.
 *
 * @param width of the whole board in inches
 * @param height for the lanes
 */
export function compactPage(
  quarters: readonly string[],
  items: readonly BoardItem[],
  width: number,
  height: number,
): BoardPage | null {
  const columnWidth = (width - laneWidth) / quarters.length;
  const rows = laneNames(items).map((lane) => {
    const own = items.filter(({ initiative }) => laneOf(initiative) === lane);
    const bars = packed(own.map((item) => barOf(item, own, quarters, columnWidth)));
    return { lane, bars, height: heightOf(bars) + gap };
  });
  const lanes = lanesOf(rows, gap);
  return lanes.reduce((sum, lane) => sum + lane.height, 0) <= height ? { quarters, columnWidth, lanes } : null;
}

type Wide = BoardBar & { readonly until: number };

function barOf(item: BoardItem, lane: readonly BoardItem[], quarters: readonly string[], columnWidth: number): Wide {
  const { from, to, end } = barColumns(item, quarters);
  const words = [barText(item, end, quarters, size)];
  const inside = layText(words, barWidth(from, to, columnWidth) - 2 * inset.x);
  const glyph = item.harm ? glyphSize.w + 0.06 : 0;
  const line = size * 1.18;
  const drawn = inside.drawn + (lastLine(inside) + glyph > inside.width ? line / 72 : 0);
  const height = Math.max(inside.height, drawn) + 2 * inset.y;
  const common = { item, from, to, top: 0, inset };
  const needed = widestLine(layText(words, 99)) * 1.04;
  const until = to + Math.ceil((needed + barGap) / columnWidth);
  const isFree = lane.every((other) => {
    const columns = barColumns(other, quarters);
    return other === item || columns.to < from || columns.from > until;
  });
  if (item.harm || inside.height < (2.5 * line) / 72 || until >= quarters.length || !isFree)
    return { ...common, until: to, text: inside, height, glyph: "end" };
  const beside = layText(words, needed);
  return { ...common, until, text: beside, height: beside.height + 2 * inset.y, glyph: "end", beside: true };
}

const lastLine = (laid: LaidText) => widestLine({ ...laid, lines: laid.lines.slice(-1) });

type Order = (a: Wide, b: Wide) => number;
const byId: Order = (a, b) => byCode(a.item.initiative.id, b.item.initiative.id) || a.item.at - b.item.at;
const orders: readonly Order[] = [
  (a, b) => a.from - b.from || b.until - a.until || byId(a, b),
  (a, b) => b.until - b.from - (a.until - a.from) || a.from - b.from || byId(a, b),
  (a, b) => b.height - a.height || a.from - b.from || byId(a, b),
];

/** Each bar as high up as the columns it takes are free, in the order of bars that needs least. */
function packed(bars: readonly Wide[]): Wide[] {
  const [first = [], ...others] = orders.map((order) => bars.toSorted(order).reduce<Wide[]>(placed, []));
  return others.reduce((best, other) => (heightOf(other) < heightOf(best) - 1e-6 ? other : best), first);
}

const heightOf = (bars: readonly Wide[]) => Math.max(0, ...bars.map((bar) => bar.top + bar.height));

function placed(before: readonly Wide[], bar: Wide): Wide[] {
  const beside = before.filter((other) => other.from <= bar.until && bar.from <= other.until);
  const isFree = (top: number) =>
    beside.every((other) => other.top + other.height + gap <= top + 1e-6 || top + bar.height + gap <= other.top + 1e-6);
  const tops = [0, ...beside.map((other) => other.top + other.height + gap)].sort((a, b) => a - b);
  return [...before, { ...bar, top: tops.find(isFree) ?? 0 }];
}
