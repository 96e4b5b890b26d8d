import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, emptyFile, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

async function setup(file = larkmere()) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" });
  return { workspaceId, as };
}
const facts = {
  name: "Does it fit the door",
  fromTask: "select",
  toTask: "validate",
  emotion: "dubious" as const,
  challengeTypes: ["cognitive" as const],
  struggle: "Nobody knows the width of the stairs.",
  prevalence: 4,
  intensity: 4,
  source: "Store interviews, n=9",
  measuredAt: "2026-09-30",
};

test("the sample's journey: coverage as published, and passive tactics where people struggle", async () => {
  const { workspaceId, as } = await setup();
  const board = await as("viewer").journey.board({ workspaceId });
  expect(board.figures).toMatchObject({ coverageLivePct: 37.5, coveragePct: 100, activeSharePct: 66.7, uncovered: [] });
  expect(board.useCases.filter(({ misplaced }) => misplaced).map(({ id }) => id)).toEqual(["W01", "W05"]);
  expect(board.sentence).toContain("Passive tactics run at 2 switches where people struggle");
  expect(board.useCases.some(({ status }) => status === "stopped" || status === "rejected")).toBe(false);
  expect(board.waves.find(({ id }) => id === "S2")?.scores.find(({ id }) => id === "overwhelmed")).toMatchObject({
    words: "26.1%",
    before: "37.0%",
  });
  expect(board.may).toEqual({ contribute: false, edit: false });
  const { findings } = await as("viewer").journey.findings({ workspaceId });
  expect(findings.map(({ ruleId, entityId }) => `${ruleId} ${entityId}`)).toEqual(["R-MOM-1 W01", "R-MOM-1 W05"]);
});

test("pitfalls: several of the library at once, an own one, edited, conflicting, removed and refused by name", async () => {
  const { workspaceId, as } = await setup(emptyFile("Northwind"));
  const { journey, useCase } = as("editor");
  const { added } = await journey.addFromLibrary({ workspaceId, pitfallIds: ["P02", "P03", "P03"] });
  expect(added.map(({ pitfallId }) => pitfallId)).toEqual(["P02", "P03"]);
  expect((await journey.addFromLibrary({ workspaceId, pitfallIds: ["P02"] })).added).toEqual([]);
  await expect(journey.addFromLibrary({ workspaceId, pitfallIds: ["P99"] })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });

  const { pitfallId } = await journey.addPitfall({ workspaceId, libraryPitfallId: null, ...facts });
  const board = await journey.board({ workspaceId });
  expect(board.pitfalls.find((each) => each.pitfallId === pitfallId)).toMatchObject({ own: true, severity: 4 });
  expect(board.figures.uncovered).toContain(pitfallId);
  expect(board.sentence).toContain("Nobody helps at");

  await journey.editPitfall({ workspaceId, pitfallId, version: 1, ...facts, intensity: 1 });
  await expect(
    journey.editPitfall({ workspaceId, pitfallId, version: 1, ...facts, name: "Later" }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(
    journey.editPitfall({ workspaceId, pitfallId, version: 2, ...facts, toTask: "measure" }),
  ).rejects.toMatchObject({ message: expect.stringContaining("“measure” is no task of this journey") });
  await expect(
    journey.addPitfall({ workspaceId, libraryPitfallId: null, ...facts, toTask: "select" }),
  ).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
  expect((await journey.board({ workspaceId })).pitfalls.find((each) => each.pitfallId === pitfallId)).toMatchObject({
    name: facts.name,
    severity: 1,
    version: 2,
  });

  const { useCaseId } = await journey.addProposal({ workspaceId, pitfallId: "P02", templateId: "UC-02" });
  await expect(
    journey.removePitfalls({
      workspaceId,
      pitfalls: [
        { pitfallId, version: 2 },
        { pitfallId: "P02", version: 1 },
      ],
    }),
  ).rejects.toMatchObject({ message: expect.stringContaining("met by 1 use case (“Product finder quiz”)") });
  expect((await journey.board({ workspaceId })).pitfalls).toHaveLength(3);
  await journey.takeBackProposal({ workspaceId, useCaseId, version: 1 });
  await journey.removePitfalls({ workspaceId, pitfalls: [{ pitfallId: "P02", version: 1 }] });
  expect((await useCase.list({ workspaceId })).rows).toEqual([]);
});

test("own tasks: added, spoken everywhere, moved, and refused to go while something stands there", async () => {
  const { workspaceId, as } = await setup();
  const { journey, useCase, experiment } = as("editor");
  const { taskId } = await journey.addTask({ workspaceId, label: "Measure the room", plain: null, afterId: "explore" });
  await expect(
    journey.addTask({ workspaceId, label: "measure the ROOM", plain: null, afterId: null }),
  ).rejects.toMatchObject({ message: expect.stringContaining("already") });
  await expect(
    journey.addTask({ workspaceId, label: "Elsewhere", plain: null, afterId: "nowhere" }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  const orderOf = async () => (await journey.board({ workspaceId })).tasks.map(({ id }) => id);
  expect((await orderOf()).slice(1, 4)).toEqual(["explore", taskId, "shortlist"]);

  const moment = { type: "transition" as const, fromTask: taskId, toTask: "shortlist" };
  const { id } = await useCase.propose({
    workspaceId,
    name: "Room planner",
    mode: "active",
    moment,
    audienceIds: [],
    channelIds: [],
  });
  const list = await useCase.list({ workspaceId });
  expect(list.rows.find((row) => row.id === id)?.momentWords).toBe("Measure the room → Search and shortlist");
  expect(list.tasks.map((task) => task.id).slice(1, 4)).toEqual(["explore", taskId, "shortlist"]);
  expect((await useCase.detail({ workspaceId, useCaseId: id })).words.moment).toContain("Measure the room");
  expect((await useCase.choices({ workspaceId })).moment?.map(({ name }) => name)).toContain("Measure the room");
  expect((await experiment.list({ workspaceId })).length).toBeGreaterThan(0);

  const nowhere = { type: "stage" as const, fromTask: "nowhere", toTask: null };
  const unknown = { message: expect.stringContaining("“nowhere” is no task of this journey") };
  const proposal = { workspaceId, name: "Lost", mode: "active" as const, audienceIds: [], channelIds: [] };
  await expect(useCase.propose({ ...proposal, moment: nowhere })).rejects.toMatchObject(unknown);
  await expect(
    useCase.tried({ workspaceId, mode: "active", moment: nowhere, audienceIds: [], channelIds: [] }),
  ).rejects.toMatchObject(unknown);
  await expect(
    useCase.editFields({ workspaceId, useCaseId: id, version: 1, set: { moment: nowhere } }),
  ).rejects.toMatchObject(unknown);

  await journey.addPitfall({ workspaceId, libraryPitfallId: null, ...facts, fromTask: taskId, toTask: null });
  await expect(journey.removeTask({ workspaceId, taskId, version: 1 })).rejects.toMatchObject({
    message: expect.stringContaining("1 use case (“Room planner”), 1 pitfall (“Does it fit the door”)"),
  });
  const moved = await journey.moveTask({ workspaceId, taskId, version: 1, afterId: "select" });
  const order = await orderOf();
  expect(order[order.indexOf("select") + 1]).toBe(taskId);
  await expect(journey.moveTask({ workspaceId, taskId, version: 1, afterId: null })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  await journey.editTask({ workspaceId, taskId, version: moved.version, label: "Measure up", plain: "With a tape." });

  const other = await journey.addTask({ workspaceId, label: "Ask at home", plain: null, afterId: taskId });
  await journey.removeTask({ workspaceId, ...other });
  expect(await orderOf()).toHaveLength(13);
});

test("an uncovered pitfall is offered templates in which people take part, with what was tried", async () => {
  const { workspaceId, as } = await setup();
  const proposals = await as("viewer").journey.proposals({ workspaceId, pitfallId: "P02" });
  expect(proposals[0]).toMatchObject({ mode: "active", fit: "pitfall" });
  expect(proposals.find(({ templateId }) => templateId === "UC-02")?.tried.count).toBeGreaterThan(0);
  await expect(
    as("contributor").journey.addProposal({ workspaceId, pitfallId: "P02", templateId: "UC-02" }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
  const { journey, useCase } = as("editor");
  const added = await journey.addProposal({ workspaceId, pitfallId: "P11", templateId: "UC-02" });
  const { useCase: row } = await useCase.detail({ workspaceId, useCaseId: added.useCaseId });
  expect(row).toMatchObject({ status: "idea", moment: { fromTask: "use", toTask: "renew" } });
  expect(row.pitfallIds).toEqual(["P02", "P11"]);
  await useCase.editFields({ workspaceId, useCaseId: added.useCaseId, version: 1, set: { name: "Ours" } });
  await expect(journey.takeBackProposal({ workspaceId, useCaseId: added.useCaseId, version: 2 })).rejects.toMatchObject(
    {
      message: expect.stringContaining("worked on it"),
    },
  );
});

test("a moment left as it is on purpose is finished, and says when to look again", async () => {
  const { workspaceId, as } = await setup();
  const { genericDecision, journey } = as("editor");
  await genericDecision.decide({
    workspaceId,
    kind: "moment",
    text: "Buy and pay",
    channelId: null,
    audienceId: null,
    useCaseId: null,
    fromTask: "buy",
    toTask: "receive",
    reason: "People want it over with.",
    reviewOn: "2026-11-01",
  });
  expect((await journey.board({ workspaceId })).kept).toMatchObject([
    { fromTask: "buy", toTask: "receive", due: true },
  ]);
});

test("only a proposal that nobody built on is taken back, and nothing else goes this way", async () => {
  const { workspaceId, as } = await setup();
  const { journey, useCase, genericDecision } = as("editor");
  const takeBack = (useCaseId: string) => journey.takeBackProposal({ workspaceId, useCaseId, version: 1 });
  const moment = { type: "stage" as const, fromTask: "explore", toTask: null };
  const { id } = await useCase.propose({ workspaceId, name: "Somebody’s idea", mode: "active", moment });
  await expect(takeBack(id)).rejects.toThrow("Somebody has worked on it since");
  const added = await journey.addProposal({ workspaceId, pitfallId: "P11", templateId: "UC-02" });
  const decision = { kind: "cell" as const, text: "As it is", reason: "Enough", reviewOn: "2027-01-01" };
  const target = { useCaseId: added.useCaseId, audienceId: "A1" };
  const { id: decisionId } = await genericDecision.decide({ workspaceId, ...decision, ...target });
  await expect(takeBack(added.useCaseId)).rejects.toThrow("Somebody has worked on it since");
  await genericDecision.withdraw({ workspaceId, decisionId, version: 1, reason: "A slip" });
  await takeBack(added.useCaseId);
});

test("a switch that is left as it is leads somewhere else", async () => {
  const { workspaceId, as } = await setup();
  const decision = { workspaceId, kind: "moment" as const, text: "x", reason: "y", reviewOn: "2027-01-01" };
  const same = { fromTask: "explore", toTask: "explore" };
  await expect(as("editor").genericDecision.decide({ ...decision, ...same })).rejects.toThrow("two different tasks");
});

test("of many surveys at one place the newest six are told, and how many are older", async () => {
  const file = larkmere();
  const [wave] = file.surveyWaves;
  const dates = Array.from({ length: 9 }, (_, year) => `201${year}-06-15`);
  const waves = dates.map((date) => ({ ...wave!, id: `S-${date}`, date, transition: "shortlist>select" }));
  const { workspaceId, as } = await setup({ ...file, surveyWaves: waves });
  const board = await as("viewer").journey.board({ workspaceId });
  expect(board.waves.map(({ date }) => date)).toEqual(dates.toReversed().slice(0, 6));
  expect(board.waves.at(-1)?.beforeDate).toBe("2012-06-15");
  expect(board.olderWaves).toEqual({ "shortlist>select": 3 });
});
