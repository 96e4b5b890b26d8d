import { byCode } from "../ordering";
import { quarterNumber } from "../quarters";
import type { Initiative } from "../roadmap/initiative";
import type { RiskBand } from "../scoring/risk-band";
import type { Inset, Paragraph } from "./deck";
import { numberWords } from "./deck-words";
import { glyphSize } from "./harm-glyph";
import { type LaidText, layText } from "./lay-text";
import type { Tone } from "./theme";
import { paragraph } from "./write-paragraph";

/** An item of the roadmap and what its bar says. */
export type BoardItem = {
  readonly initiative: Initiative;
  /** Position in the roadmap: ids of a hostile file may repeat. */
  readonly at: number;
  readonly harm: RiskBand | null;
  /** Value for customers and for us, 0 to 100; never one without the other. */
  readonly worth: { readonly customer: number; readonly commercial: number } | null;
  /** Said on the bar after the name: "ad hoc", "starts too early". */
  readonly marks: readonly { readonly text: string; readonly alarm: boolean }[];
};

export type BoardBar = {
  readonly item: BoardItem;
  /** First and last column of the page, and whether work goes on after the last. */
  readonly from: number;
  readonly to: number;
  readonly text: LaidText;
  readonly height: number;
  /** Inches below the top of its row. */
  readonly top: number;
  readonly inset: Inset;
  /** Where the glyph of harm stands: right of all lines, or after the last one. */
  readonly glyph: "side" | "end";
  /** Its words stand right of it and not on it. */
  readonly beside?: boolean;
};
export type BoardRow = { readonly lane: string; readonly bars: readonly BoardBar[]; readonly height: number };
export type BoardLane = {
  readonly name: string;
  readonly label: LaidText;
  readonly rows: readonly BoardRow[];
  readonly height: number;
};
export type BoardPage = {
  readonly quarters: readonly string[];
  readonly columnWidth: number;
  readonly lanes: readonly BoardLane[];
};

export const laneWidth = 1.22;
export const barInset = { x: 0.06, y: 0.03 } as const;
export const rowGap = 0.05;
/** Room between bars side by side, for arrows to turn in. */
export const barGap = 0.14;

/** The quarters there is something to say about: those of the plan, and those in which an item starts. */
export function boardQuarters(planned: readonly string[], items: readonly BoardItem[]): string[] {
  const all = new Set([...planned, ...items.map(({ initiative }) => initiative.startQuarter)]);
  return [...all].sort(byCode);
}

/**
 * The roadmap as pages: as many quarters side by side as names leave room for, lanes broken between rows where a page
 * is full. Every item is on exactly one page, the one in which it starts.
 *
 * @param width of the whole board in inches
 * @param height for the lanes of one page
 */
export function boardPages(
  quarters: readonly string[],
  items: readonly BoardItem[],
  width: number,
  height: number,
): BoardPage[] {
  const choices = [quarters.length <= 8 ? quarters.length : 6, 6, 4, 3, 2, 1].filter(
    (count) => count <= quarters.length,
  );
  const tries = choices.flatMap((count) => [11, 10].map((size) => ({ count, size })));
  const made = tries.map(
    ({ count, size }) =>
      () =>
        pagesAt(quarters, items, { count, size, width, height }),
  );
  let first: BoardPage[] | null = null;
  for (const make of made) {
    const pages = make();
    const fits = pages.every(({ lanes }) => lanes.every((lane) => lane.height <= height + 1e-6));
    if (!fits) continue;
    if (pages.length === 1) return pages;
    first = first === null || pages.length < first.length ? pages : first;
    if (made.indexOf(make) % 2 === 1) break;
  }
  return first ?? made.at(-1)?.() ?? [];
}

type Setting = { readonly count: number; readonly size: number; readonly width: number; readonly height: number };

function pagesAt(quarters: readonly string[], items: readonly BoardItem[], setting: Setting): BoardPage[] {
  const { count, size, width, height } = setting;
  const pages: BoardPage[] = [];
  for (let start = 0; start < quarters.length; start += count) {
    const shown = quarters.slice(start, start + count);
    const columnWidth = (width - laneWidth) / shown.length;
    const here = items.filter(({ initiative }) => shown.includes(initiative.startQuarter));
    if (here.length === 0 && pages.length > 0) continue;
    const rows = laneNames(here).flatMap((lane) =>
      rowsOf(
        here.filter(({ initiative }) => laneOf(initiative) === lane),
        lane,
        shown,
        columnWidth,
        size,
      ),
    );
    const lanesOfPages = paged(rows, height);
    pages.push(...lanesOfPages.map((lanes) => ({ quarters: shown, columnWidth, lanes })));
  }
  return pages;
}

export function laneOf({ lane, kind }: Initiative): string {
  const named = {
    building_block: "Foundations",
    use_case: "Use cases",
    experiment: "Tests",
    fix_first: "Fix first",
    retire: "Stop",
  };
  return lane?.trim() || named[kind];
}

/** Lanes in the order in which their first item starts. */
export function laneNames(items: readonly BoardItem[]): string[] {
  const first = items.toSorted((a, b) => byCode(a.initiative.startQuarter, b.initiative.startQuarter) || a.at - b.at);
  return [...new Set(first.map(({ initiative }) => laneOf(initiative)))];
}

function rowsOf(
  items: readonly BoardItem[],
  lane: string,
  quarters: readonly string[],
  columnWidth: number,
  size: number,
): BoardRow[] {
  const rows: BoardBar[][] = [];
  const ordered = items.toSorted(
    (a, b) =>
      byCode(a.initiative.startQuarter, b.initiative.startQuarter) ||
      b.initiative.durationQuarters - a.initiative.durationQuarters ||
      a.at - b.at,
  );
  for (const item of ordered) {
    const bar = barOf(item, quarters, columnWidth, size);
    const row = rows.find((bars) => bars.every(({ from, to }) => to < bar.from || bar.to < from));
    if (row) row.push(bar);
    else rows.push([bar]);
  }
  return rows.map((bars) => ({ lane, bars, height: Math.max(...bars.map((bar) => bar.height)) + rowGap }));
}

/** The columns a bar takes on a page, and the number of the quarter after its last. */
export function barColumns({ initiative }: BoardItem, quarters: readonly string[]) {
  const { startQuarter, durationQuarters } = initiative;
  const end = quarterNumber(startQuarter) + durationQuarters;
  const from = quarters.indexOf(startQuarter);
  const to = Math.max(
    from,
    quarters.findLastIndex((quarter) => quarterNumber(quarter) < end),
  );
  return { from, to, end };
}

function barOf(item: BoardItem, quarters: readonly string[], columnWidth: number, size: number): BoardBar {
  const { from, to, end } = barColumns(item, quarters);
  const width = barWidth(from, to, columnWidth) - 2 * barInset.x - (item.harm ? glyphSize.w + 0.08 : 0);
  const text = layText([barText(item, end, quarters, size)], width);
  const height = text.height + 2 * barInset.y;
  return { item, from, to, text, height, top: 0, inset: barInset, glyph: "side" };
}

export function barWidth(from: number, to: number, columnWidth: number): number {
  return (to - from + 1) * columnWidth - barGap;
}

export function barText(
  { initiative, marks, worth }: BoardItem,
  end: number,
  quarters: readonly string[],
  size: number,
): Paragraph {
  const last = quarterNumber(quarters.at(-1) ?? initiative.startQuarter);
  const name = initiative.name.trim() || "Without a name";
  const goesOn = end - 1 > last ? [{ text: `goes on to ${quarterName(end - 1)}`, alarm: false }] : [];
  const dropped =
    initiative.status === "dropped" || initiative.status === "done" ? [{ text: initiative.status, alarm: false }] : [];
  const said = [...dropped, ...goesOn, ...marks].map(
    ({ text, alarm }) =>
      [` · ${text}`, alarm ? ({ color: "harm-4", bold: true } as const) : ({ color: "ink-3" } as const)] as const,
  );
  const bold = initiative.kind === "use_case" && initiative.status !== "dropped";
  const pair: [string, { color: Tone }][] = worth
    ? [
        [` ●${numberWords(worth.customer, 0)}`, { color: "cx-ink" }],
        [` ■${numberWords(worth.commercial, 0)}`, { color: "com-ink" }],
      ]
    : [];
  return paragraph([[name, { bold }], ...pair, ...said], {
    size,
    leading: size * 1.18,
    color: initiative.status === "dropped" ? "ink-3" : "ink",
  });
}

function quarterName(number: number): string {
  return `Q${(number % 4) + 1} ${Math.floor(number / 4)}`;
}

/** Rows to pages; a lane that goes on has its name again. */
function paged(rows: readonly BoardRow[], height: number): BoardLane[][] {
  const pages: BoardRow[][] = [[]];
  for (const row of rows) {
    const page = pages.at(-1) ?? [];
    if (page.length > 0 && heightOf(lanesOf([...page, row])) > height) pages.push([row]);
    else page.push(row);
  }
  return pages.map((page) => lanesOf(page));
}

const heightOf = (lanes: readonly BoardLane[]) => lanes.reduce((sum, lane) => sum + lane.height, 0);

export function lanesOf(rows: readonly BoardRow[], below: number = rowGap): BoardLane[] {
  const names = [...new Set(rows.map(({ lane }) => lane))];
  return names.map((name) => {
    const own = rows.filter(({ lane }) => lane === name);
    const look = { face: "serif", italic: true, size: 12, color: "ink-2", leading: 13.5 } as const;
    const label = layText([paragraph(name, look)], laneWidth - 0.12);
    const height = Math.max(own.reduce((sum, row) => sum + row.height, 0) + below, label.height + 0.06);
    return { name, label, rows: own, height };
  });
}
