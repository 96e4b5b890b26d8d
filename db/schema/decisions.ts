import type { GenericDecision } from "@/domain/customers/generic-decision";
import type { OwnTask } from "@/domain/customers/own-task";
import type { FindingNote } from "@/domain/findings/finding-note";
import type { OwnEvidence } from "@/domain/findings/own-evidence";
import type { LaunchGate } from "@/domain/ledger/launch-gate";
import type { SignOff } from "@/domain/ledger/sign-off";
import type { ReadinessCheck, StrategyRating } from "@/domain/strategy/self-checks";
import { index, integer, json, primaryKey, table, text } from "../columns";
import type { Stores } from "./entity";
import { tracked } from "./workspace";

export const genericDecisions = table(
  "generic_decision",
  {
    id: text().notNull(),
    kind: text().notNull().$type<GenericDecision["kind"]>(),
    text: text().notNull(),
    channelId: text(),
    audienceId: text(),
    useCaseId: text(),
    fromTask: text(),
    toTask: text(),
    reason: text().notNull(),
    reviewOn: text(),
    decidedBy: text().notNull(),
    decidedAt: integer().notNull(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
true satisfies Stores<typeof genericDecisions.$inferSelect, GenericDecision>;

export const ownTasks = table(
  "own_task",
  { id: text().notNull(), label: text().notNull(), plain: text(), after: text(), ...tracked() },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
true satisfies Stores<typeof ownTasks.$inferSelect, OwnTask>;

export const strategyRatings = table(
  "strategy_rating",
  {
    id: text().notNull(),
    selfRating: integer(),
    effectiveRating: text().$type<NonNullable<StrategyRating["effectiveRating"]>>(),
    note: text(),
    ratedBy: text().notNull(),
    ratedAt: integer().notNull(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
true satisfies Stores<typeof strategyRatings.$inferSelect, StrategyRating>;

export const readinessChecks = table(
  "readiness_check",
  {
    id: text().notNull(),
    quarter: text().notNull(),
    answers: json<ReadinessCheck["answers"]>().notNull(),
    checkedBy: text().notNull(),
    checkedAt: integer().notNull(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
true satisfies Stores<typeof readinessChecks.$inferSelect, ReadinessCheck>;

export const findingNotes = table(
  "finding_note",
  {
    id: text().notNull(),
    ruleId: text().notNull(),
    entityType: text().notNull(),
    entityId: text().notNull(),
    detail: text(),
    note: text().notNull(),
    notedBy: text().notNull(),
    notedAt: integer().notNull(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), index("finding_note_of").on(t.workspaceId, t.ruleId)],
);
true satisfies Stores<typeof findingNotes.$inferSelect, FindingNote>;

export const launchGates = table(
  "launch_gate",
  {
    useCaseId: text().notNull(),
    checks: json<LaunchGate["checks"]>().notNull(),
    checkedBy: text().notNull(),
    checkedAt: integer().notNull(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.useCaseId] })],
);
true satisfies Stores<typeof launchGates.$inferSelect, LaunchGate>;

export const ownEvidence = table(
  "own_evidence",
  {
    id: text().notNull(),
    statement: text().notNull(),
    values: json<OwnEvidence["values"]>().notNull(),
    kind: text().notNull(),
    publisher: text(),
    title: text(),
    published: text(),
    population: text(),
    sampleSize: integer(),
    citation: text(),
    caveat: text(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
true satisfies Stores<typeof ownEvidence.$inferSelect, OwnEvidence>;

export const signOffs = table(
  "sign_off",
  {
    id: text().notNull(),
    useCaseId: text().notNull(),
    verdict: text().notNull().$type<SignOff["verdict"]>(),
    reason: text(),
    reviewerId: text().notNull(),
    at: integer().notNull(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), index("sign_off_of").on(t.workspaceId, t.useCaseId)],
);
true satisfies Stores<typeof signOffs.$inferSelect, SignOff>;
