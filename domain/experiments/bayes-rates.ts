import { betaCdf, betaQuantile } from "./distributions";
import { integrate } from "./integrate";
import { logGamma } from "./log-gamma";
import { failure, isLevel, type Outcome } from "./outcome";
import { countProblem } from "./sample";

export type RateView = {
  probBest: number[];
  expectedLoss: number[];
  /** Null for the control itself. */
  probBeatControl: (number | null)[];
  low: number[];
  high: number[];
  posteriorMean: number[];
};

type Posterior = { a: number; b: number; mean: number; sd: number };

/** Distances from each mean, in sd, at which the integrals change panel: fine where the mass is, out to 40. */
const steps = [0, 0.5, 1, 1.5, 2, 3, 4, 5, 6, 8, 10, 14, 20, 30, 40];

/**
 * Beta-binomial view of two or more rates, control first: Beta(a0 + x, b0 + n - x) per arm. Probability to be best,
 * expected loss (rate units), probability to beat the control, equal-tail interval at `level`. Statistics, section 14;
 * secondary, never corrected for looking early, never feeds the decision.
 *
 * Errors: NEED_TWO_ARMS, INVALID_PROBABILITY (level, or a prior not above 0), NO_UNITS, INVALID_COUNT.
 */
export function bayesBetaBinomial(
  arms: readonly { x: number | null; n: number | null }[],
  { prior = { alpha: 1, beta: 1 }, level = 0.95 } = {},
): Outcome<RateView> {
  if (arms.length < 2) return failure("NEED_TWO_ARMS");
  if (!isLevel(level) || !(prior.alpha > 0) || !(prior.beta > 0)) return failure("INVALID_PROBABILITY");
  for (const arm of arms) {
    const problem = countProblem(arm.x, arm.n);
    if (problem) return problem;
  }
  const posteriors = arms.map(({ x, n }) => posteriorOf(prior.alpha + (x ?? 0), prior.beta + (n ?? 0) - (x ?? 0)));
  const cuts = panelCuts(posteriors);
  const below = (at: number, skip: number) =>
    posteriors.reduce((product, { a, b }, arm) => (arm === skip ? product : product * betaCdf(at, a, b)), 1);
  const tail = (1 - level) / 2;
  return {
    probBest: posteriors.map((own, arm) => expectation(own, cuts, (at) => below(at, arm))),
    expectedLoss: posteriors.map(({ a, b }, arm) =>
      overRates(cuts, (at, width) => betaCdf(at, a, b) * (1 - below(at, arm)) * width),
    ),
    probBeatControl: posteriors.map((own, arm) =>
      arm === 0 ? null : expectation(own, cuts, (at) => betaCdf(at, posteriors[0]!.a, posteriors[0]!.b)),
    ),
    low: posteriors.map(({ a, b }) => betaQuantile(tail, a, b)),
    high: posteriors.map(({ a, b }) => betaQuantile(1 - tail, a, b)),
    posteriorMean: posteriors.map(({ mean }) => mean),
  };
}

function posteriorOf(a: number, b: number): Posterior {
  const total = a + b;
  return { a, b, mean: a / total, sd: Math.sqrt(((a / total) * (b / total)) / (total + 1)) };
}

/** Panels in the angle θ with rate = sin²θ, where the density of Beta(½, ½) is flat and small priors do no harm. */
function panelCuts(posteriors: readonly Posterior[]): number[] {
  const rates = posteriors.flatMap(({ mean, sd }) => steps.flatMap((step) => [mean - step * sd, mean + step * sd]));
  const angles = rates.filter((rate) => rate > 0 && rate < 1).map((rate) => Math.asin(Math.sqrt(rate)));
  return [...new Set([0, Math.PI / 2, ...angles])].sort((a, b) => a - b);
}

/** ∫ of(rate) d rate over [0, 1]; `width` is d rate / dθ. */
function overRates(cuts: readonly number[], of: (rate: number, width: number) => number): number {
  return integrate(cuts, (angle) => of(Math.sin(angle) ** 2, Math.sin(2 * angle)));
}

function expectation({ a, b }: Posterior, cuts: readonly number[], of: (rate: number) => number): number {
  const logScale = logGamma(a + b) - logGamma(a) - logGamma(b) + Math.LN2;
  return integrate(cuts, (angle) => {
    const log = logScale + (2 * a - 1) * Math.log(Math.sin(angle)) + (2 * b - 1) * Math.log(Math.cos(angle));
    return log < -745 ? 0 : Math.exp(log) * of(Math.sin(angle) ** 2);
  });
}
