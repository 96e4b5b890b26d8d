import { z } from "zod";
import { analysisModes, experimentStatuses, metricRoles, oneOf, resultTypes } from "../enums";
import { day, flag, id, list, maybe, nonNegative, number, share, text } from "../fields";

/** Counts as they were entered. Whether they make sense is judged by the readout, which answers with a typed error. */
export const armResult = z.strictObject({
  x: maybe(number),
  n: maybe(number),
  mean: maybe(number),
  sd: maybe(number),
  promoters: maybe(number),
  passives: maybe(number),
  detractors: maybe(number),
  invited: maybe(number),
});
export type ArmResult = z.infer<typeof armResult>;

const byArm = z
  .record(z.string().min(1).max(64), armResult.nullable())
  .nullish()
  .transform((given) => given ?? {});

export const experimentArm = z.strictObject({
  id,
  name: text(200),
  isControl: flag,
  weight: nonNegative,
  exposed: maybe(number),
});
export type ExperimentArm = z.infer<typeof experimentArm>;

export const experimentMetric = z.strictObject({
  metricId: id,
  role: oneOf(metricRoles),
  type: oneOf(resultTypes),
  margin: maybe(number),
  plannedPerArm: maybe(nonNegative),
  arms: byArm,
});
export type ExperimentMetric = z.infer<typeof experimentMetric>;

export const segmentResult = z.strictObject({
  name: text(200),
  shareOfTraffic: maybe(share),
  metricId: id,
  type: oneOf(resultTypes),
  arms: byArm,
});
export type SegmentResult = z.infer<typeof segmentResult>;

/** A controlled comparison, its frozen plan and its counts. */
export const experiment = z.strictObject({
  id,
  name: text(200),
  useCaseId: maybe(id),
  hypothesis: maybe(text(1_000)),
  helpQuestion: maybe(text(500)),
  moment: maybe(text(64)),
  unit: maybe(text(64)),
  status: oneOf(experimentStatuses),
  analysis: maybe(oneOf(analysisModes)),
  startDate: maybe(day),
  endDate: maybe(day),
  minDays: maybe(nonNegative),
  plannedPerArm: maybe(nonNegative),
  minEffectRelative: maybe(number),
  iteration: maybe(nonNegative),
  parentId: maybe(id),
  replicatesId: maybe(id),
  granularityLevel: maybe(z.int().min(0).max(5)),
  planAmended: flag,
  arms: list(experimentArm, 20),
  results: list(experimentMetric, 50),
  segments: list(segmentResult, 200),
  learning: maybe(text(2_000)),
  decision: maybe(text(64)),
  reason: maybe(text(64)),
  flags: list(text(64), 20),
  hollowWin: maybe(z.boolean()),
  override: maybe(z.strictObject({ decision: text(64), reason: text(1_000), byId: maybe(id), at: maybe(text(40)) })),
});
export type Experiment = z.infer<typeof experiment>;
