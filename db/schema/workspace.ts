import type { Role } from "@/domain/access";
import type { DeckSettings } from "@/domain/deck/settings";
import type { WorkspaceProfile } from "@/domain/exchange/workspace-file";
import type { MetricSeries, WeeklySeries } from "@/domain/metrics/metric-series";
import { flag, index, integer, json, money, primaryKey, real, sequence, table, text, uniqueIndex } from "../columns";
import { users } from "./account";

const now = () => Date.now();

/** What every row of a workspace carries; `position` keeps the order people gave, later rows come last. */
export const tracked = () => ({
  workspaceId: text()
    .notNull()
    .references(() => workspaces.id, { onDelete: "cascade" }),
  position: integer().notNull().$defaultFn(now),
  version: integer().notNull().default(1),
  createdAt: integer().notNull().$defaultFn(now),
  updatedAt: integer().notNull().$defaultFn(now),
});

export const workspaces = table("workspace", {
  id: text().primaryKey(),
  name: text().notNull(),
  model: text(),
  sector: text(),
  countries: json<string[]>().notNull(),
  jurisdictions: json<string[]>().notNull(),
  currency: text(),
  /** Overrides the calendar, for demonstrations. */
  today: text(),
  fiscalYearStart: text(),
  stores: integer(),
  activeCustomers: integer(),
  onlineSessionsPerMonth: integer(),
  annualRevenue: money(),
  grossMarginPct: real(),
  annualMarginPerActiveCustomer: money(),
  contactCaps: json<WorkspaceProfile["contactCaps"]>().notNull(),
  settings: json<WorkspaceProfile["settings"]>().notNull(),
  quarters: json<string[]>().notNull(),
  capacityWeeks: json<Record<string, number | null>>().notNull(),
  capacityByRole: json<Record<string, Record<string, number>>>().notNull().default({}),
  /** In whole currency units by quarter; exact to the cent by the field that reads it. */
  budget: json<Record<string, number | null>>().notNull().default({}),
  iterationSharePct: real(),
  contentCapacityHours: json<Record<string, number | null>>().notNull(),
  /** Which months and weeks the series cover, in which order, and which metrics make the indexes. */
  monthly: json<Omit<MetricSeries, "series" | "events"> & { seriesIds: string[] }>(),
  weekly: json<Omit<WeeklySeries, "series"> & { seriesIds: string[] }>(),
  deck: json<DeckSettings>(),
  isSample: flag().notNull().default(false),
  /** Whoever has none is asked to set one up before they get in. */
  requiresSecondFactor: flag().notNull().default(false),
  /** Closed by an owner, who can open it again; nobody else gets in meanwhile. */
  deletedAt: integer(),
  version: integer().notNull().default(1),
  createdAt: integer().notNull().$defaultFn(now),
  updatedAt: integer().notNull().$defaultFn(now),
});

export const members = table(
  "member",
  {
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    role: text().notNull().$type<Role>(),
    /** For privacy or customer experience: may sign off or block a use case, whatever the role. */
    mayReview: flag().notNull().default(false),
    version: integer().notNull().default(1),
    createdAt: integer().notNull().$defaultFn(now),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.userId] }), index("member_user").on(t.userId)],
);

/** An open invitation. Only the hash of its secret is kept. */
export const invitations = table(
  "invitation",
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    email: text().notNull(),
    role: text().notNull().$type<Role>(),
    secretHash: text().notNull(),
    invitedBy: text().notNull(),
    expiresAt: integer().notNull(),
    acceptedAt: integer(),
    createdAt: integer().notNull().$defaultFn(now),
  },
  (t) => [uniqueIndex("invitation_secret").on(t.secretHash), index("invitation_workspace").on(t.workspaceId)],
);

/** Who changed what, when, why. Rows are only ever added. */
export const auditEntries = table(
  "audit_entry",
  {
    seq: sequence(),
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    at: integer().notNull(),
    userId: text().notNull(),
    action: text().notNull(),
    reason: text(),
    requestKey: text(),
    changes: json<{ kind: string; id: string; before: unknown; after: unknown }[]>().notNull(),
    /** Seals the entry together with the one before it; null in entries from before there was a chain. */
    hash: text(),
  },
  (t) => [index("audit_workspace").on(t.workspaceId, t.seq)],
);

/** The end of a workspace's chain of audit entries: without it, a chain cut short would look whole. */
export const auditHeads = table("audit_head", {
  workspaceId: text()
    .primaryKey()
    .references(() => workspaces.id, { onDelete: "cascade" }),
  seq: integer().notNull(),
  hash: text().notNull(),
  /** How many entries the chain has. */
  entries: integer().notNull(),
});

/** Up to where a member has seen the history of a place; places are screens. */
export const visits = table(
  "visit",
  {
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    place: text().notNull(),
    /** `seq` of the last audit entry that was there. */
    seq: integer().notNull(),
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.userId, t.place] })],
);

/** Which things an entry is about: the way from a thing to its history. */
export const auditObjects = table(
  "audit_object",
  {
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    kind: text().notNull(),
    objectId: text().notNull(),
    /** `seq` of the audit entry. */
    entry: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.kind, t.objectId, t.entry] })],
);

/** What was answered to a request, so that sending it again does nothing twice. */
export const answeredRequests = table(
  "answered_request",
  {
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    userId: text().notNull(),
    key: text().notNull(),
    bodyHash: text().notNull(),
    answer: json<unknown>(),
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.userId, t.key] })],
);

/** What other browsers should fetch again: ids only. */
export const changeEvents = table(
  "change_event",
  {
    seq: sequence(),
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    kinds: json<string[]>().notNull(),
    at: integer().notNull(),
    /** The mark of the request that made the change, by which a page knows its own; null where it had none. */
    requestKey: text(),
  },
  (t) => [index("change_workspace").on(t.workspaceId, t.seq)],
);

/** Where in a workspace somebody's open page is now; rows grow old by themselves, and no history tells of them. */
export const presences = table(
  "presence",
  {
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** One open page of a browser. */
    tab: text().notNull(),
    place: text().notNull(),
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.userId, t.tab] })],
);

export const people = table(
  "person",
  { id: text().notNull(), name: text().notNull(), role: text(), function: text(), ...tracked() },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);
