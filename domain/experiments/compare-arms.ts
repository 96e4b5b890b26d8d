import type { Parameters } from "../settings";
import { normalQuantile, tQuantile, tUpper } from "./distributions";
import type { Method } from "./experiment-readout";
import { fisherExact } from "./fisher-exact";
import type { Limits } from "./guardrail-state";
import { fiellerWith } from "./lift";
import { failed, failure, isLevel, type Outcome } from "./outcome";
import { newcombeLimits } from "./proportion-intervals";
import { type ArmFigures, type Sample, type SampleType, samplePair } from "./sample";
import { meansOf, oneSidedScale, sequentialCrit, sequentialP, sequentialScale } from "./sequential";
import { type Difference, differenceOf } from "./welch";

type Interval = { low: number; high: number };

/** A treatment compared with the control on one measure, by the method that fits; intervals at any level. */
export type Comparison = {
  method: Method;
  control: Sample;
  treatment: Sample;
  diff: number;
  /** Standard error and degrees of freedom; null for `exact`, degrees of freedom also for `sequential`. */
  se: number | null;
  df: number | null;
  p: number;
  /** (m2 - m1)/m1; null unless the control mean is above 0. */
  lift: number | null;
  /** Two-sided interval of the difference at 1 - alpha. */
  interval: (alpha: number) => Interval;
  /** Interval of the lift at 1 - alpha; null limits when unbounded or without a lift. */
  liftInterval: (alpha: number) => Limits;
  /** Lower and upper bound, each one-sided at the alpha of guardrails: the interval their states rest on. */
  bounds: Interval;
};

export type ComparisonPlan = {
  analysis: "fixed" | "sequential";
  /** Planned units per arm of this measure. */
  plannedPerArm: number | null;
  test: Parameters["test"];
};

/**
 * Chooses and runs the method of statistics, section 4: fixed → `welch`, or `exact` when a count of a proportion is small;
 * sequential → `sequential`, after burn-in.
 *
 * Errors: INVALID_PROBABILITY (settings), NO_UNITS, INVALID_COUNT, INSUFFICIENT_UNITS, NEGATIVE_SD, NO_PLANNED_SIZE, BURN_IN,
 * ZERO_VARIANCE.
 */
export function compareArms(
  type: SampleType,
  control: ArmFigures | null | undefined,
  treatment: ArmFigures | null | undefined,
  plan: ComparisonPlan,
): Outcome<Comparison> {
  if (!isLevel(plan.test.alpha) || !isLevel(2 * plan.test.guardrailAlpha)) return failure("INVALID_PROBABILITY");
  const pair = samplePair(type, control, treatment);
  if (failed(pair)) return pair;
  if (plan.analysis === "sequential") return compareSequentially(pair, plan);
  return fewest(pair) < plan.test.smallCount ? compareExactly(pair, plan.test) : compareByWelch(pair, plan.test);
}

/** The smallest count of successes or failures of a proportion; without bound for other measures. */
function fewest(pair: readonly Sample[]): number {
  return Math.min(...pair.map(({ x, n }) => (x === null ? Number.POSITIVE_INFINITY : Math.min(x, n - x))));
}

type Pair = readonly [Sample, Sample];

function compareByWelch([control, treatment]: Pair, { guardrailAlpha }: ComparisonPlan["test"]): Outcome<Comparison> {
  const difference = differenceOf(control, treatment);
  if (failed(difference)) return difference;
  const { diff, se, df } = difference;
  const crit = (alpha: number) => tQuantile(1 - alpha / 2, df);
  return {
    method: "welch",
    ...shown(control, treatment),
    se,
    df,
    p: Math.min(1, 2 * tUpper(Math.abs(diff / se), df)),
    interval: (alpha) => around(diff, crit(alpha) * se),
    liftInterval: (alpha) => liftLimits(crit(alpha), control, treatment, difference),
    bounds: around(diff, crit(2 * guardrailAlpha) * se),
  };
}

function compareExactly([control, treatment]: Pair, { guardrailAlpha }: ComparisonPlan["test"]): Outcome<Comparison> {
  const counts = { x1: control.x ?? 0, n1: control.n, x2: treatment.x ?? 0, n2: treatment.n };
  const tested = fisherExact(counts);
  if (failed(tested)) return tested;
  const interval = (alpha: number): Interval => {
    const { low, high } = newcombeLimits(counts, normalQuantile(1 - alpha / 2));
    return { low, high };
  };
  const errors = { se1: Math.sqrt(control.variance / control.n), se2: Math.sqrt(treatment.variance / treatment.n) };
  return {
    method: "exact",
    ...shown(control, treatment),
    se: null,
    df: null,
    p: tested.pValue,
    interval,
    liftInterval: (alpha) => liftLimits(normalQuantile(1 - alpha / 2), control, treatment, errors),
    bounds: interval(2 * guardrailAlpha),
  };
}

function compareSequentially([control, treatment]: Pair, plan: ComparisonPlan): Outcome<Comparison> {
  const { alpha: testAlpha, burnInEvents, burnInUnits } = plan.test;
  const seen = control.n + treatment.n;
  const tuningN = plan.plannedPerArm === null ? null : 2 * plan.plannedPerArm;
  const scale = sequentialScale(seen, tuningN, testAlpha);
  if (failed(scale)) return scale;
  const burning = [control, treatment].some(({ x, n }) =>
    x === null ? n < burnInUnits : Math.min(x, n - x) < burnInEvents,
  );
  if (burning) return failure("BURN_IN");
  const difference = differenceOf(control, treatment);
  if (failed(difference)) return difference;
  const { diff, se } = difference;
  const oneSided = oneSidedScale(seen, tuningN, plan.test.guardrailAlpha);
  if (failed(oneSided)) return oneSided;
  return {
    method: "sequential",
    ...shown(control, treatment),
    se,
    df: null,
    p: sequentialP(diff / se, scale.information),
    interval: (alpha) => around(diff, sequentialCrit(scale.information, alpha) * se),
    liftInterval: (alpha) => liftLimits(sequentialCrit(scale.information, alpha), control, treatment, difference),
    bounds: around(diff, oneSided.crit * se),
  };
}

function shown(control: Sample, treatment: Sample) {
  const diff = treatment.mean - control.mean;
  const lift = control.mean > 0 ? diff / control.mean : null;
  return { control, treatment, diff, lift: lift !== null && Number.isFinite(lift) ? lift : null };
}

function around(centre: number, half: number): Interval {
  return { low: centre - half, high: centre + half };
}

function liftLimits(crit: number, control: Sample, treatment: Sample, errors: Pick<Difference, "se1" | "se2">): Limits {
  const lift = fiellerWith(crit, meansOf(control, treatment, errors));
  return failed(lift) ? { low: null, high: null } : { low: lift.low, high: lift.high };
}
