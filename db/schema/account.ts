import type { SecurityEventKind } from "@/domain/security-events";
import { flag, index, instant, integer, primaryKey, sequence, table, text, uniqueIndex } from "../columns";

const id = () =>
  text()
    .primaryKey()
    .$defaultFn(() => crypto.randomUUID());
const now = () =>
  instant()
    .notNull()
    .$defaultFn(() => new Date());
const userId = () =>
  text()
    .notNull()
    .references(() => users.id, { onDelete: "cascade" });

/* The sign-in library keeps these four; property names are its field names. Roles are never stored here. */

export const users = table(
  "user",
  {
    id: id(),
    name: text().notNull(),
    email: text().notNull(),
    emailVerified: flag().notNull().default(false),
    image: text(),
    createdAt: now(),
    updatedAt: now(),
  },
  (t) => [uniqueIndex("user_email_key").on(t.email)],
);

export const sessions = table(
  "session",
  {
    id: id(),
    userId: userId(),
    token: text().notNull(),
    expiresAt: instant().notNull(),
    ipAddress: text(),
    userAgent: text(),
    createdAt: now(),
    updatedAt: now(),
  },
  (t) => [uniqueIndex("session_token_key").on(t.token), index("session_user").on(t.userId)],
);

export const accounts = table(
  "account",
  {
    id: id(),
    userId: userId(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: instant(),
    refreshTokenExpiresAt: instant(),
    scope: text(),
    password: text(),
    createdAt: now(),
    updatedAt: now(),
  },
  (t) => [index("account_user").on(t.userId)],
);

export const verifications = table(
  "verification",
  {
    id: id(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: instant().notNull(),
    createdAt: now(),
    updatedAt: now(),
  },
  (t) => [index("verification_identifier").on(t.identifier)],
);

/** One row per lock, so that of many set-ups at once exactly one can happen. */
export const singletons = table("singleton", { name: text().primaryKey(), at: integer().notNull() });

/** Failed sign-ins per account and per address, shared by all processes, kept across restarts. */
export const signInFailures = table(
  "sign_in_failure",
  { key: text().notNull(), windowStart: integer().notNull(), failures: integer().notNull() },
  (t) => [primaryKey({ columns: [t.key, t.windowStart] })],
);

/** The secret that an authenticator app shares with us, sealed with the server's own secret; one per person. */
export const secondFactors = table("second_factor", {
  userId: userId().primaryKey(),
  sealedSecret: text().notNull(),
  /** Null until a first code proved that the app has it. */
  confirmedAt: integer(),
  /** The 30-second step whose code was taken last: no code is taken twice. */
  lastStep: integer().notNull().default(0),
  createdAt: integer().notNull(),
});

/** For a lost phone; only hashes are kept, and each is good once. */
export const recoveryCodes = table(
  "recovery_code",
  { userId: userId(), codeHash: text().notNull(), usedAt: integer() },
  (t) => [primaryKey({ columns: [t.userId, t.codeHash] })],
);

/** A browser a person signed in from before: strangers who guess their password cannot shut them out of it. */
export const knownDevices = table(
  "known_device",
  { secretHash: text().primaryKey(), userId: userId(), createdAt: integer().notNull(), usedAt: integer().notNull() },
  (t) => [index("known_device_user").on(t.userId)],
);

/** A link with which a person chooses a new password. Only the hash of its secret is kept. */
export const passwordResets = table(
  "password_reset",
  {
    secretHash: text().primaryKey(),
    userId: userId(),
    /** Who made it: the operator at the terminal, or the person by mail. */
    origin: text().notNull().$type<"terminal" | "mail">(),
    createdAt: integer().notNull(),
    expiresAt: integer().notNull(),
    usedAt: integer(),
  },
  (t) => [index("password_reset_user").on(t.userId)],
);

/** What happened at the doors: sign-ins, refusals, factors, sessions ended. Rows are only ever added. */
export const securityEvents = table(
  "security_event",
  {
    seq: sequence(),
    at: integer().notNull(),
    kind: text().notNull().$type<SecurityEventKind>(),
    /** Null where nobody is known: a wrong address, a guessed link. */
    userId: text(),
    /** Null for what concerns an account and no workspace. */
    workspaceId: text(),
    address: text().notNull(),
    about: text(),
  },
  (t) => [index("security_event_user").on(t.userId, t.seq), index("security_event_workspace").on(t.workspaceId, t.seq)],
);
