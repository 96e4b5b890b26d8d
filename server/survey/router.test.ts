import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { auditOf } from "@/db/testing/stored";
import { addWorkspace, emptyFile, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

async function setup(file = larkmere()) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" });
  const list = () => as("viewer").survey.list({ workspaceId });
  const audits = async () => (await auditOf(engine, workspaceId)).length;
  return { workspaceId, as, list, audits };
}

const head = { instrumentId: "Q-PULSE", date: "2026-11-10", transition: "shortlist>select", moment: null };
const score = (value: number) => ({ value, n: null, sd: null });
const scores = (n: number, rushed: number) => ({ by: "scores" as const, n, scores: { rushed: score(rushed) } });

test("the sample's waves: by questionnaire and place, with intervals and what the change means", async () => {
  const { list } = await setup();
  const { groups, sentence, may, instruments, note } = await list();
  expect(groups.map(({ instrument, place, waves }) => [instrument.name, place, waves.length])).toEqual([
    ["Transition pulse", "Search and shortlist → Choose one", 2],
    ["Purchase regret (14 to 30 days after receipt)", "Receive and first use → Use and maintain", 1],
    ["Data trust and control", null, 1],
  ]);
  const rushed = groups[0]?.scores.find(({ id }) => id === "rushed");
  expect(rushed?.points[1]).toMatchObject({
    value: 17.6,
    n: 1365,
    people: 240,
    recorded: { value: 17.6, responses: 1407 },
  });
  expect(rushed?.points[1]?.interval?.low).toBeCloseTo(15.65, 1);
  expect(rushed).toMatchObject({ turn: "better", tooFew: null, metric: { id: "M-RUSH" } });
  expect(sentence).toMatch(/^Search and shortlist → Choose one: Felt at least one of the three fell 15\.2 points/);
  expect(may).toEqual({ contribute: false, edit: false });
  expect(instruments).toHaveLength(8);
  expect(note).toMatch(/not the validated scales/);
});

test("a contributor logs a wave; an editor changes it, and the one who was slower is told", async () => {
  const { workspaceId, as, list } = await setup();
  const { id } = await as("contributor").survey.add({ workspaceId, ...head, answers: scores(90, 30) });
  const found = async () => (await list()).groups[0]?.waves.find((wave) => wave.id === id);
  expect(await found()).toMatchObject({ n: 90, results: { rushed: 30 }, version: 1 });
  const rushed = (await list()).groups[0]?.scores.find((each) => each.id === "rushed");
  expect(rushed?.tooFew).toMatch(/^90 answers cannot show a change under \d\d\.\d points; 150 are asked for\.$/);

  const change = (by: Role, version: number) =>
    as(by).survey.edit({ workspaceId, waveId: id, version, ...head, answers: scores(95, 31) });
  await expect(change("contributor", 1)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await change("editor", 1);
  await expect(change("editor", 1)).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await found()).toMatchObject({ n: 95, results: { rushed: 31 }, version: 2 });
});

test("counts become scores; what they cannot show stays unknown", async () => {
  const { workspaceId, as, list } = await setup(emptyFile("Northwind"));
  const items = { "I-OVER": [10, 10, 10, 6, 4], "I-RUSH": [40, 0, 0, 0, 0] };
  const answers = { by: "counts" as const, n: 41, items, people: {} };
  await as("contributor").survey.add({ workspaceId, ...head, transition: null, answers });
  const [group] = (await list()).groups;
  expect(group?.waves[0]?.results).toEqual({ overwhelmed: 25, overwhelmed_n: 40, rushed: 0, rushed_n: 40 });
  expect(group?.scores.map(({ id }) => id)).toEqual(["overwhelmed", "rushed"]);
});

test("a wave that was removed comes back as it was, once", async () => {
  const { workspaceId, as, list } = await setup();
  const before = (await list()).groups;
  const { wave } = await as("editor").survey.remove({ workspaceId, waveId: "S1", version: 1 });
  expect((await list()).groups[0]?.waves).toHaveLength(1);
  await as("editor").survey.putBack({ workspaceId, wave });
  expect((await list()).groups[0]?.waves[0]).toMatchObject({
    id: "S1",
    n: 1410,
    results: before[0]?.waves[0]?.results,
  });
  await expect(as("editor").survey.putBack({ workspaceId, wave })).rejects.toMatchObject({ code: "CONFLICT" });
});

test("results that a file brought and that are no scores of ours outlive an edit", async () => {
  const file = larkmere();
  file.surveyWaves[0]!.results = { rushed: 31.4, ownIndex: 7 };
  const { workspaceId, as, list } = await setup(file);
  expect((await list()).groups[0]?.waves[0]?.beside).toEqual([["ownIndex", 7]]);
  await as("editor").survey.edit({ workspaceId, waveId: "S1", version: 1, ...head, answers: scores(1410, 30) });
  expect((await list()).groups[0]?.waves.find(({ id }) => id === "S1")?.results).toEqual({ rushed: 30, ownIndex: 7 });
});

test.each([
  [{ instrumentId: "Q-NONE" }, scores(10, 20), "NOT_FOUND", /no such questionnaire/],
  [{ transition: "shortlist>nowhere" }, scores(10, 20), "UNPROCESSABLE_CONTENT", /not on the journey/],
  [{}, scores(10, 120), "UNPROCESSABLE_CONTENT", /between 0 and 100/],
  [{}, scores(0, 20), "UNPROCESSABLE_CONTENT", /how many people/],
  [{}, { by: "scores" as const, n: 10, scores: { nps: score(20) } }, "UNPROCESSABLE_CONTENT", /no score “nps”/],
  [{}, { by: "scores" as const, n: 10, scores: {} }, "UNPROCESSABLE_CONTENT", /at least one/],
  [
    {},
    { by: "counts" as const, n: 5, items: { "I-OVER": [9] }, people: {} },
    "UNPROCESSABLE_CONTENT",
    /9 answers, but only 5/,
  ],
  [{}, { by: "counts" as const, n: 5, items: { "I-NPS": [1] }, people: {} }, "UNPROCESSABLE_CONTENT", /does not ask/],
  [{ date: "2026-02-30" }, scores(10, 20), "BAD_REQUEST", /./],
])("%j %j is refused with a sentence and changes nothing", async (given, answers, code, message) => {
  const { workspaceId, as, list, audits } = await setup();
  const [before, seen] = [await list(), await audits()];
  await expect(as("editor").survey.add({ workspaceId, ...head, ...given, answers })).rejects.toMatchObject({
    code,
    message: expect.stringMatching(message),
  });
  expect(await list()).toEqual(before);
  expect(await audits()).toBe(seen);
});

test("a wave of another workspace is one that does not exist", async () => {
  const { workspaceId, as } = await setup(emptyFile("Northwind"));
  await expect(as("editor").survey.remove({ workspaceId, waveId: "S1", version: 1 })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("a questionnaire is read with what its answers come to, and the empty workspace says where to begin", async () => {
  const { workspaceId, as, list } = await setup(emptyFile("Northwind"));
  expect((await list()).sentence).toBe("Nobody has been asked yet how it felt.");
  const pulse = await as("viewer").survey.instrument({ workspaceId, instrumentId: "Q-PULSE" });
  expect(pulse).toMatchObject({ name: "Transition pulse", waves: 0, maxSeconds: 25 });
  expect(pulse.questions[1]?.options.map(({ label }) => label)).toContain("Strongly agree");
  expect(pulse.scores.find(({ id }) => id === "rushed")).toMatchObject({ least: 150, metric: { name: "Felt rushed" } });
});

test("only a wave that was removed here is put back, as it was", async () => {
  const { workspaceId, as, list } = await setup();
  const editor = as("editor").survey;
  const hostile = { id: "S-new", instrumentId: "Q-PULSE", transition: "nowhere>else", n: 0, results: { rushed: -500 } };
  await expect(editor.putBack({ workspaceId, wave: hostile })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const inherited = { ...hostile, instrumentId: "constructor" };
  await expect(editor.putBack({ workspaceId, wave: inherited })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  const before = await list();
  const { id, version } = before.groups[0]!.waves[0]!;
  const { wave } = await editor.remove({ workspaceId, waveId: id, version });
  await editor.putBack({ workspaceId, wave: { ...wave, n: 1, results: { rushed: 100 } } });
  expect((await list()).groups[0]?.waves.find((each) => each.id === id)?.n).toBe(before.groups[0]!.waves[0]!.n);
});
