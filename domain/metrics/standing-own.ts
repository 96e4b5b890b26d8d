import type { LibraryMetric } from "./library";
import type { OwnMetric } from "./metric-series";
import type { MetricSetting } from "./metric-setting";
import { sideOf } from "./scorecard-side";
import { settingProblem } from "./standing-setting";

/** As many as a workspace file may hold. */
export const mostOwnMetrics = 500;

/**
 * Why a metric of one's own cannot be stored like this, in a sentence; null when it can. Names are told apart without
 * regard to capitals: imports find metrics by name.
 *
 * @param known every other metric of the workspace
 */
export function ownMetricProblem(metric: Omit<OwnMetric, "id">, known: readonly LibraryMetric[]): string | null {
  const name = metric.name.trim();
  if (name === "") return "Give it a name.";
  const same = known.find(
    (each) => each.name.toLowerCase() === name.toLowerCase() || each.id.toLowerCase() === name.toLowerCase(),
  );
  if (same) return `There is “${same.name}” already. Choose another name, or use that one.`;
  if (metric.materiality === 0)
    return "A change of 0 cannot matter: leave it empty, or enter the smallest change that does.";
  return null;
}

/**
 * Why a metric cannot become another while it is in use; null when it can. Its side may not change under what uses it,
 * and its direction and unit may not turn against its target and harm limit.
 */
export function changeProblem(
  before: LibraryMetric,
  after: LibraryMetric,
  {
    uses,
    setting,
    currency,
  }: { readonly uses: string | null; readonly setting: MetricSetting | null; readonly currency: string },
): string | null {
  if (uses && sideOf(before) !== sideOf(after))
    return `“${before.name}” is used by ${uses} as a ${sideOf(before)} measure. Take it out there before it changes sides.`;
  return setting && settingProblem(after, setting, currency);
}
