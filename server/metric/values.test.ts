import fc from "fast-check";
import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { auditOf } from "@/db/testing/stored";
import { addWorkspace, emptyFile, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

async function setup(file = larkmere()) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" }).metric;
  const grid = (asked: { segment?: string; every?: "week"; from?: string; metricIds?: string[] } = {}) =>
    as("viewer").values({ workspaceId, ...asked });
  const cell = async (metricId: string, period: string, segment?: string) => {
    const { periods, metrics } = await grid({ metricIds: [metricId], ...(segment && { segment }) });
    return metrics[0]?.cells[periods.findIndex((each) => each.period === period)];
  };
  type Cell = {
    metricId: string;
    month?: string;
    week?: string;
    segment?: string;
    value: number | null;
    responses?: number | null;
  };
  const enter = async (
    values: Cell[],
    source: { name?: string; asOf?: string; kind?: "pasted" } = {},
    version?: number,
  ) => as("editor").enter({ workspaceId, version: version ?? (await grid()).version, values, source });
  const revisions = (metricId: string, period: string) => as("viewer").revisions({ workspaceId, metricId, period });
  const takeBack = (sourceId: string | null) => as("editor").takeBack({ workspaceId, sourceId: sourceId ?? "none" });
  return { engine, workspaceId, idOf, as, grid, cell, enter, revisions, takeBack };
}

test("the grid: metrics by month with answers, gaps and what is missing, in one sentence", async () => {
  const { grid, as, workspaceId } = await setup();
  const shown = await grid();
  expect(shown.periods[0]).toEqual({ period: "2025-11", words: "Nov 2025" });
  expect(shown.periods.at(-1)?.period).toBe("2026-10");
  const nps = shown.metrics.find(({ id }) => id === "M-NPS");
  expect(nps).toMatchObject({ name: "Recommendation (NPS)", side: "customer" });
  expect(nps?.cells.at(-1)).toEqual({ value: 35, responses: 2207, sourceId: null, mark: null, isRevised: false });
  expect(shown.sentence).toMatch(/^Seventeen metrics|^\d+ metrics/i);
  expect((await grid({ every: "week" })).periods[0]?.words).toMatch(/^Week of /);
  expect((await grid({ from: "2026-09" })).periods).toHaveLength(2);
  expect(shown.may.edit).toBe(false);
  // What a row to be filled needs to know before it has a value.
  expect(shown.today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(shown.library.find(({ id }) => id === "M-NPS")).toMatchObject({ side: "customer", asksResponses: true });
  expect((await as("editor").values({ workspaceId })).may.edit).toBe(true);
});

test("a block is stored with its source, months and groups and weeks, and is there for whoever looks", async () => {
  const { enter, cell, grid, as, workspaceId } = await setup();
  const stored = await enter(
    [
      { metricId: "M-NPS", month: "2026-11", value: 36, responses: 2100 },
      { metricId: "M-NPS", month: "2026-11", segment: "Mobile app", value: 30, responses: 700 },
      { metricId: "M-NPS", week: "2026-11-16", value: 33 },
      { metricId: "M-NPS", month: "2026-10", value: 35, responses: 2207 },
    ],
    { name: "Survey tool", asOf: "2026-11-20", kind: "pasted" },
  );
  expect(stored).toMatchObject({ problems: [], added: 3, changed: 0, unchanged: 1 });
  expect(await cell("M-NPS", "2026-11")).toMatchObject({ value: 36, responses: 2100, sourceId: stored.sourceId });
  expect(await cell("M-NPS", "2026-11", "Mobile app")).toMatchObject({ value: 30, responses: 700 });
  expect((await grid({ every: "week", metricIds: ["M-NPS"] })).metrics[0]?.cells.at(-1)).toMatchObject({ value: 33 });
  const { segments, sources, version } = await grid();
  expect([segments, version]).toEqual([["Mobile app"], stored.version]);
  expect(sources[0]).toMatchObject({
    ...{ id: stored.sourceId, asOf: "2026-11-20" },
    words: expect.stringMatching(/^Survey tool, as of 20 Nov 2026; pasted by The editor on \d/),
  });
  const { recent } = await as("viewer").scorecard({ workspaceId });
  expect(recent.months.at(-1)).toBe("2026-11");
  const [source] = (await as("editor").sources({ workspaceId })).sources;
  expect(source).toMatchObject({ values: 3, standing: 3, mayTakeBack: true, state: "3 values, all of them stand." });
});

test("one bad cell and nothing is stored: each is named, by metric and month", async () => {
  const { engine, workspaceId, enter, grid } = await setup();
  const [before, audits] = [await grid(), (await auditOf(engine, workspaceId)).length];
  const refused = await enter([
    { metricId: "M-CONV", month: "2026-11", value: 2.5 },
    { metricId: "M-CONV", month: "2026-10", value: 250 },
    { metricId: "M-CONV", month: "2026-12", value: 2.5 },
    { metricId: "M-CONF", month: "2126-11", value: 70 },
    { metricId: "M-MINE", month: "2026-11", segment: "New", value: 1 },
  ]);
  expect(refused).toMatchObject({ sourceId: null, added: 0, version: before.version });
  expect(refused.problems.map(({ metricId, period, field }) => [metricId, period, field])).toEqual([
    ["M-CONV", "2026-10", "value"],
    ["M-CONV", "2026-12", "period"],
    ["M-CONF", "2126-11", "period"],
    ["M-MINE", "2026-11", "metricId"],
  ]);
  for (const { sentence } of refused.problems) expect(sentence).toMatch(/\w+ .*[.?]$/);
  expect(await grid()).toEqual(before);
  expect(await auditOf(engine, workspaceId)).toHaveLength(audits);
});

test("who else stored something first is noticed; the same again stores nothing and no version moves", async () => {
  const { engine, workspaceId, enter, grid } = await setup();
  const { version } = await grid();
  const cells = [{ metricId: "M-CONV", month: "2026-11", value: 2.5 }];
  await enter(cells, {}, version);
  await expect(enter([{ ...cells[0]!, value: 2.6 }], {}, version)).rejects.toMatchObject({ code: "CONFLICT" });
  const audits = (await auditOf(engine, workspaceId)).length;
  expect(await enter(cells)).toMatchObject({
    added: 0,
    changed: 0,
    unchanged: 1,
    sourceId: null,
    version: version + 1,
  });
  expect(await auditOf(engine, workspaceId)).toHaveLength(audits);
  const both = await Promise.allSettled([2.7, 2.8].map((value) => enter([{ ...cells[0]!, value }], {}, version + 1)));
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("a correction keeps what stood there: who, when, from what to what, and where each came from", async () => {
  const { enter, revisions, cell } = await setup();
  await enter([{ metricId: "M-NPS", month: "2026-10", value: 34, responses: 2207 }], { name: "Survey tool" });
  await enter([{ metricId: "M-NPS", month: "2026-10", value: 33 }]);
  await enter([{ metricId: "M-NPS", month: "2026-10", value: null }]);
  const { now, changes, metric } = await revisions("M-NPS", "2026-10");
  expect([metric.name, now?.value]).toEqual(["Recommendation (NPS)", null]);
  expect(changes.map(({ by, from, to }) => [by, from?.value, from?.responses, to?.value, to?.responses])).toEqual([
    ["The editor", 33, null, null, null],
    ["The editor", 34, 2207, 33, null],
    ["The editor", 35, 2207, 34, 2207],
  ]);
  expect(changes[1]?.from?.source).toMatch(/^Survey tool; entered by hand by The editor/);
  expect(new Set(changes.map(({ at }) => at)).size).toBe(3);
  expect(await cell("M-NPS", "2026-10")).toMatchObject({ value: null, mark: "missing", isRevised: true });
  await expect(revisions("M-NONE", "2026-10")).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("taken back, a block leaves everything as it was, and the history keeps both", async () => {
  const { enter, takeBack, grid, as, workspaceId, revisions } = await setup();
  const look = async () => {
    const { metrics, periods, segments, reach } = await grid();
    const { recent, index, programme } = await as("viewer").scorecard({ workspaceId });
    const values = metrics.map(({ id, cells }) => [
      id,
      cells.map((each) => each && [each.value, each.responses, each.sourceId]),
    ]);
    return { values, periods, segments, reach, months: recent.months, index, readings: programme.months };
  };
  const before = await look();
  const { sourceId } = await enter([
    { metricId: "M-NPS", month: "2026-11", value: 36 },
    { metricId: "M-NPS", month: "2026-10", value: 20 },
    { metricId: "M-TASK", month: "2026-11", value: 70 },
    { metricId: "M-TASK", month: "2026-11", segment: "New", value: 60 },
    { metricId: "M-RUSH", week: "2026-11-16", value: 20 },
  ]);
  expect(await look()).not.toEqual(before);
  expect(await takeBack(sourceId)).toMatchObject({ removed: 4, restored: 1 });
  expect(await look()).toEqual(before);
  expect((await revisions("M-NPS", "2026-10")).changes.map(({ from, to }) => [from?.value, to?.value])).toEqual([
    [20, 35],
    [35, 20],
  ]);
  expect((await revisions("M-TASK", "2026-11")).changes.map(({ from, to }) => [from?.value, to])).toEqual([[70, null]]);
  await expect(takeBack(sourceId)).rejects.toMatchObject({ code: "CONFLICT" });
  expect((await as("editor").sources({ workspaceId })).sources[0]).toMatchObject({
    mayTakeBack: false,
    state: "Taken back.",
  });
});

test("what was corrected since is not taken back, until the correction is", async () => {
  const { enter, takeBack, cell } = await setup();
  const first = await enter([
    { metricId: "M-NPS", month: "2026-10", value: 20, responses: 5 },
    { metricId: "M-NPS", month: "2026-11", value: 21 },
  ]);
  const second = await enter([{ metricId: "M-NPS", month: "2026-10", value: 22 }]);
  await expect(takeBack(first.sourceId)).rejects.toMatchObject({
    ...{ code: "CONFLICT", message: expect.stringMatching(/^1 of these 2 values was corrected since/) },
  });
  await takeBack(second.sourceId);
  expect(await cell("M-NPS", "2026-10")).toMatchObject({ value: 20, responses: 5, sourceId: first.sourceId });
  await takeBack(first.sourceId);
  expect(await cell("M-NPS", "2026-10")).toMatchObject({ value: 35, responses: 2207, sourceId: null });
  await expect(takeBack("VS-none")).rejects.toMatchObject({ code: "NOT_FOUND" });
});

const block = fc.array(
  fc.record({
    metricId: fc.constantFrom("M-CONV", "M-NPS"),
    month: fc.constantFrom("2026-08", "2026-09", "2026-10"),
    segment: fc.constantFrom("", "New"),
    value: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
  }),
  { minLength: 1, maxLength: 6 },
);

test("whatever two blocks hold: the second taken back is the first alone, in value, answers and source", async () => {
  const { grid, enter, takeBack } = await setup(emptyFile("Northwind"));
  const look = async () => {
    const whole = await grid();
    const group = await grid({ segment: "New" });
    return [whole, group].map(({ metrics, periods }) =>
      metrics.flatMap(({ id, cells }) =>
        cells.flatMap((each, at) =>
          each?.value == null ? [] : [[id, periods[at]?.period, each.value, each.responses, each.sourceId]],
        ),
      ),
    );
  };
  await fc.assert(
    fc.asyncProperty(block, block, async (first, second) => {
      await enter(first);
      const before = await look();
      const { sourceId } = await enter(second);
      if (sourceId !== null) await takeBack(sourceId);
      expect(await look()).toEqual(before);
    }),
    { numRuns: 12 },
  );
});

test("viewers and contributors may look and not store; an empty workspace says what is missing", async () => {
  const { as, workspaceId, grid } = await setup(emptyFile("Northwind"));
  expect(await grid()).toMatchObject({ sentence: "There are no values yet.", periods: [], metrics: [], reach: null });
  const values = [{ metricId: "M-CONV", month: "2026-10", value: 2 }];
  for (const role of ["viewer", "contributor"] as const)
    await expect(as(role).enter({ workspaceId, version: 1, values, source: {} })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  const wrong = [{ metricId: "M-CONV", month: "2026-10", week: "2026-11-16", value: 2 }];
  await expect(as("editor").enter({ workspaceId, version: 1, values: wrong, source: {} })).rejects.toMatchObject({
    ...{ code: "BAD_REQUEST" },
  });
});
