import { expect, test } from "vitest";
import { linear } from "./scale";

test("values are carried over in proportion, also where the range runs backwards", () => {
  const y = linear([0, 100], [200, 0]);
  expect([y(0), y(25), y(100), y(150)]).toEqual([200, 150, 0, -100]);
});

test("what lies outside lands on the nearer end when it must", () => {
  const x = linear([-3, 3], [0, 60], { clamp: true });
  expect([x(-9), x(0), x(9)]).toEqual([0, 30, 60]);
});

test("a domain without width puts everything in the middle", () => {
  expect(linear([5, 5], [0, 10])(5)).toBe(5);
});
