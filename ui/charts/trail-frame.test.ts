import { expect, test } from "vitest";
import { trailFrame } from "./trail-frame";

const span = (half: number) => ({ low: -half, high: half });

test("the later looks, no change and the limit are always inside, the first wide looks may be cut", () => {
  const { domain, cut, ticks } = trailFrame([span(1), span(0.1), span(0.05), span(0.04)], 0.03);
  expect(domain[0]).toBeLessThan(-0.05);
  expect(domain[1]).toBeGreaterThan(0.05);
  expect(domain[1]).toBeLessThan(0.2);
  expect(cut).toBe(true);
  expect(ticks.length).toBeLessThanOrEqual(6);
  expect(ticks.every((value) => value > domain[0] && value < domain[1] && value !== 0)).toBe(true);
  expect(trailFrame([{ low: 0.01, high: 0.02 }], 0.05).domain[0]).toBeLessThan(-0.05);
  expect(trailFrame([{ low: 0.01, high: 0.02 }], null)).toMatchObject({ cut: false });
});
