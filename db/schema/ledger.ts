import type { DataItem } from "@/domain/ledger/data-item";
import { flag, integer, json, money, primaryKey, real, table, text } from "../columns";
import type { Stores } from "./entity";
import { tracked } from "./workspace";

export const dataItems = table(
  "data_item",
  {
    id: text().notNull(),
    dataElementId: text().notNull(),
    name: text().notNull(),
    source: text().$type<NonNullable<DataItem["source"]>>(),
    sensitivity: integer(),
    specialCategory: flag().notNull(),
    status: text().notNull().$type<DataItem["status"]>(),
    useCaseIds: json<string[]>().notNull(),
    purpose: text(),
    benefitStatement: text(),
    legalBasis: text().$type<NonNullable<DataItem["legalBasis"]>>(),
    retentionDays: integer(),
    collectedSince: text(),
    lastUsedAt: text(),
    accuracyPct: real(),
    liaDate: text(),
    annualCost: money(),
    provenance: text(),
    ownerId: text(),
    jurisdictions: json<string[]>().notNull(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
true satisfies Stores<typeof dataItems.$inferSelect, DataItem>;
