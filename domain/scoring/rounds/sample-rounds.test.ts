import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../../exchange/workspace-file";
import { answersByKey } from "./apply-agreed";
import { keysOf } from "./criteria";
import { readSubject } from "./read-round";
import { sampleRoundsOf } from "./sample-rounds";

const file = parseWorkspaceFile(sample);
const { rounds, subjects, answers } = sampleRoundsOf(file, "me");

test("the closed round shows a disagreement of 2 and 5, both with comments", () => {
  const reading = readSubject(
    {
      subjectId: "W11",
      revealedAt: 1,
      given: answers.filter(({ roundId, subjectId }) => roundId === "SR1" && subjectId === "W11"),
    },
    ["customerValue.effort"],
    2,
  );
  expect(reading.criteria[0]).toMatchObject({ disagree: true, answers: [{ answer: 2 }, { answer: 5 }], proposal: 3 });
  for (const { note } of reading.criteria[0]!.answers) expect(note).toMatch(/\w+/);
});

test("what was agreed is what the sample workspace holds, so that nothing computed from it changes", () => {
  const agreed = subjects.filter((subject) => subject.agreed !== null);
  expect(agreed).toHaveLength(3);
  for (const subject of agreed) {
    const now = answersByKey(file.useCases.find(({ id }) => id === subject.subjectId)!.scores);
    expect(now, subject.subjectId).toMatchObject(subject.agreed!.answers);
  }
});

test("the open round waits for whoever founds the workspace, and everybody answers only what they may", () => {
  expect(rounds.find(({ id }) => id === "SR2")?.scorers.map(({ scorerId }) => scorerId)).toContain("me");
  expect(answers.some(({ scorerId }) => scorerId === "me")).toBe(false);
  for (const { roundId, scorerId, answers: given } of answers) {
    const groups = rounds
      .find(({ id }) => id === roundId)!
      .scorers.find((scorer) => scorer.scorerId === scorerId)!.groups;
    expect(keysOf("useCase", groups)).toEqual(expect.arrayContaining(Object.keys(given)));
  }
});

test("a workspace without these use cases or people gets no rounds", () => {
  expect(sampleRoundsOf({ ...file, useCases: [] }, "me")).toEqual({ rounds: [], subjects: [], answers: [] });
  expect(sampleRoundsOf({ ...file, members: [] }, "me").rounds).toEqual([]);
});
