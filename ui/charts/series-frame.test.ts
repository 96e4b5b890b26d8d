import { expect, test } from "vitest";
import { roundValues } from "./round-values";
import { seriesFrame, standsAlone } from "./series-frame";

test("everything drawn is inside, with round values at the axis", () => {
  const frame = seriesFrame([11, null, 18.4, undefined, 30]);
  expect(frame?.domain[0]).toBeCloseTo(9.48);
  expect(frame?.domain[1]).toBeCloseTo(31.52);
  expect(frame?.ticks).toEqual([10, 20, 30]);
});

test("one value is no flat line, shares do not go below 0, nothing known has no frame", () => {
  expect(seriesFrame([62])?.domain).toEqual([55.8, 68.2]);
  expect(seriesFrame([0])?.domain).toEqual([0, 0.5]);
  expect(seriesFrame([0, 0.2])?.domain[0]).toBe(0);
  expect(seriesFrame([null, undefined])).toBeNull();
});

test("a value with none beside it stands alone", () => {
  const values = [1, 2, null, 3, null, 0];
  expect(values.map((_, at) => standsAlone(values, at))).toEqual([false, false, false, true, false, true]);
});

test("round values reach over 0, and 0 is 0", () => {
  expect(roundValues([-3, 5])).toEqual([-2, 0, 2, 4]);
  expect(roundValues([1, 1])).toEqual([]);
});
