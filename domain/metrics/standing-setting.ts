import { figureWords } from "../strategy/map-words";
import type { LibraryMetric } from "./library";
import type { MetricSetting } from "./metric-setting";

type Metric = Pick<LibraryMetric, "name" | "direction" | "unit">;
type Wanted = Pick<MetricSetting, "target" | "targetBy" | "harmLimit">;

/**
 * Why a target and a harm limit cannot stand beside each other, in a sentence; null when they can. The harm limit lies
 * on the worse side of the target by the direction of the metric; where neither way is better, the target must say
 * which side that is.
 */
export function settingProblem(
  metric: Metric,
  { target, targetBy, harmLimit }: Wanted,
  currency: string,
): string | null {
  const outside = [target, harmLimit].find((value) => value !== null && (value < 0 || value > 100));
  if (metric.unit === "percent" && outside !== undefined) return `${metric.name} is a percentage: enter 0 to 100.`;
  if (target === null && targetBy !== null)
    return "There is a month for the target, but no target. Enter both, or neither.";
  if (harmLimit === null) return null;
  const isNeither = metric.direction !== "higher_is_better" && metric.direction !== "lower_is_better";
  if (target === null)
    return isNeither
      ? `Neither way is better for ${metric.name}. Enter a target too, so that it is known on which side harm begins.`
      : null;
  const [limit, aim] = [figureWords(harmLimit, metric.unit, currency), figureWords(target, metric.unit, currency)];
  if (harmLimit === target) return `The harm limit and the target are both ${aim}: reaching the target would be harm.`;
  if (metric.direction === "higher_is_better" && harmLimit > target)
    return `More is better for ${metric.name}, so harm begins below the target of ${aim}, not at ${limit}. Enter a lower harm limit.`;
  if (metric.direction === "lower_is_better" && harmLimit < target)
    return `Less is better for ${metric.name}, so harm begins above the target of ${aim}, not at ${limit}. Enter a higher harm limit.`;
  return null;
}
