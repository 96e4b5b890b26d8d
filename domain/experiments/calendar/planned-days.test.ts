import { expect, test } from "vitest";
import { plannedDays } from "./planned-days";

const arm = { id: "C", name: "C", isControl: true, description: null, exposed: null };
const plan = {
  arms: [
    { ...arm, weight: 1 },
    { ...arm, id: "T", name: "T", isControl: false, weight: 3 },
  ],
  ...{ plannedPerArm: 10_000, eligiblePerDay: 4_000, trafficShare: 0.5, minDays: 14 },
};

test("a plan takes until the smallest arm is full, in whole weeks, and never less than its shortest run", () => {
  expect(plannedDays(plan)).toBe(21);
  expect(plannedDays({ ...plan, trafficShare: null })).toBe(14);
  expect(plannedDays({ ...plan, minDays: 30 })).toBe(35);
});

test("what the plan does not say is not guessed", () => {
  expect(plannedDays({ ...plan, eligiblePerDay: null })).toBeNull();
  expect(plannedDays({ ...plan, plannedPerArm: null })).toBeNull();
  expect(plannedDays({ ...plan, arms: [] })).toBeNull();
});
