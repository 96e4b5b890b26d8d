import { z } from "zod";
import { count, id, maybe, month, number, text } from "../fields";

/** What a workspace wants of a metric, shipped or its own: every amount in the unit of the metric. */
export const metricSetting = z.strictObject({
  metricId: id,
  /** Where it should get to, and by when. */
  target: maybe(number),
  targetBy: maybe(month),
  /** The value from which on customers are harmed; on the other side than the target. */
  harmLimit: maybe(number),
  ownerId: maybe(id),
  /** Whole months from a change to its effect in this metric. */
  lagMonths: maybe(count),
  /** The system or survey its values come from. */
  comesFrom: maybe(text(200)),
  note: maybe(text(500)),
});
export type MetricSetting = z.infer<typeof metricSetting>;
