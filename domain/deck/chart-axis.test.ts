import { describe, expect, it } from "vitest";
import { axisFor, chartNumber, ticksOf } from "./chart-axis";

describe("the axis of a chart", () => {
  it.each([
    [
      [3, 92],
      [0, 100, 20],
    ],
    [
      [-40, 310],
      [-100, 400, 100],
    ],
    [
      [0.2, 0.61],
      [0, 0.8, 0.2],
    ],
    [
      [125_000, 48_000],
      [0, 150_000, 50_000],
    ],
    [[], [0, 1, 1]],
    [[0], [0, 1, 1]],
  ])("holds %j between round numbers", (values, [min, max, step]) => {
    expect(axisFor(values, "0")).toEqual({ min, max, step, format: "0" });
  });

  it("is written at each step, without the dust of adding decimals", () => {
    expect(ticksOf({ min: 0, max: 0.6, step: 0.2, format: "0.0" })).toEqual([0, 0.2, 0.4, 0.6]);
  });
});

it.each([
  [1, "+0.0;−0.0;0", "+1.0"],
  [-2.26, "+0.0;−0.0;0", "−2.3"],
  [0, "+0.0;−0.0;0", "0"],
  [1_234_567, '"£"#,##0', "£1,234,567"],
  [-50_000, '"£"#,##0', "−£50,000"],
  [63, '0"%"', "63%"],
])("%d in %s is %s", (value, format, words) => {
  expect(chartNumber(value, format)).toBe(words);
});
