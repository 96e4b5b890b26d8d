import type { UseCase, UseCaseScores } from "@/domain/scoring/use-case";
import { flag, foreignKey, index, integer, json, primaryKey, real, table, text } from "../columns";
import type { Stores } from "./entity";
import { outcomes } from "./strategy";
import { tracked } from "./workspace";

type Given<Key extends keyof UseCase> = NonNullable<UseCase[Key]>;

export const useCases = table(
  "use_case",
  {
    id: text().notNull(),
    templateId: text(),
    name: text().notNull(),
    description: text(),
    status: text().notNull().$type<UseCase["status"]>(),
    ownerId: text(),
    moment: json<UseCase["moment"]>().notNull(),
    mode: text().notNull().$type<UseCase["mode"]>(),
    activeForm: text().$type<Given<"activeForm">>(),
    activeJob: text().$type<Given<"activeJob">>(),
    helpType: text().$type<Given<"helpType">>(),
    intent: text().$type<Given<"intent">>(),
    function: text().$type<Given<"function">>(),
    granularity: integer(),
    tableStakes: flag().notNull(),
    outcomeId: text(),
    cxMetricId: text(),
    commercialKpiId: text(),
    guardrailMetricIds: json<string[]>().notNull(),
    scores: json<UseCaseScores>(),
    effortWeeks: real(),
    audienceIds: json<string[]>().notNull(),
    channelIds: json<string[]>().notNull(),
    pitfallIds: json<string[]>().notNull(),
    dataElementIds: json<string[]>().notNull(),
    prerequisites: json<UseCase["prerequisites"]>().notNull(),
    weeklyTouches: json<UseCase["weeklyTouches"]>().notNull(),
    expectedRelativeLift: real(),
    needEvidence: text(),
    identifierDependency: text().$type<Given<"identifierDependency">>(),
    restrictsChoice: flag(),
    purchaseCycleSuppression: flag(),
    sensitiveCategories: json<UseCase["sensitiveCategories"]>().notNull(),
    excludedCategories: json<string[]>().notNull(),
    repeatsUnconfirmedDetail: flag(),
    relationship: text().$type<Given<"relationship">>(),
    dpiaCriteria: json<string[]>().notNull(),
    dpiaLink: text(),
    privacyReview: json<Given<"privacyReview">>(),
    liveSince: text(),
    stoppedAt: text(),
    stopReason: text().$type<Given<"stopReason">>(),
    note: text(),
    ...tracked(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      name: "use_case_outcome_fk",
      columns: [t.workspaceId, t.outcomeId],
      foreignColumns: [outcomes.workspaceId, outcomes.id],
    }),
  ],
);
true satisfies Stores<typeof useCases.$inferSelect, UseCase>;

/** Every score anybody gave; the agreed one is on the use case. */
export const useCaseScoreHistory = table(
  "use_case_score",
  {
    id: text().notNull(),
    useCaseId: text().notNull(),
    scoredBy: text().notNull(),
    scoredAt: integer().notNull(),
    scores: json<UseCaseScores>().notNull(),
    note: text(),
    ...tracked(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("use_case_score_of").on(t.workspaceId, t.useCaseId, t.scoredAt),
    foreignKey({
      name: "use_case_score_use_case_fk",
      columns: [t.workspaceId, t.useCaseId],
      foreignColumns: [useCases.workspaceId, useCases.id],
    }).onDelete("cascade"),
  ],
);
