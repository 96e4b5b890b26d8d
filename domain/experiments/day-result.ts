import { z } from "zod";
import { day, id, maybe, number } from "../fields";

/** What one arm showed on one day for one metric: increments, each person counted once, on the day of the first contact. */
export const dayResult = z.strictObject({
  experimentId: id,
  armId: id,
  metricId: id,
  day,
  exposed: maybe(number),
  x: maybe(number),
  n: maybe(number),
  mean: maybe(number),
  sd: maybe(number),
});
export type DayResult = z.infer<typeof dayResult>;
