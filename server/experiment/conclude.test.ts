import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import { figures, testScene } from "./testing/test-scene";

async function setupTests() {
  const engine = await testEngine();
  return testScene({ engine, ...(await addWorkspace(engine, larkmere())) });
}

/** Orders rise, and so does regret: beyond the margin. */
const hollow = {
  exposed: { control: 40_000, treatment: 40_000 },
  figures: {
    "M-CONV": { control: figures({ x: 12_000, n: 40_000 }), treatment: figures({ x: 12_700, n: 40_000 }) },
    "M-RUSH": { control: figures({ x: 200, n: 1_000 }), treatment: figures({ x: 210, n: 1_000 }) },
    "M-REGRET": { control: figures({ x: 100, n: 1_000 }), treatment: figures({ x: 190, n: 1_000 }) },
  },
};

async function concluded(results: object = hollow) {
  const scene = await setupTests();
  const { workspaceId, as, started } = scene;
  const { experimentId, version } = await started();
  await as("contributor").enterResults({ workspaceId, experimentId, version, ...results } as never);
  const answer = await as("editor").conclude({
    ...{ workspaceId, experimentId, version: 3, endDate: "2026-10-20" },
    learning: "Hurry sells and is regretted.",
  });
  return { ...scene, experimentId, answer };
}

test("job 5: revenue and regret both rise, so it is a hollow win; the redesign, the evidence and the roadmap follow on a click each", async () => {
  const { workspaceId, as, callerOf, experimentId, answer } = await concluded();
  expect(answer).toEqual({ version: 4, decision: "stop", hollowWin: true });
  const readout = await as("viewer").readout({ workspaceId, experimentId });
  expect(readout.arms[0]!.sentence).toMatch(/^Hollow win: Conversion rate is up 5\.8%.*Not a win\.$/);
  expect(readout.conclusion).toMatchObject({ stored: "stop", concludedOn: "2026-11-21" });
  expect(readout.conclusion.proposals.map(({ kind }) => kind)).toEqual(["evidence", "roadmap", "follow_up"]);
  expect(readout.learning).toBe("Hurry sells and is regretted.");
  expect(readout.conclusion).toMatchObject({ rule: { order: 5 }, concludedBy: "The editor", mayTakeBack: true });
  const [evidence, roadmap, followUp] = readout.conclusion.proposals;
  expect(evidence).toMatchObject({ off: null, accepted: null, verdict: { now: "redesign", after: "redesign" } });
  expect(evidence!.changes).toEqual([
    "Expected relative lift 3 → 4: as the test measured.",
    "Priority 15.4 → 17.9 of 100.",
  ]);
  expect(roadmap!.changes[0]).toBe(
    "Adds “Redesign: Basket countdown” in Q1 2027, one quarter long; its effort is not known yet.",
  );
  expect(followUp!.changes[0]).toMatch(/^Makes the draft “Countdown, gentler \(2\)”/);

  const accept = (version: number, proposal: "evidence" | "roadmap" | "follow_up") =>
    as("editor").accept({ workspaceId, experimentId, version, proposal });
  const before = await callerOf("viewer").useCase.detail({ workspaceId, useCaseId: "W06" });
  await accept(4, "evidence");
  const after = await callerOf("viewer").useCase.detail({ workspaceId, useCaseId: "W06" });
  expect(JSON.stringify(after)).not.toBe(JSON.stringify(before));
  const { objectId: workId } = await accept(5, "roadmap");
  const { objectId: nextId } = await accept(6, "follow_up");
  await expect(accept(7, "evidence")).rejects.toThrow("accepted already");

  const { plan } = await callerOf("viewer").roadmap.board({ workspaceId });
  expect(plan.initiatives.find(({ id }) => id === workId)).toMatchObject({
    kind: "experiment",
    name: "Redesign: Basket countdown",
    refId: "W06",
    startQuarter: "2027-Q1",
  });
  expect(await as("viewer").readout({ workspaceId, experimentId: nextId! })).toMatchObject({
    status: "draft",
    name: "Countdown, gentler (2)",
    family: { parent: { id: experimentId } },
    form: { measures: [{ metricId: "M-CONV", arms: {} }, { metricId: "M-RUSH" }, { metricId: "M-REGRET" }] },
  });
});

test("a plan changed after the start names what was changed, and what was learned is drafted for the library", async () => {
  const { workspaceId, as, started } = await setupTests();
  const { experimentId } = await started();
  await as("editor").amend({ workspaceId, experimentId, version: 2, set: { minDays: 7 }, reason: "Sooner" });
  await as("contributor").enterResults({ workspaceId, experimentId, version: 3, ...hollow });
  const { arms } = await as("viewer").readout({ workspaceId, experimentId });
  expect(arms[0]!.sentence).toBe(
    "This result does not count as planned: the shortest run was changed after the test had started.",
  );
  const counted = await concluded();
  const { conclusion } = await counted.as("viewer").readout({
    ...{ workspaceId: counted.workspaceId, experimentId: counted.experimentId },
  });
  expect(conclusion.learningDraft).toEqual({
    ...{ statement: "Hurry sells and is regretted.", audienceId: "A1", moment: "validate>buy", channelId: "website" },
    ...{ tacticId: null, activeForm: null, reviewOn: "2027-11-21" },
    ...{ supportingIds: [counted.experimentId], contradictingIds: [] },
  });
});

test("an override needs a name and a reason, may never ship harm, and stays", async () => {
  const { workspaceId, as, experimentId } = await concluded();
  const override = (decision: "ship" | "iterate", reason: string, role: "editor" | "contributor" = "editor") =>
    as(role).override({ workspaceId, experimentId, version: 4, decision, reason });
  await expect(override("iterate", "too short")).rejects.toThrow("20 characters or more");
  await expect(override("ship", "The board wants these orders now")).rejects.toThrow("A guardrail shows harm");
  await expect(override("iterate", "The timer can be made honest", "contributor")).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await override("iterate", "The timer can be made honest");
  expect((await as("viewer").readout({ workspaceId, experimentId })).override).toMatchObject({
    decision: "iterate",
    reason: "The timer can be made honest",
    by: "The editor",
  });
  await expect(
    as("editor").override({ workspaceId, experimentId, version: 5, decision: "stop", reason: "x".repeat(30) }),
  ).rejects.toThrow("stays as it is");
  await expect(as("editor").remove({ workspaceId, experimentId, version: 5 })).rejects.toThrow("stays visible");
});

test("a result too good to be true is concluded only with a note", async () => {
  const { workspaceId, as, started } = await setupTests();
  const { experimentId, version } = await started();
  const safe = { control: figures({ x: 200, n: 2_000 }), treatment: figures({ x: 200, n: 2_000 }) };
  await as("contributor").enterResults({
    ...{ workspaceId, experimentId, version },
    exposed: { control: 5_000, treatment: 5_000 },
    figures: {
      "M-CONV": { control: figures({ x: 300, n: 5_000 }), treatment: figures({ x: 600, n: 5_000 }) },
      "M-RUSH": safe,
      "M-REGRET": safe,
    },
  });
  const conclude = (acknowledged: Record<string, string>) =>
    as("editor").conclude({ workspaceId, experimentId, version: 3, acknowledged });
  const { conclusion, trust } = await as("viewer").readout({ workspaceId, experimentId });
  expect(conclusion.toAcknowledge).toMatchObject([{ flag: "TWYMAN", note: null }]);
  expect(trust.map(({ code }) => code)).toContain("IDENTICAL_ROWS");
  await expect(conclude({})).rejects.toThrow("Write a note on what you checked");
  await expect(conclude({ TWYMAN: "   " })).rejects.toThrow("Write a note on what you checked");
  expect(await conclude({ TWYMAN: "Counted again from the orders." })).toMatchObject({ decision: "ship" });
  const after = await as("viewer").readout({ workspaceId, experimentId });
  expect(after.conclusion.toAcknowledge).toMatchObject([{ note: "Counted again from the orders." }]);
  expect(after.conclusion.proposals.find(({ kind }) => kind === "follow_up")).toMatchObject({ why: "replicate" });
});

test("a split that is wrong proposes no evidence, and an amended plan does not count", async () => {
  const { workspaceId, as, experimentId } = await concluded({ exposed: { control: 5_210, treatment: 4_790 } });
  const { conclusion } = await as("viewer").readout({ workspaceId, experimentId });
  expect(conclusion.proposals).toMatchObject([{ kind: "follow_up", why: "fix_split" }]);
  await expect(as("editor").accept({ workspaceId, experimentId, version: 4, proposal: "evidence" })).rejects.toThrow(
    "does not propose that",
  );
});

test("a conclusion is taken back right away, and not once something came of it", async () => {
  const { workspaceId, as, experimentId } = await concluded();
  const takeBack = (version: number) => as("editor").takeBackConclusion({ workspaceId, experimentId, version });
  await takeBack(4);
  const running = await as("viewer").readout({ workspaceId, experimentId });
  expect(running).toMatchObject({ status: "running", endDate: null, learning: null, version: 5 });
  expect(running.conclusion).toMatchObject({ stored: null, concludedOn: null, proposals: [] });
  await expect(takeBack(5)).rejects.toMatchObject({ code: "CONFLICT" });
  await as("editor").conclude({ workspaceId, experimentId, version: 5 });
  await as("editor").accept({ workspaceId, experimentId, version: 6, proposal: "evidence" });
  await expect(takeBack(7)).rejects.toThrow("can no longer be taken back");
});

test("a test without results is ended all the same and counts for nothing; one that was to start later is called off", async () => {
  const { workspaceId, as, started } = await setupTests();
  const end = (experimentId: string) =>
    as("editor").conclude({ workspaceId, experimentId, version: 2, endDate: null, learning: "Nobody switched it on." });
  const silent = await started();
  expect(await as("viewer").readout({ workspaceId, experimentId: silent.experimentId })).toMatchObject({
    entered: false,
  });
  expect(await end(silent.experimentId)).toMatchObject({ decision: "invalid", version: 3 });
  expect(await as("viewer").readout({ workspaceId, experimentId: silent.experimentId })).toMatchObject({
    ...{ status: "concluded", entered: false, learning: "Nobody switched it on." },
    conclusion: { proposals: [{ kind: "follow_up", why: "check_split" }], learningDraft: null, mayTakeBack: true },
  });
  const later = await started({ name: "Later", startDate: "2099-03-01" });
  expect(await end(later.experimentId)).toMatchObject({ decision: "invalid" });
  expect(await as("viewer").readout({ workspaceId, experimentId: later.experimentId })).toMatchObject({
    ...{ status: "concluded", startDate: "2099-03-01", endDate: "2099-03-01" },
  });
});
