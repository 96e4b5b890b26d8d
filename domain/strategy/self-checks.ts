import { z } from "zod";
import { effectiveRatings, oneOf } from "../enums";
import { id, instant, maybe, quarter, rubric, text } from "../fields";

/** How somebody felt about the strategy on a day. Two questions, never merged. */
export const strategyRating = z.strictObject({
  id,
  selfRating: maybe(rubric),
  effectiveRating: maybe(oneOf(effectiveRatings)),
  note: maybe(text(1_000)),
  ratedBy: id,
  ratedAt: instant,
});
export type StrategyRating = z.infer<typeof strategyRating>;

/** One answer for each known way of failing, for one quarter. */
export const readinessCheck = z.strictObject({
  id,
  quarter,
  answers: z.record(z.string().min(1).max(64), z.strictObject({ answer: rubric, note: maybe(text(500)) })),
  checkedBy: id,
  checkedAt: instant,
});
export type ReadinessCheck = z.infer<typeof readinessCheck>;
