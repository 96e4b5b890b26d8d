import { z } from "zod";
import { count, id, maybe, share, text } from "../../fields";

const fromZeroToOne = share;

/** What the parts of a priority count: benefits add to 1, harms and confidence stand on their own (formula 6). */
export const weightSet = z.strictObject({
  weights: z.strictObject({
    customerValue: fromZeroToOne,
    commercialValue: fromZeroToOne,
    feasibility: fromZeroToOne,
  }),
  riskWeights: z.strictObject({ creepiness: fromZeroToOne, regret: fromZeroToOne }),
  confidenceMultipliers: z.strictObject({
    "1": fromZeroToOne,
    "2": fromZeroToOne,
    "3": fromZeroToOne,
    "4": fromZeroToOne,
    "5": fromZeroToOne,
  }),
});
export type WeightSet = z.infer<typeof weightSet>;

/** One version of the weights: who set them when, and why. */
export const weighting = z.strictObject({
  id,
  set: weightSet,
  note: maybe(text(1_000)),
  setBy: id,
  setAt: count,
});
export type Weighting = z.infer<typeof weighting>;
