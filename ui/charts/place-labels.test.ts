import fc from "fast-check";
import { expect, test } from "vitest";
import { placeLabels } from "./place-labels";

test("two labels at the same place end up one below the other", () => {
  expect(
    placeLabels(
      [
        { y: 10, height: 12 },
        { y: 10, height: 12 },
      ],
      0,
      100,
    ),
  ).toEqual([10, 22]);
});

test("labels that fit never overlap and never leave the chart", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 20 }), (wishes) => {
      const placed = placeLabels(
        wishes.map((y) => ({ y, height: 10 })),
        0,
        300,
      );
      const sorted = [...placed].sort((a, b) => a - b);
      for (const [at, y] of sorted.entries()) {
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(290);
        if (at > 0) expect(y - sorted[at - 1]!).toBeGreaterThanOrEqual(10);
      }
    }),
  );
});
