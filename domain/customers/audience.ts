import { z } from "zod";
import { challengeTypes, oneOf, pitfallEmotions } from "../enums";
import { count, day, id, list, maybe, money, nonNegative, rubric, share, text } from "../fields";

export const audience = z.strictObject({
  id,
  name: text(200),
  size: maybe(count),
  motive: maybe(text(500)),
  barrier: maybe(text(500)),
  scores: maybe(
    z.strictObject({ need: maybe(rubric), value: maybe(rubric), reach: maybe(rubric), fatigue: maybe(rubric) }),
  ),
  identifiable: maybe(share),
  consent: maybe(share),
});
export type Audience = z.infer<typeof audience>;

export const channelScore = z.strictObject({
  channelId: id,
  preference: maybe(rubric),
  consentedReach: maybe(share),
  measurability: maybe(rubric),
  cost: maybe(rubric),
  intrusiveness: maybe(rubric),
  annualCost: maybe(money),
});
export type ChannelScore = z.infer<typeof channelScore>;

/** What goes wrong for customers at a task switch; library fields are filled from `content/pitfalls.json`. */
export const pitfall = z.strictObject({
  pitfallId: id,
  name: maybe(text(200)),
  fromTask: maybe(id),
  toTask: maybe(id),
  emotion: maybe(oneOf(pitfallEmotions)),
  challengeTypes: list(oneOf(challengeTypes), 3),
  struggle: maybe(text(1_000)),
  prevalence: maybe(rubric),
  intensity: maybe(rubric),
  source: maybe(text(500)),
  measuredAt: maybe(day),
});
export type Pitfall = z.infer<typeof pitfall>;

/** Mail to everyone: counts towards the pressure an audience feels. */
export const genericMessage = z.strictObject({
  name: text(200),
  channelId: id,
  weeklyTouches: maybe(nonNegative),
  audienceIds: list(id, 200),
});
export type GenericMessage = z.infer<typeof genericMessage>;

export const surveyWave = z.strictObject({
  id,
  instrumentId: maybe(id),
  date: maybe(day),
  moment: maybe(text(64)),
  transition: maybe(text(64)),
  n: maybe(count),
  results: z
    .record(z.string().min(1).max(64), z.number().nullable())
    .nullish()
    .transform((given) => given ?? {}),
});
export type SurveyWave = z.infer<typeof surveyWave>;
