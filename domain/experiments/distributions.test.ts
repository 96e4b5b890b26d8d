import chiSquareLower from "@stdlib/stats-base-dists-chisquare-cdf";
import fc from "fast-check";
import { expect, test } from "vitest";
import { chiSquareUpper, normalUpper, tQuantile, tUpper } from "./distributions";
import { logGamma } from "./log-gamma";
import { noncentralTUpper } from "./noncentral-t";

test("the χ² tail agrees with the library where the library can tell", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 40, noNaN: true }), fc.integer({ min: 1, max: 20 }), (x, df) => {
      expect(chiSquareUpper(x, df)).toBeCloseTo(1 - chiSquareLower(x, df), 12);
    }),
  );
});

test("far tails keep their digits", () => {
  expect(chiSquareUpper(91.435768262, 1) / 1.15273859755e-21).toBeCloseTo(1, 8);
  expect(normalUpper(10) / 7.61985302416053e-24).toBeCloseTo(1, 10);
  expect(tUpper(40, 1_000) / 5.2394260775870055e-210).toBeCloseTo(1, 8);
});

test("t is the normal for a very large number of degrees of freedom", () => {
  for (const df of [1e11, 1e13, 1e18, 1e30]) expect(tQuantile(0.975, df)).toBeCloseTo(1.959963984540054, 9);
  expect(tUpper(1e200, 5)).toBe(0);
  expect(tUpper(-1e200, 5)).toBe(1);
});

test("noncentral t without noncentrality is t, and mirrors", () => {
  for (const df of [2, 7.5, 198]) {
    expect(noncentralTUpper(1.7, df, 0)).toBeCloseTo(tUpper(1.7, df), 12);
    expect(noncentralTUpper(-1.7, df, 0.8)).toBeCloseTo(1 - noncentralTUpper(1.7, df, -0.8), 12);
  }
  expect(noncentralTUpper(1.97, 1e5, 60)).toBeCloseTo(1, 12);
});

test("ln Γ of whole and half numbers", () => {
  expect(logGamma(1)).toBeCloseTo(0, 14);
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 14);
  expect(logGamma(171)).toBeCloseTo(706.5730622457874, 10);
});
