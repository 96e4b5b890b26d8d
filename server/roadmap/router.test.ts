import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { auditOf, movesOf } from "@/db/testing/stored";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" }).roadmap;
  const traces = async () => ({
    moves: (await movesOf(engine, workspaceId)).length,
    audits: (await auditOf(engine, workspaceId)).length,
  });
  const card = async (initiativeId = "R24") => {
    const { plan } = await as("viewer").board({ workspaceId });
    return plan.initiatives.find(({ id }) => id === initiativeId)!;
  };
  const studio = { workspaceId, initiativeId: "R24", version: 1, lane: "Choosing", reason: null };
  return { engine, workspaceId, idOf, as, traces, card, studio };
}

test("the board carries what cards show and what consequences are foreseen with", async () => {
  const { as, workspaceId } = await setup();
  const board = await as("viewer").board({ workspaceId });

  expect(board.plan.initiatives).toHaveLength(28);
  expect(board.plan.initiatives[0]).toMatchObject({ id: "R01", version: 1 });
  expect(board).toMatchObject({ quarterNow: "2026-Q4", moneySign: "£", undoable: null, may: { edit: false } });
  expect(board.people["U6"]).toBe("Priya Nair");
  expect(board.facts["W21"]).toMatchObject({
    customerValue: { points: 81.3 },
    commercialValue: { points: 66.7 },
    creepiness: { band: "moderate" },
    effect: { kind: "expected" },
    objected: false,
  });
  expect(board.facts["W01"]).toBeUndefined();
  expect(JSON.parse(JSON.stringify(board))).toEqual(board);
});

test("an editor moves a card, and the move is kept with its reason", async () => {
  const { as, studio, workspaceId, card, traces } = await setup();
  const before = await traces();

  const answer = await as("editor").move({ ...studio, startQuarter: "2028-Q1", reason: " needs content level 3 " });

  expect(answer).toMatchObject({ version: 2 });
  expect(await card()).toMatchObject({ startQuarter: "2028-Q1", lane: "Choosing", version: 2 });
  expect(await as("viewer").moves({ workspaceId })).toMatchObject([
    {
      id: answer.moveId,
      name: "Co-design studio",
      from: { startQuarter: "2027-Q4" },
      to: { startQuarter: "2028-Q1" },
      reason: "needs content level 3",
      movedBy: "The editor",
      undoes: null,
    },
  ]);
  expect(await traces()).toEqual({ moves: 1, audits: before.audits + 1 });
});

test("the board is worked out once for all, and what is one's own is one's own", async () => {
  const { engine, idOf, as, studio, workspaceId } = await setup();
  const { moveId } = await as("editor").move({ ...studio, startQuarter: "2028-Q1" });
  const [mine, theirs] = [await as("editor").board({ workspaceId }), await as("viewer").board({ workspaceId })];
  expect([mine.undoable?.moveId, mine.may.edit]).toEqual([moveId, true]);
  expect([theirs.undoable, theirs.may.edit]).toEqual([null, false]);
  expect(theirs.plan).toBe(mine.plan);
  const said = { subjectKind: "useCase" as const, subjectId: "W21", place: null, parentId: null, mentions: [] };
  await createCaller({ engine, userId: idOf.contributor, ip: "" }).talk.comment({
    workspaceId,
    ...said,
    body: "Seen.",
  });
  expect((await as("viewer").board({ workspaceId })).plan).toBe(mine.plan);
  await as("editor").undo({ workspaceId, moveId: moveId! });
  const now = await as("viewer").board({ workspaceId });
  expect(now.plan.initiatives.find(({ id }) => id === "R24")?.startQuarter).toBe("2027-Q4");
  expect((await as("editor").board({ workspaceId })).undoable).toBeNull();
});

test("moving a card to where it is changes nothing and leaves no trace", async () => {
  const { as, studio, traces } = await setup();
  const before = await traces();
  expect(await as("editor").move({ ...studio, startQuarter: "2027-Q4" })).toEqual({ moveId: null, version: 1 });
  expect(await traces()).toEqual(before);
});

test("work that people count on now takes a reason", async () => {
  const { as, workspaceId, card, traces } = await setup();
  const quiet = { workspaceId, initiativeId: "R03", version: 1, startQuarter: "2027-Q1", lane: "Care" };
  const before = await traces();

  await expect(as("editor").move({ ...quiet, reason: "  " })).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
    message: "Say why: people already count on “Quiet while a case is open” in Q4 2026.",
  });
  expect(await card("R03")).toMatchObject({ startQuarter: "2026-Q4", version: 1 });
  expect(await traces()).toEqual(before);

  await as("editor").move({ ...quiet, reason: "Service is short of two people." });
  expect(await card("R03")).toMatchObject({ startQuarter: "2027-Q1" });
});

test.each(["viewer", "contributor"] as const)("a %s may look but not move", async (role) => {
  const { as, studio, card } = await setup();
  await expect(as(role).move({ ...studio, startQuarter: "2028-Q1" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await card()).toMatchObject({ startQuarter: "2027-Q4", version: 1 });
});

test.each([{ startQuarter: "2028-Q5" }, { startQuarter: "soon" }, { startQuarter: "2028-Q1", lane: "x".repeat(101) }])(
  "bad input changes nothing: %o",
  async (bad) => {
    const { as, studio, traces } = await setup();
    const before = await traces();
    await expect(as("editor").move({ ...studio, ...bad })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await traces()).toEqual(before);
  },
);

test("of two moves of one card the second is told who was faster and what stands now", async () => {
  const { as, studio, card } = await setup();
  await as("owner").move({ ...studio, startQuarter: "2027-Q3", reason: "Earlier is better" });

  await expect(as("editor").move({ ...studio, startQuarter: "2028-Q1" })).rejects.toMatchObject({
    code: "CONFLICT",
    message:
      "The owner moved “Co-design studio” to Q3 2027, Choosing in the meantime (“Earlier is better”). Your move to Q1 2028 was not stored.",
  });
  expect(await card()).toMatchObject({ startQuarter: "2027-Q3", version: 2 });
});

test("of two moves at the same moment exactly one is stored", async () => {
  const { as, studio, traces } = await setup();
  const results = await Promise.allSettled([
    as("editor").move({ ...studio, startQuarter: "2028-Q1" }),
    as("owner").move({ ...studio, startQuarter: "2027-Q3" }),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(results.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "CONFLICT" } });
  expect((await traces()).moves).toBe(1);
});

test("of a resize and a new owner at the same moment exactly one is stored, and the other is told", async () => {
  const { as, studio, card, traces } = await setup();
  const at = { ...studio, startQuarter: "2027-Q4" };
  const results = await Promise.allSettled([
    as("editor").move({ ...at, durationQuarters: 3 }),
    as("owner").move({ ...at, ownerId: "U2" }),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(results.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "CONFLICT" } });
  const resized = results[0]?.status === "fulfilled";
  expect(await card()).toMatchObject({ durationQuarters: resized ? 3 : 2, ownerId: resized ? "U6" : "U2", version: 2 });

  // The slower one looks again and does the same: nothing of the other is lost.
  if (resized) await as("owner").move({ ...at, version: 2, ownerId: "U2" });
  else await as("editor").move({ ...at, version: 2, durationQuarters: 3 });
  expect(await card()).toMatchObject({ durationQuarters: 3, ownerId: "U2", startQuarter: "2027-Q4", version: 3 });
  expect((await traces()).moves).toBe(2);
});

test("a resize is taken back as one", async () => {
  const { as, studio, workspaceId, card } = await setup();
  const { moveId } = await as("editor").move({
    ...studio,
    startQuarter: "2027-Q3",
    durationQuarters: 4,
    horizon: "cx",
  });
  expect(await card()).toMatchObject({ startQuarter: "2027-Q3", durationQuarters: 4, horizon: "cx" });
  await as("editor").undo({ workspaceId, moveId: moveId! });
  expect(await card()).toMatchObject({ startQuarter: "2027-Q4", durationQuarters: 2, horizon: "digital_commerce" });
});

test.each([
  [{ durationQuarters: 0 }, "BAD_REQUEST"],
  [{ durationQuarters: 81 }, "BAD_REQUEST"],
  [{ horizon: "sales" }, "BAD_REQUEST"],
  [{ ownerId: "nobody" }, "NOT_FOUND"],
] as const)("a change nobody can make changes nothing: %o", async (bad, code) => {
  const { as, studio, traces } = await setup();
  const before = await traces();
  await expect(as("editor").move({ ...studio, startQuarter: "2027-Q4", ...(bad as object) })).rejects.toMatchObject({
    code,
  });
  expect(await traces()).toEqual(before);
});

test("the board says which customer objective each use case serves, and in a scenario shows its items", async () => {
  const { as, workspaceId } = await setup();
  const { objectives, facts } = await as("viewer").board({ workspaceId });
  expect(objectives["W10"]).toEqual({ id: "CO1", name: "Choose a large item once and be glad of it" });
  expect(objectives["W05"]).toBeNull();
  expect(facts["W10"]?.evidence).toMatchObject({ grade: expect.any(Number), words: expect.any(String) });
  await expect(as("viewer").board({ workspaceId, scenarioId: "nowhere" })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("an undo puts the card back as a new move, once", async () => {
  const { as, studio, workspaceId, card } = await setup();
  const { moveId } = await as("editor").move({ ...studio, startQuarter: "2028-Q1", lane: "Care" });
  expect((await as("editor").board({ workspaceId })).undoable).toMatchObject({
    moveId,
    from: { startQuarter: "2027-Q4" },
  });
  expect((await as("owner").board({ workspaceId })).undoable).toBeNull();

  const undone = await as("editor").undo({ workspaceId, moveId: moveId! });

  expect(await card()).toMatchObject({ startQuarter: "2027-Q4", lane: "Choosing", version: 3 });
  expect((await as("viewer").moves({ workspaceId }))[0]).toMatchObject({ id: undone.moveId, undoes: moveId });
  expect((await as("editor").board({ workspaceId })).undoable).toBeNull();
  await expect(as("editor").undo({ workspaceId, moveId: moveId! })).rejects.toMatchObject({
    code: "CONFLICT",
    message: "This move was already taken back by The editor. Nothing was changed.",
  });
});

test("an undo is refused when the card was moved again since", async () => {
  const { as, studio, workspaceId, card } = await setup();
  const { moveId } = await as("editor").move({ ...studio, startQuarter: "2028-Q1" });
  await as("owner").move({ ...studio, version: 2, startQuarter: "2027-Q2" });

  await expect(as("editor").undo({ workspaceId, moveId: moveId! })).rejects.toMatchObject({
    code: "CONFLICT",
    message: "This move was overtaken: The owner has moved “Co-design studio” to Q2 2027 since. Nothing was changed.",
  });
  expect(await card()).toMatchObject({ startQuarter: "2027-Q2" });
});

test("a move of another workspace is not known", async () => {
  const mine = await setup();
  const theirs = await setup();
  const { moveId } = await theirs.as("editor").move({ ...theirs.studio, startQuarter: "2028-Q1" });
  await expect(mine.as("owner").undo({ workspaceId: mine.workspaceId, moveId: moveId! })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect(await theirs.card()).toMatchObject({ startQuarter: "2028-Q1" });
});
