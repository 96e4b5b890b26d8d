import type { OwnMetric } from "@/domain/metrics/metric-series";
import type { MetricSetting } from "@/domain/metrics/metric-setting";
import type { DropReport, MetricRevision, SegmentValue } from "@/domain/metrics/metric-value";
import type { ValueSource } from "@/domain/metrics/value-source";
import { index, integer, json, primaryKey, real, table, text } from "../columns";
import { users } from "./account";
import type { Stores } from "./entity";
import { tracked, workspaces } from "./workspace";

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
  {
    metricId: text().notNull(),
    month: text().notNull(),
    value: real(),
    responses: real(),
    sourceId: text(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.metricId, t.month] })],
);

export const weeklyValues = table(
  "weekly_value",
  {
    metricId: text().notNull(),
    week: text().notNull(),
    value: real(),
    n: real(),
    sourceId: text(),
    ...tracked(),
  },
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

export const metricSettings = table(
  "metric_setting",
  {
    metricId: text().notNull(),
    target: real(),
    targetBy: text(),
    harmLimit: real(),
    ownerId: text(),
    lagMonths: integer(),
    comesFrom: text(),
    note: text(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.metricId] })],
);
true satisfies Stores<typeof metricSettings.$inferSelect, MetricSetting>;

export const segmentValues = table(
  "segment_value",
  {
    metricId: text().notNull(),
    segment: text().notNull(),
    month: text().notNull(),
    value: real(),
    responses: real(),
    sourceId: text(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.metricId, t.segment, t.month] })],
);
true satisfies Stores<typeof segmentValues.$inferSelect, SegmentValue>;

export const valueSources = table(
  "value_source",
  {
    id: text().notNull(),
    kind: text().notNull().$type<ValueSource["kind"]>(),
    name: text(),
    fileName: text(),
    asOf: text(),
    byId: text(),
    at: integer().notNull(),
    values: integer().notNull(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
true satisfies Stores<typeof valueSources.$inferSelect, ValueSource>;

/** What stood in a place before it was corrected. Rows are only ever added. */
export const metricRevisions = table(
  "metric_revision",
  {
    metricId: text().notNull(),
    segment: text().notNull(),
    period: text().notNull(),
    value: real(),
    responses: real(),
    sourceId: text(),
    replacedAt: integer().notNull(),
    replacedById: text(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.metricId, t.segment, t.period, t.replacedAt] })],
);
true satisfies Stores<typeof metricRevisions.$inferSelect, MetricRevision>;

export const dropReports = table(
  "drop_report",
  {
    id: text().notNull(),
    fileName: text().notNull(),
    digest: text().notNull(),
    at: integer().notNull(),
    outcome: text().notNull().$type<DropReport["outcome"]>(),
    added: integer().notNull(),
    changed: integer().notNull(),
    unchanged: integer().notNull(),
    problems: json<DropReport["problems"]>().notNull(),
    problemCount: integer().notNull(),
    sourceId: text(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), index("drop_report_digest").on(t.workspaceId, t.digest)],
);
true satisfies Stores<typeof dropReports.$inferSelect, DropReport>;

/** Which alerts a person has put aside. What is alarming is computed; only this is stored. */
export const seenAlerts = table(
  "seen_alert",
  {
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    alertId: text().notNull(),
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.userId, t.alertId] })],
);
