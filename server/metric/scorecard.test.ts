import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, emptyFile, larkmere } from "@/db/testing/workspace";
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

test("the sample as published: the quadrant of each month and the weeks in which it was real", async () => {
  const { workspaceId, as } = await setup();
  const { programme, divergence } = await as("viewer").scorecard({ workspaceId });
  expect(
    programme.months.map(({ month, commercialIndex, cxIndex, quadrant }) => [
      month,
      commercialIndex,
      cxIndex,
      quadrant,
    ]),
  ).toEqual([
    ["2026-04", -0.16, -0.8, "cx_erosion"],
    ["2026-05", 0.99, -1.75, "paradox"],
    ["2026-06", 1.93, -2.24, "paradox"],
    ["2026-07", 1.29, -2.07, "paradox"],
    ["2026-08", 0.23, -0.36, "steady"],
    ["2026-09", -0.26, 1.63, "cx_gain"],
    ["2026-10", 0.52, 2.6, "win_win"],
  ]);
  expect(divergence.week).toBe("2026-11-09");
  expect(divergence.pairs[0]).toMatchObject({
    ...{ commercialName: "Conversion rate", cxName: "Felt rushed", state: "none" },
    runs: [{ from: "2026-03-23", to: "2026-06-29", still: false }],
  });
});

test("the paradox of the spring with what changed around it, the likeliest first", async () => {
  const { workspaceId, as } = await setup();
  const { sentence, programme, divergence } = await as("viewer").scorecard({ workspaceId });
  expect(sentence).toMatch(/^Oct 2026: both sides are up\. May 2026 to Jul 2026: sales rose while experience fell\./);
  const [paradox] = programme.paradoxes;
  expect(paradox).toMatchObject({ from: "2026-05", to: "2026-07", still: false });
  expect(paradox?.suspects.slice(0, 2).map(({ name, harm }) => [name, harm])).toEqual([
    ["Basket countdown", "a hollow win"],
    ["Similar-item strip on product pages", "harm to customers"],
  ]);
  expect(paradox?.lookFirst).toMatch(/^Look first at Basket countdown.*no proof of cause\.$/);
  expect(paradox?.moves.map(({ sentence: told }) => told)).toEqual([
    "Revenue per visit: £2.56 in Feb 2026, £3.02 in Jun 2026.",
    "Conversion rate: 2.26% in Feb 2026, 2.51% in Jun 2026.",
    "Felt rushed: 18.4% in Feb 2026, 31.4% in Jun 2026.",
    "Purchase regret: 11.6% in Feb 2026, 16.6% in Jun 2026.",
    "Felt overwhelmed: 27.4% in Feb 2026, 37% in Jun 2026.",
  ]);
  expect(paradox?.around.map(({ text }) => text)).toContain(
    "Basket countdown launched; two more recommendation strips added",
  );
  const [run] = divergence.pairs[0]!.runs;
  expect(divergence.periods[run!.period]?.suspects[0]?.name).toBe("Basket countdown");
});

test("each outcome is a pair: value, way to the target, trend, and how sure a counted share is", async () => {
  const { workspaceId, as } = await setup();
  const { pairs, recent, improved, watch, commercialOnly } = await as("viewer").scorecard({ workspaceId });
  expect(pairs.map(({ outcomeId, quadrant }) => `${outcomeId} ${quadrant}`)).toEqual([
    "O1 win_win",
    "O2 win_win",
    "O3 win_win",
    "O4 win_win",
    "O5 not_enough_data",
  ]);
  expect(pairs[1]?.customer).toMatchObject({
    latest: { words: "11%", asOfWords: "Oct 2026, as of 31 Oct 2026", responses: 847 },
    way: { state: "ahead", sentence: expect.stringMatching(/^1\.5 points to go to 9\.5% by 31 Oct 2027\./) },
    trend: {
      state: "better",
      sentence: expect.stringMatching(/^Down 3\.97 points on the three months before: better/),
    },
  });
  expect(pairs[4]).toMatchObject({
    commercial: { latest: null },
    sentence: "Customer value, 12 months has no value yet.",
  });
  expect(recent.series.find(({ metricId }) => metricId === "M-RUSH")).toMatchObject({
    ...{ name: "Felt rushed", side: "customer", direction: "lower_is_better" },
  });
  expect(recent.series.find(({ metricId }) => metricId === "M-REGRET")?.low?.at(-1)).toBeCloseTo(9.05, 2);
  expect(improved.map(({ id }) => id)).toEqual(["O1", "O2", "O3", "O4", "W08", "W09"]);
  expect([watch, commercialOnly]).toEqual([[], []]);
});

test("where only sales are looked at is listed: use cases, outcomes, tests", async () => {
  const file = larkmere();
  const { workspaceId, as } = await setup({
    ...file,
    useCases: file.useCases.map((each) => (each.id === "W01" ? { ...each, cxMetricId: null } : each)),
    outcomes: file.outcomes.map((each) => (each.id === "O4" ? { ...each, cxMetricId: "M-CONTROL" } : each)),
    experiments: file.experiments.map((each) =>
      each.id === "T8" ? { ...each, status: "running", results: each.results.slice(0, 1) } : each,
    ),
  });
  const { commercialOnly } = await as("viewer").scorecard({ workspaceId });
  expect(commercialOnly.map(({ kind, id }) => `${kind} ${id}`)).toEqual(["useCase W01", "outcome O4", "test T8"]);
});

test("the numbers of a month open to their parts; an empty workspace has a scorecard too", async () => {
  const { workspaceId, as } = await setup();
  const parts = await as("viewer").monthParts({ workspaceId, month: "2026-07" });
  expect(parts.customer.parts[0]).toMatchObject({ name: "Felt rushed", change: -3 });
  expect(parts).toMatchObject({ quadrant: "paradox", commercial: { words: "+1.29" }, customer: { words: "−2.07" } });
  await expect(as("viewer").monthParts({ workspaceId, month: "2026-01" })).rejects.toMatchObject({ code: "NOT_FOUND" });

  const empty = await setup(emptyFile("Northwind"));
  const card = await empty.as("viewer").scorecard({ workspaceId: empty.workspaceId });
  expect(card).toMatchObject({ pairs: [], programme: { months: [], paradoxes: [] }, divergence: { pairs: [] } });
  expect(card.sentence).toBe("Nothing is measured yet: enter the first month of one pair.");
});

test("what is wanted of a metric is stored, shows on the scorecard, and is refused where it contradicts itself", async () => {
  const { workspaceId, as } = await setup();
  const put = (role: Role, set: object, version = 0) =>
    as(role).putSetting({ workspaceId, metricId: "M-RUSH", ...wanted, ...set, version });
  await expect(put("contributor", { target: 15 })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(put("editor", { target: 15, harmLimit: 12 })).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
    message: expect.stringMatching(/harm begins above the target/),
  });
  await expect(put("editor", { target: 15, ownerId: "nobody" })).rejects.toMatchObject({ code: "NOT_FOUND" });

  const set = { target: 15, targetBy: "2027-06", harmLimit: 17, ownerId: "U2", lagMonths: 2, comesFrom: "Pulse" };
  expect(await put("editor", set)).toEqual({ metricId: "M-RUSH", version: 1 });
  await expect(put("editor", set)).rejects.toMatchObject({ code: "CONFLICT" });
  const { settings } = await as("viewer").settings({ workspaceId });
  expect(settings).toMatchObject([{ metricId: "M-RUSH", targetWords: "15%", harmLimitWords: "17%", version: 1 }]);
  const { watch } = await as("viewer").scorecard({ workspaceId });
  expect(watch[0]).toMatchObject({
    ...{ kind: "limit", id: "M-RUSH" },
    sentence: "It is 0.6 points above the harm limit of 17%, since Nov 2025.",
  });

  expect(await put("editor", {}, 1)).toEqual({ metricId: "M-RUSH", version: 0 });
  expect((await as("viewer").settings({ workspaceId })).settings).toEqual([]);
});

test("everything of one metric: months, how sure, marks, uses; unknown ones are not there", async () => {
  const { workspaceId, as } = await setup();
  const one = await as("viewer").one({ workspaceId, metricId: "M-RUSH" });
  expect(one.metric).toMatchObject({
    name: "Felt rushed",
    directionWords: "Less is better",
    materialityWords: "2 points (our default)",
  });
  expect(one.series).toMatchObject({ hasIntervals: true, lastYear: null, gaps: [] });
  expect(one.series.yearSentence).toBe("A comparison with last year needs 15 months; there are 12.");
  expect(one.weekly?.weeks).toHaveLength(39);
  expect(one.marks.map(({ id, isOfThis }) => [id, isOfThis])).toEqual([
    ["E1", true],
    ["E2", false],
    ["E3", true],
    ["E4", false],
  ]);
  expect(one.usedBy.map(({ kind, id, role }) => `${kind} ${id} ${role}`)).toEqual(
    expect.arrayContaining(["useCase W06 experience metric", "test T3 guardrail", "pair M-CONV|M-RUSH watched pair"]),
  );
  await expect(as("viewer").one({ workspaceId, metricId: "M-NONE" })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("the metrics of a use case, a test, an objective and an outcome in place", async () => {
  const { workspaceId, as } = await setup();
  const of = async (whose: object) => {
    const { name, metrics, sentence } = await as("viewer").of({ workspaceId, ...whose });
    return [name, metrics.map(({ metricId, role }) => `${metricId} ${role}`), sentence];
  };
  expect(await of({ useCaseId: "W08" })).toMatchObject([
    "First-days reassurance guide",
    ["M-CSAT experience metric", "M-RETURNS commercial metric", "M-UNSUB guardrail", "M-REGRET guardrail"],
    "Both sides are up.",
  ]);
  expect(await of({ experimentId: "T3" })).toMatchObject([
    "Basket countdown",
    ["M-CONV main measure", "M-RUSH guardrail", "M-REGRET guardrail", "M-RETURNS guardrail"],
    "Experience is up while sales hold.",
  ]);
  expect((await of({ objectiveId: "BO1" }))[1]).toHaveLength(4);
  expect((await of({ objectiveId: "CO1" }))[1]).toHaveLength(2);
  expect((await of({ outcomeId: "O1" }))[2]).toBe("Both sides are up.");
  for (const whose of [{}, { useCaseId: "W08", outcomeId: "O1" }])
    await expect(of(whose)).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
});

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

  const { version } = await as("viewer").overview({ workspaceId });
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
  const { version } = await as("viewer").overview({ workspaceId });
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
