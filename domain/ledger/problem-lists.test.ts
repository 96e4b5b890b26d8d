import { expect, test } from "vitest";
import { dataItem } from "./data-item";
import { liabilityOf, listReasons } from "./problem-lists";

const fine = {
  id: "L1",
  dataElementId: "D09",
  name: "Style",
  status: "in_use",
  source: "declared",
  sensitivity: 3,
  legalBasis: "consent",
  benefitStatement: "Fewer, better suggestions.",
  retentionDays: 365,
  lastUsedAt: "2026-11-01",
};
const standing = { isLinked: true, waitingUses: [], today: "2026-11-21", lookaheadQuarters: 2 };
const listsOf = (change: object, more: Partial<typeof standing> = {}) =>
  listReasons(dataItem.parse({ ...fine, ...change }), { ...standing, ...more });

test("what is used, based, told and ended stands in no list", () => {
  expect(listsOf({})).toEqual([]);
  expect(listsOf({ status: "retired", legalBasis: null, benefitStatement: null, retentionDays: null })).toEqual([]);
  expect(listsOf({ status: "proposed", retentionDays: null }, { isLinked: false })).toEqual([]);
});

test.each([
  [{}, { isLinked: false }, "unused", /nothing planned starts within 2 quarters/, ["retire", "link"]],
  [{}, { isLinked: false, waitingUses: ["Guide"] }, "unused", /Guide names it, but will not start/, ["retire", "link"]],
  [{ legalBasis: "unknown" }, {}, "unconsented", /No legal basis is on record\./, ["setBasis", "retire"]],
  [{ legalBasis: null, source: "purchased" }, {}, "unconsented", /where it was bought/, ["setBasis", "retire"]],
  [{ specialCategory: true }, {}, "unconsented", /special category/, ["setBasis", "retire"]],
  [{ source: "purchased" }, {}, "unconsented", /nobody wrote down where/, ["writeProvenance", "retire"]],
  [{ benefitStatement: " " }, {}, "unexplained", /not told/, ["writeBenefit", "retire"]],
  [{ retentionDays: null }, {}, "overKept", /how long/, ["setRetention", "retire"]],
  [
    { lastUsedAt: "2025-11-20" },
    {},
    "overKept",
    /366 days ago and may be kept for 365/,
    ["retire", "noteUse", "setRetention"],
  ],
] as const)("%j %j is %s", (change, more, list, because, fixes) => {
  expect(listsOf(change, more as never)).toEqual([{ list, because: expect.stringMatching(because), fixes }]);
});

test("special data with explicit consent, bought data with its origin, and the last day of keeping are fine", () => {
  expect(listsOf({ specialCategory: true, legalBasis: "explicit_consent" })).toEqual([]);
  expect(listsOf({ source: "purchased", provenance: "Broker, contract of 2025" })).toEqual([]);
  expect(listsOf({ lastUsedAt: "2025-11-21" })).toEqual([]);
});

test("points: sensitivity, twice where nothing uses it, none where it is not held", () => {
  const item = (status: string) => dataItem.parse({ ...fine, status });
  expect(liabilityOf(item("in_use"), true)).toBe(3);
  expect(liabilityOf(item("dormant"), false)).toBe(6);
  expect(liabilityOf(item("retired"), false)).toBe(0);
});
