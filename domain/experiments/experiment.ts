import { z } from "zod";
import {
  activeForms,
  analysisModes,
  experimentStatuses,
  helpTypes,
  metricRoles,
  oneOf,
  resultTypes,
  tacticModes,
} from "../enums";
import { day, flag, id, instant, list, maybe, named, nonNegative, number, share, text, words } from "../fields";
import { amendedFields } from "./amended-fields";
import { frozenPlan } from "./frozen-plan";
import { dayKinds, resultColumn } from "./result-column";

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

export const resultsByArm = z
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
  /** What it is today, for the planner: a rate as a fraction, a mean in its unit. */
  baseline: maybe(number),
  /** Standard deviation of one person, for the planner. */
  spread: maybe(nonNegative),
  arms: resultsByArm,
});
export type ExperimentMetric = z.infer<typeof experimentMetric>;

export const segmentResult = z.strictObject({
  name: text(200),
  shareOfTraffic: maybe(share),
  metricId: id,
  type: oneOf(resultTypes),
  arms: resultsByArm,
});
export type SegmentResult = z.infer<typeof segmentResult>;

/** "Because … we believe that … for … will …; we see it in …": the sentence, part by part. */
export const hypothesisParts = z.strictObject({
  because: text(220),
  change: text(220),
  forWhom: text(220),
  effect: text(220),
});
export type HypothesisParts = z.infer<typeof hypothesisParts>;

/** A change of the plan after the start: what, by whom, why. Visible for ever. */
const writtenAmendment = z.strictObject({
  at: instant,
  byId: id,
  field: oneOf(amendedFields),
  of: maybe(text(200)),
  before: maybe(z.union([number, text(1_000)])),
  after: maybe(z.union([number, text(1_000)])),
  invalidates: flag,
  reason: words(1_000),
});

/** What was seen when somebody looked; for tests whose results come without days. */
const notedLook = z.strictObject({
  on: day,
  exposed: nonNegative,
  p: maybe(share),
  splitP: maybe(share),
});

/** How the columns of the last file of results were read, by heading, so that the next one is read alike. */
const readingOfFiles = z.strictObject({
  columns: list(z.strictObject({ heading: text(300), holds: maybe(resultColumn) }), 200),
  dayKind: maybe(oneOf(dayKinds)),
  decimalMark: maybe(oneOf([".", ","])),
  dayOrder: maybe(oneOf(["day_first", "month_first"])),
});
export type ReadingOfFiles = z.infer<typeof readingOfFiles>;

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
  /** The template its tactic comes from, and what kind of tactic it is. */
  tacticId: maybe(id),
  mode: maybe(oneOf(tacticModes)),
  activeForm: maybe(oneOf(activeForms)),
  helpType: maybe(oneOf(helpTypes)),
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
  frozen: maybe(frozenPlan.extend({ at: instant, byId: id })),
  amendments: list(writtenAmendment, 200),
  looks: list(notedLook, 1_000),
  arms: list(experimentArm, 20),
  results: list(experimentMetric, 50),
  segments: list(segmentResult, 200),
  /** By metric and arm; only files of one row per person tell it. */
  skewness: named(named(number)),
  readingOfFiles: maybe(readingOfFiles),
  learning: maybe(text(2_000)),
  decision: maybe(text(64)),
  reason: maybe(text(64)),
  flags: list(text(64), 20),
  hollowWin: maybe(z.boolean()),
  concludedOn: maybe(day),
  /** Notes on flags that must be read before a conclusion is stored, by flag. */
  acknowledged: named(words(1_000)),
  /** What concluding proposed and somebody accepted, by proposal. */
  accepted: named(z.strictObject({ at: instant, byId: id, objectId: maybe(id) })),
  override: maybe(
    z.strictObject({
      decision: text(64),
      reason: text(1_000),
      byId: maybe(id),
      /** What they were called then: the name stays when they have left. */
      byName: maybe(text(200)),
      at: maybe(text(40)),
    }),
  ),
});
export type Experiment = z.infer<typeof experiment>;
