import fc from "fast-check";
import { expect, test } from "vitest";
import { type DatedTest, overlappingTests } from "./overlapping-tests";

const dated = (
  id: string,
  startDate: string | null,
  endDate: string | null,
  more: Partial<DatedTest> = {},
): DatedTest => ({
  id,
  audienceIds: ["new"],
  channelIds: ["email"],
  startDate,
  endDate,
  ...more,
});

test("two tests on the same people, channel and days are named with what they share", () => {
  const found = overlappingTests([
    dated("B", "2026-06-10", null, { audienceIds: ["new", "lapsed"] }),
    dated("A", "2026-06-01", "2026-06-30", { channelIds: ["email", "app"] }),
  ]);
  expect(found).toEqual([
    { tests: ["A", "B"], audienceIds: ["new"], channelIds: ["email"], from: "2026-06-10", to: "2026-06-30" },
  ]);
});

test("another channel, other people, or other days do not overlap; nobody named is everybody", () => {
  const first = dated("A", "2026-06-01", "2026-06-30");
  expect(overlappingTests([first, dated("B", "2026-06-10", null, { channelIds: ["app"] })])).toEqual([]);
  expect(overlappingTests([first, dated("B", "2026-06-10", null, { audienceIds: ["lapsed"] })])).toEqual([]);
  expect(overlappingTests([first, dated("B", "2026-07-01", null)])).toEqual([]);
  expect(overlappingTests([first, dated("B", null, null)])).toEqual([]);
  expect(overlappingTests([first, dated("B", "2026-06-30", null, { audienceIds: [] })])).toMatchObject([
    { audienceIds: ["new"], from: "2026-06-30", to: "2026-06-30" },
  ]);
  const endless = dated("C", "2026-06-02", null);
  expect(overlappingTests([endless, { ...endless, id: "D" }])).toMatchObject([{ tests: ["C", "D"], to: null }]);
});

test("an expected end keeps apart what will not meet, and is not told as an end", () => {
  const running = dated("A", "2026-10-19", null, { expectedEnd: "2026-12-11" });
  expect(overlappingTests([running, dated("B", "2027-03-01", null)])).toEqual([]);
  expect(overlappingTests([running, dated("B", "2026-12-11", null)])).toMatchObject([{ from: "2026-12-11", to: null }]);
  const said = { ...running, endDate: "2027-03-31" };
  expect(overlappingTests([said, dated("B", "2027-03-01", null)])).toMatchObject([{ to: "2027-03-31" }]);
});

const someDay = fc.integer({ min: 1, max: 28 }).map((day) => `2026-06-${String(day).padStart(2, "0")}`);
const someTest = fc.record({
  id: fc.uuid(),
  audienceIds: fc.uniqueArray(fc.constantFrom("a", "b", "c")),
  channelIds: fc.uniqueArray(fc.constantFrom("x", "y")),
  startDate: fc.option(someDay),
  endDate: fc.option(someDay),
});

test("every pair is found once and no other, in any order of the tests", () => {
  fc.assert(
    fc.property(fc.array(someTest, { maxLength: 12 }), (tests) => {
      const found = overlappingTests(tests);
      expect(overlappingTests(tests.toReversed())).toEqual(found);
      const meets = (one: readonly string[], other: readonly string[]) =>
        one.length === 0 || other.length === 0 || one.some((id) => other.includes(id));
      const runs = ({ startDate, endDate }: DatedTest, day: string) =>
        startDate !== null && startDate <= day && (endDate === null || day <= endDate);
      const days = Array.from({ length: 28 }, (_, at) => `2026-06-${String(at + 1).padStart(2, "0")}`);
      let pairs = 0;
      for (const [at, a] of tests.entries()) {
        for (const b of tests.slice(at + 1)) {
          const together = days.some((day) => runs(a, day) && runs(b, day));
          if (together && meets(a.audienceIds, b.audienceIds) && meets(a.channelIds, b.channelIds)) pairs += 1;
        }
      }
      expect(found).toHaveLength(pairs);
    }),
  );
});
