import fc from "fast-check";
import { expect, test } from "vitest";
import { drawnRows, rowsInView, scrollToShow } from "./fixed-rows";

const frame = { scrollTop: 4_000, clientHeight: 700, headHeight: 44, rowHeight: 40, count: 2_000 };

test("what is in view is drawn, and some beyond", () => {
  const { from, to } = rowsInView(frame, 12);
  expect(from).toBeLessThanOrEqual(88);
  expect(from).toBeGreaterThan(75);
  expect(to).toBeGreaterThanOrEqual(129);
  expect(to).toBeLessThan(145);
  expect(rowsInView({ ...frame, scrollTop: 0, count: 5 }, 12)).toEqual({ from: 0, to: 5 });
});

test("a row out of sight is brought to the nearer edge, one in sight stays where it is", () => {
  expect(scrollToShow(50, frame)).toBe(2_000);
  expect(scrollToShow(105, frame)).toBe(4_000);
  expect(scrollToShow(300, frame)).toBe(44 + 301 * 40 - 700);
});

test("heights left out and drawn add up to the whole list, and the row that is kept is there", () => {
  const number = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(number, number, fc.integer({ min: -1, max: 420 }), number, (a, b, keep, count) => {
      const [from, to] = [Math.min(a, b, count), Math.min(Math.max(a, b), count)];
      const { rows, after } = drawnRows({ from, to }, keep, { rowHeight: 40, count });
      const left = rows.reduce((sum, { gap }) => sum + gap, 0);
      expect(left + rows.length * 40 + after).toBe(count * 40);
      expect(rows.some(({ index }) => index === keep)).toBe((keep >= 0 && keep < count) || false);
    }),
  );
});
