import { z } from "zod";
import { day, id, list, maybe, number, share, text, words } from "../fields";

/** People kept out of all personalization, so that the whole of it can be read. */
export const programmeHoldout = z.strictObject({
  id,
  name: words(200),
  audienceId: maybe(id),
  /** Those it is kept out of; empty = all. */
  useCaseIds: list(id, 200),
  heldOutShare: share,
  startDate: day,
  endDate: maybe(day),
  /**
   * By metric: what those held out and the others showed, in the unit of the metric (3.1 for 3.1%), and how many people
   * were measured in both groups together.
   */
  readings: list(
    z.strictObject({ metricId: id, on: day, heldOut: maybe(number), others: maybe(number), n: maybe(number) }),
    200,
  ),
  note: maybe(text(2_000)),
});
export type ProgrammeHoldout = z.infer<typeof programmeHoldout>;
