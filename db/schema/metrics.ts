import type { OwnMetric } from "@/domain/metrics/metric-series";
import { json, primaryKey, real, table, text } from "../columns";
import type { Stores } from "./entity";
import { tracked } from "./workspace";

export const ownMetrics = table(
  "own_metric",
  {
    id: text().notNull(),
    name: text().notNull(),
    family: text().notNull().$type<OwnMetric["family"]>(),
    heart: text(),
    formula: text(),
    unit: text(),
    direction: text().$type<NonNullable<OwnMetric["direction"]>>(),
    materiality: real(),
    defaultMargin: real(),
    source: text(),
    minSample: real(),
    surveyItem: text(),
    benchmark: text(),
    caution: text(),
    evidence: json<string[]>().notNull(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
true satisfies Stores<typeof ownMetrics.$inferSelect, OwnMetric>;

export const metricValues = table(
  "metric_value",
  { metricId: text().notNull(), month: text().notNull(), value: real(), responses: real(), ...tracked() },
  (t) => [primaryKey({ columns: [t.workspaceId, t.metricId, t.month] })],
);

export const weeklyValues = table(
  "weekly_value",
  { metricId: text().notNull(), week: text().notNull(), value: real(), n: real(), ...tracked() },
  (t) => [primaryKey({ columns: [t.workspaceId, t.metricId, t.week] })],
);

/** A change that is drawn on the charts. */
export const metricEvents = table(
  "metric_event",
  {
    id: text().notNull(),
    month: text().notNull(),
    text: text().notNull(),
    useCaseIds: json<string[]>().notNull(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
