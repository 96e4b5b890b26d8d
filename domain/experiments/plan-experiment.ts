import { type Failure, failed, failure, isLevel, type Outcome } from "./outcome";
import { powerMeanZN, powerNoninferiorityN } from "./power-mean";
import { powerPropPooledN, powerQuantiles } from "./power-proportion";
import { sequentialScale } from "./sequential";

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
  /** People per arm for the primary; in sequential analysis with the price of looking early. */
  primaryPerArm: number;
  /** 1 in fixed analysis; about 1.91 at alpha 0.05 in sequential. */
  inflation: number;
  guardrails: { metricId: string; answersPerArm: number; invitedPerArm: number }[];
  /** The larger of the primary and the widest guardrail. */
  peoplePerArm: number;
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

/**
 * Days a test takes: ⌈people/(eligible per day × share)⌉, rounded up to whole weeks, at least the minimum days.
 * Statistics, section 13.8. Errors: NO_UNITS when nobody enters, INVALID_PROBABILITY for a share outside (0, 1].
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
  const weeks = Math.ceil(Math.max(needed, plan.minDays) / 7);
  return { days: weeks * 7, weeks };
}

/**
 * Everything a planner shows at once: people for the primary (alpha divided by the treatments), answers and invitations for
 * each guardrail, the longer of the two, and the duration. Statistics, section 13.
 *
 * Errors: NEED_TWO_ARMS without a treatment, and those of the single formulas.
 */
export function planExperiment(plan: ExperimentPlan): Outcome<PlannedSizes> {
  const { treatments, analysis, alpha = 0.05, guardrailAlpha = 0.05, power = 0.8 } = plan;
  if (!(treatments >= 1)) return failure("NEED_TWO_ARMS");
  const shared = alpha / treatments;
  const fixed = primarySize(plan.primary, shared, power);
  if (failed(fixed)) return fixed;
  const inflation = analysis === "sequential" ? sequentialInflation(shared, power) : { factor: 1 };
  if (failed(inflation)) return inflation;
  const primaryPerArm = Math.ceil(fixed.perArm * inflation.factor - 1e-9);
  const guardrails: PlannedSizes["guardrails"] = [];
  for (const guardrail of plan.guardrails) {
    const size = guardrailSize(guardrail, plan.guardrails.length, guardrailAlpha, power);
    if (failed(size)) return size;
    guardrails.push(size);
  }
  const peoplePerArm = Math.max(primaryPerArm, ...guardrails.map(({ invitedPerArm }) => invitedPerArm));
  const totalPeople = peoplePerArm * (treatments + 1);
  const duration = testDuration({ ...plan, totalPeople });
  if (failed(duration)) return duration;
  return { primaryPerArm, inflation: inflation.factor, guardrails, peoplePerArm, totalPeople, ...duration };
}

function primarySize(primary: PlannedPrimary, alpha: number, power: number): Failure | { perArm: number } {
  if (primary.type === "proportion") {
    return powerPropPooledN({ p1: primary.rate, p2: primary.rate * (1 + primary.effect), alpha, power });
  }
  const { sd, mean, effect } = primary;
  return powerMeanZN({ sd1: sd, sd2: sd, delta: mean * effect, alpha, power });
}

function guardrailSize(
  guardrail: PlannedGuardrail,
  guardrails: number,
  alpha: number,
  power: number,
): Outcome<PlannedSizes["guardrails"][number]> {
  const { metricId, margin, responseRate } = guardrail;
  if (!(responseRate > 0 && responseRate <= 1)) return failure("INVALID_PROBABILITY");
  if (guardrail.type === "proportion" && !(guardrail.rate >= 0 && guardrail.rate <= 1)) {
    return failure("INVALID_PROBABILITY");
  }
  const sd = guardrail.type === "mean" ? guardrail.sd : Math.sqrt(guardrail.rate * (1 - guardrail.rate));
  const size = powerNoninferiorityN({ sd1: sd, sd2: sd, margin, alpha, power, guardrails });
  if (failed(size)) return size;
  const answersPerArm = size.perArmCeil;
  return { metricId, answersPerArm, invitedPerArm: Math.ceil(answersPerArm / responseRate - 1e-9) };
}
