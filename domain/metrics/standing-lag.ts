import { monthWords } from "../deck/deck-words";
import { monthNumber } from "../quarters";
import type { LibraryMetric } from "./library";
import type { MetricSetting } from "./metric-setting";
import { someOf } from "./standing-words";

/**
 * Why the latest value is not the last word on its month: what was changed shows in the metric only some months later.
 * Null once that time has passed, and where the lag is not known or 0.
 *
 * @param month of the latest value, YYYY-MM
 * @param lagMonths whole months from a change to its effect
 * @param today YYYY-MM-DD
 */
export function notFinalSentence(month: string, lagMonths: number | null, today: string): string | null {
  if (lagMonths === null || lagMonths < 1) return null;
  if (monthNumber(today) > monthNumber(month) + lagMonths) return null;
  const later = lagMonths === 1 ? "one month" : `${lagMonths} months`;
  return `${monthWords(month)} is not final: what was changed then shows here only after ${later}.`;
}

/**
 * Which metrics of an index do not say their last word on a month yet, in a sentence; null when all of them do.
 *
 * @param ids of the metrics that make the index
 */
export function notFinalOfIndex(
  ids: readonly string[],
  month: string,
  {
    metrics,
    settings,
    today,
  }: {
    readonly metrics: ReadonlyMap<string, Pick<LibraryMetric, "name">>;
    readonly settings: ReadonlyMap<string, Pick<MetricSetting, "lagMonths">>;
    readonly today: string;
  },
): string | null {
  const late = ids.flatMap((id) =>
    notFinalSentence(month, settings.get(id)?.lagMonths ?? null, today) === null ? [] : [metrics.get(id)?.name ?? id],
  );
  return late.length === 0 ? null : `${monthWords(month)} is not final: an effect shows later in ${someOf(late)}.`;
}
