import { sortedIds } from "../ordering";
import { percentOf } from "../rounding";
import type { UseCase } from "./use-case";
import { isAtTaskSwitch, isLive, isPlanned, takesPart } from "./use-case-status";

export type Portfolio = {
  readonly liveCount: number;
  readonly tableStakesSharePct: number | null;
  readonly liveAtTransitions: number;
  readonly activeShareAtTransitionsPct: number | null;
  readonly pitfallsSeverity3Plus: readonly string[];
  readonly pitfallCoveragePct: number | null;
  readonly pitfallCoverageLivePct: number | null;
  readonly uncoveredPitfalls: readonly string[];
  readonly customerEvidenceSharePct: number | null;
  readonly passiveOnTransitionSeverity3: readonly string[];
  readonly adHocLive: readonly string[];
};

/**
 * The shape of everything that runs or is planned (formula 25). Shares in percent, one decimal, null when
 * there is nothing to share.
 *
 * @param severities severity of each pitfall of the register
 * @param severityOf worst severity a use case meets
 * @param severityFrom from which severity on a pitfall must be covered
 */
export function portfolioOf(
  useCases: readonly UseCase[],
  severities: ReadonlyMap<string, number>,
  severityOf: (useCase: UseCase) => number,
  severityFrom: number,
): Portfolio {
  const live = useCases.filter(isLive);
  const planned = useCases.filter(isPlanned);
  const atSwitches = live.filter(isAtTaskSwitch);
  const severe = sortedIds([...severities].filter(([, severity]) => severity >= severityFrom).map(([id]) => id));
  const easedByPlan = eased(planned);
  const easedByLive = eased(live);
  return {
    liveCount: live.length,
    tableStakesSharePct: percentOf(live.filter((useCase) => useCase.tableStakes).length, live.length),
    liveAtTransitions: atSwitches.length,
    activeShareAtTransitionsPct: percentOf(atSwitches.filter(takesPart).length, atSwitches.length),
    pitfallsSeverity3Plus: severe,
    pitfallCoveragePct: percentOf(severe.filter((id) => easedByPlan.has(id)).length, severe.length),
    pitfallCoverageLivePct: percentOf(severe.filter((id) => easedByLive.has(id)).length, severe.length),
    uncoveredPitfalls: severe.filter((id) => !easedByPlan.has(id)),
    customerEvidenceSharePct: percentOf(planned.filter(hasCustomerEvidence).length, planned.length),
    passiveOnTransitionSeverity3: sortedIds(
      atSwitches
        .filter((useCase) => !takesPart(useCase) && severityOf(useCase) >= severityFrom)
        .map((useCase) => useCase.id),
    ),
    adHocLive: sortedIds(live.filter((useCase) => useCase.outcomeId === null).map((useCase) => useCase.id)),
  };
}

function eased(useCases: readonly UseCase[]): ReadonlySet<string> {
  return new Set(useCases.filter(takesPart).flatMap((useCase) => useCase.pitfallIds));
}

/** Interviews, complaints, search logs or better point to the need: need scored 3 or more. */
function hasCustomerEvidence(useCase: UseCase): boolean {
  return (useCase.scores?.customerValue?.need ?? 0) >= 3;
}
