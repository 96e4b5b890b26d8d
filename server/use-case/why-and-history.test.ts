import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import type { EditableFields } from "@/domain/scoring/editable-fields";
import { createCaller } from "../root";

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" }).useCase;
  const roadmap = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" }).roadmap;
  const round = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" }).round;
  const detail = (useCaseId: string) => as("viewer").detail({ workspaceId, useCaseId });
  return { workspaceId, idOf, as, roadmap, round, detail };
}

test("the history tells who changed what from what to what, in words, newest first", async () => {
  const { workspaceId, as, detail } = await setup();
  const { scores } = (await detail("W10")).useCase;
  const edit = (version: number, set: EditableFields) =>
    as("editor").editFields({ workspaceId, useCaseId: "W10", version, set });
  await edit(1, { ownerId: "U5", channelIds: ["website", "email"] });
  await as("contributor").score({
    workspaceId,
    useCaseId: "W10",
    version: 2,
    scores: { ...scores!, customerValue: { ...scores!.customerValue!, need: 1 } },
    note: "No interviews yet",
  });
  await as("editor").changeStatus({
    workspaceId,
    useCaseId: "W10",
    version: 3,
    status: "stopped",
    stopReason: "capacity",
    note: "Nobody to build it",
  });

  const { entries, next } = await as("viewer").history({ workspaceId, useCaseId: "W10" });
  expect(next).toBeNull();
  expect(entries).toMatchObject([
    {
      by: "The editor",
      deed: "stopped it",
      reason: "Nobody to build it",
      lines: ["Status Planned → Stopped", "Why it stopped: Capacity"],
    },
    { by: "The contributor", deed: "scored it", reason: "No interviews yet", lines: ["Evidence of the need 4 → 1"] },
    {
      by: "The editor",
      deed: "changed it",
      lines: [
        expect.stringMatching(/^Owner .* → Hanna Weiss$/),
        "Channels: added Email; took away Mobile app (inside the app), Store associate and appointment",
      ],
    },
    { deed: "brought it in with the workspace", lines: [] },
  ]);
  expect((await as("viewer").why({ workspaceId, useCaseId: "W10" })).lastChange).toMatchObject({ deed: "stopped it" });
});

test("a long history is read 50 at a time, each entry once", async () => {
  const { workspaceId, as } = await setup();
  for (let version = 1; version <= 60; version++)
    await as("editor").editFields({ workspaceId, useCaseId: "W10", version, set: { effortWeeks: version + 100 } });
  const first = await as("viewer").history({ workspaceId, useCaseId: "W10" });
  const second = await as("viewer").history({ workspaceId, useCaseId: "W10", cursor: first.next });
  expect(first.entries).toHaveLength(50);
  expect(second.next).toBeNull();
  expect(new Set([...first.entries, ...second.entries].map(({ seq }) => seq)).size).toBe(61);
});

test("moves of its roadmap item are part of what happened to it", async () => {
  const { workspaceId, as, roadmap } = await setup();
  const { plan } = await roadmap("editor").board({ workspaceId });
  const item = plan.initiatives.find(({ refId }) => refId === "W10")!;
  await roadmap("editor").move({
    workspaceId,
    initiativeId: item.id,
    version: item.version,
    startQuarter: "2028-Q1",
    lane: item.lane,
    reason: "Content is late",
  });
  const [entry] = (await as("viewer").history({ workspaceId, useCaseId: "W10" })).entries;
  expect(entry).toMatchObject({
    deed: `moved “${item.name}” on the roadmap`,
    reason: "Content is late",
    lines: [expect.stringMatching(/^Start .* → Q1 2028$/)],
  });
});

test("why: each answer with its anchor and source, the evidence with its tests", async () => {
  const { workspaceId, as, detail } = await setup();
  const before = await as("viewer").why({ workspaceId, useCaseId: "W07" });
  expect(before.answers["customerValue.need"]).toMatchObject({
    label: "Evidence of the need",
    anchors: expect.arrayContaining([expect.any(String)]),
    source: null,
    round: null,
  });
  expect(before.evidence).toMatchObject({
    claimed: 5,
    tests: ["T2"],
    doubt: null,
    next: null,
    all: [{ id: "T2", decision: "ship", hollowWin: false, endDate: "2026-07-26" }],
  });
  expect(before.lastChange).toMatchObject({ deed: "brought it in with the workspace" });

  const { scores } = (await detail("W07")).useCase;
  await as("contributor").score({ workspaceId, useCaseId: "W07", version: 1, scores: scores!, note: "As measured" });
  const after = await as("viewer").why({ workspaceId, useCaseId: "W07" });
  expect(after.answers["confidence.confidence"]?.source).toMatchObject({ by: "The contributor", note: "As measured" });
  expect(JSON.stringify(after).length).toBeLessThan(20_000);
});

test("the single answers of a round stand behind the agreed one, once they were revealed", async () => {
  const { workspaceId, as, round, idOf } = await setup();
  const scorers = [{ scorerId: idOf.contributor, groups: ["customerValue"] }];
  const basics = { workspaceId, name: "Autumn", subjectKind: "useCase", mode: "blind", scorers } as const;
  const { id: roundId } = await round("editor").create({ ...basics, subjectIds: ["W10"] });
  await round("contributor").answer({
    ...{ workspaceId, roundId, subjectId: "W10", version: 0, done: true },
    answers: { "customerValue.need": { answer: 2, confidence: null, note: "Two interviews" } },
  });
  const roundOf = async () =>
    (await as("viewer").why({ workspaceId, useCaseId: "W10" })).answers["customerValue.need"]?.round;
  expect(await roundOf()).not.toMatchObject({ roundId });
  await round("editor").reveal({ workspaceId, roundId, subjectId: "W10", evenIfNotDone: true });
  expect(await roundOf()).toMatchObject({
    name: "Autumn",
    answers: [{ by: "The contributor", answer: 2, note: "Two interviews" }],
  });
});

test("what can be chosen is named, with what one should know of it", async () => {
  const { workspaceId, as } = await setup();
  const choices = await as("viewer").choices({ workspaceId });
  expect(choices.dataElementIds).toContainEqual({ id: "D31", name: expect.any(String), help: "no known basis" });
  expect(choices.audienceIds?.length).toBe(8);
  expect(choices.prerequisites).toHaveLength(17);
  expect(choices.cxMetricId?.some(({ id }) => id === "M-CONV")).toBe(false);
});
