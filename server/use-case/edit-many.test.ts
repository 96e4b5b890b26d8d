import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { auditOf, scoresOf } from "@/db/testing/stored";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import type { WorkspaceFile } from "@/domain/exchange/workspace-file";
import { createCaller } from "../root";

async function setup(file = larkmere()) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" }).useCase;
  type Given = Parameters<ReturnType<typeof as>["editMany"]>[0];
  const editMany = (role: Role, changes: Given["changes"], more: Partial<Given> = {}) =>
    as(role).editMany({ workspaceId, changes, onlyThoseThatCan: false, ...more });
  const row = async (id: string) => (await as("viewer").list({ workspaceId })).rows.find((each) => each.id === id)!;
  const traces = async () => ({
    scores: (await scoresOf(engine, workspaceId)).length,
    audits: (await auditOf(engine, workspaceId)).length,
  });
  return { engine, workspaceId, as, editMany, row, traces };
}
const onlyUseCases = (useCases: WorkspaceFile["useCases"]): WorkspaceFile => ({
  ...larkmere(),
  useCases,
  experiments: [],
  returns: [],
  reviews: [],
  genericMessages: [],
  roadmap: null,
});
const owned = (useCaseId: string, ownerId: string | null = "U1", version = 1) => ({
  useCaseId,
  version,
  set: { ownerId },
});

test("many use cases change in one commit, each with its next version", async () => {
  const { engine, workspaceId, editMany, row, traces } = await setup();
  const before = await traces();
  const answer = await editMany(
    "editor",
    ["W07", "W10", "W04"].map((id) => owned(id)),
    { reason: "Ada takes over" },
  );
  expect(answer).toEqual({
    stored: true,
    refused: [],
    changed: ["W07", "W10", "W04"].map((useCaseId) => ({ useCaseId, version: 2 })),
  });
  expect(await row("W10")).toMatchObject({ ownerId: "U1", version: 2 });
  expect((await traces()).audits).toBe(before.audits + 1);
  const entry = (await auditOf(engine, workspaceId)).at(-1);
  expect(entry).toMatchObject({ action: "edited 3 use cases", reason: "Ada takes over" });
});

test("one that cannot keeps all from changing, and says why; those that can go on being asked for", async () => {
  const { editMany, row, traces } = await setup();
  const before = await traces();
  const planned = ["W24", "W04"].map((useCaseId) => ({ useCaseId, version: 1, set: { status: "planned" as const } }));
  const refused = await editMany("editor", planned);
  expect(refused).toMatchObject({ stored: false, changed: [] });
  expect(refused.refused).toEqual([
    {
      useCaseId: "W24",
      stale: false,
      sentence: expect.stringMatching(/^This cannot become planned while it is blocked/),
    },
  ]);
  expect(await traces()).toEqual(before);
  expect(await row("W04")).toMatchObject({ version: 1 });

  const some = await editMany("editor", planned, { onlyThoseThatCan: true });
  expect(some).toMatchObject({ stored: true, changed: [{ useCaseId: "W04", version: 2 }] });
  expect(await row("W04")).toMatchObject({ status: "planned", version: 2 });
  expect(await row("W24")).toMatchObject({ version: 1 });
});

test("an answer moves the number, is remembered as given by this person, and nothing else is put in their mouth", async () => {
  const { engine, workspaceId, as, editMany, row } = await setup();
  await editMany("contributor", [{ useCaseId: "W07", version: 1, set: { answers: { "customerValue.need": 1 } } }]);
  expect((await row("W07")).priority).toBeLessThan(75.5);
  expect(await row("W07")).toMatchObject({
    scores: { customerValue: { need: 1, help: 5 } },
    scoredAt: expect.any(Number),
  });
  const [given] = await scoresOf(engine, workspaceId);
  expect(given?.scores).toMatchObject({ customerValue: { need: 1, help: null }, confidence: null });
  const { spreads } = await as("viewer").scorers({ workspaceId, useCaseId: "W07" });
  expect(spreads.map(({ criterion }) => criterion)).toEqual(["need"]);
});

test("the last missing answer makes an idea a scored one, and taking it away an idea again", async () => {
  const { workspaceId, as, editMany, row } = await setup();
  const { id } = await as("editor").addFromTemplate({ workspaceId, templateId: "UC-01" });
  const answer = (version: number, confidence: number | null) =>
    editMany("editor", [{ useCaseId: id, version, set: { answers: { confidence } } }]);
  await answer(1, 3);
  expect((await row(id)).status).toBe("scored");
  await answer(2, null);
  expect(await row(id)).toMatchObject({ status: "idea", verdict: "unscored" });
});

test("stopping needs its reason, and an undo with the former values leaves no trace of it", async () => {
  const { editMany, row } = await setup();
  const before = await row("W07");
  const stop = (stopReason: "data_risk" | null, version = 1) =>
    editMany("editor", [{ useCaseId: "W07", version, set: { status: "stopped", stopReason } }]);
  expect((await stop(null)).refused[0]?.sentence).toMatch(/Choose why it stops/);
  await stop("data_risk");
  expect(await row("W07")).toMatchObject({ status: "stopped", stopReason: "data_risk", rank: null });
  const { status, stopReason, liveSince, stoppedAt } = before;
  await editMany("editor", [{ useCaseId: "W07", version: 2, set: { status, stopReason, liveSince, stoppedAt } }]);
  expect(await row("W07")).toEqual({ ...before, version: 3 });
});

test("a version somebody else was faster with is told apart, and nothing is stored", async () => {
  const { editMany, row, traces } = await setup();
  await editMany("editor", [owned("W07", "U3")]);
  const before = await traces();
  const answer = await editMany("admin", [owned("W07", "U1"), owned("W10", "U1")]);
  expect(answer).toMatchObject({ stored: false, refused: [{ useCaseId: "W07", stale: true }] });
  expect(await traces()).toEqual(before);
  expect((await row("W07")).ownerId).toBe("U3");
});

test.each([
  ["a use case", [owned("missing")], /not here any more/],
  ["a person", [owned("W07", "U99")], /person is not here any more/],
  ["an outcome", [{ useCaseId: "W07", version: 1, set: { outcomeId: "O99" } }], /outcome is not here any more/],
  ["an audience", [{ useCaseId: "W07", version: 1, set: { audienceIds: ["A99"] } }], /audience is not here any more/],
])("%s that is not of this workspace reads as missing", async (_what, changes, sentence) => {
  const { editMany, traces } = await setup();
  const before = await traces();
  const answer = await editMany("owner", changes);
  expect(answer).toMatchObject({ stored: false, refused: [{ sentence: expect.stringMatching(sentence) }] });
  expect(await traces()).toEqual(before);
});

test("another workspace's use cases are out of reach", async () => {
  const { engine, editMany } = await setup();
  await addWorkspace(engine, onlyUseCases([{ ...larkmere().useCases[0]!, id: "X1" }]));
  expect(await editMany("owner", [owned("X1")])).toMatchObject({
    stored: false,
    refused: [{ sentence: expect.stringMatching(/not here any more/) }],
  });
});

test("contributors answer the criteria and nothing else; viewers nothing", async () => {
  const { editMany, traces } = await setup();
  const before = await traces();
  const mixed = { useCaseId: "W07", version: 1, set: { name: "Mine", answers: { confidence: 1 } } };
  await expect(editMany("contributor", [mixed])).rejects.toMatchObject({ code: "FORBIDDEN" });
  const answers = { useCaseId: "W07", version: 1, set: { answers: { confidence: 1 } } };
  await expect(editMany("viewer", [answers])).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await traces()).toEqual(before);
});

test.each([
  { answers: { "customerValue.need": 6 } },
  { answers: { "customerValue.mood": 3 } },
  { name: " " },
  { status: "done" },
  { effortWeeks: -1 },
  { scores: null },
])("bad values change nothing: %j", async (set) => {
  const { editMany, traces } = await setup();
  const before = await traces();
  const call = editMany("owner", [{ useCaseId: "W07", version: 1, set: set as never }]);
  await expect(call).rejects.toMatchObject({ code: "BAD_REQUEST" });
  expect(await traces()).toEqual(before);
});

test("each use case once, and no more than a list holds", async () => {
  const { editMany } = await setup();
  await expect(editMany("owner", [owned("W07"), owned("W07", "U2")])).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
  });
  const many = Array.from({ length: 2_001 }, (_, at) => owned(`X${at}`));
  await expect(editMany("owner", many)).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("two thousand change in one act", async () => {
  const [first] = larkmere().useCases;
  const useCases = Array.from({ length: 2_000 }, (_, at) => ({ ...first!, id: `X${at}` }));
  const { editMany, row, traces } = await setup(onlyUseCases(useCases));
  const before = await traces();
  const answer = await editMany(
    "editor",
    useCases.map(({ id }) => owned(id, "U2")),
  );
  expect(answer.changed).toHaveLength(2_000);
  expect((await traces()).audits).toBe(before.audits + 1);
  expect((await row("X1999")).ownerId).toBe("U2");
});

test("going live with open launch checks asks for a reason here too; taking a slip back does not", async () => {
  const { editMany, row, traces } = await setup();
  const set = async (status: "live" | "paused", more: object = {}, reason: string | null = null) => {
    const { version } = await row("W09");
    return editMany("editor", [{ useCaseId: "W09", version, set: { status, ...more } }], { reason });
  };
  const before = await traces();
  for (const more of [{}, { liveSince: "2026-01-01" }])
    expect(await set("live", more)).toMatchObject({
      stored: false,
      refused: [{ sentence: expect.stringMatching(/7 of 7 launch checks are open.*on its page/) }],
    });
  expect(await traces()).toEqual(before);
  expect(await set("live", {}, "The pilot must run over Christmas")).toMatchObject({ stored: true });
  const { liveSince } = await row("W09");
  await set("paused");
  expect(await set("live", { liveSince })).toMatchObject({ stored: true });
});
