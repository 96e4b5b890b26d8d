import { isExperience, type LibraryMetric } from "./library";
import type { WatchedPair } from "./metric-series";

/** As many as a workspace file may hold. */
const mostPairs = 200;

/** Why two metrics cannot be watched as a pair, in a sentence; null when they can. Both must have a better way. */
export function pairProblem(
  { commercialMetricId, cxMetricId }: WatchedPair,
  known: readonly WatchedPair[],
  metrics: ReadonlyMap<string, LibraryMetric>,
): string | null {
  const [commercial, cx] = [metrics.get(commercialMetricId), metrics.get(cxMetricId)];
  if (!commercial || !cx) return "There is no such metric.";
  if (commercial.family !== "commercial") return `${commercial.name} is no commercial metric: choose one of sales.`;
  if (!isExperience(cx)) return `${cx.name} is no experience metric: choose one of experience or trust.`;
  const bare = [commercial, cx].find(({ direction }) => direction === null || direction === "none");
  if (bare) return `Neither way is better for ${bare.name}, so it cannot get worse.`;
  if (known.some((pair) => pair.commercialMetricId === commercialMetricId && pair.cxMetricId === cxMetricId))
    return `${commercial.name} and ${cx.name} are watched already.`;
  return known.length >= mostPairs ? `At most ${mostPairs} pairs are watched. Stop watching one first.` : null;
}
