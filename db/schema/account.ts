import { flag, index, instant, integer, primaryKey, table, text, uniqueIndex } from "../columns";

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
