import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

async function setup(file = larkmere()) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  const caller = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" });
  return { workspaceId, caller, as: (role: Role) => caller(role).metric };
}

/** What is wanted of a metric, with nothing in it. */
const wanted = {
  ...{ target: null, targetBy: null, harmLimit: null, ownerId: null },
  ...{ lagMonths: null, comesFrom: null, note: null },
};
const calm = { name: "Felt calm", family: "cx" as const, unit: "percent", direction: "higher_is_better" as const };
const bare = {
  ...{ heart: null, formula: null, materiality: null, defaultMargin: null, source: null, minSample: null },
  ...{ surveyItem: null, benchmark: null, caution: null, evidence: [] },
};

test("a metric of one's own: added, changed, refused while used, removed and put back with what was wanted of it", async () => {
  const { workspaceId, as, caller } = await setup();
  const own = { workspaceId, ...bare, ...calm };
  const { id } = await as("editor").addOwn(own);
  await expect(as("editor").addOwn({ ...own, name: "felt CALM" })).rejects.toMatchObject({
    message: /There is “Felt calm” already/,
  });
  await expect(as("editor").addOwn({ ...own, name: "Calmer", evidence: ["EV-NONE"] })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await as("editor").putSetting({ workspaceId, metricId: id, ...wanted, target: 80, harmLimit: 50, version: 0 });
  await expect(
    as("editor").editOwn({ ...own, metricId: id, version: 1, direction: "lower_is_better" }),
  ).rejects.toMatchObject({ message: /Less is better for Felt calm/ });
  await as("editor").editOwn({ ...own, metricId: id, version: 1, materiality: 2 });

  const serve = (version: number, cxMetricId: string) =>
    caller("editor").useCase.editFields({ workspaceId, useCaseId: "W10", version, set: { cxMetricId } });
  await serve(1, id);
  await expect(as("editor").removeOwn({ workspaceId, metricId: id, version: 2 })).rejects.toMatchObject({
    message: "“Felt calm” is used by use case “Side-by-side decision helper”. Take it out there first.",
  });
  await expect(as("editor").editOwn({ ...own, metricId: id, version: 2, family: "commercial" })).rejects.toMatchObject({
    message: /before it changes sides/,
  });
  await serve(2, "M-CONF");

  const { version } = await as("viewer").scorecard({ workspaceId });
  await as("editor").record({ workspaceId, metricId: id, month: "2026-10", value: 60, responses: null, version });
  await expect(as("editor").removeOwn({ workspaceId, metricId: id, version: 2 })).rejects.toMatchObject({
    message: /has 1 value\. Take it back first/,
  });
  await expect(as("editor").removeOwn({ workspaceId, metricId: "M-RUSH", version: 1 })).rejects.toMatchObject({
    message: /comes with the library/,
  });

  const second = await as("editor").addOwn({ ...own, name: "Felt at ease" });
  await as("editor").putSetting({ workspaceId, metricId: second.id, ...wanted, target: 80, version: 0 });
  await as("editor").removeOwn({ workspaceId, metricId: second.id, version: 1 });
  expect((await as("viewer").settings({ workspaceId })).settings.map(({ metricId }) => metricId)).toEqual([id]);
  await as("editor").putBackOwn({ workspaceId, metricId: second.id });
  const { metrics, sentence } = await as("viewer").library({ workspaceId });
  expect(metrics.find((each) => each.id === second.id)).toMatchObject({
    name: "Felt at ease",
    setting: { target: 80 },
  });
  expect(metrics.find((each) => each.id === "M-CONV")).toMatchObject({
    inIndex: "commercial",
    values: { count: 12 },
    hasWeekly: true,
  });
  const aimed = (metricId: string) => metrics.find((each) => each.id === metricId)?.hasOutcomeTarget;
  expect([aimed("M-REGRET"), aimed("M-UNSUB")]).toEqual([true, false]);
  expect(sentence).toMatch(/^\d+ of 42 metrics are used; \d+ of them have no values yet\.$/);
});

test("change marks are added, changed, removed and put back; use cases in them must be there", async () => {
  const { workspaceId, as } = await setup();
  const mark = { workspaceId, month: "2026-09", text: "Free returns", useCaseIds: ["W08"] };
  const { id } = await as("editor").addMark(mark);
  await expect(as("editor").addMark({ ...mark, useCaseIds: ["W99"] })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await as("editor").editMark({ ...mark, markId: id, version: 1, text: "Free returns for all" });
  await expect(as("editor").editMark({ ...mark, markId: id, version: 1 })).rejects.toMatchObject({ code: "CONFLICT" });
  await as("editor").removeMark({ workspaceId, markId: id, version: 2 });
  await as("editor").putBackMark({ workspaceId, markId: id });
  const { marks } = await as("viewer").scorecard({ workspaceId });
  expect(marks.find((each) => each.id === id)).toMatchObject({ text: "Free returns for all", version: 1 });
  const library = await as("viewer").library({ workspaceId });
  expect(library.marks[0]).toMatchObject({
    ...{ id, words: "Sep 2026", text: "Free returns for all", useCases: ["First-days reassurance guide"] },
  });
  expect(library.choices.useCases.map(({ id: useCaseId }) => useCaseId)).toContain("W08");
});

test("an alert is put aside by each for themselves, viewers too, and comes back; the shell counts the unseen", async () => {
  const { workspaceId, as, caller } = await setup();
  const unseen = async (role: Role) => (await caller(role).workspace.shell({ workspaceId })).unseenAlerts;
  const { alerts } = await as("viewer").alerts({ workspaceId });
  expect(alerts).toMatchObject([{ id: "paradox:2026-07", over: true, seenAt: null }]);
  expect(await as("viewer").putAside({ workspaceId, alertId: "paradox:2026-07" })).toEqual({ unseen: 0 });
  expect(await as("viewer").putAside({ workspaceId, alertId: "paradox:2026-07" })).toEqual({ unseen: 0 });
  expect([await unseen("viewer"), await unseen("editor")]).toEqual([0, 1]);
  expect((await as("viewer").alerts({ workspaceId })).sentence).toBe("Nothing new: you have put aside all there is.");
  expect(await as("viewer").bringBack({ workspaceId, alertId: "paradox:2026-07" })).toEqual({ unseen: 1 });
  await expect(as("viewer").putAside({ workspaceId, alertId: "paradox:2020-01" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });

  await as("editor").putSetting({ workspaceId, metricId: "M-RUSH", ...wanted, harmLimit: 17, version: 0 });
  expect((await as("viewer").alerts({ workspaceId })).alerts.map(({ id }) => id)).toEqual([
    "harm:M-RUSH:2025-11",
    "paradox:2026-07",
  ]);
  expect(await unseen("viewer")).toBe(2);
});

test("a pair is watched and left alone again; both sides must be what they are called", async () => {
  const { workspaceId, as } = await setup();
  const { version, divergence } = await as("viewer").scorecard({ workspaceId });
  const pair = { workspaceId, commercialMetricId: "M-AOV", cxMetricId: "M-OVERWHELM" };
  for (const [given, message] of [
    [{ commercialMetricId: "M-RETURNS" }, /no commercial metric/],
    [{ cxMetricId: "M-CONV" }, /no experience metric/],
    [{ commercialMetricId: "M-CONV" }, /watched already/],
  ] as const)
    await expect(as("editor").watchPair({ ...pair, ...given, version })).rejects.toMatchObject({ message });
  await as("editor").watchPair({ ...pair, version });
  const after = await as("viewer").scorecard({ workspaceId });
  expect(after.divergence.pairs.at(-1)).toMatchObject({
    commercialName: "Average order value",
    state: "not_enough_data",
  });
  await as("editor").unwatchPair({ ...pair, version: after.version });
  expect((await as("viewer").scorecard({ workspaceId })).divergence.pairs).toHaveLength(divergence.pairs.length);
  await expect(as("editor").unwatchPair({ ...pair, version: after.version + 1 })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("from fifteen months on last year stands beside, and a group beyond the harm limit comes first", async () => {
  const { workspaceId, as } = await setup();
  const { version } = await as("viewer").scorecard({ workspaceId });
  const value = (month: string, amount: number, segment: string | null = null) => ({
    ...{ metricId: "M-RUSH", month, week: null, segment, value: amount, responses: 400 },
  });
  const months = ["2025-08", "2025-09", "2025-10"].map((month) => value(month, 20));
  const groups = [value("2026-10", 31, "New customers"), value("2026-10", 12, "Members")];
  const source = { kind: "typed" as const, name: null, asOf: null };
  await as("editor").enter({ workspaceId, version, values: [...months, ...groups], source });
  await as("editor").putSetting({ workspaceId, metricId: "M-RUSH", ...wanted, harmLimit: 28, version: 0 });

  const { series, segments, harmSide } = await as("viewer").one({ workspaceId, metricId: "M-RUSH" });
  expect(harmSide).toBe("up");
  expect(series.lastYear?.slice(-1)).toEqual([20]);
  expect(series.yearSentence).toBe("Oct 2026 is 2.4 points below the 20% a year before: better.");
  expect(segments.drawn.map(({ segment, limit, againstWhole }) => [segment, limit.state, againstWhole])).toEqual([
    ["New customers", "breached", "13.4 points above the whole"],
    ["Members", "held", "5.6 points below the whole"],
  ]);
  expect(segments.sentence).toBe("New customers: beyond the harm limit, whatever the whole shows.");
  expect((await as("viewer").alerts({ workspaceId })).alerts[0]?.id).toBe("harm:M-RUSH:2026-10:New customers");
});

test("what counts in the indexes: seen before it is stored, refused with a sentence, followed by every month", async () => {
  const { workspaceId, as } = await setup();
  const { index, version, programme } = await as("viewer").scorecard({ workspaceId });
  const choice = {
    ...{ workspaceId, commercialMetricIds: index.commercial.map(({ id }) => id), threshold: 0.5 },
    cxMetricIds: index.customer.map(({ id }) => id).filter((id) => id !== "M-RUSH"),
  };
  expect(await as("viewer").previewIndex({ ...choice, threshold: 1.5 })).toMatchObject({
    ...{ problem: null, sentence: expect.stringMatching(/Paradox months: 1 instead of 3/) },
  });
  expect((await as("viewer").scorecard({ workspaceId })).programme).toEqual(programme);
  await expect(as("editor").putIndex({ ...choice, cxMetricIds: [], version })).rejects.toMatchObject({
    message: /at least one metric on each side/,
  });
  const stored = await as("editor").putIndex({ ...choice, version });
  const after = await as("viewer").scorecard({ workspaceId });
  expect([after.version, after.index.customer.length]).toEqual([stored.version, index.customer.length - 1]);
  const parts = await as("viewer").monthParts({ workspaceId, month: "2026-07" });
  expect(parts.customer.parts.map(({ metricId }) => metricId)).not.toContain("M-RUSH");
  await expect(as("editor").putIndex({ ...choice, version })).rejects.toMatchObject({ code: "CONFLICT" });
});
