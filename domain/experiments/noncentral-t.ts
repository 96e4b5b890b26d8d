import { incompleteBeta, normalCdf } from "./distributions";
import { logGamma } from "./log-gamma";

/**
 * P(T > t) of the noncentral t distribution with `df` > 0 degrees of freedom and noncentrality `ncp`.
 *
 * Lenth's series (Algorithm AS 243, 1989) on the incomplete beta function, in its complementary form, so that for
 * t and ncp of one sign every term is positive; summed outwards from its largest term, so that a large
 * noncentrality does not underflow. For t < 0 the reflection P(T > t | ncp) = 1 - P(T > -t | -ncp) is used.
 */
export function noncentralTUpper(t: number, df: number, ncp: number): number {
  if (t < 0) return 1 - noncentralTUpper(-t, df, -ncp);
  if (t === 0) return normalCdf(ncp);
  const x = t / (t + df / t);
  const rate = (ncp * ncp) / 2;
  const term = (index: number): number => {
    const even = incompleteBeta(x, index + 0.5, df / 2, true);
    const odd = incompleteBeta(x, index + 1, df / 2, true);
    if (rate === 0) return index === 0 ? even : 0;
    const logRate = Math.log(rate);
    const p = Math.exp(-rate + index * logRate - logGamma(index + 1));
    const q = (ncp / Math.SQRT2) * Math.exp(-rate + index * logRate - logGamma(index + 1.5));
    return p * even + q * odd;
  };
  const mode = Math.floor(rate);
  let sum = term(mode);
  for (const step of [1, -1]) {
    for (let index = mode + step; index >= 0; index += step) {
      const next = term(index);
      sum += next;
      if (Math.abs(next) <= 1e-17 * Math.abs(sum) && Math.abs(index - mode) > 4 * Math.sqrt(rate)) break;
    }
  }
  return Math.min(1, Math.max(0, sum / 2));
}
