import { expect, test } from "vitest";
import sample from "@/content/sample_expected.json";
import { testEngine } from "@/db/testing/database";
import { auditOf, scoresOf } from "@/db/testing/stored";
import { addWorkspace, emptyFile, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

async function setup(file = larkmere()) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" }).useCase;
  const detail = async (useCaseId: string) => as("viewer").detail({ workspaceId, useCaseId });
  const traces = async () => ({
    scores: (await scoresOf(engine, workspaceId)).length,
    audits: (await auditOf(engine, workspaceId)).length,
  });
  return { workspaceId, as, detail, traces };
}

test("the list holds every use case in order of rank, with the expected numbers", async () => {
  const { workspaceId, as } = await setup();
  const { rows, may } = await as("viewer").list({ workspaceId });

  expect(rows).toHaveLength(25);
  expect(rows[0]).toMatchObject({ id: "W07", rank: 1, priority: 75.5, verdict: "now", creepinessBand: "moderate" });
  expect(may).toEqual({ contribute: false, edit: false });
  for (const expected of sample.useCases) {
    const row = rows.find(({ id }) => id === expected.id);
    expect(row, expected.id).toMatchObject({
      verdict: expected.verdict,
      priority: expected.priority,
      regretRisk: expected.regretRisk,
    });
  }
});

test("a detail carries all that the page shows, as plain data", async () => {
  const { detail } = await setup();
  const finder = await detail("W07");
  expect(finder).toMatchObject({
    useCase: { name: "Sofa and bed finder", version: 1 },
    rank: 1,
    why: { outcome: expect.stringContaining("confidence"), cxMetric: "Decision confidence" },
    weightsChanged: false,
  });
  expect(finder.standsOn.prerequisites.length).toBeGreaterThan(0);
  expect(finder.tests.map(({ id }) => id)).toContain("T2");
  expect((await detail("W05")).why).toBeNull();
  expect(JSON.parse(JSON.stringify(finder))).toEqual(finder);
});

test("a contributor scores: the number moves, the history remembers, an idea becomes scored", async () => {
  const { workspaceId, as, detail, traces } = await setup();
  const { id } = await as("contributor").propose({
    workspaceId,
    name: "Gift finder",
    mode: "active",
    moment: { type: "transition", fromTask: "explore", toTask: "shortlist" },
  });
  const { useCase } = await detail("W07");
  const before = await traces();

  await as("contributor").score({
    workspaceId,
    useCaseId: id,
    version: 1,
    scores: useCase.scores!,
    note: "As the sofa finder",
  });

  expect(await detail(id)).toMatchObject({ useCase: { status: "scored", version: 2 }, rank: expect.any(Number) });
  const scorers = await as("viewer").scorers({ workspaceId, useCaseId: id });
  expect(scorers.given).toMatchObject([{ scoredBy: "The contributor", note: "As the sofa finder" }]);
  expect(await traces()).toEqual({ scores: 1, audits: before.audits + 1 });
});

test("of two scores of one version the second is refused, and nothing of it is stored", async () => {
  const { workspaceId, as, detail, traces } = await setup();
  const { scores } = (await detail("W10")).useCase;
  const given = { workspaceId, useCaseId: "W10", version: 1, note: null };
  await as("editor").score({ ...given, scores: { ...scores!, confidence: 4 } });
  const before = await traces();

  await expect(as("contributor").score({ ...given, scores: { ...scores!, confidence: 1 } })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  expect((await detail("W10")).useCase).toMatchObject({ version: 2, scores: { confidence: 4 } });
  expect(await traces()).toEqual(before);
});

test("people who differ by two steps are told that they disagree", async () => {
  const { workspaceId, as, detail } = await setup();
  const { scores } = (await detail("W10")).useCase;
  const score = (role: Role, version: number, people: number) =>
    as(role).score({
      workspaceId,
      useCaseId: "W10",
      version,
      note: null,
      scores: { ...scores!, feasibility: { ...scores!.feasibility!, people } },
    });
  await score("editor", 1, 2);
  await score("contributor", 2, 4);
  const { spreads } = await as("viewer").scorers({ workspaceId, useCaseId: "W10" });
  expect(spreads.filter(({ disagree }) => disagree)).toMatchObject([
    { criterion: "people", label: "People ready", answers: [2, 4], proposal: 3 },
  ]);
});

test.each([{ confidence: 6 }, { confidence: 2.5 }, { regret: { stakes: 1, optionsShown: -1 } }, { weight: 1 }])(
  "bad answers change nothing: %j",
  async (bad) => {
    const { workspaceId, as, detail, traces } = await setup();
    const before = [await detail("W10"), await traces()];
    const { scores } = (await detail("W10")).useCase;
    const call = as("contributor").score({
      workspaceId,
      useCaseId: "W10",
      version: 1,
      note: null,
      scores: { ...scores!, ...bad } as never,
    });
    await expect(call).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect([await detail("W10"), await traces()]).toEqual(before);
  },
);

test("a template is copied whole, with its scores as a start", async () => {
  const { workspaceId, as, detail } = await setup(emptyFile("Northwind"));
  const { templates } = await as("viewer").templates({ workspaceId });
  expect(templates).toHaveLength(43);

  const { id } = await as("editor").addFromTemplate({ workspaceId, templateId: "UC-01" });
  expect(await detail(id)).toMatchObject({
    useCase: {
      name: "Goal question on arrival",
      status: "idea",
      templateId: "UC-01",
      cxMetricId: "M-TASK",
      effortWeeks: 4,
    },
    rank: 1,
  });
  await expect(as("editor").addFromTemplate({ workspaceId, templateId: "UC-99" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test.each([
  [{ status: "live" }, "W24", /blocked/],
  [{ status: "planned" }, "W24", /blocked/],
  [{ status: "stopped" }, "W10", /why it stops/],
] as const)("%j of %s is refused with what to do, and changes nothing", async (given, useCaseId, message) => {
  const { workspaceId, as, detail } = await setup();
  const before = await detail(useCaseId);
  await expect(
    as("editor").changeStatus({ workspaceId, useCaseId, version: 1, stopReason: null, note: null, ...given }),
  ).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT", message: expect.stringMatching(message) });
  expect(await detail(useCaseId)).toEqual(before);
});

test("testing needs a customer metric, and it cannot be taken away while it runs", async () => {
  const { workspaceId, as, detail } = await setup();
  const { id } = await as("editor").propose({
    workspaceId,
    name: "Gift finder",
    mode: "active",
    moment: { type: "stage", fromTask: "explore" },
  });
  const set = (version: number) =>
    as("editor").changeStatus({ workspaceId, useCaseId: id, version, status: "testing", stopReason: null, note: null });
  const edit = (version: number, cxMetricId: string | null) =>
    as("editor").editFields({ workspaceId, useCaseId: id, version, set: { cxMetricId } });

  await expect(set(1)).rejects.toMatchObject({ message: expect.stringMatching(/customer metric/) });
  await edit(1, "M-CONF");
  await set(2);
  await expect(edit(3, null)).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
  expect(await detail(id)).toMatchObject({ useCase: { status: "testing", cxMetricId: "M-CONF", version: 3 } });
});

test("stopping keeps the day and the reason, and starting again clears them", async () => {
  const { workspaceId, as, detail } = await setup();
  const set = (version: number, status: "stopped" | "paused") =>
    as("editor").changeStatus({
      workspaceId,
      useCaseId: "W05",
      version,
      status,
      stopReason: "cx_harm",
      note: "Complaints doubled",
    });
  await set(1, "stopped");
  expect((await detail("W05")).useCase).toMatchObject({
    status: "stopped",
    stopReason: "cx_harm",
    stoppedAt: "2026-11-21",
  });
  await set(2, "paused");
  expect((await detail("W05")).useCase).toMatchObject({ status: "paused", stopReason: null, stoppedAt: null });
});

test("an edit ties a use case to an outcome that exists", async () => {
  const { workspaceId, as, detail } = await setup();
  const edit = (outcomeId: string, version = 1) =>
    as("editor").editFields({
      workspaceId,
      useCaseId: "W04",
      version,
      set: { name: "Similar items", outcomeId, ownerId: "U2", cxMetricId: "M-HELPED" },
    });
  await expect(edit("O99")).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
  await edit("O1");
  expect(await detail("W04")).toMatchObject({
    useCase: { name: "Similar items", outcomeId: "O1" },
    why: { cxMetric: "Decision confidence" },
  });
  await expect(edit("O2")).rejects.toMatchObject({ code: "CONFLICT" });
});

test("who may do what", async () => {
  const { workspaceId, as } = await setup();
  const blank = { workspaceId, name: "X", mode: "active", moment: { type: "stage", fromTask: "buy" } } as const;
  await expect(as("viewer").propose(blank)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(as("contributor").addFromTemplate({ workspaceId, templateId: "UC-01" })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(
    as("contributor").propose({ ...blank, moment: { type: "transition", fromTask: "buy", toTask: "buy" } }),
  ).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
    message: "A switch needs two different tasks.",
  });
});
