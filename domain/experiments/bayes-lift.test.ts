import { expect, test } from "vitest";
import { bayesNormalLift, priorFromLifts } from "./bayes-lift";

const control = { mean: 50, variance: 400, n: 400, x: null };
const treatment = { mean: 55, variance: 400, n: 400, x: null };

test("a prior needs ten past lifts that differ", () => {
  const lifts = [0.01, 0.02, -0.01, 0, 0.03, 0.01, 0, 0.02, -0.02, 0.04];
  expect(priorFromLifts(lifts.slice(1))).toBeNull();
  expect(priorFromLifts(lifts)).toEqual({
    mean: expect.closeTo(0.01, 12),
    sd: expect.closeTo(0.018257, 6),
    proper: true,
  });
  expect(priorFromLifts(lifts.map(() => 0.01))).toBeNull();
});

test("a sceptical prior pulls the lift towards it; a flat one does not", () => {
  const prior = { mean: 0, sd: 0.02, proper: true };
  const flat = bayesNormalLift(control, treatment, { prior: { ...prior, proper: false } });
  const pulled = bayesNormalLift(control, treatment, { prior });
  expect(flat).toMatchObject({ expected: expect.closeTo(0.1, 12) });
  expect("expected" in pulled && "expected" in flat && pulled.expected < flat.expected).toBe(true);
});

test("for lower-is-better chance and risks are mirrored", () => {
  const up = bayesNormalLift(control, treatment);
  const down = bayesNormalLift(control, treatment, { inverse: true });
  if ("error" in up || "error" in down) throw new Error("both can be read");
  expect(down.chanceToWin).toBeCloseTo(1 - up.chanceToWin, 12);
  expect([down.riskControl, down.riskTreatment]).toEqual([up.riskTreatment, up.riskControl]);
});
