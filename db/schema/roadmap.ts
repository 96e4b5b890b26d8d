import type { Initiative } from "@/domain/roadmap/initiative";
import type { Place } from "@/domain/roadmap/move-initiative";
import type { PlanBaseline } from "@/domain/roadmap/plan-baseline";
import type { PlanChange } from "@/domain/roadmap/plan-change";
import type { RunOptions, RunProgress, RunResult, runStatuses } from "@/domain/roadmap/plan-run";
import type { Scenario } from "@/domain/roadmap/scenario";
import { flag, foreignKey, index, integer, json, money, primaryKey, real, table, text } from "../columns";
import type { Stores } from "./entity";
import { tracked } from "./workspace";

export const initiatives = table(
  "initiative",
  {
    id: text().notNull(),
    kind: text().notNull().$type<Initiative["kind"]>(),
    name: text().notNull(),
    refId: text(),
    lane: text(),
    startQuarter: text().notNull(),
    durationQuarters: integer().notNull(),
    effortWeeks: real(),
    ownerId: text(),
    raisesBlockTo: integer(),
    cost: money(),
    status: text().notNull().$type<Initiative["status"]>(),
    contentVersions: integer(),
    hoursPerVersion: real(),
    platformPurchase: flag(),
    linkedUseCaseIds: json<string[]>().notNull(),
    firstReleaseQuarter: text(),
    effortByRole: json<Initiative["effortByRole"]>().notNull().default({}),
    earliestQuarter: text(),
    deadlineQuarter: text(),
    pinned: flag().notNull().default(false),
    horizon: text().$type<NonNullable<Initiative["horizon"]>>(),
    payoffPerQuarter: money(),
    payoffLagQuarters: integer(),
    needsIds: json<string[]>().notNull().default([]),
    stopRule: json<NonNullable<Initiative["stopRule"]>>(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
true satisfies Stores<typeof initiatives.$inferSelect, Initiative>;

/** Where a card was, where it went, why, and which move an undo took back. */
export const initiativeMoves = table(
  "initiative_move",
  {
    id: text().notNull(),
    initiativeId: text().notNull(),
    fromQuarter: text().notNull(),
    toQuarter: text().notNull(),
    fromLane: text(),
    toLane: text(),
    /** Length, owner and horizon; null in moves from before they could be moved. */
    fromMore: json<Omit<Place, "startQuarter" | "lane">>(),
    toMore: json<Omit<Place, "startQuarter" | "lane">>(),
    /** The change of many things at once that this move was part of. */
    planChangeId: text(),
    reason: text(),
    movedBy: text().notNull(),
    movedAt: integer().notNull(),
    undoes: text(),
    ...tracked(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("initiative_move_at").on(t.workspaceId, t.movedAt),
    foreignKey({
      name: "initiative_move_initiative_fk",
      columns: [t.workspaceId, t.initiativeId],
      foreignColumns: [initiatives.workspaceId, initiatives.id],
    }).onDelete("cascade"),
  ],
);

/** Branches of the plan. */
export const scenarios = table(
  "scenario",
  {
    id: text().notNull(),
    name: text().notNull(),
    note: text(),
    status: text().notNull().$type<Scenario["status"]>(),
    base: json<Scenario["base"]>().notNull(),
    part: json<Scenario["part"]>().notNull(),
    madeBy: text().notNull(),
    madeAt: integer().notNull(),
    decidedBy: text(),
    decidedAt: integer(),
    reason: text(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
true satisfies Stores<typeof scenarios.$inferSelect, Scenario>;

/** The plan as it was at each review. */
export const planBaselines = table(
  "plan_baseline",
  {
    id: text().notNull(),
    name: text().notNull(),
    takenOn: text().notNull(),
    takenBy: text().notNull(),
    takenAt: integer().notNull(),
    part: json<PlanBaseline["part"]>().notNull(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), index("plan_baseline_at").on(t.workspaceId, t.takenAt)],
);
true satisfies Stores<typeof planBaselines.$inferSelect, PlanBaseline>;

/** Accepted sequences and adopted scenarios, each with what it takes to go back. */
export const planChanges = table(
  "plan_change",
  {
    id: text().notNull(),
    kind: text().notNull().$type<PlanChange["kind"]>(),
    name: text().notNull(),
    reason: text(),
    items: json<PlanChange["items"]>().notNull(),
    frame: json<NonNullable<PlanChange["frame"]>>(),
    madeBy: text().notNull(),
    madeAt: integer().notNull(),
    undoneBy: text(),
    undoneAt: integer(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), index("plan_change_at").on(t.workspaceId, t.madeAt)],
);
true satisfies Stores<typeof planChanges.$inferSelect, PlanChange>;

/** Runs of the sequencer: progress and result wait here for whoever asks, in whichever process. */
export const planRuns = table(
  "plan_run",
  {
    id: text().notNull(),
    scenarioId: text(),
    options: json<RunOptions>().notNull(),
    status: text().notNull().$type<(typeof runStatuses)[number]>(),
    progress: json<RunProgress>(),
    result: json<RunResult>(),
    /** What was sequenced, item by item: an accepted result must not overwrite what changed since. */
    versions: json<Record<string, number>>().notNull(),
    problem: text(),
    startedBy: text().notNull(),
    startedAt: integer().notNull(),
    /** Told while it lives, so that a run whose process died is known. */
    heardAt: integer().notNull(),
    endedAt: integer(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), index("plan_run_at").on(t.workspaceId, t.startedAt)],
);
