import { expect, test } from "vitest";
import { placeMarks } from "./mark-places";

const x = (at: number) => at * 50;

test("words that would touch stand in rows of their own; those apart share one", () => {
  const { placed, height } = placeMarks(
    [
      { at: 0, text: "Basket countdown launched" },
      { at: 1, text: "Two strips added" },
      { at: 9, text: "Countdown stopped" },
    ],
    x,
    760,
  );
  expect(placed.map(({ top }) => top)).toEqual([0, 16, 0]);
  expect(height).toBe(32);
});

test("near the end words stand before their line; long ones break, and very long ones are numbers", () => {
  const { placed } = placeMarks(
    [
      { at: 14, text: "Basket countdown launched; two more recommendation strips" },
      { at: 2, text: "A very long story of everything that was changed that month ".repeat(4) },
    ],
    x,
    760,
  );
  expect(placed[0]).toMatchObject({ before: true });
  expect(placed[0]?.lines).toHaveLength(2);
  expect(placed[1]).toMatchObject({ lines: ["Change 2"], before: false });
});
