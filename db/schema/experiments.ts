import type { Experiment } from "@/domain/experiments/experiment";
import { flag, foreignKey, integer, json, primaryKey, real, table, text } from "../columns";
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
    moment: text(),
    unit: text(),
    status: text().notNull().$type<Experiment["status"]>(),
    analysis: text().$type<NonNullable<Experiment["analysis"]>>(),
    startDate: text(),
    endDate: text(),
    minDays: real(),
    plannedPerArm: real(),
    minEffectRelative: real(),
    iteration: real(),
    parentId: text(),
    replicatesId: text(),
    granularityLevel: integer(),
    planAmended: flag().notNull(),
    arms: json<Experiment["arms"]>().notNull(),
    results: json<Experiment["results"]>().notNull(),
    segments: json<Experiment["segments"]>().notNull(),
    learning: text(),
    decision: text(),
    reason: text(),
    flags: json<string[]>().notNull(),
    hollowWin: flag(),
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
