import { expect, test } from "vitest";
import { parametersOf } from "../settings";
import { metricLibrary } from "./library";
import { ownMetric } from "./metric-series";
import { gapSentence, gapsOf, lastMonthDue, monthOwed } from "./standing-gaps";
import { intervalOf } from "./standing-interval";
import { notFinalSentence } from "./standing-lag";
import { harmLimitOf } from "./standing-limit";
import { ownMetricProblem } from "./standing-own";
import { settingProblem } from "./standing-setting";
import { trendAt } from "./standing-trend";
import { differenceWords } from "./standing-words";
import { yearBefore } from "./year-before";

const metrics = metricLibrary([]);
const [rushed, confidence, spend] = ["M-RUSH", "M-CONF", "M-SPEND"].map((id) => metrics.get(id)!);
const percent = { unit: "percent", currency: "GBP" };
const { index } = parametersOf({});
const from = (values: (number | null)[], first = 1) =>
  values.map((value, at) => ({ month: `2026-${String(first + at).padStart(2, "0")}`, value }));

test("a harm limit on the side of the target is refused in a sentence, by the direction of the metric", () => {
  const wanted = { targetBy: null };
  expect(settingProblem(rushed!, { ...wanted, target: 20, harmLimit: 18 }, "GBP")).toBe(
    "Less is better for Felt rushed, so harm begins above the target of 20%, not at 18%. Enter a higher harm limit.",
  );
  expect(settingProblem(confidence!, { ...wanted, target: 70, harmLimit: 75 }, "GBP")).toMatch(
    /More is better.*lower harm limit/,
  );
  expect(settingProblem(rushed!, { ...wanted, target: 20, harmLimit: 20 }, "GBP")).toMatch(/would be harm/);
  expect(settingProblem(spend!, { ...wanted, target: null, harmLimit: 20 }, "GBP")).toMatch(/Enter a target too/);
  expect(settingProblem(rushed!, { ...wanted, target: null, harmLimit: 120 }, "GBP")).toMatch(/percentage/);
  expect(settingProblem(rushed!, { target: null, targetBy: "2027-01", harmLimit: null }, "GBP")).toMatch(/no target/);
  for (const [metric, target, harmLimit] of [
    [rushed!, 18, 28],
    [confidence!, 74, 60],
    [rushed!, null, 28],
    [spend!, 14, 20],
  ] as const)
    expect(settingProblem(metric, { ...wanted, target, harmLimit }, "GBP")).toBeNull();
});

test("a harm limit is reached from its own value on, and a month without a value does not end it", () => {
  const limit = (values: (number | null)[]) =>
    harmLimitOf(rushed!, { target: 18, harmLimit: 28 }, from(values), percent);
  expect(limit([20, 28])).toMatchObject({ state: "breached", since: "2026-02" });
  expect(limit([20, 29, null, 31.4])).toEqual({
    state: "breached",
    value: 28,
    since: "2026-02",
    sentence: "It is 3.4 points above the harm limit of 28%, since Feb 2026.",
  });
  expect(limit([29, 27])).toMatchObject({
    state: "near",
    since: null,
    sentence: "Only 1 point from the harm limit of 28%.",
  });
  expect(limit([29, 20])).toMatchObject({ state: "held", sentence: "8 points away from the harm limit of 28%." });
  expect(limit([null])).toMatchObject({ state: "no_value" });
  expect(harmLimitOf(confidence!, { target: 74, harmLimit: 60 }, from([62, 60]), percent).state).toBe("breached");
  expect(harmLimitOf(spend!, { target: 14, harmLimit: 20 }, from([21]), percent).state).toBe("breached");
});

test("a trend is told with its size, its way and what matters", () => {
  const worse = trendAt([18, 18, 18, 22, 22, 22], rushed!, 5, index, percent);
  expect(worse).toEqual({
    state: "worse",
    change: -2,
    difference: 4,
    sentence: "Up 4 points on the three months before: worse, 2 times the change that matters.",
    short: "Worse by 4 points on three months",
  });
  expect(trendAt([18, 18, 18, 17, 17, 17], rushed!, 5, index, percent).state).toBe("slightly_better");
  expect(trendAt([18, 18, 18, 18.2, 18.2, 18.2], rushed!, 5, index, percent)).toMatchObject({
    ...{ state: "steady", short: "Steady on three months" },
  });
  expect(trendAt([18, null, null, 22, 22, 22], rushed!, 5, index, percent).sentence).toMatch(/too few months/);
  expect(trendAt([14, 14, 14, 18, 18, 18], spend!, 5, index, percent).sentence).toMatch(
    /no size of change that matters/,
  );
  expect(trendAt([0, 0, 0, 90, 90, 90], rushed!, 5, index, percent).change).toBe(-45);
});

test("a month is owed when it is due by the rhythm of the series, ten days after its end", () => {
  expect([lastMonthDue("2026-11-21"), lastMonthDue("2026-11-10"), lastMonthDue("2027-01-11")]).toEqual([
    "2026-10",
    "2026-09",
    "2026-12",
  ]);
  const reach = { first: "2025-11", last: "2026-09", count: 11 };
  expect(monthOwed(reach, "2026-11-21")).toBe("2026-10");
  expect(monthOwed(reach, "2026-11-10")).toBeNull();
  expect(monthOwed({ first: "2026-01", last: "2026-07", count: 3 }, "2026-11-21")).toBe("2026-10");
  expect(monthOwed({ first: "2026-01", last: "2026-10", count: 4 }, "2026-11-21")).toBeNull();
  expect(monthOwed({ first: "2026-01", last: "2026-02", count: 2 }, "2026-11-21")).toBeNull();
});

test("gaps are the months inside a series without a value", () => {
  const gaps = gapsOf(from([null, 1, null, null, 2, null]));
  expect(gaps).toEqual(["2026-03", "2026-04"]);
  expect(gapSentence(gaps, "2026-06")).toBe(
    "Two months have no value, the latest Apr 2026; Jun 2026 was expected and is not there.",
  );
  expect([gapsOf(from([null])), gapSentence([], null)]).toEqual([[], null]);
});

test("how sure a share is comes from the answers behind it; of other units it is not known", () => {
  const sure = intervalOf(rushed!, 20, 400)!;
  expect(sure.low).toBeCloseTo(16.369, 2);
  expect(sure.high).toBeCloseTo(24.201, 2);
  expect(intervalOf(rushed!, 0, 50)!.low).toBe(0);
  expect(intervalOf(rushed!, 17.6, 3)!.low).toBeLessThanOrEqual(17.6);
  for (const [metric, value, n] of [
    [confidence!, 71, 1_400],
    [rushed!, null, 400],
    [rushed!, 20, null],
    [rushed!, 20, 0],
  ] as const)
    expect(intervalOf(metric, value, n)).toBeNull();
});

test("last year is there from fifteen months on", () => {
  const values = Array.from({ length: 15 }, (_, at) => at);
  expect(yearBefore(values.slice(1))).toBeNull();
  expect(yearBefore(values)?.slice(-4)).toEqual([null, 0, 1, 2]);
  expect(yearBefore([...Array(14).fill(null), 1])).toBeNull();
});

test("differences are said in points where the unit has points", () => {
  expect(differenceWords(-1, percent)).toBe("1 point");
  expect(differenceWords(0.05, { unit: "currency", currency: "GBP" })).toBe("£0.05");
  expect(differenceWords(0.263, { unit: "score 1-7", currency: "GBP" })).toBe("0.26");
});

test("a metric of one's own has a name that no other has", () => {
  const own = (name: string, materiality: number | null = null) =>
    ownMetric.parse({ id: "x", name, family: "cx", materiality });
  expect(ownMetricProblem(own("felt RUSHED"), [...metrics.values()])).toMatch(/There is “Felt rushed” already/);
  expect(ownMetricProblem(own("Calm", 0), [])).toMatch(/cannot matter/);
  expect(ownMetricProblem(own("Calm", 0.1), [...metrics.values()])).toBeNull();
});

test("a month is not final while what was changed in it cannot show yet", () => {
  expect(notFinalSentence("2026-10", 1, "2026-11-21")).toBe(
    "Oct 2026 is not final: what was changed then shows here only after one month.",
  );
  expect(notFinalSentence("2026-10", 3, "2027-01-31")).toMatch(/after 3 months/);
  expect(notFinalSentence("2026-10", 1, "2026-12-01")).toBeNull();
  expect(notFinalSentence("2026-10", 0, "2026-11-21")).toBeNull();
  expect(notFinalSentence("2026-10", null, "2026-11-21")).toBeNull();
});
