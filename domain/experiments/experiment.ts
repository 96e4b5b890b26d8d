import { z } from "zod";
import { analysisModes, experimentStatuses, metricRoles, oneOf, resultTypes } from "../enums";
import { day, flag, id, instant, list, maybe, named, nonNegative, number, share, text, words } from "../fields";

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
  /** What people in it see. */
  description: maybe(text(1_000)),
});
export type ExperimentArm = z.infer<typeof experimentArm>;

export const experimentMetric = z.strictObject({
  metricId: id,
  role: oneOf(metricRoles),
  type: oneOf(resultTypes),
  margin: maybe(number),
  plannedPerArm: maybe(nonNegative),
  /** Share of the people asked who are expected to answer; for measures that are asked for. */
  expectedResponse: maybe(share),
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

/** "Because … we believe that … for … will …; we see it in …": the sentence, part by part. */
export const hypothesisParts = z.strictObject({
  because: text(300),
  change: text(300),
  forWhom: text(300),
  effect: text(300),
});
export type HypothesisParts = z.infer<typeof hypothesisParts>;

/** What was decided before the first person was let in. */
export const frozenPlan = z.strictObject({
  at: instant,
  byId: id,
  hypothesis: maybe(text(1_000)),
  analysis: oneOf(analysisModes),
  startDate: day,
  minDays: maybe(nonNegative),
  plannedPerArm: maybe(nonNegative),
  minEffectRelative: maybe(number),
  arms: list(experimentArm.pick({ id: true, name: true, isControl: true, weight: true }), 20),
  measures: list(experimentMetric.pick({ metricId: true, role: true, type: true, margin: true, plannedPerArm: true }), 50),
});
export type FrozenPlan = z.infer<typeof frozenPlan>;

/** A change of the plan after the start: visible for ever. */
export const planAmendment = z.strictObject({
  at: instant,
  byId: id,
  field: text(64),
  before: text(500),
  after: text(500),
  reason: words(1_000),
});
export type PlanAmendment = z.infer<typeof planAmendment>;

/** What was seen when somebody looked. */
export const look = z.strictObject({
  on: day,
  exposed: nonNegative,
  p: maybe(share),
  splitP: maybe(share),
});
export type Look = z.infer<typeof look>;

/** A controlled comparison, its frozen plan and its counts. */
export const experiment = z.strictObject({
  id,
  name: text(200),
  useCaseId: maybe(id),
  hypothesis: maybe(text(1_000)),
  hypothesisParts: maybe(hypothesisParts),
  helpQuestion: maybe(text(500)),
  moment: maybe(text(64)),
  audienceId: maybe(id),
  channelIds: list(id, 20),
  tacticId: maybe(id),
  ownerId: maybe(id),
  unit: maybe(text(64)),
  status: oneOf(experimentStatuses),
  analysis: maybe(oneOf(analysisModes)),
  startDate: maybe(day),
  endDate: maybe(day),
  minDays: maybe(nonNegative),
  plannedPerArm: maybe(nonNegative),
  minEffectRelative: maybe(number),
  /** People a day who could take part, and the share of them who do. */
  eligiblePerDay: maybe(nonNegative),
  trafficShare: maybe(share),
  iteration: maybe(nonNegative),
  parentId: maybe(id),
  replicatesId: maybe(id),
  granularityLevel: maybe(z.int().min(0).max(5)),
  planAmended: flag,
  frozen: maybe(frozenPlan),
  amendments: list(planAmendment, 200),
  looks: list(look, 1_000),
  arms: list(experimentArm, 20),
  results: list(experimentMetric, 50),
  segments: list(segmentResult, 200),
  learning: maybe(text(2_000)),
  decision: maybe(text(64)),
  reason: maybe(text(64)),
  flags: list(text(64), 20),
  hollowWin: maybe(z.boolean()),
  concludedOn: maybe(day),
  /** Notes on flags that must be read before a conclusion is stored, by flag. */
  acknowledged: named(words(1_000)),
  override: maybe(z.strictObject({ decision: text(64), reason: text(1_000), byId: maybe(id), at: maybe(text(40)) })),
});
export type Experiment = z.infer<typeof experiment>;
