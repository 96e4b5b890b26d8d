import { expect, test } from "vitest";
import { changeReasons } from "./change-reasons";

const touch = (initiativeId: string, action: string, reason: string | null, at: number) => ({
  ...{ initiativeId, action, reason, at, by: "Ines" },
});
const move = (
  id: string,
  initiativeId: string,
  reason: string | null,
  movedAt: number,
  undoes: string | null = null,
) => ({
  ...{ id, initiativeId, reason, movedAt, undoes, movedBy: "Tom" },
});
const none = { touches: [], moves: [], changes: [] };

test("the latest reason that was given explains, also when something without a reason came after", () => {
  const touches = [touch("R1", "changed initiative", null, 9), touch("R1", "changed initiative", "Dearer", 4)];
  expect(changeReasons({ ...none, touches }).get("R1")).toEqual({ reason: "Dearer", by: "Ines", at: 4 });
  const moves = [move("m1", "R1", "Short of people", 6)];
  expect(changeReasons({ ...none, touches, moves }).get("R1")).toEqual({ reason: "Short of people", by: "Tom", at: 6 });
});

test("a reason given for a move that was taken back explains nothing", () => {
  const touches = [touch("R1", "moved initiative", "Wrong", 2), touch("R1", "took back move", null, 3)];
  const moves = [move("m1", "R1", "Wrong", 2), move("m2", "R1", null, 3, "m1"), move("m3", "R1", null, 5)];
  expect(changeReasons({ ...none, touches, moves }).get("R1")).toEqual({ reason: null, by: "Tom", at: 5 });
});

test("an accepted change of many things explains what it changed, until it is taken back", () => {
  const change = { name: "Best order", reason: null, items: [{ id: "R1" }], undoneAt: null, by: "Mei", madeAt: 7 };
  expect(changeReasons({ ...none, changes: [change] }).get("R1")).toMatchObject({ reason: "Part of “Best order”." });
  expect(changeReasons({ ...none, changes: [{ ...change, undoneAt: 8 }] }).get("R1")).toBeUndefined();
});
