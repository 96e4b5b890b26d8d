import fc from "fast-check";
import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { quarterAfter } from "../quarters";
import { boardColumns, type LaneChoice, laneGrouping } from "./board-axes";
import { boardLayout, boardQuarters, nextCard } from "./board-layout";
import { quarterInColumn } from "./board-room";
import { partOf } from "./roadmap-part";

const file = parseWorkspaceFile(sample);
const items = file.roadmap?.items ?? [];
const named = laneGrouping<(typeof items)[number]>("lanes", { people: {}, objectives: {} });
const layoutOf = (held: readonly (typeof items)[number][], quarters: readonly string[]) =>
  boardLayout(held, boardColumns("quarters", quarters, "2026-Q4"), named);
const layout = layoutOf(items, file.quarters);
const card = (id: string, startQuarter: string, durationQuarters = 1, lane: string | null = "Care") => ({
  ...items.find(({ kind }) => kind === "use_case")!,
  id,
  lane,
  startQuarter,
  durationQuarters,
});

test("bets come first, then foundations, then the rest; unnamed work last", () => {
  expect(layout.lanes.map(({ name }) => name)).toEqual([
    "Care",
    "Choosing",
    "Control",
    "Foundations",
    "Learning",
    "Fix first",
    "Stop",
  ]);
  const { lanes } = layoutOf([card("A", "2027-Q1", 1, null), card("B", "2027-Q1")], ["2027-Q1"]);
  expect(lanes.map(({ name, sets }) => [name, sets])).toEqual([
    ["Care", { lane: "Care" }],
    ["No lane", { lane: null }],
  ]);
});

test("a card takes the first row in which all its quarters are free", () => {
  const { lanes } = layoutOf(
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
  const { lanes, outside } = layoutOf([card("A", "2026-Q4", 9), card("B", "2031-Q1")], ["2027-Q1", "2027-Q2"]);
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

test("now is this quarter, next the one after, later all the rest", () => {
  const columns = boardColumns("now-next-later", [], "2026-Q4");
  const { lanes, outside } = boardLayout(
    [
      card("A", "2026-Q4"),
      card("B", "2027-Q1", 3),
      card("C", "2029-Q2"),
      card("D", "2026-Q2"),
      card("E", "2026-Q3", 2),
    ],
    columns,
    named,
  );
  expect(lanes[0]?.cards.map(({ item, column, span }) => [item.id, column, span])).toEqual([
    ["A", 0, 1],
    ["E", 0, 1],
    ["B", 1, 2],
    ["C", 2, 1],
  ]);
  expect(outside.map(({ id }) => id)).toEqual(["D"]);
});

const lanesBy = (choice: LaneChoice) =>
  boardLayout(
    items,
    boardColumns("quarters", file.quarters, "2026-Q4"),
    laneGrouping(choice, {
      people: { U2: "Tom Okafor" },
      objectives: { W12: { id: "CO3", name: "Decide what you know" }, W15: null },
    }),
  ).lanes;

test("lanes by horizon and owner take cards, and those by objective do not", () => {
  expect(lanesBy("horizon").map(({ name, sets }) => [name, sets])).toEqual([
    ["Marketing", { horizon: "marketing" }],
    ["Customer experience", { horizon: "cx" }],
    ["Digital commerce", { horizon: "digital_commerce" }],
    ["No horizon", { horizon: null }],
  ]);
  expect(lanesBy("owner").find(({ name }) => name === "Tom Okafor")?.sets).toEqual({ ownerId: "U2" });
  expect(lanesBy("owner").at(-1)).toMatchObject({ name: "No owner", cards: [] });
  expect(lanesBy("objective").map(({ name, sets, cards }) => [name, sets, cards.length])).toEqual([
    ["Decide what you know", null, 1],
    ["No chain: ad hoc", null, 1],
    ["Foundations and other work", null, 26],
  ]);
});

test("into a column of several quarters goes the first with room, and it says so", () => {
  const plan = partOf(file);
  const [later] = boardColumns("now-next-later", [], "2026-Q4").slice(-1);
  const small = plan.items.find(({ id }) => id === "R06")!;
  const free = { ...small, cost: 0 };
  expect(quarterInColumn(plan, free, later!)).toEqual({
    startQuarter: "2027-Q4",
    because: "It is the first later quarter with room for it.",
  });
  const stays = plan.items.find(({ id }) => id === "R24")!;
  expect(quarterInColumn(plan, stays, later!)).toEqual({ startQuarter: "2027-Q4", because: null });
  expect(quarterInColumn(plan, small, later!)).toMatchObject({
    startQuarter: "2027-Q2",
    because: expect.stringContaining("No later quarter"),
  });
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
      const { lanes, outside } = layoutOf(all, file.quarters);
      const places = lanes.flatMap(({ cards }) =>
        cards.flatMap(({ row, column, span }) => Array.from({ length: span }, (_, n) => `${row} ${column + n}`)),
      );
      expect(new Set(places).size).toBe(places.length);
      expect(outside.length + lanes.reduce((sum, { cards }) => sum + cards.length, 0)).toBe(all.length);
    }),
  );
});
