import { expect, test } from "vitest";
import { parametersOf } from "../settings";
import { expectedReaction } from "./expected-reaction";
import { returnOf } from "./return-line";
import { campaignCheck, returnLine, spendPlan } from "./returns";
import { spendShare } from "./spend-share";

const parameters = parametersOf({});
const lineOf = (cost: (number | null)[], margin: (number | null)[], rest: object = {}) =>
  returnLine.parse({
    ...{ id: "F1", name: "Line", function: "cx", cost, incrementalMargin: margin },
    quarters: ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"],
    ...rest,
  });
const computed = (...given: [(number | null)[], (number | null)[], object?]) =>
  returnOf(lineOf(...given), parameters.horizons);

test("payback is the quarter from which the line never dips below zero again", () => {
  expect(computed([10, 0, 20, 0], [0, 15, 0, 30]).paybackQuarter).toBe("2026-Q4");
  expect(computed([10.1, 0, 0, 0], [0, 10.1, 0, 0]).paybackQuarter).toBe("2026-Q2");
  expect(computed([10, 10, 10, 10], [0, 0, 0, 0]).paybackQuarter).toBeNull();
  expect(returnOf(lineOf([], [], { quarters: [] }), parameters.horizons)).toMatchObject({
    paybackQuarter: null,
    roiPct: null,
    cumulative: [],
  });
});

test("the horizon counts actual quarters of its function", () => {
  const state = (actualThrough: string | null, used: string | null = "cx") =>
    computed([1, 1, 1, 1], [], { actualThrough, function: used }).horizonState;
  expect(state(null)).toBe("not_started");
  expect(state("2026-Q2")).toBe("too_early");
  expect(state("2026-Q3")).toBe("within");
  expect(state("2026-Q4", "digital_commerce")).toBe("within");
  expect(state("2026-Q4", null)).toBeNull();
});

test("what is missing in a message check makes only its own figures unknown", () => {
  const check = campaignCheck.parse({ name: "Offer", people: 1000, shareIrrelevant: 0.5, shareCreepy: 0 });
  expect(expectedReaction(check, parameters.statedReaction)).toEqual({
    statedUnsubscribes: 240,
    statedLost: 60,
    calibration: null,
    calibratedLost: null,
    marginAtRiskStated: null,
    marginAtRiskCalibrated: null,
  });
});

test("spend beside the average: three points and no more is near; nothing spent is unknown", () => {
  const share = (personalizationSpend: number, marketingSpend: number) =>
    spendShare(spendPlan.parse({ fiscalYear: "FY", personalizationSpend, marketingSpend }), parameters);
  expect(share(17, 100)).toMatchObject({ pct: 17, position: "near", activeSharePct: null });
  expect(share(17.01, 100).position).toBe("above");
  expect(share(10.99, 100).position).toBe("below");
  expect(share(5, 0)).toMatchObject({ pct: null, differencePoints: null, position: null });
});
