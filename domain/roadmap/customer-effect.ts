import type { RiskBand } from "../scoring/risk-band";
import { isLive, takesPart } from "../scoring/use-case-status";
import type { Initiative } from "./initiative";
import { quarterAfterItem } from "./plan-levels";
import type { PlanUseCase, RoadmapPlan } from "./roadmap-plan";
import { counted } from "./wording";

export type PitfallWait = {
  readonly pitfallId: string;
  readonly name: string;
  readonly severity: number;
  /** Quarters customers wait longer (positive) or are helped sooner (negative). */
  readonly quarters: number;
  readonly sentence: string;
};

export type CustomerEffect = {
  readonly pitfalls: readonly PitfallWait[];
  readonly harm: {
    readonly creepinessBand: RiskBand | null;
    readonly regretBand: RiskBand | null;
    readonly sentence: string;
  } | null;
  readonly experience: { readonly metricId: string; readonly name: string; readonly sentence: string } | null;
};

/**
 * What a move means to customers: pitfalls that wait longer or are eased sooner (nothing live eases them yet,
 * and the first active or hybrid use case planned for them changes its quarter), the harm bands of the use
 * case moved, and the experience measure that should show it. Help counts from the quarter after its item.
 */
export function customerEffect(
  plan: RoadmapPlan,
  moved: readonly Initiative[],
  item: Initiative,
  quartersLater: number,
): CustomerEffect {
  const useCase = item.kind === "use_case" ? plan.useCases.find(({ id }) => id === item.refId) : undefined;
  if (!useCase) return { pitfalls: [], harm: null, experience: null };
  return {
    pitfalls: pitfallWaits(plan, moved, useCase),
    harm: harmOf(useCase),
    experience: experienceOf(useCase, plan, quartersLater),
  };
}

/** Pitfalls that the use case eases and for which help comes in another quarter. */
export function pitfallWaits(plan: RoadmapPlan, moved: readonly Initiative[], useCase: PlanUseCase): PitfallWait[] {
  if (!takesPart(useCase)) return [];
  const helpers = plan.useCases.filter(takesPart);
  const easedNow = new Set(helpers.filter(isLive).flatMap(({ pitfallIds }) => pitfallIds));
  return plan.pitfalls
    .filter(({ pitfallId }) => useCase.pitfallIds.includes(pitfallId) && !easedNow.has(pitfallId))
    .flatMap(({ pitfallId, name, severity }) => {
      const easing = new Set(helpers.filter((entry) => entry.pitfallIds.includes(pitfallId)).map(({ id }) => id));
      const quarters = firstHelp(moved, easing) - firstHelp(plan.initiatives, easing);
      if (!Number.isFinite(quarters) || quarters === 0) return [];
      const wait = counted(Math.abs(quarters), "quarter");
      const sentence =
        quarters > 0
          ? `Customers wait ${wait} longer for help with "${name}" (severity ${severity}).`
          : `Customers get help with "${name}" (severity ${severity}) ${wait} sooner.`;
      return [{ pitfallId, name, severity, quarters, sentence }];
    });
}

function firstHelp(items: readonly Initiative[], useCaseIds: ReadonlySet<string>): number {
  return Math.min(
    ...items
      .filter(({ kind, refId, status }) => kind === "use_case" && status !== "dropped" && useCaseIds.has(refId ?? ""))
      .map(quarterAfterItem),
  );
}

function harmOf({ creepinessBand, regretBand, verdict, name }: PlanUseCase): CustomerEffect["harm"] {
  if (creepinessBand === null || regretBand === null) return null;
  const bands = `${name}: creepiness ${creepinessBand}, regret risk ${regretBand}`;
  const caution =
    verdict === "blocked"
      ? "; it is blocked by a hard stop, whenever it starts."
      : verdict === "redesign"
        ? "; redesign it first, whenever it starts."
        : ". Moving it does not change how it may harm.";
  return { creepinessBand, regretBand, sentence: `${bands}${caution}` };
}

function experienceOf(
  { cxMetricId }: PlanUseCase,
  { metricNames }: RoadmapPlan,
  quartersLater: number,
): CustomerEffect["experience"] {
  if (cxMetricId === null) return null;
  const name = metricNames[cxMetricId] ?? cxMetricId;
  const when = `${counted(Math.abs(quartersLater), "quarter")} ${quartersLater > 0 ? "later" : "sooner"}`;
  const sentence =
    quartersLater === 0 ? `${name} is the measure that should show it.` : `Expect a change in "${name}" ${when}.`;
  return { metricId: cxMetricId, name, sentence };
}
