import type { RandomState } from "./random-words";
import { randomShares } from "./random-words";
import { sampleWeights, type WeightBox } from "./sample-weights";

/** The five parts of a priority, in the order in which everything here lists them. */
export const robustnessParts = ["customerValue", "commercialValue", "feasibility", "creepiness", "regret"] as const;
export const benefitCount = 3;

/** The weights of the five parts, 0 to 1: the first three add to 1, the two harms stand on their own. */
export type PartWeights = readonly [number, number, number, number, number];

/**
 * How far from the present weights a weighting is still plausible: our defaults. `tolerance` is a share, 0 to 1; null
 * is any weighting of the benefits, and each harm from nothing to twice what it counts now.
 */
export const toleranceChoices = [
  { id: "near", tolerance: 0.05 },
  { id: "wider", tolerance: 0.1 },
  { id: "any", tolerance: null },
] as const;
export type ToleranceId = (typeof toleranceChoices)[number]["id"];

export function toleranceOf(id: ToleranceId): number | null {
  return toleranceChoices.find((choice) => choice.id === id)?.tolerance ?? null;
}

export type PlausibleRegion = { readonly benefits: WeightBox; readonly harms: WeightBox };

/**
 * The plausible weightings: every weight from the least to the most that the weightings given put on it, widened by
 * the tolerance on either side and held inside 0 to 1; the benefits must add to 1.
 *
 * @param weightings the present one first, then those of other people
 */
export function plausibleRegion(weightings: readonly PartWeights[], tolerance: number | null): PlausibleRegion {
  const every = (part: number) => weightings.map((weights) => weights[part]!);
  const parts = robustnessParts.map((_, part) => {
    const [least, most] = [Math.min(...every(part)), Math.max(...every(part))];
    if (tolerance === null) return part < benefitCount ? [0, 1] : [0, Math.min(1, 2 * most)];
    return [Math.max(0, least - tolerance), Math.min(1, most + tolerance)];
  });
  const box = (from: number, to: number): WeightBox => ({
    low: parts.slice(from, to).map(([low]) => low!),
    high: parts.slice(from, to).map(([, high]) => high!),
  });
  return { benefits: box(0, benefitCount), harms: box(benefitCount, parts.length) };
}

/**
 * Weightings drawn evenly from the region.
 *
 * @returns samples × 5 parts, one weighting after the other
 */
export function drawWeightings(region: PlausibleRegion, samples: number, state: RandomState): Float64Array {
  const share = randomShares(state);
  const benefits = sampleWeights(region.benefits, samples, share);
  const size = robustnessParts.length;
  const drawn = new Float64Array(samples * size);
  for (let sample = 0; sample < samples; sample++) {
    drawn.set(benefits.subarray(sample * benefitCount, (sample + 1) * benefitCount), sample * size);
    for (let part = benefitCount; part < size; part++) {
      const [low, high] = [region.harms.low[part - benefitCount]!, region.harms.high[part - benefitCount]!];
      drawn[sample * size + part] = low + share() * (high - low);
    }
  }
  return drawn;
}
