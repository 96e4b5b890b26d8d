import { z } from "zod";
import { day, id, maybe, number } from "../fields";
import { armResult } from "./experiment";

/** What one arm showed on one day: increments, each person counted once, on the day of the first contact. */
export const dayResult = z.strictObject({
  experimentId: id,
  armId: id,
  day,
  /** People put into the arm that day. */
  exposed: maybe(number),
  /** By metric. */
  figures: z.record(id, armResult),
});
export type DayResult = z.infer<typeof dayResult>;
