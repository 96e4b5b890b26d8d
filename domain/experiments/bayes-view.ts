import { bayesNormalLift, priorFromLifts } from "./bayes-lift";
import { bayesBetaBinomial } from "./bayes-rates";
import type { Experiment, ExperimentMetric } from "./experiment";
import type { ExperimentContext } from "./experiment-readout";
import { failed, failure, type Outcome, type StatCode } from "./outcome";
import { directionOf } from "./read-measures";
import { samplePair } from "./sample";

/** The lift of a treatment as a matter of belief; fractions of the control. */
export type BayesLift = {
  readonly chanceToWin: number;
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  /** What a wrong choice costs on average, as a fraction of the control's value. */
  readonly riskOfShipping: number;
  readonly riskOfStaying: number;
};
/** An arm of a rate among all arms; rates as fractions. */
export type BayesRate = {
  readonly chanceToBeBest: number;
  readonly chanceToBeatControl: number | null;
  readonly expectedLoss: number;
  /** The loss in money a month; null unless people a month and the worth of one success are known. */
  readonly lossPerMonth: number | null;
  /** What the arm is expected to bring beside the control, in money a month; null for the control, and as the loss. */
  readonly gainPerMonth: number | null;
  readonly low: number;
  readonly high: number;
};

export type BayesArm = {
  readonly armId: string;
  /** Null for the control; why there is none otherwise. */
  readonly lift: BayesLift | null;
  readonly liftError?: StatCode;
  /** Null for means and NPS. */
  readonly rate: BayesRate | null;
};
export type BayesView = {
  readonly arms: readonly BayesArm[];
  /** Our own past lifts, once there are enough; null = a flat prior. */
  readonly prior: { readonly mean: number; readonly sd: number; readonly tests: number } | null;
  /** To stand beside it always. */
  readonly label: string;
};

export type BayesGround = {
  readonly pastLifts: readonly number[];
  readonly worth: { readonly peoplePerMonth: number; readonly perSuccess: number } | null;
};

/**
 * The Bayesian view of the primary: chances and risks per treatment, and for a rate over all arms, turned so that winning is
 * the better way. Secondary, on request; it never feeds the decision. Statistics, section 14.
 *
 * Errors: NEED_TWO_ARMS, NO_UNITS without a primary. What a single arm lacks stands with that arm.
 */
export function bayesView(
  experiment: Experiment,
  { metrics, parameters }: Pick<ExperimentContext, "metrics" | "parameters">,
  { pastLifts, worth }: BayesGround,
): Outcome<BayesView> {
  const primary = experiment.results.find(({ role }) => role === "primary");
  if (!primary) return failure("NO_UNITS");
  const control = experiment.arms.find(({ isControl }) => isControl) ?? experiment.arms[0];
  if (!control || experiment.arms.length < 2) return failure("NEED_TWO_ARMS");
  const inverse = directionOf(metrics.get(primary.metricId)) === "lower_is_better";
  const level = 1 - parameters.test.alpha;
  const prior = priorFromLifts(pastLifts);
  const ordered = [control, ...experiment.arms.filter((arm) => arm !== control)];
  const rates = primary.type === "proportion" ? ratesOf(primary, ordered, inverse, level) : null;
  const arms = ordered.map(({ id }, at): BayesArm => {
    const own = rates?.[at] ?? null;
    const rate = own && withMoney(own, rates?.[0] ?? null, worth);
    if (at === 0) return { armId: id, lift: null, rate };
    const pair = samplePair(primary.type, primary.arms[control.id], primary.arms[id]);
    const view = failed(pair) ? pair : bayesNormalLift(...pair, { prior, inverse, level });
    if (failed(view)) return { armId: id, lift: null, liftError: view.error, rate };
    const { chanceToWin, expected, low, high, riskTreatment, riskControl } = view;
    const lift = { chanceToWin, expected, low, high, riskOfShipping: riskTreatment, riskOfStaying: riskControl };
    return { armId: id, lift, rate };
  });
  const label = "Not corrected for looking early, and no part of the decision.";
  return { arms, prior: prior && { mean: prior.mean, sd: prior.sd, tests: pastLifts.length }, label };
}

type RateOfArm = Omit<BayesRate, "lossPerMonth" | "gainPerMonth"> & { readonly expected: number };

/** A rate with what it loses and brings a month: rates are turned so that more is better, so worth is that of the better. */
function withMoney({ expected, ...own }: RateOfArm, control: RateOfArm | null, worth: BayesGround["worth"]): BayesRate {
  if (!worth) return { ...own, lossPerMonth: null, gainPerMonth: null };
  const perMonth = worth.peoplePerMonth * worth.perSuccess;
  const isControl = own.chanceToBeatControl === null || control === null;
  return {
    ...own,
    lossPerMonth: own.expectedLoss * perMonth,
    gainPerMonth: isControl ? null : (expected - control.expected) * perMonth,
  };
}

/** Null when a count cannot be read. Where lower is better, the failures are what is counted as success. */
function ratesOf(
  { arms }: ExperimentMetric,
  ordered: readonly { id: string }[],
  inverse: boolean,
  level: number,
): RateOfArm[] | null {
  const counts = ordered.map(({ id }) => {
    const { x = null, n = null } = arms[id] ?? {};
    return { x: inverse && x !== null && n !== null ? n - x : x, n };
  });
  const view = bayesBetaBinomial(counts, { level });
  if (failed(view)) return null;
  return ordered.map((_, at) => ({
    chanceToBeBest: view.probBest[at]!,
    chanceToBeatControl: view.probBeatControl[at]!,
    expectedLoss: view.expectedLoss[at]!,
    expected: view.posteriorMean[at]!,
    low: inverse ? 1 - view.high[at]! : view.low[at]!,
    high: inverse ? 1 - view.low[at]! : view.high[at]!,
  }));
}
