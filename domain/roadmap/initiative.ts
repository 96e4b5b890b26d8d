import { z } from "zod";
import { functions, initiativeKinds, initiativeStatuses, oneOf } from "../enums";
import { count, day, flag, id, list, maybe, money, named, nonNegative, number, quarter, text, words } from "../fields";

/** "We stop if … by …": what has to be seen, and until when. */
const stopRule = z.strictObject({
  text: words(500),
  metricId: maybe(id),
  value: maybe(number),
  byDate: maybe(day),
});

/** A dated piece of work on the roadmap. It occupies `durationQuarters` quarters from `startQuarter` on. */
export const initiative = z.strictObject({
  id,
  kind: oneOf(initiativeKinds),
  name: text(200),
  refId: maybe(id),
  lane: maybe(text(100)).transform((lane) => lane || null),
  startQuarter: quarter,
  durationQuarters: z.int().min(1).max(80),
  effortWeeks: maybe(nonNegative),
  ownerId: maybe(id),
  raisesBlockTo: maybe(z.int().min(0).max(4)),
  cost: maybe(money),
  status: oneOf(initiativeStatuses),
  contentVersions: maybe(count),
  hoursPerVersion: maybe(nonNegative),
  platformPurchase: maybe(z.boolean()),
  linkedUseCaseIds: list(id, 200),
  firstReleaseQuarter: maybe(quarter),
  /** Person-weeks by role; where given, `effortWeeks` is their sum. */
  effortByRole: named(nonNegative).refine((roles) => Object.keys(roles).length <= 40, "At most 40 roles."),
  earliestQuarter: maybe(quarter),
  /** The last quarter in which work may run. */
  deadlineQuarter: maybe(quarter),
  /** Nothing moves it but a person. */
  pinned: flag,
  /** Whose return horizon it has: how long it may take before it must pay back. */
  horizon: maybe(oneOf(functions)),
  /** Margin of one quarter once it works, before its cost; null is not known. */
  payoffPerQuarter: maybe(money),
  /** Quarters from the end of the work to the first margin. */
  payoffLagQuarters: maybe(z.int().min(0).max(40)),
  /** Other initiatives that are finished before this one starts. */
  needsIds: list(id, 100),
  stopRule: maybe(stopRule),
});
export type Initiative = z.infer<typeof initiative>;
