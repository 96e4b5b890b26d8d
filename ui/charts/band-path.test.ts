import { expect, test } from "vitest";
import { bandPath } from "./band-path";

const same = (value: number) => value;

test("a band stops where nothing is known", () => {
  expect(bandPath({ low: [1, 2, null, 4, 5], high: [3, 4, null, 6, 7] }, same, same)).toBe(
    "M0,3L1,4L1,2L0,1ZM3,6L4,7L4,5L3,4Z",
  );
  expect(bandPath({ low: [null], high: [null] }, same, same)).toBeNull();
});
