import fc from "fast-check";
import { expect, it } from "vitest";
import { spreadMarks } from "./matrix-spread";

const frame = { x: 0, y: 0, width: 800, height: 600 };

it("moves only marks at the same place, and remembers where they lie", () => {
  const [a, b, c] = spreadMarks(
    [
      { id: "a", x: 100, y: 100, r: 8 },
      { id: "b", x: 300, y: 100, r: 8 },
      { id: "c", x: 100, y: 100, r: 6 },
    ],
    frame,
  );
  expect(b).toEqual({ id: "b", x: 300, y: 100, r: 8, from: null });
  expect(a?.from).toEqual({ x: 100, y: 100 });
  expect(Math.hypot(a!.x - c!.x, a!.y - c!.y)).toBeGreaterThan(14);
});

it("no two of them touch, whatever their number, and all stay inside", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 4, max: 12 }), { minLength: 2, maxLength: 30 }),
      fc.integer({ min: 0, max: 800 }),
      fc.integer({ min: 0, max: 600 }),
      (radii, x, y) => {
        const marks = spreadMarks(
          radii.map((r, at) => ({ id: String(at), x, y, r })),
          frame,
        );
        for (const [at, one] of marks.entries()) {
          expect(one.x - one.r).toBeGreaterThanOrEqual(-1e-9);
          expect(one.y + one.r).toBeLessThanOrEqual(600 + 1e-9);
          for (const other of marks.slice(at + 1))
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.r + other.r);
        }
      },
    ),
  );
});
