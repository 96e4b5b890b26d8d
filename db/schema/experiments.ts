import type { DayResult } from "@/domain/experiments/day-result";
import type { Experiment } from "@/domain/experiments/experiment";
import type { Learning } from "@/domain/experiments/learning";
import type { ProgrammeHoldout } from "@/domain/experiments/programme-holdout";
import { flag, foreignKey, index, integer, json, primaryKey, real, table, text } from "../columns";
import type { Stores } from "./entity";
import { useCases } from "./scoring";
import { tracked } from "./workspace";

export const experiments = table(
  "experiment",
  {
    id: text().notNull(),
    name: text().notNull(),
    useCaseId: text(),
    hypothesis: text(),
    helpQuestion: text(),
    hypothesisParts: json<NonNullable<Experiment["hypothesisParts"]>>(),
    moment: text(),
    audienceId: text(),
    channelIds: json<string[]>().notNull().default([]),
    tacticId: text(),
    mode: text().$type<NonNullable<Experiment["mode"]>>(),
    activeForm: text().$type<NonNullable<Experiment["activeForm"]>>(),
    helpType: text().$type<NonNullable<Experiment["helpType"]>>(),
    ownerId: text(),
    unit: text(),
    status: text().notNull().$type<Experiment["status"]>(),
    analysis: text().$type<NonNullable<Experiment["analysis"]>>(),
    startDate: text(),
    endDate: text(),
    minDays: real(),
    plannedPerArm: real(),
    minEffectRelative: real(),
    eligiblePerDay: real(),
    trafficShare: real(),
    iteration: real(),
    parentId: text(),
    replicatesId: text(),
    granularityLevel: integer(),
    planAmended: flag().notNull(),
    frozen: json<NonNullable<Experiment["frozen"]>>(),
    amendments: json<Experiment["amendments"]>().notNull().default([]),
    looks: json<Experiment["looks"]>().notNull().default([]),
    arms: json<Experiment["arms"]>().notNull(),
    results: json<Experiment["results"]>().notNull(),
    segments: json<Experiment["segments"]>().notNull(),
    skewness: json<Experiment["skewness"]>().notNull().default({}),
    readingOfFiles: json<NonNullable<Experiment["readingOfFiles"]>>(),
    learning: text(),
    decision: text(),
    reason: text(),
    flags: json<string[]>().notNull(),
    hollowWin: flag(),
    concludedOn: text(),
    acknowledged: json<Experiment["acknowledged"]>().notNull().default({}),
    accepted: json<Experiment["accepted"]>().notNull().default({}),
    override: json<NonNullable<Experiment["override"]>>(),
    ...tracked(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      name: "experiment_use_case_fk",
      columns: [t.workspaceId, t.useCaseId],
      foreignColumns: [useCases.workspaceId, useCases.id],
    }),
  ],
);
true satisfies Stores<typeof experiments.$inferSelect, Experiment>;

/** Results by day, one row per arm and day. */
export const dayResults = table(
  "day_result",
  {
    experimentId: text().notNull(),
    armId: text().notNull(),
    day: text().notNull(),
    exposed: real(),
    figures: json<DayResult["figures"]>().notNull(),
    ...tracked(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.experimentId, t.armId, t.day] }),
    foreignKey({
      name: "day_result_experiment_fk",
      columns: [t.workspaceId, t.experimentId],
      foreignColumns: [experiments.workspaceId, experiments.id],
    }).onDelete("cascade"),
  ],
);
true satisfies Stores<typeof dayResults.$inferSelect, DayResult>;

export const learnings = table(
  "learning",
  {
    id: text().notNull(),
    statement: text().notNull(),
    audienceId: text(),
    moment: text(),
    channelId: text(),
    tacticId: text(),
    activeForm: text().$type<NonNullable<Learning["activeForm"]>>(),
    supportingIds: json<string[]>().notNull(),
    contradictingIds: json<string[]>().notNull(),
    reviewOn: text(),
    note: text(),
    madeBy: text().notNull(),
    madeAt: integer().notNull(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), index("learning_review").on(t.workspaceId, t.reviewOn)],
);
true satisfies Stores<typeof learnings.$inferSelect, Learning>;

export const programmeHoldouts = table(
  "programme_holdout",
  {
    id: text().notNull(),
    name: text().notNull(),
    audienceId: text(),
    useCaseIds: json<string[]>().notNull(),
    heldOutShare: real().notNull(),
    startDate: text().notNull(),
    endDate: text(),
    readings: json<ProgrammeHoldout["readings"]>().notNull(),
    note: text(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
true satisfies Stores<typeof programmeHoldouts.$inferSelect, ProgrammeHoldout>;
