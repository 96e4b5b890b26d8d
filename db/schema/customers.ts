import type { Audience, ChannelScore, GenericMessage, Pitfall, SurveyWave } from "@/domain/customers/audience";
import { integer, json, money, primaryKey, real, table, text } from "../columns";
import type { Stores } from "./entity";
import { tracked } from "./workspace";

export const audiences = table(
  "audience",
  {
    id: text().notNull(),
    name: text().notNull(),
    size: integer(),
    motive: text(),
    barrier: text(),
    scores: json<NonNullable<Audience["scores"]>>(),
    identifiable: real(),
    consent: real(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
true satisfies Stores<typeof audiences.$inferSelect, Audience>;

export const channelScores = table(
  "channel_score",
  {
    channelId: text().notNull(),
    preference: integer(),
    consentedReach: real(),
    measurability: integer(),
    cost: integer(),
    intrusiveness: integer(),
    annualCost: money(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.channelId] })],
);
true satisfies Stores<typeof channelScores.$inferSelect, ChannelScore>;

export const pitfalls = table(
  "pitfall",
  {
    pitfallId: text().notNull(),
    name: text(),
    fromTask: text().$type<NonNullable<Pitfall["fromTask"]>>(),
    toTask: text().$type<NonNullable<Pitfall["toTask"]>>(),
    emotion: text().$type<NonNullable<Pitfall["emotion"]>>(),
    challengeTypes: json<Pitfall["challengeTypes"]>().notNull(),
    struggle: text(),
    prevalence: integer(),
    intensity: integer(),
    source: text(),
    measuredAt: text(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.pitfallId] })],
);
true satisfies Stores<typeof pitfalls.$inferSelect, Pitfall>;

export const genericMessages = table(
  "generic_message",
  {
    id: text().notNull(),
    name: text().notNull(),
    channelId: text().notNull(),
    weeklyTouches: real(),
    audienceIds: json<string[]>().notNull(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
true satisfies Stores<typeof genericMessages.$inferSelect, GenericMessage & { id: string }>;

export const surveyWaves = table(
  "survey_wave",
  {
    id: text().notNull(),
    instrumentId: text(),
    date: text(),
    moment: text(),
    transition: text(),
    n: integer(),
    results: json<SurveyWave["results"]>().notNull(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
true satisfies Stores<typeof surveyWaves.$inferSelect, SurveyWave>;
