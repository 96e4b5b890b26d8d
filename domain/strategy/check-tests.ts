import type { Audience } from "../customers/audience";
import type { ScoredChannel } from "../customers/channel-score";
import type { DataItem } from "../ledger/data-item";
import { isFilled } from "../ordering";
import { quarterNumber } from "../quarters";
import type { Initiative } from "../roadmap/initiative";
import { isActiveIn } from "../roadmap/plan-levels";
import { answered } from "../scoring/rubric-points";
import type { UseCase } from "../scoring/use-case";
import { isPlanned } from "../scoring/use-case-status";
import { orphanBusinessObjectives, orphanCustomerObjectives } from "./orphans";
import { pageTests } from "./page-tests";
import type { BusinessObjective, CustomerObjective, Outcome, Strategy } from "./strategy";

/** Everything the completeness checks look at. */
export type CompletenessSetting = {
  readonly strategy: Strategy | null;
  readonly businessObjectives: readonly BusinessObjective[];
  readonly customerObjectives: readonly CustomerObjective[];
  readonly outcomes: readonly Outcome[];
  readonly audiences: readonly Audience[];
  readonly channels: readonly ScoredChannel[];
  readonly useCases: readonly UseCase[];
  readonly initiatives: readonly Initiative[];
  readonly quarters: readonly string[];
  readonly violations: number;
  readonly dataLedger: readonly DataItem[];
  readonly dataUseRatePct: number | null;
  readonly dataUseGoalPct: number;
  readonly today: string;
};

/** The exact test of each check of the strategy page (section 2 of the model), by id. */
export const checkTests: Readonly<Record<string, (setting: CompletenessSetting) => boolean>> = {
  "SC-01": ({ strategy }) => pageTests["SC-01"](strategy),
  "SC-02": ({ strategy }) => pageTests["SC-02"](strategy),
  "SC-03": ({ outcomes }) => outcomes.some(isCompleteChain),
  "SC-04": ({ businessObjectives, outcomes }) => orphanBusinessObjectives(businessObjectives, outcomes).length === 0,
  "SC-05": ({ customerObjectives, outcomes }) => orphanCustomerObjectives(customerObjectives, outcomes).length === 0,
  "SC-06": ({ customerObjectives }) => customerObjectives.every(({ evidence }) => evidence.length >= 1),
  "SC-07": ({ strategy }) => pageTests["SC-07"](strategy),
  "SC-08": ({ strategy }) => pageTests["SC-08"](strategy),
  "SC-09": ({ strategy }) => pageTests["SC-09"](strategy),
  "SC-10": ({ strategy }) => pageTests["SC-10"](strategy),
  "SC-11": ({ strategy, audiences }) =>
    audiences.some(
      ({ id, motive, barrier, scores }) =>
        strategy?.focusAudiences.includes(id) && isFilled(motive) && isFilled(barrier) && answered(scores) !== null,
    ),
  "SC-12": ({ channels, useCases }) => {
    const scored = channels.filter(({ score }) => score !== null);
    const ids = new Set(scored.map(({ channelId }) => channelId));
    const keptGeneric = scored.some(({ verdict }) => verdict === "keep_generic" || verdict === "light_touch");
    return keptGeneric && useCases.filter(isPlanned).every(({ channelIds }) => channelIds.every((id) => ids.has(id)));
  },
  "SC-13": ({ strategy }) => pageTests["SC-13"](strategy),
  "SC-14": ({ initiatives, quarters }) => {
    const items = initiatives.filter(({ status }) => status !== "dropped");
    const hasWork = (quarter: string) => items.some((item) => isActiveIn(item, quarterNumber(quarter)));
    return items.length > 0 && items.every(({ ownerId }) => ownerId !== null) && quarters.slice(0, 4).every(hasWork);
  },
  "SC-15": ({ violations }) => violations === 0,
  "SC-16": ({ dataUseRatePct, dataUseGoalPct }) => dataUseRatePct === null || dataUseRatePct >= dataUseGoalPct,
  "SC-17": ({ dataLedger }) =>
    dataLedger.every(({ status, benefitStatement }) => status !== "in_use" || isFilled(benefitStatement)),
  "SC-18": ({ strategy }) => pageTests["SC-18"](strategy),
  "SC-19": ({ strategy, useCases }) =>
    useCases
      .filter(isPlanned)
      .every(({ function: used }) => used === null || (strategy?.horizons[used] ?? null) !== null),
  "SC-20": ({ strategy }) => pageTests["SC-20"](strategy),
  "SC-21": ({ strategy }) => pageTests["SC-21"](strategy),
};

/** Business objective, customer objective and outcome with both metrics, each with a start and a target. */
export function isCompleteChain(outcome: Outcome): boolean {
  const { businessObjectiveId, customerObjectiveId, cxMetricId, commercialKpiId } = outcome;
  const { cxBaseline, cxTarget, kpiBaseline, kpiTarget } = outcome;
  return [
    ...[businessObjectiveId, customerObjectiveId, cxMetricId, commercialKpiId],
    ...[cxBaseline, cxTarget, kpiBaseline, kpiTarget],
  ].every((field) => field !== null);
}
