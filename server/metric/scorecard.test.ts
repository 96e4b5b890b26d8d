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
    expect.arrayContaining([
      "useCase W06 experience metric, guardrail",
      "test T3 guardrail",
      "pair M-CONV|M-RUSH watched pair",
    ]),
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
