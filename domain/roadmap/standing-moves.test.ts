import { expect, test } from "vitest";
import { standingMoves } from "./standing-moves";

test("a move that was taken back is not told, nor is the taking back", () => {
  const moves = [
    { id: "c", undoes: null },
    { id: "b", undoes: "a" },
    { id: "a", undoes: null },
  ];
  expect(standingMoves(moves).map(({ id }) => id)).toEqual(["c"]);
});
