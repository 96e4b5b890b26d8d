import fc from "fast-check";
import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { quarterAfter } from "../quarters";
import { boardLayout, boardQuarters, nextCard } from "./board-layout";

const file = parseWorkspaceFile(sample);
const items = file.roadmap?.items ?? [];
const layout = boardLayout(items, file.quarters);
const card = (id: string, startQuarter: string, durationQuarters = 1, lane: string | null = "Care") => ({
  id,
  kind: "use_case",
  lane,
  startQuarter,
  durationQuarters,
});

test("bets come first, then foundations, then the rest; unnamed work last", () => {
  expect(layout.lanes.map(({ lane }) => lane)).toEqual([
    "Care",
    "Choosing",
    "Control",
    "Foundations",
    "Learning",
    "Fix first",
    "Stop",
  ]);
  const { lanes } = boardLayout([card("A", "2027-Q1", 1, null), card("B", "2027-Q1")], ["2027-Q1"]);
  expect(lanes.map(({ lane }) => lane)).toEqual(["Care", null]);
});

test("a card takes the first row in which all its quarters are free", () => {
  const { lanes } = boardLayout(
    [card("A", "2027-Q1", 2), card("B", "2027-Q2"), card("C", "2027-Q3")],
    ["2027-Q1", "2027-Q2", "2027-Q3"],
  );
  expect(lanes[0]?.cards.map(({ item, column, span, row }) => [item.id, column, span, row])).toEqual([
    ["A", 0, 2, 0],
    ["B", 1, 1, 1],
    ["C", 2, 1, 0],
  ]);
});

test("what reaches past the edges is cut there, and what lies beyond is told apart", () => {
  const { lanes, outside } = boardLayout([card("A", "2026-Q4", 9), card("B", "2031-Q1")], ["2027-Q1", "2027-Q2"]);
  expect(lanes[0]?.cards[0]).toMatchObject({ column: 0, span: 2, beginsBefore: true, endsAfter: true });
  expect(outside.map(({ id }) => id)).toEqual(["B"]);
});

test("the quarters are those of the plan, widened to what starts nearby", () => {
  expect(boardQuarters(file.quarters, items, "2026-Q4")).toEqual(file.quarters);
  expect(boardQuarters(["2027-Q1"], [{ startQuarter: "2027-Q3" }], "2026-Q4")).toEqual([
    "2027-Q1",
    "2027-Q2",
    "2027-Q3",
  ]);
  expect(boardQuarters(["2027-Q1"], [{ startQuarter: "2099-Q3" }], "2026-Q4")).toEqual(["2027-Q1"]);
  expect(boardQuarters([], [], "2026-Q4")).toHaveLength(6);
  expect(boardQuarters([], [{ startQuarter: "2027-Q2" }], "2026-Q4")[0]).toBe("2027-Q2");
});

test("arrow keys lead along the lane and down the quarter", () => {
  expect(nextCard(layout, "R03", "right")).toBe("R15");
  expect(nextCard(layout, "R15", "left")).toBe("R03");
  expect(nextCard(layout, "R03", "down")).toBe("R04");
  expect(nextCard(layout, "R04", "up")).toBe("R03");
  expect(nextCard(layout, "R03", "left")).toBeNull();
  expect(nextCard(layout, "R99", "down")).toBeNull();
});

test("no two cards share a place, whatever the plan", () => {
  const anyCard = fc.record({ start: fc.integer({ min: -3, max: 9 }), length: fc.integer({ min: 1, max: 6 }) });
  fc.assert(
    fc.property(fc.array(anyCard, { maxLength: 40 }), (drawn) => {
      const all = drawn.map(({ start, length }, n) => card(`R${n}`, quarterAfter("2027-Q1", start), length));
      const { lanes, outside } = boardLayout(all, file.quarters);
      const places = lanes.flatMap(({ cards }) =>
        cards.flatMap(({ row, column, span }) => Array.from({ length: span }, (_, n) => `${row} ${column + n}`)),
      );
      expect(new Set(places).size).toBe(places.length);
      expect(outside.length + lanes.reduce((sum, { cards }) => sum + cards.length, 0)).toBe(all.length);
    }),
  );
});
