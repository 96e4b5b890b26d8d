import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { auditOf } from "@/db/testing/stored";
import { addWorkspace, emptyFile, larkmere } from "@/db/testing/workspace";
import { point, reviewRoom, unsaid } from "./testing/review-room";

const setup = async (file = larkmere()) => {
  const engine = await testEngine();
  return reviewRoom({ engine, ...(await addWorkspace(engine, file)) });
};

test("a person decides: what differs needs a note and keeps what was suggested; stopping needs a reason", async () => {
  const { engine, workspaceId, as, add, read, decide } = await setup();
  const { id: meetingId } = await add();
  const stop = { meetingId, useCaseId: "W08", decision: "stop" } as const;
  await expect(decide(stop)).rejects.toThrow("Choose why it stops");
  await expect(decide({ ...stop, reason: "cx_harm" })).rejects.toThrow(/^Suggested is “scale”: .+ decide otherwise\.$/);
  const decided = await decide({ ...stop, reason: "cx_harm", note: "Returns moved to service.", deciderId: "U1" });
  await expect(decide({ ...stop, reason: "cx_harm", note: "Again" })).rejects.toThrow("decided about it already");

  const told = await read(meetingId);
  expect(told.decisions).toMatchObject([
    {
      ...{ id: decided.id, decision: "stop", suggestedWords: "Scale", differs: true, against: null, fixed: null },
      ...{ decider: "Ines Calder", note: "Returns moved to service.", date: "2026-11-21" },
      sentence: "First-days reassurance guide: stop, CX harm, on 21 Nov 2026 by Ines Calder.",
    },
  ]);
  expect(point(told, "decision", "First-days reassurance guide")).toMatchObject({
    state: "decided",
    outcome: "Stop, CX harm, Ines Calder. “Returns moved to service.”",
  });
  const story = await as("viewer").useCase.history({ workspaceId, useCaseId: "W08", cursor: null });
  expect(story.entries[0]).toMatchObject({ deed: "decided to stop it", reason: "Returns moved to service." });

  const at = { workspaceId, reviewId: decided.id };
  const changed = await as("editor").review.changeDecision({ ...at, version: 1, ...unsaid, decision: "scale" });
  await expect(
    as("editor").review.changeDecision({ ...at, version: 1, ...unsaid, decision: "scale" }),
  ).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringContaining("Scale, decided on 21 Nov 2026") });
  await as("editor").review.takeBackDecision({ ...at, version: changed.version });
  expect((await read(meetingId)).decisions).toEqual([]);
  await as("editor").review.putBackDecision(at);
  expect((await read(meetingId)).decisions).toMatchObject([{ decision: "scale", differs: false }]);
  expect((await auditOf(engine, workspaceId)).map(({ action }) => action)).toContain(
    "took back decision about use case",
  );
});

test("a hollow win never goes on without a note, only an owner scales it, and it stays marked; blocked is not scaled", async () => {
  const file = larkmere();
  file.reviews = [];
  const countdown = file.useCases.find(({ id }) => id === "W06")!;
  Object.assign(countdown, { status: "paused", stoppedAt: null, stopReason: null });
  file.useCases.find(({ id }) => id === "W07")!.privacyReview = {
    status: "objected",
    byId: null,
    at: null,
    reason: null,
  };
  const { as, workspaceId, decide } = await setup(file);
  const timer = { useCaseId: "W06", decision: "continue" } as const;
  await expect(decide(timer)).rejects.toThrow("There is a hollow win. Write down why it is to go on all the same.");
  await expect(decide({ ...timer, decision: "scale", note: "Money" })).rejects.toThrow("for an owner of the workspace");
  await decide({ ...timer, note: "One more month with an honest timer." });
  await decide({ ...timer, decision: "scale", note: "The board wants it." }, "owner");
  const { rows, sentence } = await as("viewer").review.decisions({ workspaceId });
  expect(rows.map(({ told, against }) => [told, against])).toEqual([
    ["Scale, against the rule: a hollow win", "Against the rule: a hollow win."],
    ["Continue, against the rule: a hollow win", "Against the rule: a hollow win."],
  ]);
  expect(sentence).toBe("2 decisions: 1 scale, 1 continue. 2 differ from what was suggested.");
  await expect(decide({ useCaseId: "W07", decision: "scale", note: "All the same" }, "owner")).rejects.toThrow(
    "Nobody can scale this while it is blocked.",
  );
});

test("a decision that comes while the meeting ends is on the kept agenda, or is refused", async () => {
  const { workspaceId, as, add, read, decide } = await setup();
  const { id: meetingId } = await add();
  const [ended, decided] = await Promise.allSettled([
    as("editor").review.close({ workspaceId, meetingId, version: 1 }),
    decide({ meetingId, useCaseId: "W02", decision: "continue" }, "owner"),
  ]);
  expect([ended.status, decided.status]).toContain("fulfilled");
  const told = await read(meetingId);
  const kept = point(told, "decision", "Newsletter with picks like past purchases");
  expect(kept?.state).toBe(decided.status === "fulfilled" ? "decided" : "open");
  expect(told.decisions).toHaveLength(decided.status === "fulfilled" ? 1 : 0);
});

test("decisions are found by words, decision, use case, person and period", async () => {
  const { workspaceId, as } = await setup();
  const find = async (filter: object) =>
    (await as("viewer").review.decisions({ workspaceId, ...filter })).rows.map(({ id }) => id);
  expect(await find({})).toEqual(["V7", "V5", "V6", "V3", "V2", "V1", "V4"]);
  expect(await find({ text: "REGRET hurt" })).toEqual(["V1"]);
  expect(await find({ text: "okafor" })).toEqual(["V2"]);
  expect(await find({ decision: "stop" })).toEqual(["V5", "V1", "V4"]);
  expect(await find({ useCaseId: "W05" })).toEqual(["V5"]);
  expect(await find({ deciderId: "U3" })).toEqual(["V7"]);
  expect(await find({ from: "2026-08-03", until: "2026-10-12" })).toEqual(["V6", "V3"]);
  await expect(find({ useCaseId: "W99" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(find({ deciderId: "nobody" })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("why are we still doing this: the weightiest first, with what it cost", async () => {
  const { workspaceId, as } = await setup();
  const { rows, sentence, live } = await as("viewer").review.whyStill({ workspaceId });
  expect(live).toBe(8);
  expect(sentence).toBe(
    "6 of 8 live use cases should be asked about: 2 may harm customers, 1 did not earn its cost in time, 4 follow from no strategy and 5 were never tested.",
  );
  expect(rows.map(({ useCaseId }) => useCaseId)).toEqual(["W05", "W01", "W02", "W20", "W04", "W03"]);
  expect(rows[0]).toMatchObject({
    owner: "Tom Okafor",
    costWords: "£851,000 so far, through Q3 2026",
    lastDecision: "Stop, no ROI by horizon, 28 Oct 2026",
    reasons: [
      { kind: "harm" },
      { kind: "no_return" },
      { kind: "no_chain" },
      { kind: "no_test" },
      { kind: "table_stakes" },
    ],
  });
  expect(rows[0]).toMatchObject({ stopReason: "no_roi_by_horizon", ground: { follows: "stopped", useCaseVersion: 1 } });
  expect(rows[0]?.ground.ways.find(({ id }) => id === "continue")?.noteWhy).toContain("Write down why");
  expect(rows[5]).toMatchObject({ cost: null, costWords: "not known", ground: { follows: null } });
  const empty = await setup(emptyFile("Northwind"));
  expect(await empty.as("viewer").review.whyStill({ workspaceId: empty.workspaceId })).toMatchObject({
    rows: [],
    live: 0,
  });
});

test("a use case tells what is suggested for it, what was decided about it, and whether it waits", async () => {
  const { workspaceId, as, decide } = await setup();
  const of = (useCaseId: string) => as("viewer").review.ofUseCase({ workspaceId, useCaseId });
  expect(await of("W05")).toMatchObject({ waits: false, total: 1, decisions: [{ id: "V5", words: "Stop" }] });
  expect(await of("W02")).toMatchObject({ suggestion: { words: "Continue" }, waits: true });
  await decide({ useCaseId: "W02", decision: "continue" });
  const told = await of("W02");
  expect(told.waits).toBe(false);
  expect(told.decisions[0]).toMatchObject({ words: "Continue", differs: false, date: "2026-11-21" });
  expect((await of("W02")).decisions.every(({ useCaseId }) => useCaseId === "W02")).toBe(true);
  await expect(of("W99")).rejects.toMatchObject({ code: "NOT_FOUND" });
});
