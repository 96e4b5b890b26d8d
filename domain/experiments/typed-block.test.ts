import { expect, test } from "vitest";
import { blockOf, placeBlock } from "./typed-block";

test("a block of a spreadsheet is taken apart, whatever its line breaks", () => {
  expect(blockOf('1\t"2"\r\n3\t4\r\n')).toEqual([
    ["1", "2"],
    ["3", "4"],
  ]);
  expect(blockOf("5,210")).toEqual([["5,210"]]);
});

test("a block lies as it was copied where it fits, else on its side, else what has no place is counted", () => {
  const grid = { rows: 5, columns: 2 };
  const block = [
    ["a", "b", "c"],
    ["d", "e", "f"],
  ];
  const turned = placeBlock(block, { row: 1, column: 0 }, grid);
  expect(turned).toMatchObject({ turned: true, outside: 0 });
  expect(turned.cells).toContainEqual({ row: 3, column: 0, text: "c" });
  expect(turned.cells).toContainEqual({ row: 1, column: 1, text: "d" });
  const straight = placeBlock([["a", "b"]], { row: 4, column: 0 }, grid);
  expect(straight).toEqual({
    turned: false,
    outside: 0,
    cells: [
      { row: 4, column: 0, text: "a" },
      { row: 4, column: 1, text: "b" },
    ],
  });
  expect(placeBlock(block, { row: 4, column: 1 }, grid)).toMatchObject({
    turned: false,
    outside: 5,
    cells: [{ text: "a" }],
  });
});
