import { expect, test } from "vitest";
import type { ArmLook, LookLog } from "./look-log";
import { readTrails, type TrailMeasure } from "./trail";

const nothing = { diff: null, low: null, high: null, lift: null, liftLow: null, liftHigh: null, p: null };
const look = (low: number, high: number): ArmLook => ({
  ...{ armId: "b", ...nothing, smallestP: null },
  ...{ low, high, diff: (low + high) / 2 },
});
const early: ArmLook = { armId: "b", ...nothing, smallestP: null, error: "BURN_IN" };

const logOf = (looks: readonly ArmLook[], crossed: string | null = null): LookLog => ({
  metricId: "M",
  looks: looks.map((arm, at) => ({ day: `2026-06-0${at + 1}`, people: 100 * (at + 1), arms: [arm] })),
  crossedOn: { b: crossed },
  splitTrippedOn: null,
});
const share = (more: Partial<TrailMeasure> = {}): TrailMeasure => ({
  ...{ isPrimary: false, type: "proportion", direction: "lower_is_better", margin: 0.03 },
  ...more,
});
const said = (log: LookLog, measure: TrailMeasure) => readTrails(log, measure)[0]!;

test("every curve is turned so that better is up, and what cannot be read says why", () => {
  const { points } = said(logOf([early, look(-0.01, 0.02)]), share());
  expect(points).toEqual([
    { day: "2026-06-01", people: 100, span: null, why: expect.stringContaining("Too early") },
    { day: "2026-06-02", people: 200, span: { low: -0.02, high: 0.01, estimate: -0.005 }, why: null },
  ]);
  expect(said(logOf([early]), share()).sentence).toMatch(/^No look can be read yet. Too early/);
  expect(said(logOf([]), share()).sentence).toBe("There is no look yet.");
});

test("the primary: when it left out no change, on which side, and whether it still does", () => {
  const primary = share({ isPrimary: true, direction: "higher_is_better", margin: null });
  expect(said(logOf([look(-0.01, 0.02)]), primary)).toMatchObject({
    sentence: 'Until 1 Jun 2026 no look leaves out "no change": it lies between 1 point worse and 2 points better.',
    mark: null,
  });
  const crossed = logOf([look(-0.01, 0.02), look(0.002, 0.02), look(0.004, 0.015)], "2026-06-02");
  expect(said(crossed, primary)).toMatchObject({
    sentence: expect.stringMatching(/^On 2 Jun 2026 .* on the better side, and still does: between 0.4 points better/),
    mark: { day: "2026-06-02", words: "clearly better" },
  });
  const back = logOf([look(-0.02, -0.001), look(-0.01, 0.002)], "2026-06-01");
  expect(said(back, primary).sentence).toMatch(/on the worse side, and takes it in again since/);
});

test("a guardrail: since when it is inside, worse or beyond what we accept, counted from the last time it was not", () => {
  const of = (...looks: ArmLook[]) => said(logOf(looks), share());
  expect(of(look(-0.01, 0.02), look(-0.01, 0.04), look(-0.01, 0.029))).toMatchObject({
    sentence: "Since 3 Jun 2026 it is inside what we accept: at worst 2.9 points worse, and we accept 3 points.",
    mark: { day: "2026-06-03", words: "inside what we accept" },
  });
  expect(of(look(-0.01, 0.05)).sentence).toMatch(/^Not known yet/);
  expect(of(look(-0.01, 0.05), look(0.001, 0.04)).mark).toEqual({ day: "2026-06-02", words: "clearly worse" });
  expect(of(look(0.03, 0.05)).mark).toEqual({ day: "2026-06-01", words: "beyond our limit" });
  expect(said(logOf([look(-0.01, 0.02)]), share({ margin: null })).sentence).toMatch(/without a margin/);
});
