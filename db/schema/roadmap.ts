import type { Initiative } from "@/domain/roadmap/initiative";
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
