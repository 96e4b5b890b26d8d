import { failure, type Outcome } from "./outcome";

export type Adjustment = "holm" | "bh" | "bonferroni";

/**
 * p-values adjusted for being several, in the order given; a missing p counts as 1. Holm 1979 (default), Benjamini and
 * Hochberg 1995 for exploration, Bonferroni on request. Statistics, section 9.
 *
 * Errors: INVALID_PROBABILITY when a p is outside [0, 1].
 */
export function pAdjust(
  pValues: readonly (number | null)[],
  method: Adjustment = "holm",
): Outcome<{ adjusted: number[] }> {
  const given = pValues.map((p) => p ?? 1);
  if (given.some((p) => !(p >= 0 && p <= 1))) return failure("INVALID_PROBABILITY");
  const m = given.length;
  if (method === "bonferroni") return { adjusted: given.map((p) => Math.min(1, m * p)) };
  const order = ascending(given);
  const adjusted = new Array<number>(m).fill(1);
  if (method === "holm") {
    order.reduce((running, at, step) => (adjusted[at] = Math.max(running, Math.min(1, (m - step) * given[at]!))), 0);
  } else {
    order.reduceRight((running, at, step) => (adjusted[at] = Math.min(running, (m / (step + 1)) * given[at]!)), 1);
  }
  return { adjusted };
}

/**
 * The alpha at which each treatment's interval is shown, so that it excludes 0 exactly when Holm rejects: for the k-th
 * smallest p, alpha/(m - min(k, k*) + 1), where k* is the first step Holm does not reject. Ties by order; a missing p
 * counts as 1 and comes last. Statistics, section 9.
 */
export function holmAlphas(pValues: readonly (number | null)[], alpha: number): number[] {
  const m = pValues.length;
  const order = ascending(pValues.map((p) => p ?? Number.POSITIVE_INFINITY));
  const stop = order.findIndex((at, step) => (pValues[at] ?? 1) > alpha / (m - step));
  const last = stop === -1 ? m : stop;
  const alphas = new Array<number>(m).fill(alpha);
  for (const [step, at] of order.entries()) alphas[at] = alpha / (m - Math.min(step, last));
  return alphas;
}

/**
 * The alpha at which each interval of a family is shown, so that it excludes 0 exactly when the correction rejects: Holm as
 * {@link holmAlphas}; Bonferroni alpha/m; BH R·alpha/m for R rejections (at least alpha/m), the level of Benjamini and
 * Yekutieli 2005 at which intervals of what was picked out stay honest. Statistics, section 9.
 */
export function displayAlphas(pValues: readonly (number | null)[], alpha: number, method: Adjustment): number[] {
  if (method === "holm") return holmAlphas(pValues, alpha);
  const m = pValues.length;
  const sorted = pValues.map((p) => p ?? 1).sort((a, b) => a - b);
  const rejected = method === "bh" ? sorted.findLastIndex((p, at) => p <= ((at + 1) / m) * alpha) + 1 : 1;
  return pValues.map(() => (Math.max(1, rejected) / m) * alpha);
}

function ascending(values: readonly number[]): number[] {
  return values.map((_, at) => at).sort((a, b) => (values[a] === values[b] ? a - b : values[a]! - values[b]!));
}
