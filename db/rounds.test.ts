import { expect, test } from "vitest";
import type { RoundSubject, ScoringRound } from "@/domain/scoring/rounds/round";
import { commit } from "./commit";
import {
  addWholeRounds,
  countAnswers,
  countDone,
  findRoundSubject,
  putAnswers,
  readVisibleAnswers,
  roundSubjectRows,
} from "./rounds";
import { testEngine } from "./testing/database";
import { addWorkspace } from "./testing/workspace";
import { enterWorkspace } from "./workspace";

const round: ScoringRound = {
  ...{ id: "R1", name: "Blind", purpose: null, subjectKind: "useCase", mode: "blind", dueOn: null, scorers: [] },
  ...{ status: "open", currentSubjectId: null, createdBy: "U1", closedAt: null },
};
const subject = (subjectId: string): RoundSubject => ({
  ...{ id: `R1-${subjectId}`, roundId: "R1", subjectId },
  ...{ revealedAt: null, agreed: null, agreedBy: null, agreedAt: null, note: null },
});

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine);
  const as = (userId: string) => enterWorkspace(engine, { workspaceId, userId }, "contribute");
  const editor = await enterWorkspace(engine, { workspaceId, userId: idOf.editor }, "edit");
  const whole = { rounds: [round], subjects: [subject("W1"), subject("W2")], answers: [] };
  await commit(editor, addWholeRounds(editor, whole), { action: "test", answer: null });
  const give = async (
    userId: string,
    version: number,
    answer: number,
    from?: Awaited<ReturnType<typeof findRoundSubject>>,
  ) => {
    const ws = await as(userId);
    const of = from ?? (await findRoundSubject(ws, "R1", "W1"))!;
    const at = { roundId: "R1", subjectId: "W1", scorerId: userId, version, at: Date.now() };
    const patch = { "customerValue.need": { answer, confidence: null, note: null } };
    return commit(ws, [putAnswers(ws, of, { ...at, patch, done: true })], { action: "test", answer: null });
  };
  const reveal = async () => {
    const now = (await findRoundSubject(editor, "R1", "W1"))!;
    const shown = { ...now, revealedAt: Date.now() };
    await commit(editor, [roundSubjectRows.put(editor, now, shown)], { action: "test", answer: null });
    return now;
  };
  return { as, idOf, give, reveal, editor };
}

test("the reader of answers gives one's own, and those of others only about what is revealed", async () => {
  const { as, idOf, give, reveal, editor } = await setup();
  await give(idOf.contributor, 0, 2);
  await give(idOf.owner, 0, 5);
  const seen = async (userId: string) =>
    (await readVisibleAnswers(await as(userId), { roundId: "R1" })).map(({ scorerId }) => scorerId).sort();

  expect(await seen(idOf.contributor)).toEqual([idOf.contributor]);
  expect(await seen(idOf.owner)).toEqual([idOf.owner]);
  expect(await seen(idOf.admin)).toEqual([]);
  expect(await countDone(editor, "R1")).toHaveLength(2);
  expect(await countAnswers(editor, "R1")).toMatchObject([{ answered: 1 }, { answered: 1 }]);
  await reveal();
  expect(await seen(idOf.admin)).toEqual([idOf.contributor, idOf.owner].sort());
});

test("an answer that was under way while the answers were shown is not stored", async () => {
  const { as, idOf, give, reveal } = await setup();
  const before = await reveal();
  await expect(give(idOf.contributor, 0, 2, before)).rejects.toMatchObject({ code: "stale" });
  expect(await readVisibleAnswers(await as(idOf.contributor), { roundId: "R1" })).toEqual([]);
});

test("two first answers at once: one is stored, the other is told", async () => {
  const { idOf, give, as } = await setup();
  const results = await Promise.allSettled([give(idOf.contributor, 0, 2), give(idOf.contributor, 0, 4)]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await readVisibleAnswers(await as(idOf.contributor), { roundId: "R1" })).toHaveLength(1);
});
