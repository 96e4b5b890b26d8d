import type { Experiment } from "@/domain/experiments/experiment";
import type { ExperimentContext } from "@/domain/experiments/experiment-readout";
import { changeWords, percentWords } from "@/domain/experiments/figure-words";
import { freezePlan } from "@/domain/experiments/frozen-plan";

const directions = { higher_is_better: "more is better", lower_is_better: "less is better" } as const;

/** A plan to be read: as it was frozen; of a test without one, and of a draft, as it stands. */
export function planSheet(test: Experiment, context: ExperimentContext) {
  const plan = test.frozen ?? freezePlan(test, context, context.today);
  const nameOf = (metricId: string) => context.metrics.get(metricId)?.name ?? metricId;
  const weights = plan.arms.map(({ weight }) => weight);
  const [sum, smallest] = [
    weights.reduce((total, weight) => total + weight, 0),
    Math.min(...weights.filter((weight) => weight > 0)),
  ];
  const { minDays, plannedPerArm, analysis, startDate, endDate, hypothesis, segments } = plan;
  return {
    ...{ minDays, plannedPerArm, analysis, startDate, endDate, hypothesis, segments },
    minEffect: plan.minEffectRelative === null ? null : percentWords(plan.minEffectRelative),
    primary: plan.primary && { name: nameOf(plan.primary.metricId), better: directions[plan.primary.direction] },
    guardrails: plan.guardrails.map(({ metricId, type, direction, margin, plannedPerArm: answers }) => ({
      ...{ metricId, answers, name: nameOf(metricId), better: directions[direction] },
      margin: margin === null ? null : changeWords(margin, type),
    })),
    arms: plan.arms.map(({ id, name, weight }) => ({
      ...{ id, name },
      isControl: test.arms.find((arm) => arm.id === id)?.isControl ?? false,
      share: sum > 0 ? percentWords(weight / sum) : null,
      people:
        plannedPerArm !== null && weight > 0 && Number.isFinite(smallest)
          ? Math.ceil((plannedPerArm * weight) / smallest - 1e-9)
          : null,
    })),
  };
}
