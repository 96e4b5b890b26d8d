import { expect, test } from "vitest";
import { isVeiled } from "./is-veiled";

const win = {
  primary: { metricId: "M-CONV", type: "proportion", error: "NO_UNITS", state: "flat" },
  reason: "",
} as const;
const running = { status: "running", minDays: 14, frozen: null } as const;
const fixed = { plannedReached: false, days: 20, analysis: "fixed" } as const;

test("a fixed test is veiled before its planned size, a sequential one only before its minimum days", () => {
  expect(isVeiled(running, fixed, win)).toBe(true);
  expect(isVeiled(running, { ...fixed, plannedReached: true }, win)).toBe(false);
  expect(isVeiled(running, { ...fixed, analysis: "sequential" }, win)).toBe(false);
  expect(isVeiled(running, { ...fixed, analysis: "sequential", days: 13 }, win)).toBe(true);
  expect(isVeiled(running, { ...fixed, plannedReached: true, days: null }, win)).toBe(true);
});

test("without minimum days of its own the rule that decided says whether it is too early", () => {
  const reached = { ...fixed, plannedReached: true };
  expect(isVeiled({ ...running, minDays: null }, reached, win)).toBe(false);
  expect(isVeiled({ ...running, minDays: null }, reached, { ...win, reason: "MIN_RUNTIME" })).toBe(true);
});

test("what is over is read, and a loss is harm that is shown at once", () => {
  const lost = { primary: { state: "loss" }, reason: "PRIMARY_LOSS" } as unknown as Parameters<typeof isVeiled>[2];
  expect(isVeiled({ ...running, status: "concluded" }, fixed, win)).toBe(false);
  expect(isVeiled(running, fixed, lost)).toBe(false);
});
