import { lengthOf } from "../ordering";
import { isPlanned } from "../scoring/use-case-status";
import { orphanBusinessObjectives } from "../strategy/orphans";
import { hasThresholdAndDate } from "../strategy/page-tests";
import type { Hit, Scene } from "./scene";

/** Rules R-STR-1 to R-STR-6 and R-PRV-1. */
export function strategyHits({ file, parameters, portfolio, completeness }: Scene): Hit[] {
  const { strategy } = file;
  const { whyMinChars, customerEvidenceSharePct } = parameters.ruleThresholds;
  const evidenceShare = portfolio.customerEvidenceSharePct;
  const hits: Hit[] = [];
  if (lengthOf(strategy?.why) < whyMinChars) hits.push(["R-STR-1", "current"]);
  for (const id of orphanBusinessObjectives(file.businessObjectives, file.outcomes)) hits.push(["R-STR-2", id]);
  for (const useCase of file.useCases)
    if (isPlanned(useCase) && useCase.outcomeId === null) hits.push(["R-STR-3", useCase.id]);
  if (evidenceShare !== null && evidenceShare < customerEvidenceSharePct) hits.push(["R-STR-4", "all"]);
  if (!strategy?.stopCriteria.some(hasThresholdAndDate)) hits.push(["R-STR-5", "current"]);
  const disliked = strategy?.selfRating != null && strategy.selfRating <= 2;
  if (disliked && completeness.completeness >= parameters.completeness.workingFrom) hits.push(["R-STR-6", "current"]);
  for (const { provider, annualFee, explainerId } of strategy?.providerOversight ?? [])
    if ((annualFee ?? 0) > 0 && explainerId === null) hits.push(["R-PRV-1", provider]);
  return hits;
}
