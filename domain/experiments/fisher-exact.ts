import type { Alternative } from "./alternative";
import { logGamma } from "./log-gamma";
import { failed, type Outcome } from "./outcome";
import { proportionPair, type TwoProportions } from "./proportion-tests";

/** e^-790 is 0 in double precision: a table that much rarer than the likeliest has p = 0 whatever the rest adds. */
const beyondDouble = -790;

/**
 * Fisher's exact test on [[x2, n2 - x2], [x1, n1 - x1]]. Two-sided: the sum over the tables with the same margins whose
 * probability is at most that of the observed table times 1 + 1e-7; "greater" = the treatment's rate is higher.
 * Statistics, section 5. Probabilities are built by ratios from the likeliest table, so nothing cancels.
 *
 * Errors: NO_UNITS, INVALID_COUNT.
 */
export function fisherExact(counts: TwoProportions & { alternative?: Alternative }): Outcome<{ pValue: number }> {
  const pair = proportionPair(counts);
  if (failed(pair)) return pair;
  const { x1, n1, x2, n2, alternative = "two-sided" } = counts;
  const successes = x1 + x2;
  const lowest = Math.max(0, successes - n1);
  const highest = Math.min(n2, successes);
  const mode = Math.min(highest, Math.max(lowest, Math.floor(((n2 + 1) * (successes + 1)) / (n1 + n2 + 2))));
  const logWeight = (k: number) =>
    -[k, n2 - k, successes - k, n1 - successes + k].reduce((sum, count) => sum + logGamma(count + 1), 0);
  if (alternative === "two-sided" && logWeight(x2) - logWeight(mode) < beyondDouble) return { pValue: 0 };

  const up = (k: number) => ((n2 - k) / (k + 1)) * ((successes - k) / (n1 - successes + k + 1));
  const weights = new Map([[mode, 1]]);
  for (let k = mode, weight = 1; k < highest && weight > 0; k += 1) weights.set(k + 1, (weight *= up(k)));
  for (let k = mode, weight = 1; k > lowest && weight > 0; k -= 1) weights.set(k - 1, (weight /= up(k - 1)));

  const observed = (weights.get(x2) ?? 0) * (1 + 1e-7);
  const counted = ([k, weight]: readonly [number, number]): boolean => {
    if (alternative === "greater") return k >= x2;
    if (alternative === "less") return k <= x2;
    return weight <= observed;
  };
  const ascending = [...weights].sort((a, b) => a[1] - b[1]);
  const sum = (of: readonly (readonly [number, number])[]) => of.reduce((total, [, weight]) => total + weight, 0);
  return { pValue: Math.min(1, sum(ascending.filter(counted)) / sum(ascending)) };
}
