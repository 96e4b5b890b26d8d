import { afterEach, expect, test, vi } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addUser, addWorkspace, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

const useCase = { subjectKind: "useCase", subjectId: "W01" } as const;
const whole = { place: null, parentId: null } as const;
const newest = { place: null, threadId: null, open: false, cursor: null } as const;

afterEach(() => void vi.useRealTimers());

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" });
  const say = (role: Role, body: string, more: object = {}) =>
    as(role).talk.comment({ workspaceId, ...useCase, ...whole, body, mentions: [], ...more });
  const read = (role: Role, more: object = {}) =>
    as(role).talk.threads({ workspaceId, ...useCase, ...newest, ...more });
  const inbox = (role: Role, more: object = {}) =>
    as(role).talk.inbox({ workspaceId, unread: true, reason: null, cursor: null, ...more });
  return { engine, workspaceId, idOf, as, say, read, inbox };
}

test("a contributor comments, an editor answers, and a viewer reads both and writes neither", async () => {
  const { say, read } = await setup();
  const { id } = await say("contributor", "Why is effort a 2?");
  await say("editor", "They must measure first.", { parentId: id });
  await expect(say("viewer", "Me too")).rejects.toMatchObject({ code: "FORBIDDEN" });
  const talk = await read("viewer");
  expect(talk).toMatchObject({
    subject: { kindWords: "Use case" },
    threads: [
      {
        body: "Why is effort a 2?",
        by: "The contributor",
        resolved: null,
        answers: [{ body: "They must measure first." }],
      },
    ],
    total: 2,
    open: 1,
    may: { contribute: false },
  });
  expect(talk.threads[0]?.may).toEqual({ edit: false, remove: false });
});

test("an answer cannot be answered, nor one of another thing", async () => {
  const { say, workspaceId, as } = await setup();
  const { id } = await say("contributor", "Why?");
  const answer = await say("editor", "Because.", { parentId: id });
  await expect(say("editor", "Really?", { parentId: answer.id })).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
  });
  const elsewhere = { subjectKind: "initiative", subjectId: "R01", place: null, parentId: id } as const;
  await expect(
    as("editor").talk.comment({ workspaceId, ...elsewhere, body: "Here", mentions: [] }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a cell of the scores has its own comments, and an answer stays in its cell", async () => {
  const { say, read, as, workspaceId } = await setup();
  const talk = await read("owner");
  expect(talk.threads).toEqual([]);
  const place = "feasibility.data";
  const known = (await as("owner").useCase.detail({ workspaceId, useCaseId: "W01" })).rubric.feasibility.criteria;
  const cell = `feasibility.${known[0]?.id}`;
  await expect(say("editor", "No such cell", { place: `${place}-none` })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const { id } = await say("editor", "This is a 3", { place: cell });
  await say("contributor", "A 4", { parentId: id });
  await say("editor", "About the whole");
  expect((await as("viewer").talk.places({ workspaceId, ...useCase })).places).toEqual({
    [cell]: { total: 2, open: 1 },
  });
  expect((await as("viewer").talk.counts({ workspaceId, subjectKind: "useCase" })).counts).toEqual({
    W01: { total: 3, open: 2 },
  });
  const inCell = await read("viewer", { place: cell });
  expect(inCell.threads).toHaveLength(1);
  expect(inCell.placeWords).toContain(known[0]?.label);
});

test("who is mentioned, answered or follows finds it in the inbox, once and never their own words", async () => {
  const { say, inbox, idOf, as, workspaceId } = await setup();
  await as("viewer").talk.follow({ workspaceId, ...useCase, wanted: true });
  const { id } = await say("contributor", "@The editor, look", { mentions: [idOf.editor] });
  await say("owner", "I agree", { parentId: id });
  const told = async (role: Role) => (await inbox(role)).items.map(({ reason, by, body }) => [reason, by, body]);
  expect(await told("editor")).toEqual([["mention", "The contributor", "@The editor, look"]]);
  expect(await told("contributor")).toEqual([["reply", "The owner", "I agree"]]);
  expect(await told("owner")).toEqual([]);
  expect((await told("viewer")).map(([reason]) => reason)).toEqual(["comment", "comment"]);
  expect(await told("admin")).toEqual([]);
  expect((await inbox("editor")).items[0]).toMatchObject({
    threadId: id,
    to: expect.stringContaining("use-cases/W01"),
  });
});

test("only members can be mentioned", async () => {
  const { say, engine } = await setup();
  const stranger = await addUser(engine);
  await expect(say("editor", "@Ada Marsh", { mentions: [stranger.id] })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("an edit tells only whom it names anew; only the author edits, and of two edits the second is refused", async () => {
  const { say, inbox, idOf, as, workspaceId, read } = await setup();
  const { id } = await say("contributor", "@The editor", { mentions: [idOf.editor] });
  const edit = (role: Role, version: number, body: string, mentions: string[]) =>
    as(role).talk.edit({ workspaceId, commentId: id, version, body, mentions });
  await expect(edit("owner", 1, "Mine now", [])).rejects.toMatchObject({ code: "FORBIDDEN" });
  await edit("contributor", 1, "@The editor @The owner", [idOf.editor, idOf.owner]);
  expect((await inbox("editor")).items).toHaveLength(1);
  expect((await inbox("owner")).items).toHaveLength(1);
  await expect(edit("contributor", 1, "Late", [])).rejects.toMatchObject({ code: "CONFLICT" });
  const talk = await read("viewer");
  expect(talk.threads[0]).toMatchObject({ body: "@The editor @The owner", version: 2 });
  expect(talk.threads[0]?.editedAt).toBeGreaterThan(0);
});

test("what is taken away leaves the inboxes and comes back as it was, in its place", async () => {
  const { say, inbox, idOf, as, workspaceId, read } = await setup();
  const { id, version } = await say("contributor", "@The editor, first", { mentions: [idOf.editor] });
  await say("contributor", "Second");
  const before = (await read("viewer")).threads;
  await expect(as("editor").talk.remove({ workspaceId, commentId: id, version })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await as("contributor").talk.remove({ workspaceId, commentId: id, version });
  expect((await read("viewer")).threads).toHaveLength(1);
  expect((await inbox("editor")).items).toEqual([]);
  await expect(as("editor").talk.putBack({ workspaceId, commentId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await as("contributor").talk.putBack({ workspaceId, commentId: id });
  expect((await read("viewer")).threads).toEqual(before);
});

test("a comment with answers is taken away without them, by an admin too, and comes back", async () => {
  const { say, as, workspaceId, read } = await setup();
  const { id, version } = await say("contributor", "Rude words");
  await say("editor", "Please", { parentId: id });
  await as("admin").talk.remove({ workspaceId, commentId: id, version });
  expect(await read("viewer")).toMatchObject({
    threads: [{ body: "", isGone: true, answers: [{ body: "Please" }] }],
    total: 1,
  });
  await as("admin").talk.putBack({ workspaceId, commentId: id });
  expect((await read("viewer")).threads[0]).toMatchObject({ body: "Rude words", isGone: false });
});

test("a thread is settled and opened again", async () => {
  const { say, as, workspaceId, read } = await setup();
  const { id, version } = await say("contributor", "Why?");
  const set = (at: number, resolved: boolean) =>
    as("editor").talk.resolve({ workspaceId, commentId: id, version: at, resolved });
  await set(version, true);
  await expect(set(2, true)).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await read("viewer")).toMatchObject({ open: 0, threads: [{ resolved: { by: "The editor" } }] });
  expect((await read("viewer", { open: true })).threads).toEqual([]);
  await set(2, false);
  expect((await read("viewer", { open: true })).threads).toHaveLength(1);
});

test("threads come 20 at a time, none twice and none left out; one alone by its id", async () => {
  const { say, read } = await setup();
  const ids: string[] = [];
  for (let at = 0; at < 45; at++) ids.push((await say("editor", `Comment ${at}`)).id);
  const seen: string[] = [];
  let cursor = null as Awaited<ReturnType<typeof read>>["next"];
  do {
    const page = await read("viewer", { cursor });
    expect(page.threads.length).toBeLessThanOrEqual(20);
    seen.push(...page.threads.map(({ id }) => id));
    cursor = page.next;
  } while (cursor);
  expect(seen.toSorted()).toEqual(ids.toSorted());
  expect((await read("viewer", { threadId: ids[3] })).threads.map(({ body }) => body)).toEqual(["Comment 3"]);
});

test("what is said later stands later, also where the clock was set back between", async () => {
  const { say, read } = await setup();
  const { id } = await say("contributor", "Begun");
  vi.useFakeTimers({ toFake: ["Date"] });
  for (const [at, hours] of [24, -24, 0].entries()) {
    vi.setSystemTime(Date.now() + hours * 3_600_000);
    await say("editor", `Answer ${at}`, { parentId: id });
  }
  await say("editor", "Another thread");
  vi.useRealTimers();
  const { threads } = await read("viewer");
  expect(threads.map(({ body }) => body)).toEqual(["Another thread", "Begun"]);
  expect(threads[1]?.answers.map(({ body }) => body)).toEqual(["Answer 0", "Answer 1", "Answer 2"]);
});

test("of a long thread the last answers are told, and all of them when it stands alone", async () => {
  const { say, read } = await setup();
  const { id } = await say("contributor", "Why?");
  for (let at = 0; at < 8; at++) await say("editor", `Answer ${at}`, { parentId: id });
  const [thread] = (await read("viewer")).threads;
  expect(thread?.answersInAll).toBe(8);
  expect(thread?.answers.map(({ body }) => body)).toEqual([3, 4, 5, 6, 7].map((at) => `Answer ${at}`));
  expect((await read("viewer", { threadId: id })).threads[0]?.answers).toHaveLength(8);
});

test("comments of another workspace are out of reach", async () => {
  const mine = await setup();
  const other = await setup();
  const { id } = await other.say("owner", "Ours");
  const at = { workspaceId: mine.workspaceId, commentId: id, version: 1 };
  const { talk } = mine.as("owner");
  await expect(talk.remove(at)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(talk.resolve({ ...at, resolved: true })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(mine.say("owner", "Hello", { parentId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(mine.read("owner", { threadId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("everything people talk about can be talked about", async () => {
  const { as, workspaceId, engine } = await setup();
  void engine;
  const subjects = [
    ["strategy", "current"],
    ["roadmap", "plan"],
    ["outcome", "O1"],
    ["audience", "A1"],
    ["pitfall", "P02"],
    ["buildingBlock", "B01"],
    ["initiative", "R01"],
    ["metric", "M-CONF"],
    ["returnLine", "F1"],
  ] as const;
  for (const [subjectKind, subjectId] of subjects) {
    const about = { workspaceId, subjectKind, subjectId };
    await as("editor").talk.comment({ ...about, ...whole, body: "Why?", mentions: [] });
    const talk = await as("viewer").talk.threads({ ...about, ...newest });
    expect(talk.subject.name, subjectKind).toMatch(/\w/);
    expect(talk.total, subjectKind).toBe(1);
    await expect(
      as("editor").talk.comment({ ...about, subjectId: "nothing", ...whole, body: "Why?", mentions: [] }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
});

test("who talks about what is scored blind is told so, until the answers are shown", async () => {
  const { as, idOf, workspaceId, read } = await setup();
  expect((await read("contributor")).blind).toBeNull();
  const scorers = [{ scorerId: idOf.contributor, groups: ["customerValue"] }];
  const { id: roundId } = await as("editor").round.create({
    ...{ workspaceId, name: "Alone first", subjectKind: "useCase", mode: "blind", subjectIds: ["W01"], scorers },
  });
  expect((await read("contributor")).blind).toEqual({ roundId, name: "Alone first", isScorer: true });
  expect((await read("viewer")).blind).toEqual({ roundId, name: "Alone first", isScorer: false });
  await as("contributor").round.answer({
    ...{ workspaceId, roundId, subjectId: "W01", version: 0, done: true },
    answers: { "customerValue.need": { answer: 2, confidence: null, note: null } },
  });
  await as("editor").round.reveal({ workspaceId, roundId, subjectId: "W01", evenIfNotDone: true });
  expect((await read("contributor")).blind).toBeNull();
});
