import { expect, test } from "vitest";
import { type Standing, worstFirst } from "./worst-first";

const line = (name: string, more: Partial<Standing>): Standing => ({
  ...{ name, horizonState: "within", losing: false, harms: false, result: 0 },
  ...more,
});

test("what is past its time at a loss comes first, then harm, then losses; too early is never taken for failing", () => {
  const lines = [
    line("not begun", { horizonState: "not_started", result: -900 }),
    line("early, and losing much", { horizonState: "too_early", losing: true, result: -800 }),
    line("doing well", { result: 50 }),
    line("losing within its time", { losing: true, result: -10 }),
    line("losing more", { losing: true, result: -20 }),
    line("no function, losing", { horizonState: null, losing: true, result: -15 }),
    line("harmful while it earns", { harms: true, result: 84 }),
    line("harm expected of nothing yet", { horizonState: "not_started", harms: true, result: 1 }),
    line("past and earned", { horizonState: "past", result: 70 }),
    line("past at a loss", { horizonState: "past", losing: true, result: -1 }),
  ];
  expect(worstFirst(lines, (each) => each).map(({ name }) => name)).toEqual([
    "past at a loss",
    "harmful while it earns",
    "losing more",
    "no function, losing",
    "losing within its time",
    "doing well",
    "past and earned",
    "early, and losing much",
    "not begun",
    "harm expected of nothing yet",
  ]);
});

test("lines alike stand by name, whatever order they came in", () => {
  const alike = [line("B", {}), line("A", {})];
  expect(worstFirst(alike, (each) => each).map(({ name }) => name)).toEqual(["A", "B"]);
  expect(worstFirst([], (each: Standing) => each)).toEqual([]);
});
