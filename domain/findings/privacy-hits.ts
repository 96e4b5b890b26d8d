import channels from "@/content/channels.json";
import elements from "@/content/data_elements.json";
import { isFilled } from "../ordering";
import type { Assessment } from "../scoring/assess-use-case";
import { isPlanned } from "../scoring/use-case-status";
import type { Hit, Scene } from "./scene";

const sharedScreens: ReadonlySet<string> = new Set(
  channels
    .filter(({ sharedScreenRisk }) => sharedScreenRisk === "medium" || sharedScreenRisk === "high")
    .map(({ id }) => id),
);
const usualSource: ReadonlyMap<string, string> = new Map(elements.map(({ id, source }) => [id, source]));

/** Rules R-CRP-1 to R-CRP-9. */
export function privacyHits({ assessments, parameters }: Scene): Hit[] {
  const { specificityFrom, dpiaCriteriaFrom } = parameters.ruleThresholds;
  const hits: Hit[] = [];
  for (const assessment of assessments) {
    const { useCase, hardStops, score } = assessment;
    if (!isPlanned(useCase)) continue;
    const factors = useCase.scores?.creepiness;
    for (const rule of hardStops) if (rule.startsWith("R-CRP-")) hits.push([rule, useCase.id]);
    if (score?.creepinessBand === "severe") hits.push(["R-CRP-2", useCase.id]);
    if ((factors?.specificity ?? 0) >= specificityFrom) hits.push(["R-CRP-3", useCase.id]);
    if (useCase.repeatsUnconfirmedDetail === true) hits.push(["R-CRP-4", useCase.id]);
    const personal = (factors?.identity ?? 0) >= 3 && (factors?.sensitivity ?? 0) >= 3;
    if (personal && useCase.channelIds.some((id) => sharedScreens.has(id))) hits.push(["R-CRP-5", useCase.id]);
    const assessed = isFilled(useCase.dpiaLink);
    if (useCase.dpiaCriteria.length >= dpiaCriteriaFrom && !assessed) hits.push(["R-CRP-7", useCase.id]);
    if (useCase.relationship === "unknown" && needsPurchased(assessment)) hits.push(["R-CRP-8", useCase.id]);
  }
  return hits;
}

/** Whether a needed data element is bought in: by its ledger rows, else by the library. */
function needsPurchased({ useCase, needed }: Assessment): boolean {
  return useCase.dataElementIds.some((element) => {
    const rows = needed.filter((item) => item.dataElementId === element && item.source !== null);
    if (rows.length > 0) return rows.some((item) => item.source === "purchased");
    return usualSource.get(element) === "purchased";
  });
}
