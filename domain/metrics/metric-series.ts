import { z } from "zod";
import { directions, metricFamilies, oneOf } from "../enums";
import { day, id, list, maybe, month, nonNegative, text } from "../fields";

/** A metric of the workspace's own, beside the library in `content/metrics.json`. */
export const ownMetric = z.strictObject({
  id,
  name: text(200),
  family: oneOf(metricFamilies),
  heart: maybe(text(64)),
  formula: maybe(text(500)),
  unit: maybe(text(64)),
  direction: maybe(oneOf(directions)),
  materiality: maybe(nonNegative),
  defaultMargin: maybe(nonNegative),
  source: maybe(text(64)),
  minSample: maybe(nonNegative),
  surveyItem: maybe(text(64)),
  benchmark: maybe(text(200)),
  caution: maybe(text(500)),
  evidence: list(id, 50),
});
export type OwnMetric = z.infer<typeof ownMetric>;

const values = list(z.number().nullable(), 600);

/** A change that is drawn on the charts. */
export const metricEvent = z.strictObject({ month, text: text(500), useCaseIds: list(id, 200) });
export type MetricEvent = z.infer<typeof metricEvent>;

/** Monthly values, one per entry of `months`, in the unit of the metric. */
export const metricSeries = z.strictObject({
  months: list(month, 600),
  commercialIndexMetrics: list(id, 200),
  cxIndexMetrics: list(id, 200),
  series: list(
    z.strictObject({ metricId: id, values, responses: maybe(z.array(z.number().nullable()).max(600)) }),
    500,
  ),
  events: list(metricEvent, 500),
});
export type MetricSeries = z.infer<typeof metricSeries>;

export const watchedPair = z.strictObject({ commercialMetricId: id, cxMetricId: id });
export type WatchedPair = z.infer<typeof watchedPair>;

/** Weekly values; `weeks` are Mondays, `n` the people behind a value. */
export const weeklySeries = z.strictObject({
  note: maybe(text(1_000)),
  weeks: list(day, 600),
  pairs: list(watchedPair, 200),
  series: list(z.strictObject({ metricId: id, values, n: maybe(z.array(z.number().nullable()).max(600)) }), 500),
});
export type WeeklySeries = z.infer<typeof weeklySeries>;
