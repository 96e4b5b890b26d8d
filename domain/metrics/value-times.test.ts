import fc from "fast-check";
import { expect, test } from "vitest";
import { isMonday, periodAfter, weekOf } from "./value-times";

test("the Monday of a week is at most six days before", () => {
  expect(weekOf("2026-11-22")).toBe("2026-11-16");
  expect(weekOf("2026-11-16")).toBe("2026-11-16");
  expect(weekOf("2027-01-01")).toBe("2026-12-28");
  expect(isMonday(weekOf("1999-12-31"))).toBe(true);
});

test("months and weeks go on over the turn of the year, and back", () => {
  expect(periodAfter("2026-11", 2)).toBe("2027-01");
  expect(periodAfter("2026-01", -1)).toBe("2025-12");
  expect(periodAfter("2026-12-28", 1)).toBe("2027-01-04");
  expect(periodAfter("2026-01-05", -1)).toBe("2025-12-29");
  const month = fc.tuple(fc.integer({ min: 1950, max: 2150 }), fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(month, fc.integer({ min: -500, max: 500 }), ([year, of], by) => {
      const at = `${year}-${String(of).padStart(2, "0")}`;
      expect(periodAfter(periodAfter(at, by), -by)).toBe(at);
    }),
  );
});
