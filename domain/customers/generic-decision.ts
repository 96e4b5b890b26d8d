import { z } from "zod";
import { oneOf } from "../enums";
import { day, id, instant, maybe, text, words } from "../fields";

/** What may be left the same for everybody: a place of ours, a channel, a moment, or one use of a channel for an audience. */
export const genericKinds = ["place", "channel", "moment", "cell"] as const;

/** "We do not personalize here": a finished decision, with a reason and a day to look again. */
export const genericDecision = z.strictObject({
  id,
  kind: oneOf(genericKinds),
  /** What is left as it is, in words; for a place the same words as in the strategy. */
  text: words(500),
  channelId: maybe(id),
  audienceId: maybe(id),
  useCaseId: maybe(id),
  fromTask: maybe(id),
  toTask: maybe(id),
  reason: text(1_000),
  reviewOn: maybe(day),
  decidedBy: id,
  decidedAt: instant,
});
export type GenericDecision = z.infer<typeof genericDecision>;
