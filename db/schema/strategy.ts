import type { KeptPage } from "@/domain/strategy/kept-page";
import type { BusinessObjective, CustomerObjective, Outcome, Strategy } from "@/domain/strategy/strategy";
import { flag, foreignKey, index, integer, json, primaryKey, real, table, text } from "../columns";
import type { Stores } from "./entity";
import { tracked } from "./workspace";

export const strategies = table(
  "strategy",
  {
    id: text().notNull(),
    why: text(),
    whyNamesCustomerProblem: flag().notNull(),
    counterfactual: text(),
    notWhere: json<string[]>().notNull(),
    cxImpact: text(),
    cxImpactMetricId: text(),
    harms: json<string[]>().notNull(),
    focusAreas: json<string[]>().notNull(),
    focusAudiences: json<string[]>().notNull(),
    focusChannels: json<string[]>().notNull(),
    sequencingRationale: text(),
    fixFirst: json<string[]>().notNull(),
    control: text(),
    learningAgenda: json<string[]>().notNull(),
    decisionRule: text(),
    horizons: json<Strategy["horizons"]>().notNull(),
    stopCriteria: json<Strategy["stopCriteria"]>().notNull(),
    sponsorId: text(),
    signedOffAt: text(),
    selfRating: integer(),
    effectiveRating: text().$type<NonNullable<Strategy["effectiveRating"]>>(),
    raci: json<Strategy["raci"]>().notNull(),
    providerOversight: json<Strategy["providerOversight"]>().notNull(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
true satisfies Stores<typeof strategies.$inferSelect, Strategy & { id: string }>;

/** The strategy page as it was when somebody kept a version of it, with the chain behind it. */
export const strategyVersions = table(
  "strategy_version",
  {
    id: text().notNull(),
    number: integer().notNull(),
    note: text(),
    savedBy: text().notNull(),
    savedAt: integer().notNull(),
    page: json<KeptPage>().notNull(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), index("strategy_version_number").on(t.workspaceId, t.number)],
);

export const businessObjectives = table(
  "business_objective",
  {
    id: text().notNull(),
    name: text().notNull(),
    type: text(),
    metric: text(),
    metricId: text(),
    unit: text(),
    baseline: real(),
    target: real(),
    byDate: text(),
    ownerId: text(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
true satisfies Stores<typeof businessObjectives.$inferSelect, BusinessObjective>;

export const customerObjectives = table(
  "customer_objective",
  {
    id: text().notNull(),
    statement: text().notNull(),
    verb: text(),
    evidence: json<CustomerObjective["evidence"]>().notNull(),
    importance: integer(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
true satisfies Stores<typeof customerObjectives.$inferSelect, CustomerObjective>;

export const outcomes = table(
  "outcome",
  {
    id: text().notNull(),
    statement: text().notNull(),
    businessObjectiveId: text(),
    customerObjectiveId: text(),
    cxMetricId: text(),
    cxBaseline: real(),
    cxTarget: real(),
    commercialKpiId: text(),
    kpiBaseline: real(),
    kpiTarget: real(),
    byDate: text(),
    ...tracked(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      name: "outcome_business_objective_fk",
      columns: [t.workspaceId, t.businessObjectiveId],
      foreignColumns: [businessObjectives.workspaceId, businessObjectives.id],
    }),
    foreignKey({
      name: "outcome_customer_objective_fk",
      columns: [t.workspaceId, t.customerObjectiveId],
      foreignColumns: [customerObjectives.workspaceId, customerObjectives.id],
    }),
  ],
);
true satisfies Stores<typeof outcomes.$inferSelect, Outcome>;
