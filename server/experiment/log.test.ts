import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, emptyFile, larkmere } from "@/db/testing/workspace";
import { createCaller } from "../root";
import { measure, testScene } from "./testing/test-scene";

async function setupTests() {
  const engine = await testEngine();
  return testScene({ engine, ...(await addWorkspace(engine, larkmere())) });
}

test("job 4: a test from a template, with audience, moment and measures, in one call; without a measure of the experience it cannot start", async () => {
  const { workspaceId, as } = await setupTests();
  const set = {
    name: "Sofa quiz for first-time buyers",
    hypothesisParts: {
      because: "people leave when they see 400 sofas",
      change: "three questions",
      forWhom: "first-time buyers.",
      effect: "lift orders",
    },
    audienceId: "A1",
    moment: "shortlist>select",
    plannedPerArm: 20_000,
    measures: [measure("M-CONV", "primary")],
  };
  const { id: experimentId } = await as("contributor").log({ workspaceId, templateId: "UC-02", set });

  const draft = await as("viewer").readout({ workspaceId, experimentId });
  expect(draft).toMatchObject({
    status: "draft",
    hypothesis:
      "Because people leave when they see 400 sofas, we believe that three questions for first-time buyers will lift orders.",
    form: { tacticId: "UC-02", activeForm: "quiz", names: { tactic: "Product finder quiz" } },
    startProblems: [{ field: "guardrails", sentence: expect.stringContaining("Add one measure of the experience") }],
  });
  const start = (version: number) => as("editor").start({ workspaceId, experimentId, version });
  await expect(start(1)).rejects.toThrow("Add one measure of the experience, so that a win that harms customers");

  const measures = [measure("M-CONV", "primary"), measure("M-OVERWHELM", "guardrail")];
  await as("contributor").edit({ workspaceId, experimentId, version: 1, set: { measures } });
  await start(2);
  expect(await as("viewer").readout({ workspaceId, experimentId })).toMatchObject({
    status: "running",
    version: 3,
    startDate: "2026-11-21",
    plan: { minDays: 14 },
    frozen: { guardrails: [{ metricId: "M-OVERWHELM", margin: 0.03 }], minDays: 14, by: "The editor" },
    startProblems: [],
  });
});

test("a template and a use case bring their measures along, those of the experience first", async () => {
  const { workspaceId, as } = await setupTests();
  const fromTemplate = await as("contributor").log({ workspaceId, templateId: "UC-11" });
  const fromUseCase = await as("contributor").log({ workspaceId, useCaseId: "W06" });
  const formOf = async (experimentId: string) => (await as("viewer").readout({ workspaceId, experimentId })).form;

  expect((await formOf(fromTemplate.id)).measures.map(({ metricId, role }) => [metricId, role])).toEqual([
    ["M-CONV", "primary"],
    ["M-RUSH", "guardrail"],
    ["M-REGRET", "guardrail"],
    ["M-RETURNS", "guardrail"],
  ]);
  expect(await as("viewer").readout({ workspaceId, experimentId: fromUseCase.id })).toMatchObject({
    useCaseId: "W06",
    useCaseName: "Basket countdown",
  });
  await expect(as("contributor").log({ workspaceId })).rejects.toThrow("Give the test a name.");
});

test("the form begins with the draft that would be stored, and with the parts of its sentence that are known", async () => {
  const { workspaceId, as } = await setupTests();
  const begin = (from: { useCaseId?: string; templateId?: string }) => as("viewer").begin({ workspaceId, ...from });

  expect(await begin({ templateId: "UC-02" })).toMatchObject({
    name: "Product finder quiz",
    ...{ tacticId: "UC-02", moment: "explore>shortlist", activeForm: "quiz", useCaseId: null },
    hypothesisParts: {
      because: "search and filters return long lists and every strip adds more",
      change: "the product finder quiz",
      forWhom: "people new to the category",
      effect: "",
    },
    measures: [{ metricId: "M-CONV" }, { metricId: "M-OVERWHELM" }, { metricId: "M-CONF" }, { metricId: "M-REGRET" }],
  });
  expect(await begin({ useCaseId: "W06" })).toMatchObject({ useCaseId: "W06", moment: "validate>buy" });
  expect(await begin({})).toMatchObject({ name: "", measures: [], arms: [{ isControl: true }, { isControl: false }] });
  await expect(begin({ templateId: "UC-99" })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a sentence with an open part keeps a test from starting until it is finished", async () => {
  const { workspaceId, as } = await setupTests();
  const parts = { because: "people freeze", change: "three questions", forWhom: "new buyers", effect: "" };
  const set = {
    ...{ name: "Half a sentence", plannedPerArm: 1_000, hypothesisParts: parts },
    measures: [measure("M-CONV", "primary"), measure("M-RUSH", "guardrail")],
  };
  const { id: experimentId } = await as("contributor").log({ workspaceId, set });
  const problems = async () => (await as("viewer").readout({ workspaceId, experimentId })).startProblems;
  expect(await problems()).toEqual([{ field: "hypothesis", sentence: expect.stringMatching(/^Finish the sentence/) }]);
  const finished = { hypothesisParts: { ...parts, effect: "lift orders" } };
  await as("contributor").edit({ workspaceId, experimentId, version: 1, set: finished });
  expect(await problems()).toEqual([]);
});

test("what was learned where a test is planned stands beside what was tried, with how firm it is", async () => {
  const { workspaceId, as, callerOf } = await setupTests();
  const scope = { audienceId: null, channelId: null, tacticId: null, note: null, reviewOn: null };
  await callerOf("contributor").learning.add({
    ...{
      workspaceId,
      ...scope,
      activeForm: null,
      moment: "validate>buy",
      statement: "Hurry at the basket is paid back",
    },
    ...{ supportingIds: ["T3"], contradictingIds: [] },
  });
  const { learnings } = await as("viewer").tried({ workspaceId, moment: "validate>buy" });
  expect(learnings).toMatchObject([{ statement: "Hurry at the basket is paid back", strength: "once" }]);
  const elsewhere = await as("viewer").tried({ workspaceId, moment: "notice>explore" });
  expect(elsewhere.learnings).toEqual([]);
});

test("what was tried is found by its fields, failures with their verdict", async () => {
  const { workspaceId, as } = await setupTests();
  const tried = await as("viewer").tried({ workspaceId, useCaseId: "W06", moment: "validate>buy" });
  expect(tried.failed).toBeGreaterThan(0);
  expect(tried.closest[0]).toMatchObject({
    id: "T3",
    failed: true,
    matches: expect.arrayContaining(["useCaseId", "moment"]),
    sentence: expect.stringMatching(/^Hollow win/),
  });
  const again = await as("viewer").tried({ workspaceId, useCaseId: "W06", experimentId: "T3" });
  expect(again.closest.map(({ id }) => id)).not.toContain("T3");
});

test("after the start only what is no part of the plan can be edited; the plan is amended with a reason, for ever", async () => {
  const { workspaceId, as, started } = await setupTests();
  const { experimentId } = await started();
  const edit = (version: number, set: object) => as("contributor").edit({ workspaceId, experimentId, version, set });

  await expect(edit(2, { plannedPerArm: 100 })).rejects.toThrow("its plan stays as it was");
  await edit(2, { name: "Countdown, calmer", unit: "basket", ownerId: "U3" });
  const amend = (version: number, set: object, reason: string) =>
    as("editor").amend({ workspaceId, experimentId, version, set, reason });
  await expect(amend(3, { unit: "visit" }, "Typing error")).rejects.toThrow("Nothing in this changes the plan.");
  await amend(3, { minEffectRelative: 0.01 }, "Smaller would do");
  expect(await as("viewer").readout({ workspaceId, experimentId })).toMatchObject({
    plan: { amended: false },
    amendments: [
      {
        field: "minEffectRelative",
        by: "The editor",
        reason: "Smaller would do",
        sentence: "The smallest worthwhile effect was changed from 2% to 1%.",
      },
    ],
  });
  const answer = await amend(4, { minDays: 7 }, "We want it sooner");
  expect(answer).toEqual({ version: 5, invalidates: true });
  const readout = await as("viewer").readout({ workspaceId, experimentId });
  expect(readout.amendments).toHaveLength(2);
  expect(readout.plan.amended).toBe(true);
  await expect(
    as("contributor").amend({ workspaceId, experimentId, version: 5, set: {}, reason: "x" }),
  ).rejects.toThrow(expect.objectContaining({ code: "FORBIDDEN" }));
});

test("the second writer of the same version is told; what is not here, or of another workspace, is not found", async () => {
  const { engine, workspaceId, as, idOf } = await setupTests();
  const { id: experimentId } = await as("contributor").log({ workspaceId, set: { name: "A" } });
  const edit = (set: object) => as("contributor").edit({ workspaceId, experimentId, version: 1, set });
  await edit({ unit: "visit" });
  await expect(edit({ unit: "order" })).rejects.toMatchObject({ code: "CONFLICT" });

  const other = await addWorkspace(engine, emptyFile("Other"));
  const them = createCaller({ engine, userId: other.idOf.editor, ip: "" });
  const foreign = { workspaceId: other.workspaceId };
  const { id: theirs } = await them.experiment.log({ ...foreign, set: { name: "B" } });
  for (const set of [
    { audienceId: "A1" },
    { useCaseId: "W01" },
    { ownerId: "U3" },
    { channelIds: ["pigeon"] },
    { tacticId: "UC-99" },
    { moment: "select>select" },
    { measures: [measure("M-NONE", "other")] },
  ])
    await expect(
      them.experiment.edit({ ...foreign, experimentId: theirs, version: 1, set }),
      JSON.stringify(set),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(them.experiment.readout({ ...foreign, experimentId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await them.experiment.readout({ ...foreign, experimentId: theirs })).version).toBe(1);
  expect(idOf.viewer).toBeTruthy();
});

test("a plan is sized as it is typed, and what is missing is named", async () => {
  const { workspaceId, as } = await setupTests();
  const draft = {
    primary: { type: "proportion" as const, baseline: 0.03, effect: 0.1 },
    guardrails: [{ metricId: "M-RUSH", type: "proportion" as const, margin: 0.03, baseline: 0.2, responseRate: 0.1 }],
    weights: [1, 1],
    analysis: "sequential" as const,
    eligiblePerDay: 5_000,
    shareOfTraffic: 1,
    minDays: 14,
  };
  const plan = await as("viewer").planning({ workspaceId, ...draft });
  expect(plan).toMatchObject({ problem: null, price: expect.stringMatching(/^Reading at every look takes 9\d/) });
  expect(plan.guardrails[0]!.sentence).toMatch(/^Felt rushed.* answers in each arm\. Ask .* because 10% answer\.$/);
  expect(plan.shorter.map(({ sentence }) => sentence)).toContainEqual(expect.stringMatching(/^Read it once/));

  const unsaid = await as("viewer").planning({ workspaceId, ...draft, eligiblePerDay: null });
  expect(unsaid).toMatchObject({ problem: { field: "people" }, sizes: null, reading: { state: "not_sized" } });
  const tiny = await as("viewer").planning({ workspaceId, ...draft, eligiblePerDay: 20 });
  expect(tiny.reading).toMatchObject({ state: "too_small", sentence: expect.stringMatching(/^Too small to learn/) });
  const { id: experimentId } = await as("contributor").log({
    ...{
      workspaceId,
      set: { name: "Planned", measures: [measure("M-CONV", "primary"), measure("M-RUSH", "guardrail")] },
    },
  });
  const kept = await as("contributor").keepPlan({ workspaceId, experimentId, version: 1, ...draft });
  expect(kept).toEqual({ version: 2, plannedPerArm: plan.sizes!.peoplePerArm });
  const { draft: again, sizes } = await as("viewer").plan({ workspaceId, experimentId });
  expect(again).toMatchObject({ ...draft, primary: { effect: 0.1 } });
  expect(sizes).toEqual(plan.sizes);
  const { form } = await as("viewer").readout({ workspaceId, experimentId });
  expect(form.measures[1]).toMatchObject({ plannedPerArm: plan.sizes!.guardrails[0]!.answersPerArm, margin: 0.03 });
  await expect(as("contributor").keepPlan({ workspaceId, experimentId: "T3", version: 1, ...draft })).rejects.toThrow(
    "its plan stays as it was",
  );
  const opened = await as("viewer").plan({ workspaceId, experimentId: "T3" });
  expect(opened.draft).toMatchObject({ weights: [0.5, 0.5], primary: { effect: 0.02 } });
});

test("a log of the sample loads in a workspace as before", async () => {
  const { workspaceId, as } = await setupTests();
  const choices = await as("viewer").choices({ workspaceId });
  expect(choices.templates.length).toBeGreaterThan(20);
  expect(choices.metrics.find(({ id }) => id === "M-RUSH")).toMatchObject({ isExperience: true, type: "proportion" });
  const filters = await as("viewer").filters({ workspaceId });
  expect(filters).toMatchObject({ count: 8, may: { contribute: false, edit: false } });
});
