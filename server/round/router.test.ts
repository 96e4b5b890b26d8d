import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { auditOf, scoresOf } from "@/db/testing/stored";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

const effort = "customerValue.effort";
const said = (answer: number, note: string | null = null) => ({ [effort]: { answer, note, confidence: null } });

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const all = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" });
  const as = (role: Role) => all(role).round;
  const scorers = (["contributor", "editor"] as const).map((role) => ({
    scorerId: idOf[role],
    groups: ["customerValue", "feasibility"],
  }));
  const basics = { workspaceId, name: "Autumn", subjectKind: "useCase", mode: "blind", scorers } as const;
  const start = async (change: object = {}) =>
    (await as("editor").create({ ...basics, subjectIds: ["W10", "W11"], ...change })).id;
  const give = (role: Role, roundId: string, answers: object, more: object = {}) =>
    as(role).answer({
      ...{ workspaceId, roundId, subjectId: "W10", version: 0, done: null },
      answers: answers as never,
      ...more,
    });
  const subject = (role: Role, roundId: string, subjectId = "W10") =>
    as(role).subject({ workspaceId, roundId, subjectId });
  return { engine, workspaceId, idOf, all, as, start, give, subject, basics };
}

test("two scorers disagree: the spread shows, both comments stay, the agreed value is kept with both", async () => {
  const { engine, workspaceId, idOf, all, as, start, give, subject } = await setup();
  const roundId = await start();
  await give("contributor", roundId, said(2, "They must measure first"), { done: true });
  await give("editor", roundId, said(5, "They love to measure"));

  expect(await as("editor").reveal({ workspaceId, roundId, subjectId: "W10" })).toEqual({
    revealed: 0,
    waiting: [{ name: "The editor", left: 1 }],
  });
  expect((await subject("viewer", roundId)).shown).toBeNull();
  expect(await as("editor").reveal({ workspaceId, roundId, subjectId: "W10", evenIfNotDone: true })).toEqual({
    revealed: 1,
    waiting: [],
  });

  const { shown, version } = await subject("viewer", roundId);
  expect(shown!.reading.criteria.find(({ key }) => key === effort)).toMatchObject({
    spread: 3,
    disagree: true,
    proposal: 3,
    answers: [
      { scorerId: idOf.contributor, answer: 2, note: "They must measure first", afterReveal: false },
      { scorerId: idOf.editor, answer: 5, note: "They love to measure", afterReveal: false },
    ],
  });
  expect((await as("viewer").disputes({ workspaceId, roundId })).rows).toMatchObject([
    { subjectId: "W10", disagreement: 3, disputed: 1, widest: [{ answers: [2, 5] }] },
  ]);

  const before = await all("viewer").useCase.detail({ workspaceId, useCaseId: "W10" });
  await as("editor").agree({
    ...{ workspaceId, roundId, subjectId: "W10", version, targetVersion: shown!.target!.version },
    agreed: { [effort]: 3 },
    note: "Until the pilot",
  });
  const after = await all("viewer").useCase.detail({ workspaceId, useCaseId: "W10" });
  expect(after.useCase.scores).toEqual({
    ...before.useCase.scores!,
    customerValue: { ...before.useCase.scores!.customerValue!, effort: 3 },
  });
  expect(await scoresOf(engine, workspaceId)).toMatchObject([
    { scoredBy: idOf.editor, note: "agreed in round “Autumn”: Until the pilot" },
  ]);
  const kept = await subject("viewer", roundId);
  expect(kept).toMatchObject({ state: "agreed", shown: { agreed: { [effort]: 3 }, agreedBy: "The editor" } });
  expect(kept.shown!.reading).toEqual(shown!.reading);
});

test("of two agreements the second is told of the conflict, and nothing of it is stored", async () => {
  const { engine, workspaceId, as, start, give, all } = await setup();
  const roundId = await start();
  await give("contributor", roundId, said(2), { done: true });
  await as("editor").reveal({ workspaceId, roundId, evenIfNotDone: true });
  const agree = (version: number, targetVersion: number, answer: number) =>
    as("editor").agree({
      workspaceId,
      roundId,
      subjectId: "W10",
      version,
      targetVersion,
      agreed: { [effort]: answer },
    });
  await agree(2, 1, 3);
  const stored = (await auditOf(engine, workspaceId)).length;
  await expect(agree(2, 2, 5)).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(agree(3, 1, 5)).rejects.toMatchObject({ code: "CONFLICT" });
  expect((await auditOf(engine, workspaceId)).length).toBe(stored);
  const { useCase } = await all("viewer").useCase.detail({ workspaceId, useCaseId: "W10" });
  expect(useCase.scores!.customerValue!.effort).toBe(3);
});

test("two windows of one person add up, and never take each other's answers away", async () => {
  const { workspaceId, as, start, give, subject } = await setup();
  const roundId = await start();
  const { version } = await give("contributor", roundId, said(2));
  await expect(give("contributor", roundId, said(4))).rejects.toMatchObject({ code: "CONFLICT" });
  await give("contributor", roundId, { "customerValue.need": { answer: 5 } }, { version });
  expect((await subject("contributor", roundId)).mine).toMatchObject({
    version: 2,
    answers: { [effort]: { answer: 2 }, "customerValue.need": { answer: 5 } },
  });
  await give("contributor", roundId, { [effort]: null }, { version: 2, done: true });
  expect(Object.keys((await subject("contributor", roundId)).mine.answers)).toEqual(["customerValue.need"]);
  const { rows } = await as("contributor").list({ workspaceId });
  expect(rows).toMatchObject([{ mineLeft: 1, scorersDone: 0, people: [{ done: 1 }, { done: 0 }] }]);
});

test("only scorers answer, only what they were given, only while it is hidden", async () => {
  const { workspaceId, as, start, give, idOf } = await setup();
  const roundId = await start({ scorers: [{ scorerId: idOf.contributor, groups: ["creepiness"] }] });
  const origin = { "creepiness.origin": { answer: 2 } };
  await expect(give("editor", roundId, origin)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(give("viewer", roundId, origin)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(give("contributor", roundId, said(2))).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(give("contributor", roundId, origin, { subjectId: "W12" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(give("contributor", roundId, { "creepiness.origin": { answer: 6 } })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  await give("contributor", roundId, origin, { done: true });
  await as("editor").reveal({ workspaceId, roundId, subjectId: "W10" });
  await expect(give("contributor", roundId, origin, { version: 1 })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(as("editor").reveal({ workspaceId, roundId, subjectId: "W11" })).rejects.toMatchObject({
    message: expect.stringMatching(/Nobody has answered/),
  });
});

test("a subject opened again hides nothing, and what is answered then is marked", async () => {
  const { workspaceId, as, start, give, subject } = await setup();
  const roundId = await start();
  await give("contributor", roundId, said(2), { done: true });
  const { version } = await subject("editor", roundId);
  const reopen = (of: number) => as("editor").reopen({ workspaceId, roundId, subjectId: "W10", version: of });
  await expect(reopen(version)).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
  await as("editor").reveal({ workspaceId, roundId, evenIfNotDone: true });
  await reopen(version + 1);
  await give("contributor", roundId, said(4), { version: 1 });
  const { state, shown } = await subject("viewer", roundId);
  expect(state).toBe("reopened");
  expect(shown!.reading.criteria.find(({ key }) => key === effort)!.answers).toMatchObject([
    { answer: 4, afterReveal: true },
  ]);
});

test("an open round can change; what was answered about stays in it; a closed one only opens again", async () => {
  const { workspaceId, as, start, give, basics, idOf } = await setup();
  const roundId = await start();
  await give("contributor", roundId, said(2));
  const change = (version: number, more: object) => {
    const { subjectKind: _s, mode: _m, ...given } = basics;
    return as("editor").update({ ...given, roundId, version, subjectIds: ["W10", "W11"], ...more });
  };
  await change(1, {
    name: "Winter",
    subjectIds: ["W10", "W12"],
    scorers: [{ scorerId: idOf.owner, groups: ["regret"] }],
  });
  await expect(change(1, { name: "Spring" })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(change(2, { subjectIds: ["W12"] })).rejects.toMatchObject({
    message: expect.stringMatching(/Somebody has answered about “Side-by-side decision helper”/),
  });
  await expect(change(2, { subjectIds: ["W10", "W99"] })).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
  const detail = await as("viewer").detail({ workspaceId, roundId });
  expect(detail).toMatchObject({
    round: { name: "Winter", version: 2 },
    subjects: [{ subjectId: "W10" }, { subjectId: "W12" }],
  });

  await expect(as("editor").remove({ workspaceId, roundId, version: 2 })).rejects.toMatchObject({
    message: expect.stringMatching(/^The contributor has answered in it/),
  });
  await as("editor").close({ workspaceId, roundId, version: 2, closed: true });
  await expect(change(3, {})).rejects.toMatchObject({ message: expect.stringMatching(/is closed/) });
  await as("editor").close({ workspaceId, roundId, version: 3, closed: false });
  const other = await start();
  await as("editor").remove({ workspaceId, roundId: other, version: 1 });
  expect((await as("viewer").list({ workspaceId })).rows).toHaveLength(1);
});

test.each([
  ["a viewer", "viewer", /may only read/],
  ["somebody who is not here", "nobody", /not here any more/],
  ["a person without an account, blind", "U2", /has no account/],
])("%s cannot be made a scorer", async (_what, who, message) => {
  const { start, idOf } = await setup();
  const scorerId = idOf[who as Role] ?? who;
  await expect(start({ scorers: [{ scorerId, groups: ["regret"] }] })).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
    message: expect.stringMatching(message),
  });
});

test("in a meeting everybody follows, and whoever leads writes for those without an account", async () => {
  const { workspaceId, as, start, idOf, subject, give } = await setup();
  const groups = ["customerValue"];
  const scorers = [
    { scorerId: idOf.contributor, groups },
    { scorerId: "U2", groups },
  ];
  const live = await start({ mode: "live", scorers });
  const enter = (roundId: string, scorerId: string, answer = 4) =>
    as("editor").enter({
      ...{ workspaceId, roundId, subjectId: "W10", scorerId, version: 0, done: true },
      answers: said(answer) as never,
    });
  await as("editor").setCurrent({ workspaceId, roundId: live, subjectId: "W11" });
  expect((await as("viewer").detail({ workspaceId, roundId: live })).round.currentSubjectId).toBe("W11");
  await enter(live, "U2");
  await expect(enter(live, idOf.contributor)).rejects.toMatchObject({
    message: expect.stringMatching(/has an account/),
  });
  await expect(enter(live, "U3")).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect((await subject("editor", live)).progress).toMatchObject([
    { name: "The contributor", answered: 0, enterVersion: null },
    { name: "Tom Okafor", answered: 1, done: true, enterVersion: 1 },
  ]);
  await give("contributor", live, said(1), { done: true });
  await as("editor").reveal({ workspaceId, roundId: live, subjectId: "W10" });
  expect((await subject("viewer", live)).shown!.names).toMatchObject({ U2: "Tom Okafor" });

  const blind = await start();
  await expect(enter(blind, "U2")).rejects.toMatchObject({ message: expect.stringMatching(/for themselves/) });
  await expect(as("editor").setCurrent({ workspaceId, roundId: blind, subjectId: "W11" })).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
  });
});

test("audiences and channels are scored with the same machinery", async () => {
  const { workspaceId, as, start, give, subject, idOf, all } = await setup();
  const score = async (kind: "audience" | "channel", subjectId: string, key: string, answer: number) => {
    const roundId = await start({
      ...{ subjectKind: kind, subjectIds: [subjectId] },
      scorers: [{ scorerId: idOf.contributor, groups: [kind] }],
    });
    await give("contributor", roundId, { [key]: { answer } }, { subjectId, done: true });
    await as("editor").reveal({ workspaceId, roundId });
    const { version, shown } = await subject("editor", roundId, subjectId);
    const targetVersion = shown!.target!.version;
    await as("editor").agree({ workspaceId, roundId, subjectId, version, targetVersion, agreed: { [key]: answer } });
    return (await subject("viewer", roundId, subjectId)).shown!.target;
  };
  expect(await score("audience", "A1", "audience.fatigue", 5)).toMatchObject({ audience: { scores: { fatigue: 5 } } });
  expect(await score("channel", "email", "channel.cost", 4)).toMatchObject({ channel: { cost: 4, preference: 4 } });
  await expect(start({ subjectKind: "channel", subjectIds: ["A1"] })).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
  });
  expect(await all("viewer").round.list({ workspaceId })).toMatchObject({ rows: [{}, {}] });
});
