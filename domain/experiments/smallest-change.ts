import { failed, failure, type Outcome } from "./outcome";
import { type ExperimentPlan, planExperiment } from "./plan-experiment";
import { crossing } from "./solve";

export type SmallestChange = {
  /** Of the control, with the sign of the planned effect. */
  relative: number;
  /** In the unit of the primary: a fraction, or its own. */
  absolute: number;
  /** What the treatment would come to. */
  to: number;
};

/**
 * The smallest change of the primary worth detecting in a number of weeks: solves the planner's own size for the effect, so
 * that the two never differ, whatever the split, the treatments and the analysis. Statistics, section 13.5 (`mde_prop` and
 * `mde_mean_z` for two equal arms read once).
 *
 * @param weeks above 0
 *
 * Errors: BASELINE_ZERO when the primary is 0 today, INSUFFICIENT_UNITS when not even the largest change would show, NO_UNITS
 * and those of the plan.
 */
export function smallestChange(plan: ExperimentPlan, weeks: number): Outcome<SmallestChange> {
  const { primary, treatments, eligiblePerDay, shareOfTraffic } = plan;
  const today = primary.type === "proportion" ? primary.rate : primary.mean;
  if (today === 0) return failure("BASELINE_ZERO");
  if (!(weeks > 0 && eligiblePerDay > 0)) return failure("NO_UNITS");
  const sign = primary.effect < 0 ? -1 : 1;
  const split = plan.split ?? new Array<number>(treatments + 1).fill(1);
  const share = Math.min(...split) / split.reduce((sum, weight) => sum + weight, 0);
  const people = weeks * 7 * eligiblePerDay * shareOfTraffic * share;
  const sized = (size: number) =>
    planExperiment({ ...plan, guardrails: [], primary: { ...primary, effect: sign * size } });
  // A hair below what would make a rate of 1, which rounding may carry past it.
  const most = primary.type === "mean" ? 1e6 : sign < 0 ? 1 : ((1 - today) / today) * (1 - 1e-9);
  const widest = sized(most);
  if (failed(widest)) return widest;
  if (widest.primaryPerArm > people) return failure("INSUFFICIENT_UNITS");
  const change = crossing((size) => (size > 0 && isWithin(sized(size), people) ? 1 : -1), 0, most);
  // To the side that can be done: the crossing is known to the last bit only.
  const relative = sign * Math.min(most, change * (1 + 1e-12));
  return { relative, absolute: today * relative, to: today * (1 + relative) };
}

const isWithin = (planned: ReturnType<typeof planExperiment>, people: number) =>
  !failed(planned) && planned.primaryPerArm <= people;
