import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import { figures, testScene } from "./testing/test-scene";

type Kind = "evidence" | "roadmap" | "follow_up";

/** A test with orders up and regret beyond its margin, ready to be concluded; `set` changes its plan. */
async function entered(primaryX = 12_700, useCaseId = "W06") {
  const engine = await testEngine();
  const scene = testScene({ engine, ...(await addWorkspace(engine, larkmere())) });
  const { workspaceId, as, started } = scene;
  const { experimentId, version } = await started({ useCaseId });
  await as("contributor").enterResults({
    ...{ workspaceId, experimentId, version },
    exposed: { control: 40_000, treatment: 40_000 },
    figures: {
      "M-CONV": { control: figures({ x: 12_000, n: 40_000 }), treatment: figures({ x: primaryX, n: 40_000 }) },
      "M-RUSH": { control: figures({ x: 200, n: 1_000 }), treatment: figures({ x: 210, n: 1_000 }) },
      "M-REGRET": { control: figures({ x: 100, n: 1_000 }), treatment: figures({ x: 190, n: 1_000 }) },
    },
  });
  const at = { workspaceId, experimentId };
  const readout = () => as("viewer").readout(at);
  const conclude = () => as("editor").conclude({ ...at, version: 3, endDate: "2026-10-20" });
  const accept = (version: number, proposal: Kind) => as("editor").accept({ ...at, version, proposal });
  const takeBack = (version: number, proposal: Kind) => as("editor").takeBackProposal({ ...at, version, proposal });
  return { ...scene, at, readout, conclude, accept, takeBack };
}

test("what concluding would decide and propose is said before it is stored, and is what is stored then", async () => {
  const { as, at, readout, conclude } = await entered();
  const preview = await as("viewer").concluding({ ...at, endDate: "2026-10-20" });
  expect(preview).toMatchObject({
    decision: "stop",
    hollowWin: true,
    row: { order: 5 },
    endDate: "2026-10-20",
    days: 50,
  });
  expect(preview.proposals.map(({ kind }) => kind)).toEqual(["evidence", "roadmap", "follow_up"]);
  expect((await readout()).status).toBe("running");
  expect(await as("viewer").concluding(at)).toMatchObject({ endDate: "2026-11-21" });
  await expect(as("viewer").concluding({ ...at, endDate: "2026-08-01" })).rejects.toThrow("ends before it started");
  await expect(as("viewer").concluding({ ...at, endDate: "2026-12-24" })).rejects.toThrow("still to come");
  expect(await conclude()).toMatchObject({ decision: "stop", hollowWin: true });
  const after = await readout();
  expect(after.conclusion.proposals.map(({ changes }) => changes)).toEqual(
    preview.proposals.map(({ changes }) => changes),
  );
  await expect(as("viewer").concluding(at)).rejects.toThrow("concluded already");
});

test("the rule is told whole: the row that fits, and why none before it does", async () => {
  const { as, at } = await entered();
  const { arm, rows } = await as("viewer").rule(at);
  expect(arm).toBeNull();
  expect(rows).toHaveLength(18);
  expect(rows.map(({ state }) => state)).toEqual([
    ...["passed", "passed", "passed", "passed", "fits"],
    ...Array.from({ length: 13 }, () => "not_reached"),
  ]);
  expect(rows[1]!.why).toMatch(/^It was checked/);
});

test("what was accepted is taken back as a whole, evidence, work and draft alike", async () => {
  const { workspaceId, as, callerOf, at, readout, conclude, accept, takeBack } = await entered(12_700, "W18");
  await conclude();
  const useCase = () => callerOf("viewer").useCase.detail({ workspaceId, useCaseId: "W18" });
  const scorers = () => callerOf("viewer").useCase.scorers({ workspaceId, useCaseId: "W18" });
  const work = async () => (await callerOf("viewer").roadmap.board({ workspaceId })).plan.initiatives;
  const tests = () => as("viewer").list({ workspaceId });
  const before = { useCase: await useCase(), scorers: await scorers(), work: await work(), tests: await tests() };

  const [evidence] = (await readout()).conclusion.proposals;
  expect(evidence!.changes).toEqual([
    "Help given 4 → 1: the test shows customers worse off.",
    "Expected relative lift 3 → 4: as the test measured.",
    "Confidence in the scores 2 → 5.",
    expect.stringMatching(/^Customer value [\d.]+ → [\d.]+ of 100\.$/),
    expect.stringMatching(/^Priority [\d.]+ → [\d.]+ of 100\.$/),
  ]);
  expect(evidence!.caution).toBe(
    "Its scores alone would move it forward. The test showed harm, so its redesign comes first.",
  );
  await accept(4, "evidence");
  const row = (await callerOf("viewer").useCase.list({ workspaceId })).rows.find(({ id }) => id === "W18")!;
  expect(row.verdict).toBe(evidence!.verdict!.after);
  expect((await useCase()).useCase.scores?.confidence).toBe(5);
  await accept(5, "roadmap");
  const { objectId } = await accept(6, "follow_up");
  const accepted = (await readout()).conclusion;
  expect(accepted.mayTakeBack).toBe(false);
  expect(accepted.proposals.map((each) => each.accepted?.made?.name)).toEqual([
    "Pick your benefit",
    "Redesign: Pick your benefit",
    "Countdown, gentler (2)",
  ]);
  await expect(takeBack(6, "evidence")).rejects.toMatchObject({ code: "CONFLICT" });
  await takeBack(7, "evidence");
  await takeBack(8, "roadmap");
  await takeBack(9, "follow_up");

  expect((await useCase()).useCase.scores).toEqual(before.useCase.useCase.scores);
  expect(await scorers()).toEqual(before.scorers);
  expect((await work()).map(({ id }) => id)).toEqual(before.work.map(({ id }) => id));
  expect((await tests()).map(({ id }) => id)).toEqual(before.tests.map(({ id }) => id));
  await expect(as("viewer").status({ workspaceId, experimentId: objectId! })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(takeBack(10, "roadmap")).rejects.toThrow("not accepted");
  expect((await readout()).conclusion.mayTakeBack).toBe(true);
  await as("editor").takeBackConclusion({ ...at, version: 10 });
  expect((await readout()).status).toBe("running");
});

test("what somebody worked on since stays, with a sentence on where to change it", async () => {
  const { workspaceId, callerOf, as, conclude, accept, takeBack, readout } = await entered();
  await conclude();
  await accept(4, "evidence");
  await accept(5, "follow_up");
  const { useCase } = await callerOf("viewer").useCase.detail({ workspaceId, useCaseId: "W06" });
  const next = (await readout()).conclusion.proposals.find(({ kind }) => kind === "follow_up")!.accepted!.objectId!;
  await callerOf("editor").useCase.editFields({
    ...{ workspaceId, useCaseId: "W06", version: useCase.version },
    set: { note: "Looked at again" },
  });
  await as("contributor").edit({ workspaceId, experimentId: next, version: 1, set: { name: "Untimed" } });
  await expect(takeBack(6, "evidence")).rejects.toThrow("scored or changed since");
  await expect(takeBack(6, "follow_up")).rejects.toThrow("worked on this draft since");
  expect((await readout()).conclusion.proposals.filter((each) => each.accepted)).toHaveLength(2);
});

test("taking a use case away stops what was planned for it, and taking that back plans it again", async () => {
  const { workspaceId, callerOf, conclude, accept, takeBack, readout } = await entered(11_000);
  const { id: initiativeId } = await callerOf("editor").initiative.add({
    ...{ workspaceId, kind: "use_case", name: "Countdown everywhere", refId: "W06" },
    ...{ startQuarter: "2027-Q2", durationQuarters: 1, effortWeeks: 3 },
  } as never);
  await conclude();
  const { proposals } = (await readout()).conclusion;
  expect(proposals.find(({ kind }) => kind === "roadmap")).toMatchObject({
    action: "retire",
    changes: [
      "Adds “Retire: Basket countdown” in Q1 2027, one quarter long; its effort is not known yet.",
      "Stops “Countdown everywhere” in Q2 2027; frees 3 person-weeks.",
    ],
  });
  const status = async () => (await callerOf("viewer").initiative.read({ workspaceId, initiativeId })).item.status;
  await accept(4, "roadmap");
  expect(await status()).toBe("dropped");
  await takeBack(5, "roadmap");
  expect(await status()).toBe("planned");
});

test("who may not decide is told who may; decisions that are refused say why", async () => {
  const { as, at, conclude, readout } = await entered();
  await conclude();
  expect((await as("contributor").readout(at)).conclusion.deciders).toEqual(
    expect.arrayContaining(["The editor", "The owner"]),
  );
  expect((await as("editor").readout(at)).conclusion.deciders).toEqual([]);
  const { decisions } = (await readout()).conclusion;
  expect(decisions.find(({ id }) => id === "stop")!.refused).toBe("This is what the rule decides.");
  expect(decisions.find(({ id }) => id === "ship")!.refused).toContain("A guardrail shows harm");
  expect(decisions.find(({ id }) => id === "iterate")!.refused).toBeNull();
});

test("an override stands in the deck beside what the rule decided", async () => {
  const { workspaceId, as, callerOf, at, conclude } = await entered();
  await conclude();
  await as("editor").override({ ...at, version: 4, decision: "iterate", reason: "The timer can be made honest" });
  const told = JSON.stringify(await callerOf("viewer").deck.preview({ workspaceId } as never));
  expect(told).toContain("The timer can be made honest");
  expect(told).toContain("in place of “stop”");
  expect(told).toContain("The editor");
});
