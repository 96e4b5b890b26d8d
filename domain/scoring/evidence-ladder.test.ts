import { expect, test } from "vitest";
import { evidenceOf } from "./evidence-ladder";

const ship = { id: "T2", status: "concluded", decision: "ship" } as const;
const none = { tests: [], needEvidence: null };

test("a tested use case stands at the top, on its tests, failures included", () => {
  const stop = { ...ship, id: "T1", decision: "stop" };
  expect(evidenceOf(5, { ...none, tests: [ship, stop] })).toEqual({
    claimed: 5,
    tests: ["T2", "T1"],
    doubt: null,
    next: null,
  });
});

test("what is said and not on record is doubted", () => {
  const invalid = { ...ship, decision: "invalid" };
  expect(evidenceOf(5, { ...none, tests: [invalid] }).doubt).toMatch(/no concluded test that counts/);
  expect(evidenceOf(4, none).doubt).toMatch(/nobody wrote down which/);
  expect(evidenceOf(4, { ...none, needEvidence: "Search logs, n = 4,100" }).doubt).toBeNull();
  expect(evidenceOf(1, none).doubt).toBeNull();
});

test.each([
  [null, none, /what the scores rest on/],
  [1, none, /outside benchmark/],
  [2, none, /Ask customers/],
  [3, none, /Count it/],
  [4, none, /controlled test with an experience guardrail/],
  [4, { ...none, tests: [{ ...ship, status: "running" as const }] }, /test is running/],
  [2, { ...none, tests: [ship] }, /stands on rung 5/],
] as const)("from %j the next rung is named", (confidence, given, next) => {
  expect(evidenceOf(confidence, given).next).toMatch(next);
});
