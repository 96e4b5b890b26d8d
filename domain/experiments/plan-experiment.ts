import { normalQuantile } from "./distributions";
import { type Failure, failed, failure, isLevel, type Outcome } from "./outcome";
import { powerMeanZN, powerNoninferiorityN } from "./power-mean";
import { powerPropPooledN, powerPropUnequalN, powerQuantiles } from "./power-proportion";
import { oneSidedScale, sequentialScale } from "./sequential";

/** What the primary is today and the relative change (fraction, not 0) worth detecting. */
type PlannedPrimary = { effect: number } & (
  | { type: "proportion"; rate: number }
  | { type: "mean"; mean: number; sd: number }
);
/** A guardrail with its margin in the unit of the comparison, and the share of people asked who answer (1 = all). */
type PlannedGuardrail = { metricId: string; margin: number; responseRate: number } & (
  | { type: "proportion"; rate: number }
  | { type: "mean"; sd: number }
);

export type ExperimentPlan = {
  primary: PlannedPrimary;
  guardrails: readonly PlannedGuardrail[];
  treatments: number;
  /** Weights of the arms, control first, each above 0; left out = all alike. */
  split?: readonly number[];
  analysis: "fixed" | "sequential";
  alpha?: number;
  guardrailAlpha?: number;
  power?: number;
  eligiblePerDay: number;
  /** Share of the eligible people that enters the test, 0 to 1. */
  shareOfTraffic: number;
  minDays: number;
};

export type PlannedSizes = {
  /** People for the primary in the smallest arm; in sequential analysis with the price of looking early. */
  primaryPerArm: number;
  /** 1 in fixed analysis; about 1.91 at alpha 0.05 in sequential. */
  inflation: number;
  /** Answers, and people to ask for them, in the smallest arm. */
  guardrails: { metricId: string; answersPerArm: number; invitedPerArm: number }[];
  /** The larger of the primary and the widest guardrail: the planned size of the smallest arm. */
  peoplePerArm: number;
  /** People of each arm, control first. */
  peopleByArm: number[];
  /** What makes it as long as it is: the primary, a guardrail (by metric), or the minimum days. */
  longest: { by: "primary" | "minDays" } | { by: "guardrail"; metricId: string };
  totalPeople: number;
  days: number;
  weeks: number;
};

/**
 * What a sequential plan costs: ((crit at N = N* + z_w)/(z + z_w))². Statistics, section 13.6; 1.91 at alpha 0.05 and power 0.8.
 *
 * Errors: INVALID_PROBABILITY.
 */
export function sequentialInflation(alpha: number, power: number): Outcome<{ factor: number }> {
  if (!isLevel(power)) return failure("INVALID_PROBABILITY");
  const scale = sequentialScale(1, 1, alpha);
  if (failed(scale)) return scale;
  const { z, zPower } = powerQuantiles(alpha, power);
  return { factor: ((scale.crit + zPower) / (z + zPower)) ** 2 };
}

/** No test has more people, or days; beyond it sums are no longer whole. */
const mostPeople = 1e15;
/** Nothing can be said of an arm with fewer. */
const fewestPeople = 2;

/**
 * Days a test takes: ⌈people/(eligible per day × share)⌉, rounded up to whole weeks, at least the minimum days.
 * Statistics, section 13.8. Errors: NO_UNITS when nobody enters, INVALID_PROBABILITY for a share outside (0, 1], NOT_FINITE
 * when it would never end.
 */
export function testDuration(plan: {
  totalPeople: number;
  eligiblePerDay: number;
  shareOfTraffic: number;
  minDays: number;
}): Outcome<{ days: number; weeks: number }> {
  if (!(plan.shareOfTraffic > 0 && plan.shareOfTraffic <= 1)) return failure("INVALID_PROBABILITY");
  if (!(plan.eligiblePerDay > 0)) return failure("NO_UNITS");
  const needed = Math.ceil(plan.totalPeople / (plan.eligiblePerDay * plan.shareOfTraffic) - 1e-9);
  if (!(needed <= mostPeople)) return failure("NOT_FINITE");
  const weeks = Math.ceil(Math.max(needed, plan.minDays) / 7);
  return { days: weeks * 7, weeks };
}

/**
 * The same for a guardrail: its one-sided always-valid bound at N = N* in place of z_{1-a}, β' as in section 13.7. Our own,
 * so that a guardrail read at every look is not planned too small.
 *
 * Errors: INVALID_PROBABILITY.
 */
function guardrailInflation(alpha: number, beta: number): Outcome<{ factor: number }> {
  const scale = oneSidedScale(1, 1, alpha);
  if (failed(scale)) return scale;
  const zBeta = normalQuantile(1 - beta);
  return { factor: ((scale.crit + zBeta) / (normalQuantile(1 - alpha) + zBeta)) ** 2 };
}

/**
 * Everything a planner shows at once: people for the primary (alpha divided by the treatments), answers and invitations for
 * each guardrail, the longer of the two, and the duration. Uneven splits by 13.2: an arm r times the control is sized
 * through its variance divided by r. Statistics, section 13.
 *
 * Errors: NEED_TWO_ARMS without a treatment, LENGTH_MISMATCH when the split has another number of arms, INVALID_PROBABILITY
 * for a weight not above 0, NOT_FINITE when no number of people is enough, and those of the single formulas.
 */
export function planExperiment(plan: ExperimentPlan): Outcome<PlannedSizes> {
  const { treatments, analysis, alpha = 0.05, guardrailAlpha = 0.05, power = 0.8 } = plan;
  if (!(treatments >= 1)) return failure("NEED_TWO_ARMS");
  const split = plan.split ?? new Array<number>(treatments + 1).fill(1);
  if (split.length !== treatments + 1) return failure("LENGTH_MISMATCH");
  if (split.some((weight) => !(weight > 0 && weight < Number.POSITIVE_INFINITY))) return failure("INVALID_PROBABILITY");
  const shared = alpha / treatments;
  const inflation = analysis === "sequential" ? sequentialInflation(shared, power) : { factor: 1 };
  if (failed(inflation)) return inflation;
  const primary = inSmallestArm(split, (ratio) => primarySize(plan.primary, shared, power, ratio));
  if (failed(primary)) return primary;
  const primaryPerArm = Math.ceil(primary.perArm * inflation.factor - 1e-9);
  const guardrails: PlannedSizes["guardrails"] = [];
  for (const guardrail of plan.guardrails) {
    const { metricId, responseRate } = guardrail;
    if (!(responseRate > 0 && responseRate <= 1)) return failure("INVALID_PROBABILITY");
    const size = inSmallestArm(split, (ratio) =>
      guardrailSize(guardrail, { guardrails: plan.guardrails.length, alpha: guardrailAlpha, power, analysis, ratio }),
    );
    if (failed(size)) return size;
    const answersPerArm = Math.ceil(size.perArm - 1e-9);
    guardrails.push({ metricId, answersPerArm, invitedPerArm: Math.ceil(answersPerArm / responseRate - 1e-9) });
  }
  const peoplePerArm = Math.max(fewestPeople, primaryPerArm, ...guardrails.map(({ invitedPerArm }) => invitedPerArm));
  const smallest = Math.min(...split);
  const peopleByArm = split.map((weight) => Math.ceil((peoplePerArm * weight) / smallest - 1e-9));
  const totalPeople = peopleByArm.reduce((sum, people) => sum + people, 0);
  if (!(totalPeople <= mostPeople)) return failure("NOT_FINITE");
  const duration = testDuration({ ...plan, totalPeople });
  if (failed(duration)) return duration;
  const widest = guardrails.find(({ invitedPerArm }) => invitedPerArm === peoplePerArm);
  const waits = totalPeople / (plan.eligiblePerDay * plan.shareOfTraffic) <= plan.minDays;
  const longest: PlannedSizes["longest"] = waits
    ? { by: "minDays" }
    : widest && peoplePerArm > primaryPerArm
      ? { by: "guardrail", metricId: widest.metricId }
      : { by: "primary" };
  return {
    primaryPerArm,
    inflation: inflation.factor,
    guardrails,
    peoplePerArm,
    peopleByArm,
    longest,
    totalPeople,
    ...duration,
  };
}

/** The size of the smallest arm, so that every treatment has what its comparison with the control needs. */
function inSmallestArm(
  split: readonly number[],
  controlFor: (ratio: number) => Failure | { perArm: number },
): Failure | { perArm: number } {
  const [control = 1, ...treatments] = split;
  const smallest = Math.min(...split);
  let perArm = 0;
  for (const weight of treatments) {
    const needed = controlFor(weight / control);
    if (failed(needed)) return needed;
    perArm = Math.max(perArm, (needed.perArm * smallest) / control);
  }
  return { perArm };
}

/** People in the control when the treatment gets `ratio` times as many. */
function primarySize(
  primary: PlannedPrimary,
  alpha: number,
  power: number,
  ratio: number,
): Failure | { perArm: number } {
  if (primary.type === "proportion") {
    const rates = { p1: primary.rate, p2: primary.rate * (1 + primary.effect), alpha, power };
    if (ratio === 1) return powerPropPooledN(rates);
    const uneven = powerPropUnequalN({ ...rates, ratio });
    return failed(uneven) ? uneven : { perArm: uneven.n1 };
  }
  const { sd, mean, effect } = primary;
  return powerMeanZN({ sd1: sd, sd2: sd / Math.sqrt(ratio), delta: mean * effect, alpha, power });
}

function guardrailSize(
  guardrail: PlannedGuardrail,
  given: { guardrails: number; alpha: number; power: number; analysis: ExperimentPlan["analysis"]; ratio: number },
): Failure | { perArm: number } {
  const { alpha, power, guardrails, ratio } = given;
  if (guardrail.type === "proportion" && !(guardrail.rate >= 0 && guardrail.rate <= 1)) {
    return failure("INVALID_PROBABILITY");
  }
  const sd = guardrail.type === "mean" ? guardrail.sd : Math.sqrt(guardrail.rate * (1 - guardrail.rate));
  const { margin } = guardrail;
  const size = powerNoninferiorityN({ sd1: sd, sd2: sd / Math.sqrt(ratio), margin, alpha, power, guardrails });
  if (failed(size)) return size;
  const inflation = given.analysis === "sequential" ? guardrailInflation(alpha, size.betaUsed) : { factor: 1 };
  return failed(inflation) ? inflation : { perArm: size.perArm * inflation.factor };
}
