import fc from "fast-check";
import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { metricLibrary } from "./library";
import { placeKey, type StoredValue } from "./value-place";
import { type GivenValue, planValues } from "./value-plan";
import { valueProblem } from "./value-problem";

const metrics = metricLibrary([]);
const scene = (stored: readonly StoredValue[] = []) => ({
  metrics,
  stored: new Map(stored.map((each) => [placeKey(each), each])),
  months: ["2026-09", "2026-10"],
  weeks: [],
  today: "2026-11-21",
});
const held: StoredValue = {
  ...{ metricId: "M-NPS", segment: "", period: "2026-10" },
  ...{ value: 30, responses: 900, sourceId: null, version: 3 },
};
const nps = (given: Partial<GivenValue>): GivenValue => ({
  metricId: "M-NPS",
  segment: "",
  period: "2026-10",
  value: 30,
  ...given,
});

test("every cell that is wrong is named with its place and a sentence", () => {
  const { problems, changes, unchanged } = planValues(
    [
      nps({ metricId: "M-NONE" }),
      nps({ value: 101 }),
      nps({ period: "2026-09", value: 3, responses: -1 }),
      nps({ period: "2026-08", value: null, responses: 4 }),
      nps({ period: "2126-10" }),
      nps({ period: "2026-12" }),
      nps({ period: "2026-11-23" }),
      nps({ period: "2026-11-17" }),
      nps({ period: "2026-11-16", segment: "Mobile" }),
      nps({ segment: "Mobile", value: 12 }),
      nps({ segment: "Mobile", value: 13 }),
    ],
    scene(),
  );
  expect(
    problems.map(({ metricId, segment, period, field, sentence }) => [metricId, segment, period, field, sentence]),
  ).toEqual([
    ["M-NONE", "", "2026-10", "metricId", "There is no such metric."],
    ["M-NPS", "", "2026-10", "value", "Recommendation (NPS) lies between -100 and 100."],
    ["M-NPS", "", "2026-09", "responses", "The number of answers must not be negative."],
    ["M-NPS", "", "2026-08", "value", "Enter the value that these answers gave, or leave both empty."],
    ["M-NPS", "", "2126-10", "period", "2126-10 is far from the other months: is the year right?"],
    ["M-NPS", "", "2026-12", "period", expect.stringMatching(/^Dec 2026 has not begun/)],
    ["M-NPS", "", "2026-11-23", "period", expect.stringMatching(/^The week of 23 Nov 2026 has not begun/)],
    ["M-NPS", "", "2026-11-17", "period", "Weeks begin on a Monday; 2026-11-17 is none."],
    ["M-NPS", "Mobile", "2026-11-16", "segment", expect.stringMatching(/of the whole only/)],
    ["M-NPS", "Mobile", "2026-10", "period", expect.stringMatching(/twice/)],
  ]);
  expect([changes.length, unchanged]).toEqual([1, 0]);
});

test("answers that are not spoken of stay with their value, and go with it", () => {
  expect(planValues([nps({ value: 30 })], scene([held]))).toMatchObject({ changes: [], unchanged: 1 });
  expect(planValues([nps({ value: 31 })], scene([held])).changes[0]?.after).toMatchObject({
    value: 31,
    responses: null,
  });
  expect(planValues([nps({ value: 30, responses: null })], scene([held])).changes).toHaveLength(1);
  expect(planValues([nps({ value: null })], scene([held])).changes[0]).toMatchObject({
    before: { version: 3 },
    after: { value: null },
  });
  expect(planValues([nps({ value: null, period: "2026-09" })], scene([held]))).toMatchObject({
    changes: [],
    unchanged: 1,
  });
});

test.each([
  ["M-CONV", 100.1, /0 to 100/],
  ["M-CSATM", 0.9, /between 1 and 5/],
  ["M-CES", 7.1, /between 1 and 7/],
  ["M-CONF", 101, /between 0 and 100/],
  ["M-COMPLAINT", -1, /per 10,000/],
  ["M-VELOCITY", -1, /count/],
])("%s cannot be %d", (metricId, value, sentence) => {
  expect(valueProblem(metrics.get(metricId), { value, responses: null })?.sentence).toMatch(sentence);
});

test("a return on spending may be more than all of it, or a loss; money may be negative", () => {
  for (const [metricId, value] of [
    ["M-ROI", 240],
    ["M-ROI", -30],
    ["M-MARGIN", -1200],
  ] as const)
    expect(valueProblem(metrics.get(metricId), { value, responses: null })).toBeNull();
});

test("the sample has no value that could not be entered", () => {
  for (const { metricId, values } of sample.metricSeries.series)
    for (const value of values)
      expect(valueProblem(metrics.get(metricId), { value, responses: null }), metricId).toBeNull();
});

const given = fc.record({
  metricId: fc.constantFrom("M-CONV", "M-NPS", "M-CSAT", "M-NONE"),
  segment: fc.constantFrom("", "Mobile"),
  period: fc.constantFrom("2026-08", "2026-09", "2026-10", "2026-11-16"),
  value: fc.option(fc.double({ min: -20, max: 120, noNaN: true })),
  responses: fc.option(fc.integer({ min: -2, max: 2_000 }), { nil: undefined }),
});

test("storing a block and planning it again changes nothing, and everything given is accounted for", () => {
  fc.assert(
    fc.property(fc.array(given, { maxLength: 12 }), (block) => {
      const first = planValues(block, scene());
      expect(first.changes.length + first.unchanged + first.problems.length).toBe(block.length);
      const stored = first.changes.map(({ after }): StoredValue => ({ ...after, sourceId: "S", version: 1 }));
      const again = planValues(block, scene(stored));
      expect(again.changes).toEqual([]);
      expect(again.problems).toEqual(first.problems);
    }),
  );
});
