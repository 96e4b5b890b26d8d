import { expect, test } from "vitest";
import type { SubjectAnswers } from "./read-round";
import { roundAgreement } from "./round-agreement";

const said = (answer: number) => ({ answer, confidence: null, note: null, at: null });

/** One subject per column; one scorer per row. */
const round = (key: string, ...rows: (number | null)[][]): SubjectAnswers[] =>
  (rows[0] ?? []).map((_, at) => ({
    subjectId: `S${at}`,
    revealedAt: 1,
    given: rows.flatMap((row, scorer) => {
      const answer = row[at] ?? null;
      return answer === null ? [] : [{ scorerId: `P${scorer}`, answers: { [key]: said(answer) } }];
    }),
  }));

test("the same order is 1, opposite orders are 0, whatever the level of the answers", () => {
  expect(roundAgreement(round("feasibility.tech", [1, 2, 3], [3, 4, 5]))).toEqual({ w: 1, scorers: 2, subjects: 3 });
  expect(roundAgreement(round("feasibility.tech", [1, 2, 3], [5, 4, 3]))?.w).toBe(0);
  expect(roundAgreement(round("creepiness.origin", [1, 2, 3], [2, 3, 4]))?.w).toBe(1);
});

test("three judges by hand: rank sums 4, 5 and 9 of three items give 7/9", () => {
  const answered = round("feasibility.tech", [5, 4, 3], [5, 4, 3], [4, 5, 3]);
  expect(roundAgreement(answered)?.w).toBeCloseTo(7 / 9, 12);
});

test("whoever did not answer about everything is left out; too few people or subjects say nothing", () => {
  expect(roundAgreement(round("regret.stakes", [1, 2, 3], [1, 2, 4], [1, null, 5]))).toMatchObject({
    w: 1,
    scorers: 2,
  });
  expect(roundAgreement(round("regret.stakes", [1, 2, 3]))).toBeNull();
  expect(roundAgreement(round("regret.stakes", [1, 2], [1, 2]))).toBeNull();
});
