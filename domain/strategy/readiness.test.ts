import { expect, test } from "vitest";
import { readinessMoves, readinessTrends, weakestOf } from "./readiness";

const modes = ["why", "harm", "stop", "skills"].map((id) => ({ id }));
const given = (answers: Record<string, number>) =>
  Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, { answer, note: null }]));
const summer = { quarter: "2026-Q3", answers: given({ why: 2, harm: 3, stop: 5 }) };
const autumn = { quarter: "2026-Q4", answers: given({ why: 4, harm: 2, skills: 1 }) };

test("each question has its answers over the quarters, oldest first, and its last move", () => {
  expect(readinessTrends([autumn, summer], modes)).toEqual([
    { modeId: "why", answers: [2, 4], change: 2 },
    { modeId: "harm", answers: [3, 2], change: -1 },
    { modeId: "stop", answers: [5, null], change: null },
    { modeId: "skills", answers: [null, 1], change: null },
  ]);
});

test("the weakest are named lowest first; what is good or not answered is no weakness", () => {
  expect(weakestOf(autumn.answers, modes).map(({ id }) => id)).toEqual(["skills", "harm"]);
  expect(weakestOf(given({ why: 3, harm: 3, stop: 3, skills: 3 }), modes).map(({ id }) => id)).toEqual([
    "why",
    "harm",
    "stop",
  ]);
  expect(weakestOf({}, modes)).toEqual([]);
});

test("only what both quarters answered is compared", () => {
  expect(readinessMoves(summer.answers, autumn.answers)).toEqual({ better: 1, worse: 1, same: 0 });
});
