import { failed } from "./outcome";
import { type ExperimentPlan, planExperiment } from "./plan-experiment";
import { smallestChange } from "./smallest-change";

/** One thing that would make a test shorter, and how many weeks it would then take. */
export type Shortening = { readonly weeks: number } & (
  | { readonly kind: "all_traffic" | "one_treatment" | "even_split" | "read_once" }
  /** Look for a larger change (fraction of the control). */
  | { readonly kind: "larger_change"; readonly effect: number }
  /** Have a larger share of those asked answer. */
  | { readonly kind: "more_answers"; readonly metricId: string; readonly responseRate: number }
);

/**
 * What would shorten a test: the same plan with one thing changed, only where it saves a week or more, the shortest first.
 * Never a wider margin or fewer guardrails: what customers may lose is not there to save time. Empty for a plan that cannot
 * be sized. Statistics, section 13.
 */
export function shortenPlan(plan: ExperimentPlan): Shortening[] {
  const planned = planExperiment(plan);
  if (failed(planned)) return [];
  const { longest, weeks } = planned;
  const found: Shortening[] = [];
  const weeksOf = (changed: Partial<ExperimentPlan>): number => {
    const sizes = planExperiment({ ...plan, ...changed });
    return failed(sizes) ? Number.POSITIVE_INFINITY : sizes.weeks;
  };
  const offer = (changed: Partial<ExperimentPlan>, way: (weeks: number) => Shortening): void => {
    const shorter = weeksOf(changed);
    if (shorter < weeks) found.push(way(shorter));
  };
  if (plan.shareOfTraffic < 1) offer({ shareOfTraffic: 1 }, (to) => ({ kind: "all_traffic", weeks: to }));
  if (plan.analysis === "sequential") offer({ analysis: "fixed" }, (to) => ({ kind: "read_once", weeks: to }));
  if (plan.split?.some((weight) => weight !== plan.split?.[0])) {
    offer({ split: plan.split.map(() => 1) }, (to) => ({ kind: "even_split", weeks: to }));
  }
  if (plan.treatments > 1) {
    const { split } = plan;
    const two = split ? { split: split.slice(0, 2) } : {};
    offer({ treatments: 1, ...two }, (to) => ({ kind: "one_treatment", weeks: to }));
  }
  if (longest.by === "primary") {
    const half = Math.max(Math.ceil(weeks / 2), Math.ceil(plan.minDays / 7));
    const larger = smallestChange(plan, half);
    if (!failed(larger)) {
      // Two digits, away from 0: what a person would type.
      const effect = roundedUp(larger.relative);
      offer({ primary: { ...plan.primary, effect } }, (to) => ({ kind: "larger_change", effect, weeks: to }));
    }
  }
  if (longest.by === "guardrail") {
    const { metricId } = longest;
    const rate = plan.guardrails.find((guardrail) => guardrail.metricId === metricId)?.responseRate ?? 1;
    const responseRate = Math.min(1, 2 * rate);
    const guardrails = plan.guardrails.map((one) => (one.metricId === metricId ? { ...one, responseRate } : one));
    offer({ guardrails }, (to) => ({ kind: "more_answers", metricId, responseRate, weeks: to }));
  }
  return found.sort((a, b) => a.weeks - b.weeks);
}

function roundedUp(effect: number): number {
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(effect))) - 1);
  return Number((Math.sign(effect) * Math.ceil(Math.abs(effect) / unit - 1e-9) * unit).toPrecision(12));
}
