import { z } from "zod";
import { initiativeKinds, initiativeStatuses, oneOf } from "../enums";
import { count, id, list, maybe, money, nonNegative, quarter, text } from "../fields";

/** A dated piece of work on the roadmap. It occupies `durationQuarters` quarters from `startQuarter` on. */
export const initiative = z.strictObject({
  id,
  kind: oneOf(initiativeKinds),
  name: text(200),
  refId: maybe(id),
  lane: maybe(text(100)),
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
});
export type Initiative = z.infer<typeof initiative>;
