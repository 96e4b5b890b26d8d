import { expect, test } from "vitest";
import { linePath } from "./line-path";

const same = (value: number) => value;

test("a line stops where nothing is known", () => {
  expect(linePath([1, 2, null, null, 5, 6.123456], same, same)).toBe("M0,1L1,2M4,5L5,6.123");
  expect(linePath([null, null], same, same)).toBeNull();
});

test("a value that stands alone is a dot", () => {
  expect(linePath([null, 3, null, 4, 5], same, same)).toBe("M1,3ZM3,4L4,5");
});
