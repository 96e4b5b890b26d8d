import fc from "fast-check";
import { expect, test } from "vitest";
import { gridMove } from "./grid-move";

const grid = { rows: 25, columns: 12, page: 10 };
const from = { row: 5, column: 3 };

test.each([
  ["ArrowDown", false, { row: 6, column: 3 }],
  ["ArrowDown", true, { row: 24, column: 3 }],
  ["ArrowLeft", true, { row: 5, column: 0 }],
  ["PageUp", false, { row: 0, column: 3 }],
  ["PageDown", false, { row: 15, column: 3 }],
  ["Home", false, { row: 5, column: 0 }],
  ["End", true, { row: 24, column: 11 }],
  ["Home", true, { row: 0, column: 0 }],
  ["a", false, null],
])("%s, far: %s", (key, far, to) => {
  expect(gridMove(from, key, far, grid)).toEqual(to);
});

test("the heads are above the first row, and nothing is above the heads", () => {
  expect(gridMove({ row: 0, column: 2 }, "ArrowUp", false, grid)).toEqual({ row: -1, column: 2 });
  expect(gridMove({ row: -1, column: 2 }, "ArrowUp", false, grid)).toEqual({ row: -1, column: 2 });
});

test("no key leads out of the grid", () => {
  const keys = ["ArrowDown", "ArrowUp", "ArrowRight", "ArrowLeft", "PageDown", "PageUp", "Home", "End"];
  fc.assert(
    fc.property(
      fc.constantFrom(...keys),
      fc.boolean(),
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 9 }),
      (key, far, rows, columns) => {
        const to = gridMove({ row: rows - 1, column: columns - 1 }, key, far, { rows, columns, page: 7 });
        expect(to!.row).toBeGreaterThanOrEqual(-1);
        expect(to!.row).toBeLessThan(rows);
        expect(to!.column).toBeGreaterThanOrEqual(0);
        expect(to!.column).toBeLessThan(columns);
      },
    ),
  );
});
