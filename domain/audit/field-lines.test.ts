import { expect, test } from "vitest";
import { fieldLines, fieldName } from "./field-lines";

const nameOf = (field: string, id: string) => (field === "ownerId" && id === "U1" ? "Ines Calder" : null);
const lines = (before: object, after: object) =>
  fieldLines(before as Record<string, unknown>, after as Record<string, unknown>, nameOf);

test("each field from what it was to what it is, in words", () => {
  expect(lines({ startQuarter: "2027-Q1" }, { startQuarter: "2027-Q2" })).toEqual(["Start Q1 2027 → Q2 2027"]);
  expect(lines({ ownerId: null }, { ownerId: "U1" })).toEqual(["Owner nothing → Ines Calder"]);
  expect(lines({ dueOn: "2026-11-21", blind: true }, { dueOn: null, blind: false })).toEqual([
    "Due on 21 Nov 2026 → nothing",
    "Blind yes → no",
  ]);
  expect(lines({ cost: 24000 }, { cost: 24000.5 })).toEqual(["Cost 24,000 → 24,000.5"]);
});

test("lists say what came and went, values inside values are told by name", () => {
  expect(lines({ audienceIds: ["A1", "A2"] }, { audienceIds: ["A2", "A3"] })).toEqual([
    "Audiences: added “A3”; took away “A1”",
  ]);
  expect(lines({ budget: { "2027-Q1": 5, "2027-Q2": 6 } }, { budget: { "2027-Q1": 5, "2027-Q2": 9 } })).toEqual([
    "Budget, Q2 2027 6 → 9",
  ]);
  expect(lines({ arms: [{ n: 1 }] }, { arms: [{ n: 2 }] })).toEqual(["Arms: 1 entry changed"]);
});

test("bookkeeping is silent, long texts are clipped without breaking a sign", () => {
  expect(lines({ version: 1, position: 3 }, { version: 2, position: 4 })).toEqual([]);
  const [line] = lines({ note: null }, { note: `${"a".repeat(158)}😀 and more` });
  expect(line).toBe(`Note nothing → “${"a".repeat(158)}…”`);
  expect(line?.isWellFormed()).toBe(true);
});

test("a field is called as people read it", () => {
  expect(["expectedRelativeLift", "stopRule", "useCaseId", "revokedAt", "some_word"].map(fieldName)).toEqual([
    "Expected lift",
    "Stop rule",
    "Use case",
    "Ended",
    "Some word",
  ]);
});
