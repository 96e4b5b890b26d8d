import { z } from "zod";
import { activeForms, oneOf } from "../enums";
import { day, id, instant, list, maybe, text, words } from "../fields";

/** What was learned, where it holds, and by which tests; looked at again on a day. How firm it is, the tests tell. */
export const learning = z.strictObject({
  id,
  statement: words(500),
  audienceId: maybe(id),
  /** A switch of the journey, such as `shortlist>select`. */
  moment: maybe(text(64)),
  channelId: maybe(id),
  tacticId: maybe(id),
  activeForm: maybe(oneOf(activeForms)),
  supportingIds: list(id, 100),
  contradictingIds: list(id, 100),
  reviewOn: maybe(day),
  note: maybe(text(2_000)),
  madeBy: id,
  madeAt: instant,
});
export type Learning = z.infer<typeof learning>;
