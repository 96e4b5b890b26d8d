import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { metricLibrary } from "../metrics/library";
import { parametersOf } from "../settings";
import { experiment } from "./experiment";
import { noveltyCheck } from "./novelty-check";
import { failed } from "./outcome";
import { readExperiment } from "./read-experiment";
import { type ArmDay, noFigures } from "./result-file";
import { revenueWarnings } from "./revenue-warnings";
import { type TrustGround, trustFlags } from "./trust-flags";

const context = { metrics: metricLibrary([]), parameters: parametersOf({}), today: "2026-11-21" };
const tests = parseWorkspaceFile(sample).experiments;
const nothing: TrustGround = { days: [], pastLifts: [], plannedSegments: null, skewness: {} };

function flags(given: object, ground: Partial<TrustGround> = {}) {
  const one = experiment.parse({ ...tests.find(({ id }) => id === "T2"), ...given });
  return trustFlags(one, readExperiment(one, context), { ...nothing, ...ground }, context);
}
const codes = (...given: Parameters<typeof flags>) => flags(...given).map(({ code }) => code);

test("the finder of the sample says only that nobody knows how many were asked about regret", () => {
  expect(flags({})).toEqual([
    {
      code: "RESPONSE_UNCHECKED",
      metricId: "M-REGRET",
      armId: null,
      sentence: "How many were asked is not entered, so whether the arms answered alike was not checked.",
    },
  ]);
});

test("stopped early, chosen afterwards, and beyond what was ever measured here", () => {
  expect(codes({ endDate: "2026-06-20" })).toContain("STOPPED_EARLY");
  expect(codes({ plannedPerArm: 900_000 })).toContain("STOPPED_EARLY");
  expect(codes({ status: "running", plannedPerArm: 900_000 })).not.toContain("STOPPED_EARLY");
  const countdown = tests.find(({ id }) => id === "T3")!;
  expect(codes(countdown, { plannedSegments: ["Returning"] })).toContain("SEGMENT_AFTERWARDS");
  expect(codes(countdown, { plannedSegments: ["Returning", "New to category"] })).not.toContain("SEGMENT_AFTERWARDS");
  const usual = [0.01, 0.0, -0.01, 0.02, 0.01, 0.0, -0.02, 0.01, 0.0, 0.01];
  expect(codes({}, { pastLifts: usual })).toContain("BEYOND_PAST_LIFTS");
  expect(codes({}, { pastLifts: usual.slice(1) })).not.toContain("BEYOND_PAST_LIFTS");
});

const of = (figures: object) => ({ ...noFigures, ...figures });

test("figures that cannot be, or that are a copy", () => {
  const arms = { control: of({ x: 900, n: 800 }), treatment: of({ x: 10, n: 800 }) };
  expect(codes({ results: [{ metricId: "M-CONV", role: "primary", type: "proportion", arms }] })).toEqual([
    "RATE_ABOVE_ONE",
  ]);
  const copy = { control: of({ x: 90, n: 800 }), treatment: of({ x: 90, n: 800 }) };
  expect(codes({ results: [{ metricId: "M-CONV", role: "primary", type: "proportion", arms: copy }] })).toEqual([
    "IDENTICAL_ROWS",
  ]);
});

test("money: few orders, a wide spread, lopsided, and orders in place of people", () => {
  const arm = { n: 500, mean: 2, sd: 21, orders: 99, skewness: 2 };
  expect(revenueWarnings([arm])).toEqual(["FEW_ORDERS", "SPREAD_LARGE", "SKEWED"]);
  expect(revenueWarnings([{ ...arm, n: 1_420, sd: 20, orders: 100 }])).toEqual([]);
  const arms = { control: of({ mean: 80, sd: 60, n: 90 }), treatment: of({ mean: 82, sd: 61, n: 150 }) };
  expect(codes({ results: [{ metricId: "M-AOV", role: "primary", type: "mean", arms }] })).toEqual([
    "ORDERS_AS_UNITS",
    "FEW_ORDERS",
  ]);
});

const day = (on: number, armId: string, x: number, n: number): ArmDay => ({
  armId,
  day: `2026-06-0${on}`,
  exposed: n,
  figures: { "M-CONV": of({ x, n }) },
});

test("the first three days against the rest: Cochran's Q", () => {
  const days = [1, 2, 3, 4, 5].flatMap((on) => [
    day(on, "control", 100, 1_000),
    day(on, "treatment", on <= 3 ? 160 : 100, 1_000),
  ]);
  const checked = noveltyCheck("proportion", "M-CONV", days, "control", "treatment");
  // 0.06² / (0.1·0.9/3000 + 0.16·0.84/3000 + 2·0.1·0.9/2000) and P(χ²₁ > it).
  const q = 0.06 ** 2 / (0.09 / 3_000 + 0.1344 / 3_000 + 0.18 / 2_000);
  expect(checked).toMatchObject({ q: expect.closeTo(q, 9), early: expect.closeTo(0.06, 12), late: 0 });
  expect(failed(checked) ? 1 : checked.pValue).toBeCloseTo(2.956381787792359e-6, 15);
  expect(codes({}, { days })).toContain("NOVELTY");
  expect(noveltyCheck("proportion", "M-CONV", days.slice(0, 6), "control", "treatment")).toEqual({ error: "NO_UNITS" });
});

test("few events: where p and interval disagree, the interval is said to decide", () => {
  // Of 60 against 5 of 60: Fisher and Newcombe computed apart disagree at 0 and at 13 alone.
  const edges: number[] = [];
  for (let x = 0; x <= 20; x += 1) {
    const arms = { control: of({ x: 5, n: 60 }), treatment: of({ x, n: 60 }) };
    const results = [{ metricId: "M-CONV", role: "primary", type: "proportion", arms }];
    const shown = flags({ results }).some(({ code }) => code === "EDGE_OF_EXACT");
    if (shown) edges.push(x);
  }
  expect(edges).toEqual([0, 13]);
});
