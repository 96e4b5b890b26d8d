import { isFilled, lengthOf } from "../ordering";
import type { Strategy } from "./strategy";

type Page = Strategy | null;

/**
 * The checks that look at nothing but the page itself, by id; so they can also be tried while somebody is writing.
 * Lengths are characters (code points) after trimming. A page that is not there fails them all.
 */
export const pageTests = {
  "SC-01": (page: Page) => lengthOf(page?.why) >= 80,
  "SC-02": (page: Page) => page?.whyNamesCustomerProblem === true,
  "SC-07": (page: Page) => lengthOf(page?.cxImpact) >= 40 && isFilled(page?.cxImpactMetricId),
  "SC-08": (page: Page) => (page?.harms.length ?? 0) >= 1,
  "SC-09": (page: Page) => (page?.notWhere.length ?? 0) >= 1,
  "SC-10": (page: Page) => {
    const areas = page?.focusAreas.length ?? 0;
    return areas >= 1 && areas <= 3;
  },
  "SC-13": (page: Page) => lengthOf(page?.sequencingRationale) >= 60,
  "SC-18": (page: Page) => (page?.learningAgenda.length ?? 0) >= 1 && lengthOf(page?.decisionRule) >= 40,
  "SC-20": (page: Page) => (page?.stopCriteria ?? []).filter(hasThresholdAndDate).length >= 2,
  "SC-21": (page: Page) => {
    const named = (page?.raci ?? []).map((line) => line.function).filter(isFilled);
    return isFilled(page?.sponsorId) && new Set(named).size >= 3;
  },
} satisfies Record<string, (page: Page) => boolean>;

/** A stop criterion that can be met: it has a threshold and a date. */
export function hasThresholdAndDate(criterion: Strategy["stopCriteria"][number]): boolean {
  return isFilled(criterion.threshold) && criterion.byDate !== null;
}

/** Whether a check would pass on this page, even before it is stored; null where it looks beyond the page. */
export function wouldPass(checkId: string, page: Strategy): boolean | null {
  return checkId in pageTests ? pageTests[checkId as keyof typeof pageTests](page) : null;
}
