import { type PitfallWait, pitfallWaits } from "./customer-effect";
import type { Initiative } from "./initiative";
import { contentEffect, type QuarterChange, type TotalsEffect, totalsEffect } from "./quarter-effect";
import type { RoadmapPlan } from "./roadmap-plan";

export type SequenceEffect = TotalsEffect & {
  readonly content: readonly QuarterChange[];
  /** Pitfalls for which customers are helped sooner or wait longer, the severest first. */
  readonly pitfalls: readonly PitfallWait[];
};

/** What many moves at once would do to people, content, money and customers: each before and after. */
export function sequenceEffect(plan: RoadmapPlan, moved: readonly Initiative[]): SequenceEffect {
  const was = new Map(plan.initiatives.map((item) => [item.id, item]));
  const touched = new Set(
    moved.flatMap((item) => (item.startQuarter === was.get(item.id)?.startQuarter ? [] : (item.refId ?? []))),
  );
  const waits = plan.useCases
    .filter(({ id }) => touched.has(id))
    .flatMap((useCase) => pitfallWaits(plan, moved, useCase));
  return {
    ...totalsEffect(plan, moved),
    content: contentEffect(plan, moved, plan.quarters),
    pitfalls: [...new Map(waits.map((wait) => [wait.pitfallId, wait])).values()].sort(
      (a, b) => b.severity - a.severity || b.quarters - a.quarters,
    ),
  };
}
