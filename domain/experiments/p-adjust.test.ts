import fc from "fast-check";
import { expect, test } from "vitest";
import { failed } from "./outcome";
import { displayAlphas, holmAlphas, pAdjust } from "./p-adjust";

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 });

test("Holm keeps the order of the p-values, never lowers one, and lies between no correction and Bonferroni", () => {
  fc.assert(
    fc.property(pValues, (given) => {
      const [holm, bonferroni, bh] = (["holm", "bonferroni", "bh"] as const).map((method) => adjusted(given, method));
      for (const [at, p] of given.entries()) {
        expect(holm![at]!).toBeGreaterThanOrEqual(p);
        expect(holm![at]!).toBeLessThanOrEqual(bonferroni![at]!);
        expect(bh![at]!).toBeLessThanOrEqual(holm![at]! + 1e-12);
        for (const [other, q] of given.entries()) {
          if (p < q) expect(holm![at]!).toBeLessThanOrEqual(holm![other]!);
        }
      }
    }),
  );
});

test("the displayed alpha of a treatment rejects exactly where Holm does", () => {
  fc.assert(
    fc.property(pValues, (given) => {
      const alphas = holmAlphas(given, 0.05);
      const holm = adjusted(given, "holm");
      for (const [at, p] of given.entries()) {
        if (Math.abs(holm[at]! - 0.05) > 1e-12) expect(p <= alphas[at]!).toBe(holm[at]! <= 0.05);
      }
    }),
  );
});

test("so it does for BH and Bonferroni: p and interval never contradict one another", () => {
  fc.assert(
    fc.property(pValues, fc.constantFrom("holm" as const, "bh" as const, "bonferroni" as const), (given, method) => {
      const alphas = displayAlphas(given, 0.05, method);
      const corrected = adjusted(given, method);
      for (const [at, p] of given.entries()) {
        if (Math.abs(corrected[at]! - 0.05) > 1e-12) expect(p <= alphas[at]!).toBe(corrected[at]! <= 0.05);
      }
    }),
  );
  expect(displayAlphas([0.01, 0.02, 0.9, null], 0.05, "bh")).toEqual([0.025, 0.025, 0.025, 0.025]);
  expect(displayAlphas([], 0.05, "bh")).toEqual([]);
});

test("a missing p counts as 1 and comes last", () => {
  expect(adjusted([null, 0.01], "holm")).toEqual([1, 0.02]);
  expect(holmAlphas([null, 0.01], 0.05)).toEqual([0.05, 0.025]);
  expect(holmAlphas([], 0.05)).toEqual([]);
});

test("a p outside 0 to 1 is refused", () => {
  expect(pAdjust([0.2, 1.2])).toEqual({ error: "INVALID_PROBABILITY" });
});

function adjusted(given: readonly (number | null)[], method: Parameters<typeof pAdjust>[1]): number[] {
  const outcome = pAdjust(given, method);
  if (failed(outcome)) throw new Error(outcome.error);
  return outcome.adjusted;
}
