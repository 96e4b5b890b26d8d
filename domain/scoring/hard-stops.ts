import type { DataItem } from "../ledger/data-item";
import { lacksBasis } from "../ledger/needed-items";
import type { UseCase } from "./use-case";

export const hardStopRules = ["R-CRP-1", "R-CRP-6", "R-CRP-9", "R-LED-3"] as const;
export type HardStopRule = (typeof hardStopRules)[number];

/**
 * The hard-stop rules a use case breaks, by id, whatever its status (formula 7).
 *
 * @param needed ledger rows, not retired, of its data elements (`neededItems`)
 * @param retargetingChannels channel ids that follow people
 */
export function hardStopsOf(
  useCase: Pick<UseCase, "scores" | "channelIds" | "sensitiveCategories" | "privacyReview">,
  needed: readonly DataItem[],
  retargetingChannels: readonly string[],
): HardStopRule[] {
  const holds: Record<HardStopRule, boolean> = {
    "R-CRP-1": usesSpecialCategoryWithoutConsent(useCase, needed),
    "R-CRP-6":
      useCase.sensitiveCategories.length > 0 && useCase.channelIds.some((id) => retargetingChannels.includes(id)),
    "R-CRP-9": useCase.privacyReview?.status === "objected",
    "R-LED-3": needed.some(lacksBasis),
  };
  return hardStopRules.filter((rule) => holds[rule]);
}

function usesSpecialCategoryWithoutConsent(useCase: Pick<UseCase, "scores">, needed: readonly DataItem[]): boolean {
  if (needed.some((item) => item.specialCategory && item.legalBasis !== "explicit_consent")) return true;
  if (useCase.scores?.creepiness?.sensitivity !== 5) return false;
  return !needed.some(
    (item) => (item.specialCategory || item.sensitivity === 5) && item.legalBasis === "explicit_consent",
  );
}
