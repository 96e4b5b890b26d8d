import fc from "fast-check";
import { expect, test } from "vitest";
import { turnBenefit, turnMultiplier } from "./turn-weight";

const ours = { customerValue: 0.4, commercialValue: 0.3, feasibility: 0.3 };
const nothing = new Set<never>();

test("the others give in proportion, keep what is locked, and give nothing when both are", () => {
  expect(turnBenefit(ours, "customerValue", 0.5, nothing)).toEqual({
    customerValue: 0.5,
    commercialValue: 0.25,
    feasibility: 0.25,
  });
  expect(turnBenefit(ours, "feasibility", 0.09, nothing)).toEqual({
    customerValue: 0.52,
    commercialValue: 0.39,
    feasibility: 0.09,
  });
  const locked = new Set(["commercialValue"] as const);
  expect(turnBenefit(ours, "customerValue", 0.55, locked)).toEqual({ ...ours, customerValue: 0.55, feasibility: 0.15 });
  expect(turnBenefit(ours, "customerValue", 0.9, locked)).toEqual({ ...ours, customerValue: 0.7, feasibility: 0 });
  expect(turnBenefit(ours, "customerValue", 0.9, new Set(["commercialValue", "feasibility"] as const))).toEqual(ours);
  expect(turnBenefit({ customerValue: 1, commercialValue: 0, feasibility: 0 }, "customerValue", 0.5, nothing)).toEqual({
    customerValue: 0.5,
    commercialValue: 0.25,
    feasibility: 0.25,
  });
});

const benefit = fc.constantFrom("customerValue", "commercialValue", "feasibility" as const);

test("law: however it is turned, each share is from 0 to 1 and they add to 1", () => {
  const turn = fc.tuple(benefit, fc.integer({ min: -20, max: 120 }), fc.subarray([...Object.keys(ours)]));
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 30 }), (turns) => {
      let weights = ours;
      for (const [turned, percent, locked] of turns)
        weights = turnBenefit(weights, turned as keyof typeof ours, percent / 100, new Set(locked as never[]));
      const shares = Object.values(weights);
      expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1)).toBeLessThan(1e-9);
      for (const share of shares) expect(share >= 0 && share <= 1).toBe(true);
    }),
  );
});

test("better evidence never counts less: the other multipliers give way", () => {
  const ours = { "1": 0.7, "2": 0.8, "3": 0.9, "4": 0.95, "5": 1 };
  expect(turnMultiplier(ours, "2", 0.92)).toEqual({ "1": 0.7, "2": 0.92, "3": 0.92, "4": 0.95, "5": 1 });
  expect(turnMultiplier(ours, "4", 0.5)).toEqual({ "1": 0.5, "2": 0.5, "3": 0.5, "4": 0.5, "5": 1 });
  expect(turnMultiplier(ours, "5", 1.2)).toEqual(ours);
});
