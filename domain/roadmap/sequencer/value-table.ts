import { costOf, type Instance, type Project } from "./instance";

/**
 * The discounted value of a piece of work for each bucket it may start in: its spend from the start on, its benefit
 * from the end of the work and its lag on until the value horizon, ramped and fading. Spend counts at the beginning of
 * its bucket, benefit at the end: W(t) = −Σ cost_k·δ^(t+k) + Σ value·m(u−go)·δ^(u+1), δ = (1 + rate)^(−1/buckets a year).
 *
 * @returns one amount per bucket, in money, or in points without its spend where value is not money; the distance to a baseline is not in it
 */
export function valueTable(
  { buckets, bucketsPerYear, discountRateAnnual, valueHorizon, valueBeforeCost = false }: Instance,
  project: Project,
): Float64Array {
  const delta = (1 + discountRateAnnual) ** (-1 / bucketsPerYear);
  const ramp = project.ramp && project.ramp.length > 0 ? project.ramp : [1];
  return Float64Array.from({ length: buckets }, (_, start) => {
    let value = 0;
    for (let k = 0; k < project.duration && !valueBeforeCost; k++) value -= costOf(project, k) * delta ** (start + k);
    const works = start + project.duration + (project.lag ?? 0);
    for (let bucket = works; bucket < valueHorizon; bucket++) {
      const age = bucket - works;
      const share =
        (ramp[Math.min(age, ramp.length - 1)] ?? 1) * (project.halfLife ? 0.5 ** (age / project.halfLife) : 1);
      value += project.valuePerBucket * share * delta ** (bucket + 1);
    }
    return value;
  });
}
