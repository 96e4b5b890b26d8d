import { z } from "zod";
import { oneOf } from "../enums";
import { day, id, instant, list, maybe, text, words } from "../fields";

export const learningStrengths = ["hint", "one_test", "repeated", "contested"] as const;

/** What was learned, where it holds, and by which tests; looked at again on a day. */
export const learning = z.strictObject({
  id,
  statement: words(500),
  audienceId: maybe(id),
  /** A switch of the journey, such as `shortlist>select`. */
  moment: maybe(text(64)),
  channelId: maybe(id),
  tacticId: maybe(id),
  strength: oneOf(learningStrengths),
  supportingIds: list(id, 100),
  contradictingIds: list(id, 100),
  reviewOn: maybe(day),
  note: maybe(text(2_000)),
  madeBy: id,
  madeAt: instant,
});
export type Learning = z.infer<typeof learning>;
