import fc from "fast-check";
import { expect, test } from "vitest";
import { quarterOf } from "../quarters";
import { type TimelineBar, timelineLayout, timelineSizes } from "./timeline-layout";
import { lineBetween, timelineLines } from "./timeline-lines";
import { timelineSheets } from "./timeline-sheets";

type Item = {
  id: string;
  startQuarter: string;
  durationQuarters: number;
  words: number;
};

const care = { key: "=Care", name: "Care", sets: { lane: "Care" } };
const quarters = ["2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4"];
const item = (id: string, startQuarter: string, durationQuarters = 1, words = 60): Item => ({
  id,
  startQuarter,
  durationQuarters,
  words,
});
const textOf = ({ words }: Item) => ({ width: words, heightIn: (width: number) => Math.ceil(words / width) * 16 + 24 });
const layoutOf = (items: readonly Item[], more: object = {}) =>
  timelineLayout({ quarters, quarterWidth: 160, textOf, lanes: [{ ...care, items }], ...more });
const barOf = (items: readonly Item[], id: string, more: object = {}) =>
  layoutOf(items, more).lanes[0]!.cards.find((bar) => bar.item.id === id)!;

test("a bar covers its quarters; what begins before or ends after is cut", () => {
  expect(barOf([item("a", "2027-Q2", 2)], "a")).toMatchObject({ column: 1, span: 2, x: 164, width: 312, row: 0 });
  expect(barOf([item("a", "2026-Q4", 3)], "a")).toMatchObject({ column: 0, span: 2, beginsBefore: true });
  expect(barOf([item("a", "2027-Q4", 9)], "a")).toMatchObject({ column: 3, span: 1, endsAfter: true });
});

test("words stand inside where they can be read, else after the bar, at the end before it", () => {
  expect(barOf([item("a", "2027-Q1", 1, 600)], "a").text).toMatchObject({ place: "inside", width: 136 });
  const narrow = { quarterWidth: 60 };
  expect(barOf([item("a", "2027-Q1", 1, 180)], "a", narrow).text).toEqual({ place: "after", x: 64, width: 180 });
  expect(barOf([item("a", "2027-Q4", 1, 150)], "a", narrow).text).toEqual({ place: "before", x: 26, width: 150 });
  const wide = layoutOf([item("a", "2027-Q4", 1, 9_000)], narrow);
  expect(wide.lanes[0]!.cards[0]!.text).toMatchObject({ place: "after", width: timelineSizes.widestBeside });
  expect(wide.width).toBeGreaterThan(4 * 60);
});

test("a row is as high as its highest bar, and lanes follow one another", () => {
  const lanes = [
    { ...care, items: [item("a", "2027-Q1", 1, 500), item("b", "2027-Q2")] },
    { key: "", name: "No lane", sets: null, items: [] },
    { key: "=Control", name: "Control", sets: null, items: [item("c", "2027-Q1")] },
  ];
  const { lanes: placed, height } = layoutOf([], { lanes });
  expect(placed[0]!.rowsAt).toEqual([{ y: 8, height: 88 }]);
  expect(placed[1]).toMatchObject({ y: 104, height: 42, rows: 0 });
  expect(placed[2]!.y).toBe(146);
  expect(height).toBe(placed[2]!.y + placed[2]!.height);
});

test("what is moved lets the others stand, and may cover where it came from", () => {
  const items = [item("a", "2027-Q1"), item("b", "2027-Q2"), item("c", "2027-Q2")];
  const ghost = { ...item("was:a", "2027-Q1") };
  const moved = { id: "a", ghostId: "was:a" };
  const to = (startQuarter: string, durationQuarters = 1) =>
    layoutOf([ghost, items[1]!, items[2]!, item("a", startQuarter, durationQuarters)], { moved }).lanes[0]!.cards;
  const rowIn = (cards: readonly TimelineBar<Item>[], id: string) => cards.find((bar) => bar.item.id === id)!.row;
  for (const quarter of ["2027-Q2", "2027-Q3"])
    for (const id of ["was:a", "b", "c"]) expect(rowIn(to(quarter), id)).toBe(id === "c" ? 1 : 0);
  expect(rowIn(to("2027-Q2"), "a")).toBe(2);
  expect(rowIn(to("2027-Q3"), "a")).toBe(0);
  expect(rowIn(to("2027-Q1", 2), "a")).toBe(2);
});

const anyItems = fc
  .array(
    fc.record({
      start: fc.integer({ min: 2027 * 4 - 3, max: 2027 * 4 + 6 }),
      durationQuarters: fc.integer({ min: 1, max: 5 }),
      words: fc.integer({ min: 10, max: 700 }),
    }),
    { maxLength: 60 },
  )
  .map((list) => list.map(({ start, ...rest }, at) => ({ ...item(`i${at}`, quarterOf(start)), ...rest })));

test("law: no bar and no words of a row meet, at any scale, and the same is laid out the same", () => {
  fc.assert(
    fc.property(anyItems, fc.integer({ min: 24, max: 600 }), (items, quarterWidth) => {
      const layout = layoutOf(items, { quarterWidth });
      expect(layoutOf(items, { quarterWidth })).toEqual(layout);
      const { cards, rowsAt, y, height } = layout.lanes[0]!;
      expect(cards).toHaveLength(items.length);
      for (const row of rowsAt.keys()) {
        const spans = cards
          .filter((bar) => bar.row === row)
          .map(({ x, width, text }) => [Math.min(x, text.x), Math.max(x + width, text.x + text.width)] as const)
          .sort(([one], [other]) => one - other);
        for (const [at, [from]] of spans.slice(1).entries()) expect(from).toBeGreaterThanOrEqual(spans[at]![1]);
      }
      for (const bar of cards) {
        expect(bar.x).toBeGreaterThanOrEqual(0);
        expect(bar.x + bar.width).toBeLessThanOrEqual(quarters.length * quarterWidth);
        expect(bar.y).toBeGreaterThanOrEqual(y);
        expect(bar.y + bar.height).toBeLessThanOrEqual(y + height);
        expect(bar.height).toBeGreaterThanOrEqual(textOf(bar.item).heightIn(bar.text.width));
      }
    }),
  );
});

test("lines turn between quarters and between rows", () => {
  const from = { x: 4, y: 8, width: 152, height: 40 };
  const next = { x: 164, y: 56, width: 152, height: 40 };
  expect(lineBetween(from, next)).toEqual([
    [156, 28],
    [160, 28],
    [160, 76],
    [164, 76],
  ]);
  expect(lineBetween(from, { ...next, x: 324 })).toEqual([
    [156, 28],
    [160, 28],
    [160, 52],
    [320, 52],
    [320, 76],
    [324, 76],
  ]);
  expect(lineBetween(next, from).at(-3)).toEqual([0, 52]);
  expect(lineBetween(from, { ...from, x: 164 })).toHaveLength(2);
});

test("law: a line starts at the end of one bar, ends at the start of the other, and never runs askew", () => {
  const box = fc.record({
    x: fc.integer({ min: 0, max: 2_000 }),
    y: fc.integer({ min: 0, max: 2_000 }),
    width: fc.integer({ min: 16, max: 900 }),
    height: fc.integer({ min: 26, max: 90 }),
  });
  fc.assert(
    fc.property(box, box, fc.integer({ min: -1, max: 1 }), (from, to, shift) => {
      const points = lineBetween(from, to, shift);
      expect(points[0]).toEqual([from.x + from.width, from.y + from.height / 2]);
      expect(points.at(-1)).toEqual([to.x, to.y + to.height / 2]);
      points.slice(1).forEach(([x, y], at) => {
        const [lastX, lastY] = points[at]!;
        expect(x === lastX || y === lastY).toBe(true);
      });
    }),
  );
});

test("a line needs both its ends", () => {
  const bars = new Map([["a", { x: 0, y: 0, width: 50, height: 30 }]]);
  const need = { fromId: "a", toId: "b", block: null, broken: null };
  expect(timelineLines([need], bars)).toEqual([]);
});

test("paper is cut between rows, and every row is on one sheet", () => {
  const items = Array.from({ length: 40 }, (_, at) => item(`i${at}`, "2027-Q1"));
  const layout = layoutOf(items);
  const sheets = timelineSheets(layout, { first: 300, next: 500 });
  expect(sheets[0]!.top).toBe(0);
  expect(sheets.at(-1)!.bottom).toBe(layout.height);
  sheets.forEach(({ top, bottom }, at) => {
    expect(bottom - top).toBeLessThanOrEqual(at === 0 ? 300 : 500);
    if (at > 0) expect(top).toBe(sheets[at - 1]!.bottom);
  });
  for (const { y, height } of layout.lanes[0]!.rowsAt)
    expect(sheets.filter(({ top, bottom }) => top <= y && y + height <= bottom)).toHaveLength(1);
  expect(timelineSheets(layoutOf([], { lanes: [] }), { first: 300, next: 500 })).toEqual([]);
});
