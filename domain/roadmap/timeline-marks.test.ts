import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { type KeptMove, marksOfMoves, marksOfPlan } from "./timeline-marks";

const move = (id: string, from: string, to: string, more: Partial<KeptMove> = {}): KeptMove => ({
  id,
  initiativeId: "R1",
  from: { startQuarter: from, lane: null, durationQuarters: 1 },
  to: { startQuarter: to, lane: null, durationQuarters: 1 },
  reason: null,
  undoes: null,
  movedAt: 1_000,
  movedBy: "Maya",
  ...more,
});

test("several moves are one change, with what was said last", () => {
  const moves = [
    move("m2", "2027-Q2", "2027-Q3", { movedAt: 2_000 }),
    move("m1", "2027-Q1", "2027-Q2", { reason: "short of people" }),
  ];
  expect(marksOfMoves(moves, 0)["R1"]).toEqual({
    from: { startQuarter: "2027-Q1", lane: null, durationQuarters: 1 },
    to: { startQuarter: "2027-Q3", lane: null, durationQuarters: 1 },
    reason: "short of people",
    by: "Maya",
    at: 2_000,
  });
  expect(marksOfMoves(moves, 2_000)["R1"]).toMatchObject({ from: { startQuarter: "2027-Q2" }, reason: null });
  expect(marksOfMoves(moves, 2_001)).toEqual({});
});

test("what was taken back, or went there and back, is no change", () => {
  const undone = [move("m2", "2027-Q2", "2027-Q1", { undoes: "m1" }), move("m1", "2027-Q1", "2027-Q2")];
  expect(marksOfMoves(undone, 0)).toEqual({});
  const back = [move("m2", "2027-Q2", "2027-Q1"), move("m1", "2027-Q1", "2027-Q2")];
  expect(marksOfMoves(back, 0)).toEqual({});
});

test("since a review, what moved carries its reason and what is new says so", () => {
  const items = parseWorkspaceFile(sample).roadmap!.items;
  const before = items.slice(1).map((item) => (item.id === "R24" ? { ...item, startQuarter: "2027-Q3" } : item));
  const marks = marksOfPlan(before, items, new Map([["R24", { reason: "needs content", by: "Maya", at: 5 }]]));
  expect(Object.keys(marks)).toEqual(["R01", "R24"]);
  expect(marks["R01"]).toMatchObject({ from: null, to: { startQuarter: "2026-Q4" }, reason: null, by: null });
  expect(marks["R24"]).toMatchObject({ from: { startQuarter: "2027-Q3" }, reason: "needs content", by: "Maya", at: 5 });
  expect(marksOfPlan(items, items, new Map())).toEqual({});
});
