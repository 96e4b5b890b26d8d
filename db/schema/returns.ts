import type {
  Assumption,
  CampaignCheck,
  EvidencePin,
  ReturnLine,
  Review,
  ReviewMeeting,
  Risk,
  SpendPlan,
} from "@/domain/returns/returns";
import { integer, json, money, primaryKey, real, table, text } from "../columns";
import type { Stores } from "./entity";
import { tracked } from "./workspace";

export const spendPlans = table(
  "spend_plan",
  {
    id: text().notNull(),
    fiscalYear: text().notNull(),
    marketingSpend: money(),
    personalizationSpend: money(),
    byCategory: json<SpendPlan["byCategory"]>().notNull(),
    byFunction: json<SpendPlan["byFunction"]>().notNull(),
    byMode: json<SpendPlan["byMode"]>().notNull(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
true satisfies Stores<typeof spendPlans.$inferSelect, SpendPlan & { id: string }>;

export const returnLines = table(
  "return_line",
  {
    id: text().notNull(),
    useCaseId: text(),
    name: text().notNull(),
    function: text().$type<NonNullable<ReturnLine["function"]>>(),
    startQuarter: text(),
    quarters: json<string[]>().notNull(),
    cost: json<(number | null)[]>().notNull(),
    incrementalMargin: json<(number | null)[]>().notNull(),
    actualThrough: text(),
    basis: text(),
    basisEvidenceId: text(),
    marginLow: json<(number | null)[]>().notNull().default([]),
    marginHigh: json<(number | null)[]>().notNull().default([]),
    expected: json<NonNullable<ReturnLine["expected"]>>(),
    intangibles: json<string[]>().notNull().default([]),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
true satisfies Stores<typeof returnLines.$inferSelect, ReturnLine>;

export const reviews = table(
  "review",
  {
    id: text().notNull(),
    useCaseId: text(),
    date: text().notNull(),
    decision: text().notNull().$type<Review["decision"]>(),
    reason: text().$type<NonNullable<Review["reason"]>>(),
    note: text(),
    deciderId: text(),
    suggested: json<NonNullable<Review["suggested"]>>(),
    meetingId: text(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
true satisfies Stores<typeof reviews.$inferSelect, Review>;

export const reviewMeetings = table(
  "review_meeting",
  {
    id: text().notNull(),
    name: text().notNull(),
    heldOn: text().notNull(),
    since: text(),
    attendees: json<string[]>().notNull(),
    note: text(),
    agenda: json<NonNullable<ReviewMeeting["agenda"]>>(),
    closedAt: integer(),
    closedById: text(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
true satisfies Stores<typeof reviewMeetings.$inferSelect, ReviewMeeting>;

export const campaignChecks = table(
  "campaign_check",
  {
    id: text().notNull(),
    name: text().notNull(),
    people: integer(),
    shareIrrelevant: real(),
    shareCreepy: real(),
    observedUnsubscribes: integer(),
    marginPerCustomer: money(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
true satisfies Stores<typeof campaignChecks.$inferSelect, CampaignCheck & { id: string }>;

export const risks = table(
  "risk",
  {
    id: text().notNull(),
    type: text().$type<NonNullable<Risk["type"]>>(),
    text: text().notNull(),
    likelihood: integer(),
    impact: integer(),
    response: text(),
    ownerId: text(),
    ...tracked(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
true satisfies Stores<typeof risks.$inferSelect, Risk>;

export const assumptions = table(
  "assumption",
  { id: text().notNull(), text: text().notNull(), basis: text(), ...tracked() },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
true satisfies Stores<typeof assumptions.$inferSelect, Assumption>;

export const evidencePins = table(
  "evidence_pin",
  { id: text().notNull(), evidenceId: text().notNull(), usedIn: text(), note: text(), ...tracked() },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
true satisfies Stores<typeof evidencePins.$inferSelect, EvidencePin & { id: string }>;
