import { monthWords } from "../deck/deck-words";
import { isExperience, type LibraryMetric } from "./library";
import type { MonthlyIndex } from "./monthly-index";
import type { Quadrant } from "./quadrant";

/** What counts in the two indexes, and from which size on a side counts as up or down, in changes that matter. */
export type IndexChoice = {
  readonly commercialMetricIds: readonly string[];
  readonly cxMetricIds: readonly string[];
  readonly threshold: number;
};

/** From a tenth of a change that matters to the largest an index can be: our default bounds. */
const thresholdReach = { low: 0.1, high: 3 } as const;

/**
 * Why the indexes cannot be made of these metrics, in a sentence; null when they can: each is known, on its side, has
 * values and a size of change that matters (formula 16), and is named once.
 *
 * @param measured ids of the metrics with monthly values
 */
export function indexProblem(
  { commercialMetricIds, cxMetricIds, threshold }: IndexChoice,
  metrics: ReadonlyMap<string, LibraryMetric>,
  measured: ReadonlySet<string>,
): string | null {
  if (!(threshold >= thresholdReach.low && threshold <= thresholdReach.high))
    return `A side counts from ${thresholdReach.low} to ${thresholdReach.high} changes that matter.`;
  const all = [...commercialMetricIds, ...cxMetricIds];
  if (new Set(all).size < all.length) return "Name each metric once.";
  if (commercialMetricIds.length === 0 || cxMetricIds.length === 0)
    return "Keep at least one metric on each side: one side alone hides what it costs the other.";
  for (const id of all) {
    const metric = metrics.get(id);
    if (!metric) return "One of these metrics is not here any more. Look again.";
    if (isExperience(metric) !== cxMetricIds.includes(id) || metric.family === "programme")
      return `${metric.name} speaks of the other side.`;
    if (!measured.has(id)) return `${metric.name} has no monthly values yet.`;
    if (!metric.materiality) return `${metric.name} has no size of change that matters, so it cannot be counted.`;
  }
  return null;
}

type Reading = { readonly month: string; readonly words: string; readonly before: Quadrant; readonly after: Quadrant };

/** Each month as it reads now and as it would, the latest first, with what that means in a sentence. */
export function comparedReadings(
  before: readonly MonthlyIndex[],
  after: readonly MonthlyIndex[],
): { months: Reading[]; changed: number; sentence: string } {
  const then = new Map(after.map(({ month, quadrant }) => [month, quadrant]));
  const months = before
    .map(({ month, quadrant }) => ({
      ...{ month, words: monthWords(month), before: quadrant },
      after: then.get(month) ?? ("not_enough_data" as const),
    }))
    .reverse();
  const changed = months.filter((each) => each.before !== each.after).length;
  const paradoxes = (of: "before" | "after") => months.filter((each) => each[of] === "paradox").length;
  const [was, is] = [paradoxes("before"), paradoxes("after")];
  const told = was === is ? "" : ` Paradox months: ${is} instead of ${was}.`;
  return {
    ...{ months, changed },
    sentence:
      months.length === 0
        ? "No month can be read yet."
        : changed === 0
          ? `All ${months.length} months read as before.`
          : `${changed} of ${months.length} months ${changed === 1 ? "reads" : "read"} otherwise.${told}`,
  };
}
