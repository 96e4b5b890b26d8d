import { expect, test } from "vitest";
import { monthsAfter } from "./next-review";

test("so many months later, on the last day where the month is short", () => {
  expect(monthsAfter("2026-11-21", 6)).toBe("2027-05-21");
  expect(monthsAfter("2026-08-31", 6)).toBe("2027-02-28");
  expect(monthsAfter("2027-08-31", 6)).toBe("2028-02-29");
  expect(monthsAfter("2026-12-31", 12)).toBe("2027-12-31");
  expect(monthsAfter("2026-03-31", 3)).toBe("2026-06-30");
});
