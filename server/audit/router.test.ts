import { expect, test } from "vitest";
import { commit } from "@/db/commit";
import { roundRows } from "@/db/rounds";
import { auditEntries } from "@/db/schema";
import { testEngine } from "@/db/testing/database";
import { addUser, addWorkspace, larkmere } from "@/db/testing/workspace";
import { enterWorkspace } from "@/db/workspace";
import type { Role } from "@/domain/access";
import { plainSentence } from "@/domain/audit/entry-sentence";
import { createCaller } from "../root";
import { downloadAudit } from "./export-audit";

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" });
  const told = async (role: Role, more: object = {}) => {
    const { entries } = await as(role).audit.entries({ workspaceId, ...more });
    return entries.map(({ by, parts, lines, reason }) => ({ said: `${by} ${plainSentence(parts)}`, lines, reason }));
  };
  const edit = (useCaseId: string, version: number, set: object, role: Role = "editor") =>
    as(role).useCase.editFields({ workspaceId, useCaseId, version, set });
  return { engine, workspaceId, idOf, as, told, edit };
}

test("a change is told with who, what by its name, from which value to which", async () => {
  const { told, edit, as, workspaceId } = await setup();
  await edit("W10", 1, { ownerId: "U5", effortWeeks: 9 });
  const [last, first] = await told("viewer");
  expect(last).toMatchObject({
    said: "The editor edited use case “Side-by-side decision helper”",
    lines: expect.arrayContaining([expect.stringMatching(/^Owner .* → Hanna Weiss$/)]),
  });
  expect(first?.said).toMatch(/^The owner created workspace/);
  const page = await as("viewer").audit.entries({ workspaceId });
  expect(page).toMatchObject({ matching: 2, next: null, sentence: expect.stringMatching(/^2 changes by two people/) });
  const { changes } = await as("viewer").audit.entry({ workspaceId, seq: page.entries[0]!.seq });
  expect(changes).toMatchObject([{ kind: "useCase", id: "W10", after: expect.stringContaining('"effortWeeks": 9') }]);
});

test("it is narrowed by person, part, thing, day and words; a stranger's things are not there", async () => {
  const { told, edit, as, workspaceId, idOf } = await setup();
  await edit("W10", 1, { effortWeeks: 9 });
  await edit("W11", 1, { effortWeeks: 9 }, "admin");
  const many = async (more: object) => (await told("viewer", more)).length;
  expect(await many({ userId: idOf.admin })).toBe(1);
  expect(await many({ area: "useCases" })).toBe(3);
  expect(await many({ area: "decks" })).toBe(0);
  expect(await many({ objectId: "W11" })).toBe(2);
  expect(await many({ text: "SIDE-BY" })).toBe(2);
  expect(await many({ text: "edited use" })).toBe(2);
  expect(await many({ text: "100%_" })).toBe(0);
  const today = new Date().toISOString().slice(0, 10);
  expect(await many({ from: today, to: today })).toBe(3);
  expect(await many({ to: "2020-01-01" })).toBe(0);
  for (const wrong of [{ userId: "nobody" }, { objectId: "W999" }])
    await expect(told("viewer", wrong)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(told("viewer", { from: "2026-02-01", to: "2026-01-01" })).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
  });
  await expect(as("owner").audit.entry({ workspaceId, seq: 999_999 })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("pages hold each entry once, in order", async () => {
  const { edit, as, workspaceId } = await setup();
  for (let version = 1; version <= 70; version++) await edit("W10", version, { effortWeeks: version + 100 });
  const first = await as("viewer").audit.entries({ workspaceId });
  const second = await as("viewer").audit.entries({ workspaceId, cursor: first.next });
  const seqs = [...first.entries, ...second.entries].map(({ seq }) => seq);
  expect(seqs).toHaveLength(71);
  expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => b - a));
  expect(second.next).toBeNull();
});

test("before a reveal nobody else is told that somebody answered; whose own it is sees it", async () => {
  const { told, as, workspaceId, idOf } = await setup();
  const { id: roundId } = await as("editor").round.create({
    ...{ workspaceId, name: "Blind", subjectKind: "useCase", mode: "blind", subjectIds: ["W10"] },
    scorers: [{ scorerId: idOf.contributor, groups: ["customerValue"] }],
  });
  await as("contributor").round.answer({
    ...{ workspaceId, roundId, subjectId: "W10", version: 0, done: true },
    answers: { "customerValue.need": { answer: 2, confidence: null, note: "CANARY" } },
  });
  const answered = (all: { said: string }[]) => all.filter(({ said }) => said.includes("answered in"));
  for (const role of ["viewer", "editor", "owner"] as const) expect(answered(await told(role)), role).toEqual([]);
  expect(answered(await told("contributor"))).toMatchObject([
    { said: "The contributor answered in scoring round “Blind”" },
  ]);
  await as("editor").round.reveal({ workspaceId, roundId, subjectId: "W10", evenIfNotDone: true });
  expect(answered(await told("viewer"))).toHaveLength(1);
});

test("what somebody answered by halves stays unseen when its round is gone", async () => {
  const { engine, told, as, workspaceId, idOf } = await setup();
  const { id: roundId } = await as("editor").round.create({
    ...{ workspaceId, name: "Half", subjectKind: "useCase", mode: "blind", subjectIds: ["W10"] },
    scorers: [{ scorerId: idOf.contributor, groups: ["customerValue"] }],
  });
  await as("contributor").round.answer({
    ...{ workspaceId, roundId, subjectId: "W10", version: 0, done: false },
    answers: { "customerValue.need": { answer: 2, confidence: null, note: "CANARY" } },
  });
  const { round } = await as("editor").round.detail({ workspaceId, roundId });
  const removing = as("editor").round.remove({ workspaceId, roundId, version: round.version });
  await expect(removing).rejects.toThrow("Close it instead");
  // As in a database where a round went with the answers begun in it.
  const ws = await enterWorkspace(engine, { workspaceId, userId: idOf.editor }, "edit");
  const stored = await roundRows.find(ws, roundId);
  await commit(ws, [roundRows.remove(ws, stored!)], { action: "removed scoring round", answer: null });
  const answered = (all: { said: string }[]) => all.filter(({ said }) => said.includes("answered in"));
  for (const role of ["viewer", "editor", "owner"] as const) expect(answered(await told(role)), role).toEqual([]);
  expect(answered(await told("contributor"))).toHaveLength(1);
});

test("whom an invitation was sent to is told to whoever manages members, and views of one's own to nobody else", async () => {
  const { as, workspaceId } = await setup();
  await as("admin").member.invite({ workspaceId, email: "new@colleague.test", role: "viewer" });
  const all = async (role: Role) => {
    const { entries } = await as(role).audit.entries({ workspaceId });
    const opened = await Promise.all(entries.map(({ seq }) => as(role).audit.entry({ workspaceId, seq })));
    return JSON.stringify([entries, opened]);
  };
  expect(await all("admin")).toContain("new@colleague.test");
  for (const role of ["viewer", "editor"] as const) expect(await all(role)).not.toContain("new@colleague.test");
  await expect(as("editor").audit.events({ workspaceId })).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await as("admin").audit.events({ workspaceId })).toMatchObject({ events: [], next: null });
});

test("since the last visit: others' changes of what a screen shows; the first visit says nothing", async () => {
  const { as, edit, workspaceId } = await setup();
  const since = (path: string, role: Role = "viewer") => as(role).audit.since({ workspaceId, path });
  const first = await since("use-cases");
  expect(first).toMatchObject({ isKept: true, since: null, changes: 0 });
  for (const path of ["use-cases", "use-cases/W10", "use-cases/W11", "audiences"])
    await as("viewer").audit.visited({ workspaceId, path, upTo: first.upTo });
  await as("editor").audit.visited({ workspaceId, path: "use-cases", upTo: first.upTo });
  await edit("W10", 1, { effortWeeks: 9 });
  await edit("W10", 2, { effortWeeks: 10 }, "admin");
  expect(await since("use-cases")).toMatchObject({ changes: 2, people: 2, since: expect.any(Number) });
  expect(await since("use-cases/W10")).toMatchObject({ changes: 2 });
  for (const path of ["use-cases/W11", "audiences"]) expect(await since(path)).toMatchObject({ changes: 0 });
  // Own changes are no news.
  expect(await since("use-cases", "editor")).toMatchObject({ changes: 1, people: 1 });
  const { from, upTo } = await since("use-cases");
  const { entries } = await as("viewer").audit.sinceEntries({ workspaceId, path: "use-cases", from });
  expect(entries.map(({ by, lines }) => [by, lines])).toMatchObject([
    ["The admin", ["Effort 9 person-weeks → 10 person-weeks"]],
    ["The editor", [expect.stringMatching(/→ 9 person-weeks$/)]],
  ]);
  await as("viewer").audit.visited({ workspaceId, path: "use-cases", upTo });
  expect(await since("use-cases")).toMatchObject({ changes: 0 });
  expect(await since("inbox")).toMatchObject({ isKept: false });
  await as("viewer").audit.visited({ workspaceId, path: "audiences", upTo: 1e12 });
  await edit("W12", 1, { effortWeeks: 9 });
  expect((await since("audiences")).from).toBeLessThan(1e12);
});

test("the export holds what is narrowed to, and nothing runs as a formula", async () => {
  const { engine, edit, workspaceId, idOf } = await setup();
  await edit("W10", 1, { note: "=1+1" });
  await edit("W11", 1, { effortWeeks: 9 });
  const file = (search: string, userId: string | null = idOf.viewer) =>
    downloadAudit({ engine, userId, ip: "" } as never, { workspaceId, search: new URLSearchParams(search) });
  const csv = await (await file("format=csv&objectId=W10")).text();
  expect(csv).toContain("edited use case “Side-by-side decision helper”");
  expect(csv).not.toContain("Will it fit");
  expect(csv).not.toMatch(/(^|,|\n)"?[=+\-@]/);
  const json = JSON.parse(await (await file("format=json")).text());
  expect(json.entries).toHaveLength(3);
  expect(json.entries[1]).toMatchObject({ by: "The editor", changes: [{ id: "W10", after: { note: "=1+1" } }] });
  expect((await file("format=csv", null)).status).toBe(401);
  expect((await file("format=csv", (await addUser(engine)).id)).status).toBe(404);
  for (const wrong of ["format=pdf", "format=csv&area=none", "format=csv&other=1"])
    expect((await file(wrong)).status, wrong).toBe(422);
});

test("an entry of another shape is told plainly and takes no other with it", async () => {
  const { engine, workspaceId, idOf, told } = await setup();
  const ws = await enterWorkspace(engine, { workspaceId, userId: idOf.editor }, "edit");
  const write = (kind: string, before: unknown, after: unknown) => ({
    ...{ kind, id: "W10", before, after },
    run: () => Promise.resolve([1]),
  });
  const odd = [
    ...[write("useCase", { scores: 3 }, { scores: "x", moment: 4 }), write("experiment", { arms: 1 }, { arms: {} })],
    ...[write("neverHeardOf", [1], [2]), write("buildingBlock", { prerequisites: 1 }, { prerequisites: 2 })],
    write("metricSetting", { target: { a: { b: { c: { d: 1 } } } } }, { target: { a: { b: { c: { d: 2 } } } } }),
  ];
  await commit(ws, odd, { action: "did something odd", answer: null });
  const [entry] = await told("viewer");
  expect(entry?.said).toBe("The editor did something odd: use case “Side-by-side decision helper”");
  expect(await engine.db.$count(auditEntries)).toBeGreaterThan(1);
});

test("the last that happened to one thing is told with who and what, and a stranger's thing is not there", async () => {
  const { edit, as, workspaceId } = await setup();
  await edit("W10", 1, { effortWeeks: 9 });
  await edit("W10", 2, { effortWeeks: 11 }, "admin");
  await edit("W11", 1, { effortWeeks: 9 });
  const last = (role: Role, objectId: string) => as(role).audit.last({ workspaceId, kind: "useCase", objectId });
  expect(await last("viewer", "W10")).toMatchObject({
    ...{ by: "The admin", isMine: false, isMore: false },
    lines: [expect.stringMatching(/^Effort.* 9 .*→ 11 /)],
  });
  expect(await last("admin", "W10")).toMatchObject({ isMine: true });
  await expect(last("viewer", "W999")).rejects.toMatchObject({ code: "NOT_FOUND" });
});
