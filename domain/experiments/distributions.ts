import incompleteBetaOf from "@stdlib/math-base-special-betainc";
import betaLower from "@stdlib/stats-base-dists-beta-cdf";
import betaQuantileOf from "@stdlib/stats-base-dists-beta-quantile";
import normalLower from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantileOf from "@stdlib/stats-base-dists-normal-quantile";
import tLower from "@stdlib/stats-base-dists-t-cdf";
import tQuantileOf from "@stdlib/stats-base-dists-t-quantile";

/** Above this many degrees of freedom t and normal agree to double precision; the library's t quantile fails near 1e18. */
const normalFrom = 1e12;
/** Beyond this the square of a statistic overflows; the tail is 0 in double precision long before. */
const beyondTails = 1e150;

/** P(Z ≤ z) of the standard normal, 0 to 1; accurate in the lower tail. */
export function normalCdf(z: number): number {
  return normalLower(z, 0, 1);
}

/** P(Z > z) of the standard normal, asked for directly so that small tails keep their digits. */
export function normalUpper(z: number): number {
  return normalLower(-z, 0, 1);
}

/** Density of the standard normal. */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** z with P(Z ≤ z) = p; p in (1e-16, 1). */
export function normalQuantile(p: number): number {
  return normalQuantileOf(p, 0, 1);
}

/** P(T > t) of Student's t with `df` > 0 degrees of freedom (real), asked for directly. */
export function tUpper(t: number, df: number): number {
  if (Math.abs(t) > beyondTails) return t > 0 ? 0 : 1;
  return df > normalFrom ? normalUpper(t) : tLower(-t, df);
}

/** t with P(T ≤ t) = p for `df` > 0 degrees of freedom (real). */
export function tQuantile(p: number, df: number): number {
  return df > normalFrom ? normalQuantile(p) : tQuantileOf(p, df);
}

/** P(X ≤ x) of Beta(a, b), x in [0, 1]. */
export function betaCdf(x: number, a: number, b: number): number {
  return betaLower(x, a, b);
}

/** x with P(X ≤ x) = p for Beta(a, b). */
export function betaQuantile(p: number, a: number, b: number): number {
  return betaQuantileOf(p, a, b);
}

/** Regularized incomplete beta function I_x(a, b), or its complement 1 - I_x(a, b) computed directly. */
export function incompleteBeta(x: number, a: number, b: number, complement = false): number {
  return incompleteBetaOf(x, a, b, true, complement);
}

/**
 * P(χ² > x) for a whole number of degrees of freedom ≥ 1, x ≥ 0.
 *
 * The finite series of positive terms (Abramowitz and Stegun 26.4.4 and 26.4.5), so that a split that is
 * wrong beyond doubt keeps its small p, which `1 - cdf` would round to 0.
 */
export function chiSquareUpper(x: number, df: number): number {
  const half = x / 2;
  const even = df % 2 === 0;
  let term = even ? Math.exp(-half) : Math.exp(-half) * Math.sqrt(half / Math.PI) * 2;
  let sum = even ? term : 2 * normalUpper(Math.sqrt(x));
  const terms = even ? df / 2 - 1 : (df - 1) / 2;
  for (let index = 1; index <= terms; index += 1) {
    if (even) term *= half / index;
    else if (index > 1) term *= half / (index - 0.5);
    sum += term;
  }
  return Math.min(1, sum);
}
